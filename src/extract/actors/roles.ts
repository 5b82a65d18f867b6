/**
 * Who holds which office or position.
 *
 * "Iranian Defense Minister Aziz N.", "Mehdi S., Tehran’s ambassador to Armenia", "the late president of Chad, Idriss D.", "Marek H., a former bomb disposal
 * officer": a role each, of Iran, Iran, Chad, and of no one that the text names.
 */
import { cite, type Role } from '../../model/index.ts'
import { contains } from '../../text/spans.ts'
import type { Member, Placed } from './cast.ts'
import type { NamedPerson } from './persons.ts'
import { pluralLinks } from './plural-titles.ts'
import { inSentences, mentionsByView, type Scene, type View } from './scene.ts'
import { besideNames, formerly, type Link, linksOf } from './title-links.ts'
import { between, type TitlePhrase, titlePhrases } from './title-phrases.ts'

/** A title found beside a person’s name, with or without owner. */
export interface Titled extends Link {
  readonly phrase: TitlePhrase
  /** The sentence’s place among the views. */
  readonly at: number
}

/** Whose an office is where no words beside it say so, and how that is known. */
export type Supply = (titled: Titled) => { readonly owner: Member; readonly basis: 'inferred' | 'external' } | undefined

/** Titles of the persons named, by words and by parse; also all titles found, by view. */
export function findTitled(scene: Scene, people: readonly NamedPerson[]): { titled: Titled[]; phrases: Map<View, TitlePhrase[]> } {
  const titled: Titled[] = []
  const phrases = new Map<View, TitlePhrase[]>()
  const persons = inSentences(
    scene.annotation.sentences,
    people.map((person) => ({ ...person.name, person })),
  )
  for (const [at, [view, mentions]] of mentionsByView(scene).entries()) {
    const here = titlePhrases(view, mentions, scene)
    phrases.set(view, here)
    const own = persons[at]!.map(({ person }) => person)
    const beside = besideNames(view, here, own)
    const named = own.map(({ member, name }): Placed => ({ ...name, member }))
    const mentioned = mentions.filter((m) => m.member.kind === 'person')
    for (const phrase of here) {
      // "Dean" of "Dean Acheson" is a part of his name
      if (phrase.form.as === 'honorific' || own.some(({ name }) => contains(name, phrase))) continue
      if (phrase.plural) {
        for (const { link, owner } of pluralLinks(view, mentions, phrase, own)) titled.push({ ...link, phrase: { ...phrase, owner }, at })
        continue
      }
      const near = beside.get(phrase)
      const links = near ? [...near, ...formerly(view, phrase, mentioned, near)] : linksOf(view, phrase, named, mentioned)
      for (const link of links) titled.push({ ...withOwnerBehind(view, mentions, phrase, link), at })
    }
  }
  return { titled, phrases }
}

/** "President Putin of Russia", "Archbishop Aris S. of the Fjord Patriarchate": whose a title before a name is stands behind the name. */
function withOwnerBehind(
  view: View,
  mentions: readonly Placed[],
  phrase: TitlePhrase,
  link: Link,
): Link & { readonly phrase: TitlePhrase } {
  const { end } = link.span
  if (phrase.owner || phrase.whole.end >= end) return { ...link, phrase }
  const next = mentions.find((m) => m.start > end)
  const isLinked =
    next && /^ (?:of|from) (?:the )?$/u.test(between(view, end, next.start)) && /^(?:state|organization)$/u.test(next.member.kind)
  return isLinked
    ? { ...link, span: { start: link.span.start, end: next.end }, phrase: { ...phrase, owner: next.member } }
    : { ...link, phrase }
}

/** "Iranian analyst" says where someone is from, not that Iran has made them its analyst. */
const isOfOwner = ({ form }: TitlePhrase, owner: Member): boolean =>
  !/^(?:profession|clergy)$/u.test(form.id) || owner.kind === 'organization' || owner.kind === 'group'

