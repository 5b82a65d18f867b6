/**
 * The kind of a claim or contingency by rules and a linear model together: the rules' kind, unless the model holds another to be far likelier.
 *
 * Rules say "statement", the model gives assessments 0.9 and statements 0.05: an assessment, 0.9. It gives 0.5 and 0.4: a statement, 0.4.
 */
import { chancesBy } from './linear-model.ts'

/** A kind with how likely the model holds it; `ruled` is what the rules say, `sure` that nothing else is taken. */
export type Judge<Kind extends string> = (
  features: readonly string[],
  ruled: Kind,
  sure: boolean,
) => { readonly kind: Kind; readonly score: number }

/** `ahead`: by how much another kind than the rules' must be likelier. */
export function judgeBy<Kind extends string>(model: string, ahead: number): Judge<Kind> {
  return (features, ruled, sure) => {
    const chances = chancesBy(model, features)
    const [best, chance] = [...chances].reduce((a, b) => (b[1] > a[1] ? b : a))
    const own = chances.get(ruled) ?? 0
    const [kind, score] = !sure && chance - own >= ahead ? [best as Kind, chance] : [ruled, own]
    return { kind, score: Math.round(100 * score) / 100 }
  }
}
