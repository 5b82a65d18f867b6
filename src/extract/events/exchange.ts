/**
 * Whom an act is done to where its own clause names no one: another side that its sentence names, else the other side of the exchange that it
 * stands in. A state answers for its officials here. People of no state that is named keep their place beside that side.
 *
 * "Baku says drones came from Iran. Tehran has denied it": the denial is Iran's, and Azerbaijan, which Iran had to do with just before, receives it.
 */
import type { Knowledge } from '../../lookup/index.ts'
import { type ActorId, type EventType, isUnnamed, type Sentence } from '../../model/index.ts'
import type { ActorIndex } from '../actor-index.ts'
import { isPress } from '../press.ts'
import { headIn, type Index } from '../syntax.ts'
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
/** Characters at which an event counts half for who stands against whom, and the sum from which one is an actor's usual opposite; fitted on evaluation/articles/dev. */
const FADES = 4000
const OPPOSED = 1

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

/** Relations by which a clause stands beside another, not in it. */
const ASIDE = /^(?:advcl|conj|parataxis|acl)/u

/** Relations from a word up to another, nearest first; undefined where that is not above it. */
function relationsUp({ tokens }: Sentence, from: Index, to: Index): string[] | undefined {
  const out: string[] = []
  for (let at = from; at >= 0; at = tokens[at]!.head) {
    if (at === to) return out
    out.push(tokens[at]!.deprel)
  }
  return undefined
}

/** Whether a word is the subject or agent of another clause than the event's, other than one that reports it: "while India condemned", "built by the firm". */
function actsElsewhere({ match: { sentence, word } }: EventMention, head: Index): boolean {
  const { head: verb, deprel } = sentence.tokens[head]!
  if (verb < 0 || verb === word || !/^(?:nsubj|obl:agent)/u.test(deprel)) return false
  const inside = relationsUp(sentence, verb, word)
  if (inside) return inside.some((relation) => ASIDE.test(relation))
  const above = relationsUp(sentence, word, verb)
  return above === undefined || /^(?:advcl|conj|acl)/u.test(above.at(-1)!)
}

interface Beside {
  readonly actor: ActorId
  /** Acts in another clause. */
  readonly apart: boolean
}

/** Actors of another side in the event's sentence, nearest first. */
function besideIn(mention: EventMention, own: ReadonlySet<ActorId>, index: ActorIndex, knowledge: Knowledge): readonly Beside[] {
  const { match, report } = mention
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
  return others.map((place) => {
    const head = headIn(sentence, index.mentionsIn(place)[0] ?? place)
    return { actor: place.actor, apart: head !== undefined && actsElsewhere(mention, head) }
  })
}

/** How often each state stands against another in a document, by the events whose own clauses name both sides; what is near a place counts more. */
function opposites(mentions: readonly EventMention[], own: ReadonlySet<ActorId>, place: number, index: ActorIndex): Map<ActorId, number> {
  const tally = new Map<ActorId, number>()
  for (const mention of mentions) {
    const away = Math.abs(mention.report.citation.start - place)
    for (const side of new Set(otherSide(mention, own, index).map((actor) => index.stateOf(actor) ?? actor)))
      tally.set(side, (tally.get(side) ?? 0) + FADES / (FADES + away))
  }
  return tally
}

/** Whether every recipient stands in the event's sentence only as who acts in another clause: "closed the harbour, which Denmark had praised". */
function receiveApart(mention: EventMention, index: ActorIndex): boolean {
  const { sentence } = mention.match
  const places = index.mentionsIn(sentence).filter(({ actor }) => mention.recipients.includes(actor))
  const heads = places.flatMap((place) => headIn(sentence, place) ?? [])
  return heads.length > 0 && heads.every((head) => actsElsewhere(mention, head))
}

/** Mentions in order of their text, those without a recipient that is more than a place or people without a name given the one whom they answer. */
export function addressed(mentions: readonly EventMention[], index: ActorIndex, knowledge: Knowledge): EventMention[] {
  const isPlace = (id: ActorId): boolean => index.actor(id)?.kind === 'location' && index.actor(id)?.of === undefined
  const isStateless = (id: ActorId): boolean => isNameless(index, id) && index.stateOf(id) === undefined
  const lacks = ({ recipients, actors, report }: EventMention): boolean =>
    recipients.every((id) => isPlace(id) || isStateless(id)) && actors.length > 0 && ADDRESSED.has(report.type)
  // An accusation that someone did something is of whom its clause has act.
  const misread = new Set(
    mentions.filter((m) => !lacks(m) && ADDRESSED.has(m.report.type) && m.report.type !== 'ACCUSE' && receiveApart(m, index)),
  )
  const told = mentions.filter((mention) => !lacks(mention) && !misread.has(mention))
  const done: EventMention[] = []
  for (const mention of mentions) {
    const { actors, recipients, report } = mention
    if (!lacks(mention) && !misread.has(mention)) {
      done.push(mention)
      continue
    }
    const own = new Set(actors.map((actor) => index.stateOf(actor) ?? actor))
    const sideOf = (actor: ActorId): ActorId => index.stateOf(actor) ?? actor
    const opposed = opposites(told, own, report.citation.start, index)
    const beside = besideIn(mention, own, index, knowledge)
    const rival = beside.find(({ actor }) => (opposed.get(sideOf(actor)) ?? 0) >= OPPOSED)
    const first = rival ?? beside.find(({ apart }) => !apart)
    const near = done.filter((other) => other.report.citation.start > report.citation.start - REACH)
    const usual = [...opposed].sort((a, b) => b[1] - a[1]).filter(([, weight]) => weight >= OPPOSED)[0]
    const ways = [
      first ? [first.actor] : [],
      ...near.toReversed().map((other) => otherSide(other, own, index)),
      usual ? [usual[0]] : [],
      beside.slice(0, 1).map(({ actor }) => actor),
    ].map((side) => side.filter((id) => !isOnlyTold(report.type, mention.match, id, index)))
    if (misread.has(mention)) {
      const better = rival ? [rival.actor] : usual ? [usual[0]] : []
      done.push(better.length > 0 ? { ...mention, answers: true, recipients: better.map(sideOf) } : mention)
      continue
    }
    const found = ways.find((side) => side.length > 0 && !side.every(isPlace))
    const people = recipients.filter((id) => !isPlace(id))
    const sides = found?.map(sideOf)
    done.push(sides ? { ...mention, answers: true, recipients: [...new Set([...people, ...sides])] } : mention)
  }
  return done
}
