/**
 * Whom an act is done to where its own clause names no one: another side that its sentence names, else the other side of the exchange that it
 * stands in. A state answers for its officials here. People of no state that is named keep their place beside that side.
 *
 * "Baku says drones came from Iran. Tehran has denied it": the denial is Iran's, and Azerbaijan, which Iran had to do with just before, receives it.
 */
import type { Knowledge } from '../../lookup/index.ts'
import { type ActorId, type EventType, isUnnamed } from '../../model/index.ts'
import type { ActorIndex } from '../actor-index.ts'
import { isPress } from '../press.ts'
import { isOnlyTold } from './against.ts'
import type { EventMention } from './mention.ts'

/** Acts that are done to someone. */
const ADDRESSED = new Set<EventType>([
  'REJECT',
  'REQUEST',
  'THREATEN',
  'ACCUSE',
  'SANCTION',
  'COERCE',
  'ASSAULT',
  'RETREAT',
  'AID',
  'SUPPORT',
  'CONCEDE',
])
/** Characters of text back to which an exchange goes on. */
const REACH = 500

/** Whether an actor is no party to an exchange: a group without a name. */
const isNameless = (index: ActorIndex, id: ActorId): boolean => isUnnamed(index.actor(id)!)

/** The other side of an event in which one of these takes part; empty where none does or both sides are theirs. */
function otherSide(mention: EventMention, own: ReadonlySet<ActorId>, index: ActorIndex): readonly ActorId[] {
  const sideOf = (actor: ActorId): ActorId => index.stateOf(actor) ?? actor
  const sides = [mention.actors, mention.recipients] as const
  for (const [mine, theirs] of [sides, [sides[1], sides[0]] as const]) {
    if (!mine.some((actor) => own.has(sideOf(actor)))) continue
    const others = theirs.filter((actor) => !own.has(sideOf(actor)) && !isNameless(index, actor))
    if (others.length > 0) return others
  }
  return []
}

/** The actor of another side who stands nearest to the event's word in its sentence. */
function besideIn({ match, report }: EventMention, own: ReadonlySet<ActorId>, index: ActorIndex, knowledge: Knowledge): readonly ActorId[] {
  const { sentence, word } = match
  const at = sentence.tokens[word]!.start
  const others = index
    .mentionsIn(sentence)
    .filter(
      ({ actor }) =>
        !isNameless(index, actor) &&
        !isOnlyTold(report.type, match, actor, index) &&
        !isPress(index.actor(actor)!, knowledge) &&
        !own.has(index.stateOf(actor) ?? actor) &&
        (index.actor(actor)?.kind !== 'location' || index.actor(actor)?.of),
    )
    .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))
  return others[0] ? [others[0].actor] : []
}

/** Mentions in order of their text, those without a recipient that is more than a place or people without a name given the one whom they answer. */
export function addressed(mentions: readonly EventMention[], index: ActorIndex, knowledge: Knowledge): EventMention[] {
  const isPlace = (id: ActorId): boolean => index.actor(id)?.kind === 'location' && index.actor(id)?.of === undefined
  const isStateless = (id: ActorId): boolean => isNameless(index, id) && index.stateOf(id) === undefined
  const done: EventMention[] = []
  for (const mention of mentions) {
    const { actors, recipients, report } = mention
    if (!recipients.every((id) => isPlace(id) || isStateless(id)) || actors.length === 0 || !ADDRESSED.has(report.type)) {
      done.push(mention)
      continue
    }
    const own = new Set(actors.map((actor) => index.stateOf(actor) ?? actor))
    const near = done.filter((other) => other.report.citation.start > report.citation.start - REACH)
    const ways = [besideIn(mention, own, index, knowledge), ...near.toReversed().map((other) => otherSide(other, own, index))].map((side) =>
      side.filter((id) => !isOnlyTold(report.type, mention.match, id, index)),
    )
    const found = ways.find((side) => side.length > 0 && !side.every(isPlace))
    const people = recipients.filter((id) => !isPlace(id))
    const sides = found?.map((actor) => index.stateOf(actor) ?? actor)
    done.push(sides ? { ...mention, answers: true, recipients: [...new Set([...people, ...sides])] } : mention)
  }
  return done
}
