/**
 * Which person bears a title, by the words between or by the parse.
 *
 * "Defense Minister Aziz N.", "Mehdi S., Tehran’s ambassador", "its spokesman, Omar K.", "Nils D. is a former chairman of the board", "Anna B., who served as
 * envoy", "a retired general serving as governor": a name before or behind, an apposition either way, a predicate, or what someone serves as.
 */
import type { Role, Token } from '../../model/index.ts'
import { dependentsOf, type Index, relation } from '../syntax.ts'
import type { Member, Placed } from './cast.ts'
import type { NamedPerson } from './persons.ts'
import type { View } from './scene.ts'
import { clausesOf, isPlain, tenureOf } from './title-clauses.ts'
import { between, type TitlePhrase } from './title-phrases.ts'

/** Between name and title: ", the", ", who was then", " is a". */
const BEHIND =
  /^(?:, until(?: [\p{L}\d]+){1,3}|,| is| was| became| remains|, who is| who is|, who was| who was|, who serves as|, who served as| \(| —| –| -)(?: ?(?:now|currently|also|then))?(?: ?(?:the|a|an|one of|his|her))?(?: (?!(?:that|which|said|told|and|in|on|to|by|who|not|no|never|hardly)\b)[\p{L}-]+){0,3} ?$/u
/** What says between name and title that it was held once. */
const OVER =
  /^(?:,? who)? (?:was|served)\b|^, (?:who was )?until\b|^, (?:once|formerly|previously|(?:at )?one time)\b|^, (?:for \p{Ll}+ years|briefly)\b/u
/** Between two titles of one person behind the name: "once an adviser to the king and now a …"; "now" is not of another. */
const GOES_ON = /^,? and (?:now|today|currently|later|then|formerly|previously|since|before that|more recently)(?: (?:the|an?))? $/u
/** "was elected president" is not over. */
const MADE = /\b(?:re-?)?(?:elected|appointed|named|nominated|sworn|confirmed|chosen|installed|promoted|inaugurated)\b/u
/** Between title and name: " ", ", ". */
const BEFORE = /^,? $/u

/** Where a person’s titles begin: before "Ayatollah" of "Supreme Leader Ayatollah Ali K.". */
function titledStart(start: number, phrases: readonly TitlePhrase[], view: View): number {
  let at = start
  for (;;) {
    const rank = phrases.find((p) => p.form.as === 'honorific' && p.end < at && /^\.? $/u.test(between(view, p.end, at)))
    if (!rank) return at
    at = rank.start
  }
}

function isBefore(phrase: TitlePhrase, person: NamedPerson, start: number, view: View): boolean {
  if (phrase.whole.end > start) return false
  const gap = between(view, Math.max(phrase.whole.end, phrase.end), start)
  if (!BEFORE.test(gap)) return false
  // "the minister, Ali Rezaei, said": an apposition has an article or an owner, and ends
  if (!gap.startsWith(',')) return true
  const owned = phrase.lead !== '' || phrase.owner !== undefined || phrase.possessor !== undefined
  return owned && /^(?:,|\.|$| and)/u.test(between(view, person.name.end, person.name.end + 4))
}

/** "Deputy Prime Minister and Foreign Minister Anna B.", "its deputy prime minister and foreign minister, Anna B."; "the president and Foreign Minister Anna B." are two. */
function isJoined(first: TitlePhrase, last: TitlePhrase, view: View): boolean {
  if (first.whole.end > last.start || between(view, first.end, last.start) !== ' and ') return false
  const isNamed = ({ start, end }: TitlePhrase): boolean => /^\p{Lu}/u.test(between(view, start, end))
  return isNamed(first) === isNamed(last) && (first.lead === '' || !isNamed(first)) && last.lead === ''
}

function isBehind(phrase: TitlePhrase, person: NamedPerson, view: View): boolean {
  if (phrase.start < person.name.end) return false
  const gap = between(view, person.name.end, phrase.whole.start)
  if (gap === '' || gap.length >= 60 || !BEHIND.test(gap)) return false
  // "Berg is demanding Senator …"
  return !view.sentence.tokens.some(
    (t) => t.upos === 'VERB' && t.start >= person.name.end && t.end <= phrase.whole.start && /ing$/u.test(t.text),
  )
}

/** A person with the title that the words give, and what the clause says of its time. */
export interface Link {
  readonly member: Member
  readonly span: { readonly start: number; readonly end: number }
  readonly tenure?: Role['tenure']
  /** Whether it is said in a clause of its own: "X is a …". */
  readonly clause: boolean
}

/** The titles beside each person’s name, as the words stand; one before and one behind. */
export function besideNames(view: View, phrases: readonly TitlePhrase[], people: readonly NamedPerson[]): Map<TitlePhrase, Link[]> {
  const links = new Map<TitlePhrase, Link[]>()
  const note = (phrase: TitlePhrase, link: Link): void => void links.set(phrase, [...(links.get(phrase) ?? []), link])
  const isFree = (p: TitlePhrase): boolean => !people.some(({ name }) => p.start < name.end && name.start < p.end)
  // "Nils D., the supreme leader's representative"
  const owns = (p: TitlePhrase): boolean => /^'s? /u.test(between(view, p.end, p.end + 3))
  const titles = phrases.filter((p) => p.form.as !== 'honorific' && !p.plural && isFree(p) && !owns(p))
  for (const person of people) {
    const { member, name } = person
    const start = titledStart(name.start, phrases, view)
    const before = titles.find((p) => isBefore(p, person, start, view))
    if (!before) continue
    const first = titles.find((p) => isJoined(p, before, view))
    for (const p of first ? [first, before] : [before]) note(p, { member, span: { start: p.whole.start, end: name.end }, clause: false })
  }
  for (const person of people) {
    const { member, name } = person
    // "Clinton, President Obama and …": the title is the next one’s
    const behind = titles.find((p) => isBehind(p, person, view) && !links.has(p))
    if (!behind) continue
    const gap = between(view, name.end, behind.whole.start)
    const isOver = OVER.test(gap) && !MADE.test(gap)
    note(behind, { member, span: { start: name.start, end: behind.whole.end }, clause: false, ...(isOver && { tenure: 'former' }) })
    const next = gap.startsWith(',') && titles.find((p) => GOES_ON.test(between(view, behind.whole.end, p.whole.start)) && !links.has(p))
    if (next) note(next, { member, span: { start: name.start, end: next.whole.end }, clause: false })
  }
  return links
}

/** The persons that a noun stands for: by its own name, or by a name in apposition to it or it to a name; "A and B" are two. */
export function personsAt(view: View, named: readonly Placed[], i: Index, depth = 0): Placed[] {
  const { sentence } = view
  const at = (k: Index): Placed | undefined => named.find((m) => m.start <= sentence.tokens[k]!.start && sentence.tokens[k]!.end <= m.end)
  const withOthers = (k: Index): Placed[] => {
    const own = at(k)
    return own ? [own, ...dependentsOf(sentence, k, 'conj').flatMap((c) => at(c) ?? [])] : []
  }
  const own = at(i)
  if (own) return [own]
  const behind = dependentsOf(sentence, i, 'appos').flatMap(withOthers)
  if (behind.length > 0) return behind
  let k = i
  while (relation(sentence.tokens[k]!) === 'conj') k = sentence.tokens[k]!.head
  const { head } = sentence.tokens[k]!
  if (head < 0) return []
  if (/^(?:appos|nmod:desc|flat|compound)/u.test(sentence.tokens[k]!.deprel)) {
    const owner = at(head)
    if (owner) return [owner]
    // "Ali R., a reader in history, an expert on ships"
    if (relation(sentence.tokens[k]!) === 'appos' && depth < 2) return personsAt(view, named, head, depth + 1)
  }
  const appositions = k === i ? [] : dependentsOf(sentence, k, 'appos')
  // "Nils D., an envoy and a former minister": the parse may hang the second title on the name
  const bearer = appositions.some((a) => a < i && !at(a)) ? at(k) : undefined
  const isListed = dependentsOf(sentence, i, 'cc').some((c) => sentence.tokens[c - 1]?.text === ',')
  return bearer && !isListed ? [bearer] : appositions.flatMap(withOthers)
}

/** Whether a verb is one of a relative clause: "the minister who met them, Anna B.". */
const isInClause = ({ sentence }: View, verb: Token): boolean =>
  dependentsOf(sentence, sentence.tokens.indexOf(verb), 'nsubj').some((k) => /^(?:who|that|which)$/iu.test(sentence.tokens[k]!.text)) ||
  relation(verb) === 'aux'

const linked = (phrase: TitlePhrase, { member, start, end }: Placed, clause: boolean, tenure?: Role['tenure']): Link => ({
  member,
  span: { start: Math.min(start, phrase.whole.start), end: Math.max(end, phrase.whole.end) },
  clause,
  ...(tenure && { tenure }),
})

/** The persons mentioned of whom a clause says that they hold a title, or held it. */
function saidOf(view: View, phrase: TitlePhrase, mentioned: readonly Placed[]): Link[] {
  return clausesOf(view.sentence, phrase.head)
    .filter((clause) => isPlain(view, clause))
    .flatMap((clause) =>
      // "made him his minister": no one is their own
      personsAt(view, mentioned, clause.subject)
        .filter((m) => m.member !== phrase.possessor || m.start === phrase.whole.start)
        .map((m) => linked(phrase, m, true, tenureOf(view, clause))),
    )
}

/** Who bore a title before the person beside it: "X became minister in place of Y". */
export const formerly = (view: View, phrase: TitlePhrase, mentioned: readonly Placed[], now: readonly Link[]): Link[] =>
  saidOf(view, phrase, mentioned).filter((link) => link.tenure === 'former' && now.every(({ member }) => member !== link.member))

/** The persons whom the parse gives a title: by apposition to a name, or by a clause about someone mentioned. */
export function linksOf(view: View, phrase: TitlePhrase, named: readonly Placed[], mentioned: readonly Placed[]): Link[] {
  // "The Russian leader met Anna B.", where the parse has taken the verb for something else
  const isApart = (m: Placed): boolean =>
    view.sentence.tokens.some(
      (t) => /^VB[DZP]$/u.test(t.xpos ?? '') && t.start >= phrase.whole.end && t.end <= m.start && !isInClause(view, t),
    )
  const beside = personsAt(view, named, climbed(view, phrase, named)).filter((m) => !isApart(m))
  return beside.length > 0 ? beside.map((m) => linked(phrase, m, false)) : saidOf(view, phrase, mentioned)
}

/** The noun that stands for a title’s holder: that of the title, or one in its phrase to which a parse has put the name. */
function climbed({ sentence }: View, { head, whole }: TitlePhrase, named: readonly Placed[]): Index {
  if (dependentsOf(sentence, head, 'appos').length > 0) return head
  const inside = [...sentence.tokens.keys()].filter((i) => i > head && sentence.tokens[i]!.end <= whole.end)
  const isName = (k: Index): boolean => named.some((m) => m.start <= sentence.tokens[k]!.start && sentence.tokens[k]!.end <= m.end)
  return inside.find((i) => dependentsOf(sentence, i, 'appos').some(isName)) ?? head
}
