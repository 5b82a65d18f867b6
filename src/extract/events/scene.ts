/**
 * A document with every mention of an event in it, as their parties are chosen: who is named there, who says what, who stands against whom.
 *
 * "Tehran accused Baku … Baku rejected that … Tehran closed the border": Iran and Azerbaijan stand against each other three times, near ones counting most.
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { ActorId, Annotation, Claim, Document } from '../../model/index.ts'
import type { ActorIndex } from '../actor-index.ts'
import type { EventMention } from './mention.ts'

export interface Scene {
  readonly doc: Document
  readonly annotation: Annotation
  readonly index: ActorIndex
  readonly claims: readonly Claim[]
  readonly knowledge: Knowledge
  /** Every mention of an event, with the parties that its frame or the linear model finds in its sentence. */
  readonly drafts: readonly EventMention[]
}

/** Characters at which an event counts half for who stands against whom. */
const FADES = 2000

export const stateOr = (index: ActorIndex, id: ActorId): ActorId => index.stateOf(id) ?? id

const pairOf = (a: ActorId, b: ActorId): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** How often each two states stand on the two sides of the drafts, by a place that near ones count more for. */
export function againstIn({ drafts, index }: Scene): (place: number) => (a: ActorId, b: ActorId) => number {
  const told = drafts.map(({ actors, recipients, report, match }) => {
    const [acting, receiving] = [actors, recipients].map((ids) => [...new Set(ids.map((id) => stateOr(index, id)))])
    const pairs = acting!.flatMap((a) => receiving!.flatMap((b) => (a === b ? [] : pairOf(a, b))))
    return { pairs, start: report.citation.start, score: match.score ?? 0 }
  })
  return (place) => {
    const tally = new Map<string, number>()
    for (const { pairs, start, score } of told) {
      const weight = (score * FADES) / (FADES + Math.abs(start - place))
      for (const pair of pairs) tally.set(pair, (tally.get(pair) ?? 0) + weight)
    }
    return (a, b) => tally.get(pairOf(a, b)) ?? 0
  }
}
