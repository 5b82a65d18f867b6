/**
 * One actor per actor: members of several articles that are the same person, state, organization or place.
 *
 * "Masoud Pezeshkian" in one article and "Massoud Pezeshkian" in another yield one actor with the mentions and roles of both; two people named
 * "John Smith", one a minister of X and one a general of Y, stay two.
 */
import type { Knowledge } from '../lookup/index.ts'
import type { NameForms } from '../lookup/name-forms.ts'
import type { States } from '../lookup/states.ts'
import { type Actor, type ActorId, type Document, isUnnamed } from '../model/index.ts'
import { placeOrder } from './chronology.ts'
import { Classes } from './classes.ts'
import { groupedBy } from './grouped-by.ts'
import { acronymKey, fullNameKey, initials, isAcronym, nameKey, personKey } from './names.ts'
import { smallest } from './smallest.ts'

const HASHED = /^act_[0-9a-f]{16}$/
/** Ids of knowledge records name the actor whatever the article; hashed ones stand for a mention. */
export const isKnown = (id: ActorId): boolean => !HASHED.test(id)

/** A group and an organization are told apart by articles as they like. */
const sort = (actor: Actor): string => (actor.kind === 'group' ? 'organization' : actor.kind)
const keyOf = (actor: Actor, forms: NameForms): string =>
  `${sort(actor)} ${actor.kind === 'person' ? fullNameKey(actor.name, forms) : nameKey(actor.name)}`
const isFullName = (actor: Actor, forms: NameForms): boolean => personKey(actor.name, forms).includes(' ')
export const documentOf = (actor: Actor): string => actor.mentions[0]?.document ?? actor.roles[0]?.citation.document ?? ''

/** Whom someone belongs to, by `of` and by roles. */
const belongsTo = (actor: Actor, identities: Classes): Set<ActorId> =>
  new Set([...(actor.of === undefined ? [] : [actor.of]), ...actor.roles.flatMap((role) => role.of ?? [])].map((id) => identities.find(id)))

const meet = (a: ReadonlySet<ActorId>, b: ReadonlySet<ActorId>): boolean => [...a].some((id) => b.has(id))

const sameName = (a: Actor, b: Actor): string => (nameKey(a.name) === nameKey(b.name) ? 'same name' : 'same name in another romanization')

/** Members of one name: those that belong to the same are one; one that belongs nowhere joins where only one is to be joined. */
function joinNamesakes(members: readonly Actor[], identities: Classes, why: (a: Actor, b: Actor) => string = sameName): void {
  const groups: { lead: Actor; belongs: Set<ActorId> }[] = []
  const nowhere: Actor[] = []
  const join = (a: Actor, b: Actor): void => identities.join(a.id, b.id, why(a, b))
  for (const actor of members) {
    const belongs = belongsTo(actor, identities)
    if (belongs.size === 0) {
      nowhere.push(actor)
      continue
    }
    const same = groups.filter((group) => meet(group.belongs, belongs))
    for (const group of same) join(group.lead, actor)
    const [into, ...others] = same
    if (into === undefined) groups.push({ lead: actor, belongs })
    else {
      for (const id of [...belongs, ...others.flatMap((group) => [...group.belongs])]) into.belongs.add(id)
      for (const other of others) groups.splice(groups.indexOf(other), 1)
    }
  }
  const lead = groups.length === 1 ? groups[0]!.lead : groups.length === 0 ? nowhere[0] : undefined
  if (lead !== undefined) for (const actor of nowhere) join(lead, actor)
}

/** "Khamenei" alone is "Ali Khamenei" where its article names one person so called. */
function joinSurnames(actors: readonly Actor[], identities: Classes, forms: NameForms): void {
  const persons = actors.filter((actor) => actor.kind === 'person')
  for (const inArticle of groupedBy(persons, documentOf).values()) {
    const [full, short] = [inArticle.filter((a) => isFullName(a, forms)), inArticle.filter((a) => !isFullName(a, forms))]
    const bySurname = groupedBy(full, (actor) => personKey(actor.name, forms).split(' ').at(-1))
    for (const actor of short) {
      const bearers = new Set((bySurname.get(personKey(actor.name, forms)) ?? []).map((a) => identities.find(a.id)))
      if (bearers.size === 1) identities.join([...bearers][0]!, actor.id, 'surname of the one so called in its article')
    }
  }
}