/** Positions that mean nothing without the body: "a member", "the head". */
const BARE =
  /^(?:member|head|deputy head|chief|deputy chief|director|chair|chairman|owner|manager|secretary|founder|co-founder|leader|officer|executive|coordinator|commissioner|candidate|nominee|deputy|representative|elder|figurehead|member of parliament|delegate|writer|author|official|senior official|top official|superior|boss)$/iu

/** Whether a title without a body says what someone is: not a second profession, not a bare "he is a leader". */
function standsAlone({ member, phrase, clause, span }: Titled): boolean {
  const { title, form } = phrase
  // "Representative Anna B."
  if (form.as === 'office' && /^\p{Lu}/u.test(title) && span.start <= phrase.start && phrase.whole.end < span.end && !clause) return true
  if (form.id === 'profession' && member.roles.length > 0) return false
  return !BARE.test(title) && !/^(?:member|author|writer|owner) of /iu.test(title) && !(clause && form.id === 'leader')
}

const wordsOf = (title: string): Set<string> => new Set(title.toLowerCase().split(/[^\p{L}]+/u))

/** Whether a person has this role already, in the same words or in more of them. */
function isHad(member: Member, { title, tenure }: TitlePhrase, owner: Member | undefined): boolean {
  const words = [...wordsOf(title)]
  return member.roles.some(
    (r) =>
      (r.of === owner?.id || owner === undefined || r.of === undefined) &&
      (r.tenure === tenure || tenure === 'current') &&
      words.every((word) => wordsOf(r.title).has(word)),
  )
}

/** Leaves out a role that a fuller title says again: "nominee" before "presidential nominee". */
function dropShorter(member: Member, { title, tenure }: TitlePhrase, owner: Member | undefined): void {
  const same = member.roles.findIndex((r) => r.of === owner?.id && r.tenure === tenure && title.endsWith(` ${r.title}`))
  if (same >= 0) member.roles.splice(same, 1)
}

const headOf = (title: string): string => title.toLowerCase().replace(/ (?:of|to|for) .*$/u, '')

/** Of whom the same person holds the same office elsewhere in the article. */
function elsewhere(titled: readonly Titled[], { member, phrase }: Titled): Member | undefined {
  if (phrase.bound || headOf(phrase.title) !== phrase.title.toLowerCase()) return undefined
  return titled.find(
    (t) => t.member === member && t.phrase.owner && isOfOwner(t.phrase, t.phrase.owner) && headOf(t.phrase.title) === headOf(phrase.title),
  )?.phrase.owner
}

/** Gives each titled person their role; `supply` says of whom an office is that the words beside it leave open. */
export function giveRoles(scene: Scene, titled: readonly Titled[], supply: Supply, openToo: boolean): void {
  for (const one of titled) {
    const { member, phrase } = one
    const stated = phrase.owner && phrase.owner !== member && isOfOwner(phrase, phrase.owner) ? phrase.owner : undefined
    const same = stated ?? elsewhere(titled, one)
    const supplied = same ? undefined : supply(one)
    const owner = same ?? supplied?.owner
    if (owner === member || (!owner && !(openToo && standsAlone(one)))) continue
    if (isHad(member, phrase, owner)) continue
    dropShorter(member, phrase, owner)
    const basis = stated ? 'stated' : (supplied?.basis ?? 'inferred')
    addRole(scene, one, phrase.title, owner && { owner, basis })
  }
}

/** Notes a role with where the words stand. */
export function addRole(
  scene: Scene,
  { member, span, phrase, tenure: said }: Pick<Titled, 'member' | 'span' | 'tenure'> & { readonly phrase: Pick<TitlePhrase, 'tenure'> },
  title: string,
  of: { readonly owner: Member; readonly basis: NonNullable<Role['ofBasis']> } | undefined,
): void {
  const tenure = phrase.tenure === 'current' ? (said ?? 'current') : phrase.tenure
  member.roles.push({
    title,
    ...(of && { of: of.owner.id, ofBasis: of.basis }),
    tenure,
    citation: cite(scene.doc, span.start, span.end),
  })
  if (member.of === undefined && of && tenure === 'current') member.of = of.owner.id
}
