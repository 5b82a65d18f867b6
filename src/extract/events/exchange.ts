/**
 * Whom an answer is for: a refusal, demand, threat or charge that names no one goes to the other side of the exchange that it stands in.
 *
 * "Baku says drones came from Iran. Tehran has denied it": the denial is Iran's, and Azerbaijan, which Iran had to do with just before, receives it.
 */
import type { ActorId, EventType } from '../../model/index.ts'
import type { ActorIndex } from '../actor-index.ts'
import type { EventMention } from './mention.ts'

/** Acts that need someone to address. */
const ADDRESSED = new Set<EventType>(['REJECT', 'REQUEST', 'THREATEN', 'ACCUSE', 'SANCTION'])
/** Characters of text back to which an exchange goes on. */
const REACH = 500

/** The other side of an event in which one of these takes part; empty where none does or both sides are theirs. */
function otherSide(mention: EventMention, own: ReadonlySet<ActorId>, index: ActorIndex): readonly ActorId[] {
  const sideOf = (actor: ActorId): ActorId => index.stateOf(actor) ?? actor
  const sides = [mention.actors, mention.recipients] as const
  for (const [mine, theirs] of [sides, [sides[1], sides[0]] as const]) {
    if (!mine.some((actor) => own.has(sideOf(actor)))) continue
    const others = theirs.filter((actor) => !own.has(sideOf(actor)))
    if (others.length > 0) return others
  }
  return []
}

/** Mentions in order of their text, those without a recipient given the one whom they answer. */
export function addressed(mentions: readonly EventMention[], index: ActorIndex): EventMention[] {
  const done: EventMention[] = []
  for (const mention of mentions) {
    const { actors, recipients, report } = mention
    if (recipients.length > 0 || actors.length === 0 || !ADDRESSED.has(report.type)) {
      done.push(mention)
      continue
    }
    const own = new Set(actors.map((actor) => index.stateOf(actor) ?? actor))
    const near = done.filter((other) => other.report.citation.start > report.citation.start - REACH)
    const found = near.toReversed().map((other) => otherSide(other, own, index))
    done.push({ ...mention, recipients: found.find((side) => side.length > 0) ?? [] })
  }
  return done
}
