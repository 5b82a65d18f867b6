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

/** How often each two states stand on the two sides of the drafts, nearer ones counting more. */
export function againstAt({ drafts, index }: Scene, place: number): (a: ActorId, b: ActorId) => number {
  const tally = new Map<string, number>()
  for (const { actors, recipients, report, match } of drafts) {
    const weight = ((match.score ?? 0) * FADES) / (FADES + Math.abs(report.citation.start - place))
    for (const a of new Set(actors.map((id) => stateOr(index, id))))
      for (const b of new Set(recipients.map((id) => stateOr(index, id))))
        if (a !== b) {
          const key = a < b ? `${a} ${b}` : `${b} ${a}`
          tally.set(key, (tally.get(key) ?? 0) + weight)
        }
  }
  return (a, b) => tally.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? 0
}
