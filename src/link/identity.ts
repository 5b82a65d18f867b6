/**
 * One actor per actor: members of several articles that are the same person, state, organization or place.
 *
 * "Masoud Pezeshkian" in one article and "Massoud Pezeshkian" in another yield one actor with the mentions and roles of both; two people named
 * "John Smith", one a minister of X and one a general of Y, stay two.
 */
import type { States } from '../lookup/states.ts'
import type { Actor, ActorId, Document } from '../model/index.ts'
import { placeOrder } from './chronology.ts'
import { acronymKey, initials, isAcronym, nameKey, personKey } from './names.ts'

const HASHED = /^act_[0-9a-f]{16}$/
/** Ids of knowledge records name the actor whatever the article; hashed ones stand for a mention. */
export const isKnown = (id: ActorId): boolean => !HASHED.test(id)

/** A group and an organization are told apart by articles as they like. */
const sort = (actor: Actor): string => (actor.kind === 'group' ? 'organization' : actor.kind)
const keyOf = (actor: Actor): string => `${sort(actor)} ${actor.kind === 'person' ? personKey(actor.name) : nameKey(actor.name)}`
const isFullName = (actor: Actor): boolean => nameKey(actor.name).includes(' ')
const documentOf = (actor: Actor): string => actor.mentions[0]?.document ?? actor.roles[0]?.citation.document ?? ''

class Identities {
  readonly #home = new Map<ActorId, ActorId>()

  find(id: ActorId): ActorId {
    const next = this.#home.get(id)
    if (next === undefined || next === id) return id
    const root = this.find(next)
    this.#home.set(id, root)
    return root
  }

  /** A known id leads, then the smaller; two known ones never meet. */
  join(a: ActorId, b: ActorId): void {
    const [x, y] = [this.find(a), this.find(b)]
    if (x === y || (isKnown(x) && isKnown(y))) return
    const lead = isKnown(x) || (!isKnown(y) && x < y) ? x : y
    this.#home.set(lead === x ? y : x, lead)
  }
}

/** Whom someone belongs to, by `of` and by roles. */
const belongsTo = (actor: Actor, identities: Identities): Set<ActorId> =>
  new Set([...(actor.of === undefined ? [] : [actor.of]), ...actor.roles.flatMap((role) => role.of ?? [])].map((id) => identities.find(id)))

const meet = (a: ReadonlySet<ActorId>, b: ReadonlySet<ActorId>): boolean => [...a].some((id) => b.has(id))

/** Members of one name: those that belong to the same are one; one that belongs nowhere joins where only one is to be joined. */
function joinNamesakes(members: readonly Actor[], identities: Identities): void {
  const groups: { lead: ActorId; belongs: Set<ActorId> }[] = []
  const nowhere: ActorId[] = []
  for (const actor of members) {
    const belongs = belongsTo(actor, identities)
    if (belongs.size === 0) {
      nowhere.push(actor.id)
      continue
    }
    const same = groups.filter((group) => meet(group.belongs, belongs))
    for (const group of same) identities.join(group.lead, actor.id)
    const [into, ...others] = same
    if (into === undefined) groups.push({ lead: actor.id, belongs })
    else {
      for (const id of [...belongs, ...others.flatMap((group) => [...group.belongs])]) into.belongs.add(id)
      for (const other of others) groups.splice(groups.indexOf(other), 1)
    }
  }
  const lead = groups.length === 1 ? groups[0]!.lead : groups.length === 0 ? nowhere[0] : undefined
  if (lead !== undefined) for (const id of nowhere) identities.join(lead, id)
}

function byKey(actors: readonly Actor[], key: (actor: Actor) => string | undefined): Map<string, Actor[]> {
  const groups = new Map<string, Actor[]>()
  for (const actor of actors) {
    const k = key(actor)
    if (k === undefined) continue
    const group = groups.get(k) ?? []
    groups.set(k, group)
    group.push(actor)
  }
  return groups
}

/** "Khamenei" alone is "Ali Khamenei" where its article names one person so called. */
function joinSurnames(actors: readonly Actor[], identities: Identities): void {
  const persons = actors.filter((actor) => actor.kind === 'person')
  for (const inArticle of byKey(persons, documentOf).values()) {
    const full = byKey(inArticle.filter(isFullName), (actor) => personKey(actor.name).split(' ').at(-1))
    for (const actor of inArticle.filter((a) => !isFullName(a))) {
      const bearers = new Set((full.get(personKey(actor.name)) ?? []).map((a) => identities.find(a.id)))
      if (bearers.size === 1) identities.join([...bearers][0]!, actor.id)
    }
  }
}

