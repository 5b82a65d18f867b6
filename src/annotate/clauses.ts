/**
 * Which clause follows from which. Syntax tells what its words say outright: a clause under "if", "unless" or "because", a phrase under
 * "because of", and the clause on which it hangs. Other causes come from the encoder, which marks cause, effect and signal in a sentence.
 */
import type { ClausePair, Sentence } from '../model/index.ts'
import { dependentsOf, type Index, spanOf, subtreeOf } from '../model/tree.ts'
import { bySpan, overlaps, type Span } from '../text/spans.ts'
import type { KindSpan } from './spans.ts'

const CONDITIONS = /^(?:if|unless|provided|providing|assuming|lest)$/iu
const CAUSES = /^(?:because|due|owing|thanks)$/iu
/** Clauses of their own that only stand beside the one that a condition belongs to. */
const BESIDE = /^(?:parataxis|conj|cc)$/u

/** Words that make a clause a condition: its "if", or the inverted "should" and "had" at its head; or a cause: "because", "due to". */
function signalOf(sentence: Sentence, clause: Index, kind: ClausePair['kind']): Index[] {
  const { tokens } = sentence
  const words = kind === 'condition' ? CONDITIONS : CAUSES
  const mark = dependentsOf(sentence, clause, 'mark', 'case').find((i) => words.test(tokens[i]!.text))
  if (mark !== undefined) return [mark, ...dependentsOf(sentence, mark, 'fixed')]
  if (kind === 'cause') return []
  const inverted = dependentsOf(sentence, clause, 'aux')[0]
  const subject = dependentsOf(sentence, clause, 'nsubj')[0]
  const opens =
    inverted !== undefined && /^(?:should|had|were)$/iu.test(tokens[inverted]!.text) && subject !== undefined && inverted < subject
  return opens && inverted === subtreeOf(sentence, clause)[0] && !sentence.tokens.some((t) => t.text === '?') ? [inverted] : []
}

const UNDER = { condition: /^advcl/u, cause: /^(?:advcl|obl|nmod)/u } as const

function outright(sentence: Sentence, kind: ClausePair['kind']): ClausePair[] {
  return sentence.tokens.flatMap((token, clause): ClausePair[] => {
    if (token.head < 0 || !UNDER[kind].test(token.deprel)) return []
    const signal = signalOf(sentence, clause, kind)
    if (signal.length === 0) return []
    const antecedent = subtreeOf(sentence, clause)
    const inside = new Set(antecedent)
    const main = subtreeOf(sentence, token.head, (child, i) => inside.has(i) || (child.head === token.head && BESIDE.test(child.deprel)))
    const consequent = longestRun(main.filter((i) => !inside.has(i)))
    if (consequent.length === 0) return []
    return [
      {
        kind,
        antecedent: spanOf(
          sentence,
          antecedent.filter((i) => !signal.includes(i)),
        ),
        consequent: spanOf(sentence, consequent),
        signal: spanOf(sentence, signal),
      },
    ]
  })
}

/** The longest stretch of words that stand side by side: a condition may part the clause that it belongs to. */
function longestRun(indices: readonly Index[]): Index[] {
  let best: Index[] = []
  let run: Index[] = []
  for (const i of indices) {
    run = run.length > 0 && i === run.at(-1)! + 1 ? [...run, i] : [i]
    if (run.length > best.length) best = run
  }
  return best
}

const gap = (a: Span, b: Span): number => Math.max(a.start, b.start) - Math.min(a.end, b.end)
const span = ({ start, end }: Span): Span => ({ start, end })

/** Causes with the nearest effect, and the signal nearest to both; each part is taken once. */
function causes(spans: readonly KindSpan[]): ClausePair[] {
  const of = (kind: string): KindSpan[] => spans.filter((s) => s.kind === kind)
  const [effects, signals] = [of('effect'), of('signal')]
  const take = (from: KindSpan[], distance: (s: KindSpan) => number): KindSpan | undefined => {
    const nearest = [...from].sort((a, b) => distance(a) - distance(b))[0]
    if (nearest) from.splice(from.indexOf(nearest), 1)
    return nearest
  }
  return of('cause').flatMap((cause): ClausePair[] => {
    const effect = take(effects, (e) => gap(e, cause))
    if (!effect) return []
    const signal = take(signals, (s) => gap(s, cause) + gap(s, effect))
    return [{ kind: 'cause', antecedent: span(cause), consequent: span(effect), signal: signal ? span(signal) : null }]
  })
}

/** `marked`: the spans of cause, effect and signal of each sentence. */
export const clausesOf = (sentences: readonly Sentence[], marked: readonly (readonly KindSpan[])[]): ClausePair[] =>
  sentences.flatMap((sentence, s) => {
    const told = [...outright(sentence, 'condition'), ...outright(sentence, 'cause')]
    const known = (pair: ClausePair): boolean =>
      told.some(({ antecedent, consequent }) =>
        [antecedent, consequent].some((x) => overlaps(x, pair.antecedent) || overlaps(x, pair.consequent)),
      )
    return [...told, ...causes(marked[s]!).filter((pair) => !known(pair))].sort((a, b) => bySpan(a.antecedent, b.antecedent))
  })