/** "IRGC" is the Islamic Revolutionary Guard Corps where one organization only has these initials, or is called so somewhere. */
function joinAcronyms(actors: readonly Actor[], identities: Classes): void {
  const organizations = actors.filter((actor) => sort(actor) === 'organization')
  const bearers = new Map<string, Map<ActorId, string>>()
  const add = (acronym: string | undefined, actor: Actor): void => {
    if (acronym === undefined) return
    const full = bearers.get(acronym) ?? new Map<ActorId, string>()
    bearers.set(acronym, full)
    const id = identities.find(actor.id)
    if (!full.has(id)) full.set(id, actor.name)
  }
  for (const actor of organizations) {
    if (isAcronym(actor.name)) continue
    add(initials(actor.name), actor)
    for (const mention of actor.mentions) if (isAcronym(mention.quote)) add(acronymKey(mention.quote), actor)
  }
  for (const actor of organizations) {
    if (!isAcronym(actor.name)) continue
    const full = bearers.get(acronymKey(actor.name))
    if (full?.size !== 1) continue
    const [[id, name]] = [...full] as [[ActorId, string]]
    identities.join(id, actor.id, `acronym of ${name}`)
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
function organKey(actor: Actor, find: (id: ActorId) => ActorId, stateWords: ReadonlyMap<ActorId, ReadonlySet<string>>): string | undefined {
  if (sort(actor) !== 'organization' || actor.of === undefined) return undefined
  const of = find(actor.of)
  const own = nameKey(actor.name)
    .split(' ')
    .filter((word) => word !== 'of' && word !== 'the' && !stateWords.get(of)?.has(word))
  return own.length === 0 ? undefined : `${of} ${own.join(' ')}`
}

const stateWordsOf = new WeakMap<States, ReadonlyMap<ActorId, ReadonlySet<string>>>()

/** Names under which an actor of another document may be this one: its key, its acronym or that of its full name, its name beside its state's. */
export function namesOf(actor: Actor, { states, nameForms }: Pick<Knowledge, 'states' | 'nameForms'>): string[] {
  if (isUnnamed(actor)) return []
  const stateWords = stateWordsOf.get(states) ?? wordsOfStates(states)
  stateWordsOf.set(states, stateWords)
  const organ = organKey(actor, (id) => id, stateWords)
  const short = isAcronym(actor.name) ? acronymKey(actor.name) : initials(actor.name)
  const called = actor.mentions.flatMap(({ quote }) => (isAcronym(quote) ? [`acronym ${acronymKey(quote)}`] : []))
  return [
    keyOf(actor, nameForms),
    ...(organ === undefined ? [] : [`organ ${organ}`]),
    ...(sort(actor) === 'organization' ? [...(short === undefined ? [] : [`acronym ${short}`]), ...called] : []),
  ]
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

/**
 * Who is one, by names and whom they belong to.
 *
 * @param identities what is one already: by a person's decision, and by earlier linking; it is added to
 * @param aside those whom no name joins to anybody
 */
export function identitiesOf(
  members: readonly Actor[],
  { states, nameForms }: Pick<Knowledge, 'states' | 'nameForms'>,
  identities: Classes = new Classes(isKnown),
  aside: ReadonlySet<ActorId> = new Set(),
): Classes {
  const sorted = members
    .filter((actor) => !aside.has(actor.id))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : documentOf(a) < documentOf(b) ? -1 : 1))
  // Organizations first: whom a person belongs to is settled when namesakes are weighed. Twice, for an organ of an organ.
  const key = (actor: Actor): string => keyOf(actor, nameForms)
  const rest = sorted.filter((actor) => actor.kind !== 'person' && !isUnnamed(actor))
  for (let round = 0; round < 2; round++) for (const group of groupedBy(rest, key).values()) joinNamesakes(group, identities)
  joinAcronyms(rest, identities)
  const stateWords = wordsOfStates(states)
  for (const group of groupedBy(rest, (actor) => organKey(actor, (id) => identities.find(id), stateWords)).values())
    joinNamesakes(group, identities, () => 'same body of the same state')
  const persons = sorted.filter((actor) => actor.kind === 'person' && isFullName(actor, nameForms))
  for (const group of groupedBy(persons, key).values()) joinNamesakes(group, identities)
  joinSurnames(sorted, identities, nameForms)
  return identities
}

export interface Identified {
  readonly actors: Actor[]
  /** The actor that a member became. */
  readonly actorOf: (id: ActorId) => ActorId
}

/** Merges members that are one. */
export function mergeActors(members: readonly Actor[], identities: Classes, ordered: readonly Document[]): Identified {
  const classes = groupedBy(members, (actor) => identities.find(actor.id))
  // A class may be named after a member whose document is gone.
  const names = new Map([...classes].map(([name, same]) => [name, isKnown(name) ? name : smallest(same.map((actor) => actor.id))]))
  const actorOf = (id: ActorId): ActorId => {
    const name = identities.find(id)
    return names.get(name) ?? name
  }
  const order = placeOrder(ordered)
  const actors = [...classes].map(([name, unsorted]): Actor => {
    const id = names.get(name)!
    const same = unsorted.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : documentOf(a) < documentOf(b) ? -1 : 1))
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