/** "IRGC" is the Islamic Revolutionary Guard Corps where one organization only has these initials, or is called so somewhere. */
function joinAcronyms(actors: readonly Actor[], identities: Identities): void {
  const organizations = actors.filter((actor) => sort(actor) === 'organization')
  const bearers = new Map<string, Set<ActorId>>()
  const add = (acronym: string | undefined, actor: Actor): void => {
    if (acronym === undefined) return
    const set = bearers.get(acronym) ?? new Set()
    bearers.set(acronym, set)
    set.add(identities.find(actor.id))
  }
  for (const actor of organizations) {
    if (isAcronym(actor.name)) continue
    add(initials(actor.name), actor)
    for (const mention of actor.mentions) if (isAcronym(mention.quote)) add(acronymKey(mention.quote), actor)
  }
  for (const actor of organizations) {
    if (!isAcronym(actor.name)) continue
    const full = bearers.get(acronymKey(actor.name))
    if (full?.size === 1) identities.join([...full][0]!, actor.id)
  }
}

/** Words that name each state: "iran", "iranian", "tehran". */
function wordsOfStates(states: States): ReadonlyMap<ActorId, ReadonlySet<string>> {
  const words = new Map<ActorId, Set<string>>()
  const add = (state: string, name: string): void => {
    const set = words.get(`act_${state}`) ?? new Set()
    words.set(`act_${state}`, set)
    for (const word of nameKey(name).split(' ')) set.add(word)
  }
  for (const { id, name, adjectives } of states.all) for (const form of [name, ...adjectives]) add(id, form)
  for (const { id, state } of states.names) add(state, id)
  return words
}

/** "Icelandic Coast Guard" and "Coast Guard of Iceland" are one: the same words beside those of the state that both belong to. */
function organKey(actor: Actor, identities: Identities, stateWords: ReadonlyMap<ActorId, ReadonlySet<string>>): string | undefined {
  if (sort(actor) !== 'organization' || actor.of === undefined) return undefined
  const of = identities.find(actor.of)
  const own = nameKey(actor.name)
    .split(' ')
    .filter((word) => word !== 'of' && word !== 'the' && !stateWords.get(of)?.has(word))
  return own.length === 0 ? undefined : `${of} ${own.join(' ')}`
}

/** Full name first, then the commonest, then the first in the alphabet. */
function nameOf(members: readonly Actor[]): string {
  const count = new Map<string, number>()
  for (const { name, mentions } of members) count.set(name, (count.get(name) ?? 0) + Math.max(1, mentions.length))
  const words = (name: string): number => (isAcronym(name) ? 0 : name.split(' ').length)
  return [...count].sort(([a, n], [b, m]) => words(b) - words(a) || m - n || (a < b ? -1 : 1))[0]![0]
}

const distinct = <T>(items: readonly T[], key: (item: T) => string): T[] => [...new Map(items.map((item) => [key(item), item])).values()]
const place = ({ document, start, end }: { document: string; start: number; end: number }): string => `${document} ${start} ${end}`

export interface Identified {
  readonly actors: Actor[]
  /** The actor that a member became. */
  readonly actorOf: (id: ActorId) => ActorId
}

/** Merges the actors of all extractions. */
export function identify(members: readonly Actor[], ordered: readonly Document[], states: States): Identified {
  const sorted = [...members].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : documentOf(a) < documentOf(b) ? -1 : 1))
  const identities = new Identities()
  // Organizations first: whom a person belongs to is settled when namesakes are weighed. Twice, for an organ of an organ.
  const rest = sorted.filter((actor) => actor.kind !== 'person')
  for (let round = 0; round < 2; round++) for (const group of byKey(rest, keyOf).values()) joinNamesakes(group, identities)
  joinAcronyms(rest, identities)
  const stateWords = wordsOfStates(states)
  for (const group of byKey(rest, (actor) => organKey(actor, identities, stateWords)).values()) joinNamesakes(group, identities)
  const persons = sorted.filter((actor) => actor.kind === 'person' && isFullName(actor))
  for (const group of byKey(persons, keyOf).values()) joinNamesakes(group, identities)
  joinSurnames(sorted, identities)

  const actorOf = (id: ActorId): ActorId => identities.find(id)
  const order = placeOrder(ordered)
  const actors = [...byKey(sorted, (actor) => actorOf(actor.id))].map(([id, same]): Actor => {
    const lead = same.find((actor) => actor.id === id) ?? same[0]!
    const of = [...new Set(same.flatMap((actor) => (actor.of === undefined ? [] : [actorOf(actor.of)])))].sort()[0]
    const wikidata = same.flatMap((actor) => actor.wikidata ?? [])[0]
    return {
      id,
      name: isKnown(id) ? lead.name : nameOf(same),
      kind: lead.kind,
      ...(of === undefined || of === id ? {} : { of }),
      ...(wikidata === undefined ? {} : { wikidata }),
      mentions: distinct(
        same.flatMap((actor) => actor.mentions),
        place,
      ).sort(order),
      roles: distinct(
        same.flatMap((actor) => actor.roles.map((role) => ({ ...role, ...(role.of !== undefined && { of: actorOf(role.of) }) }))),
        (role) => `${role.title} ${role.of} ${place(role.citation)}`,
      ).sort((a, b) => order(a.citation, b.citation) || (a.title < b.title ? -1 : 1)),
    }
  })
  return { actors: actors.sort((a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1)), actorOf }
}
