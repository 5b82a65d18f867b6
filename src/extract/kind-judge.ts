/**
 * The kind of a claim by a linear model over trees, which sees what the rules say, and the network for what is meant, together.
 *
 * Rules say "statement", the linear model too by a hair, the network gives assessments 0.9: an assessment. Rules say "fear", by the cue: a fear, unless the
 * two are nearly certain of another kind.
 */
import type { ClaimKind } from '../model/index.ts'
import { chancesBy } from './linear-model.ts'

/** A kind with how likely it is held to be; `meant`: what the network holds of each kind, `ruled`: what the rules say, which stands where the network has said nothing. */
export type Judge = (
  features: readonly string[],
  meant: ReadonlyMap<ClaimKind, number>,
  ruled: ClaimKind,
) => { readonly kind: ClaimKind; readonly score: number }

/*
 * Fitted on a fifth of the wholly marked passages (training/meaning), which the network had not seen (465 claims), and on the gold articles (41): rules are right about
 * 0.41 of what they call a statement and 0.56 of the denials, the network 0.58 and 0.78; of assessments, promises and demands 0.66 and 0.71; of the other kinds
 * rules 0.86 and the network 0.83, and the gold articles speak for the rules there.
 */
/** What the network counts beside the linear model, 0 to 1. */
const SHARE = 0.85
/** By how much another kind than the rules' must be likelier. */
const AHEAD = 0.1
const FIRM: Partial<Record<ClaimKind, number>> = {
  accusation: 0.7,
  demand: 0.7,
  threat: 0.7,
  fear: 0.7,
  'no comment': 0.7,
  assessment: 0.2,
}

export const byModels: Judge = (features, meant, ruled) => {
  const byTrees = chancesBy('claim-kinds', features) as ReadonlyMap<ClaimKind, number>
  if (meant.size === 0) return { kind: ruled, score: Math.round(100 * (byTrees.get(ruled) ?? 0)) / 100 }
  const chances = mixed(byTrees, meant, SHARE)
  const [best, chance] = [...chances].reduce((a, b) => (b[1] > a[1] ? b : a))
  const own = chances.get(ruled) ?? 0
  const [kind, score] = chance - own >= (FIRM[ruled] ?? AHEAD) ? [best, chance] : [ruled, own]
  return { kind, score: Math.round(100 * score) / 100 }
}

/** The geometric mean of two opinions, weighted, as chances. */
function mixed(a: ReadonlyMap<ClaimKind, number>, b: ReadonlyMap<ClaimKind, number>, share: number): ReadonlyMap<ClaimKind, number> {
  const parts = [...a].map(([kind, chance]) => [kind, chance ** (1 - share) * (b.get(kind) ?? 0) ** share] as const)
  const total = parts.reduce((sum, [, part]) => sum + part, 0)
  return new Map(parts.map(([kind, part]) => [kind, part / total]))
}
