/**
 * What the network for what is meant holds of the kind of a claim or contingency: sums of what its words add (`Annotation.kinds`), as chances.
 *
 * "Rome | resents | the deal": the cue adds to assessments and fears, the content to statements; together an assessment, 0.6.
 */
import type { Annotation, ClaimKind, ContingencyKind, KindScores } from '../model/index.ts'
import { CLAIM_SCORES, CONTINGENCY_SCORES } from '../model/index.ts'
import { overlaps, type Span } from '../text/spans.ts'

type Layer = 'cue' | 'content' | 'contingency'

/** Mean scores of the words of a span, or none where it has none. */
function meanOf(words: readonly KindScores[], layer: Layer): number[] | undefined {
  if (words.length === 0) return undefined
  return words[0]![layer].map((_, k) => words.reduce((sum, word) => sum + word[layer][k]!, 0) / words.length)
}

/** Chances of kinds; "none", that it is no claim or contingency at all, is left out. */
function chancesOf<Kind extends string>(scores: readonly number[], kinds: readonly ('none' | Kind)[]): ReadonlyMap<Kind, number> {
  const top = Math.max(...scores.slice(1))
  const parts = scores.map((score, k) => (kinds[k] === 'none' ? 0 : Math.exp(score - top)))
  const total = parts.reduce((a, b) => a + b, 0)
  return new Map(kinds.flatMap((kind, k) => (kind === 'none' ? [] : [[kind, parts[k]! / total] as const])))
}

export interface KindChances {
  readonly ofClaim: (cue: Span | null, content: Span) => ReadonlyMap<ClaimKind, number>
  readonly ofContingency: (span: Span) => ReadonlyMap<ContingencyKind, number>
}

/** Empty maps where the annotation has no scores. */
export function kindChances({ kinds }: Annotation): KindChances {
  const within = (span: Span | null): KindScores[] => {
    if (!span) return []
    let low = 0
    for (let high = kinds.length; low < high; ) {
      const middle = (low + high) >> 1
      if (kinds[middle]!.end <= span.start) low = middle + 1
      else high = middle
    }
    let to = low
    while (to < kinds.length && overlaps(kinds[to]!, span)) to++
    return kinds.slice(low, to)
  }
  return {
    ofClaim(cue, content) {
      const own = meanOf(within(content), 'content')
      if (!own) return new Map()
      const led = meanOf(within(cue), 'cue')
      return chancesOf(
        own.map((score, k) => score + (led?.[k] ?? 0)),
        CLAIM_SCORES,
      )
    },
    ofContingency(span) {
      const own = meanOf(within(span), 'contingency')
      return own ? chancesOf(own, CONTINGENCY_SCORES) : new Map()
    },
  }
}
