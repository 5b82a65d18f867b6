/**
 * Who holds which office or position, by the words beside the name.
 *
 * "Iranian Defense Minister Aziz N.", "Mehdi S., Tehran’s ambassador to Armenia", "the late president of Chad, Idriss D.", "Rovshan M. is an adviser to the
 * ministry": a role each, of Iran, Iran, Chad and the ministry. A title whose state or organization the text doesn’t give makes no role by itself.
 */
import { cite } from '../../model/index.ts'
import type { Member } from './cast.ts'
import type { NamedPerson } from './persons.ts'
import { inSentences, mentionsByView, type Scene, type View } from './scene.ts'
import { between, type TitlePhrase, titlePhrases } from './title-phrases.ts'

/** A title found beside a person’s name, with or without owner. */
export interface Titled {
  readonly member: Member
  readonly phrase: TitlePhrase
  readonly span: { readonly start: number; readonly end: number }
}

/** Between name and title: ", the", ", who was then", " is a". */
const BEHIND =
  /^(?:,| is| was| became| remains|, who is| who is|, who was| who was|, who serves as|, who served as| \(| —| –| -)(?: ?(?:now|currently|also|then))?(?: ?(?:the|a|an|one of|his|her))?(?: (?!that|which|said|told|and|in|on|to|by|who)[\p{L}-]+){0,3} ?$/u
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

function titleBefore(person: NamedPerson, phrases: readonly TitlePhrase[], view: View): TitlePhrase | undefined {
  const start = titledStart(person.name.start, phrases, view)
  return phrases.find((p) => {
    if (p.form.as === 'honorific' || p.whole.end > start) return false
    const gap = between(view, Math.max(p.whole.end, p.end), start)
    if (!BEFORE.test(gap)) return false
    // "the minister, Ali Rezaei, said": an apposition has an article or an owner, and ends
    if (!gap.startsWith(',')) return true
    return (p.lead !== '' || p.owner !== undefined) && /^(?:,|\.|$| and)/u.test(between(view, person.name.end, person.name.end + 4))
  })
}

function titleBehind(person: NamedPerson, phrases: readonly TitlePhrase[], view: View): TitlePhrase | undefined {
  return phrases.find((p) => {
    if (p.form.as === 'honorific' || p.start < person.name.end) return false
    const gap = between(view, person.name.end, p.whole.start)
    return gap !== '' && gap.length < 60 && BEHIND.test(gap)
  })
}

/** The same name’s titles in a list: "a journalist and independent analyst" has its second after "and". */
export function findTitled(scene: Scene, people: readonly NamedPerson[]): { titled: Titled[]; phrases: Map<View, TitlePhrase[]> } {
  const titled: Titled[] = []
  const phrases = new Map<View, TitlePhrase[]>()
  const named = inSentences(
    scene.annotation.sentences,
    people.map((person) => ({ ...person.name, person })),
  )
  for (const [i, [view, mentions]] of mentionsByView(scene).entries()) {
    const here = titlePhrases(view, mentions, scene)
    phrases.set(view, here)
    for (const { person } of named[i]!) {
      const before = titleBefore(person, here, view)
      const behind = titleBehind(person, here, view)
      if (before) titled.push({ member: person.member, phrase: before, span: { start: before.whole.start, end: person.name.end } })
      if (behind && behind !== before)
        titled.push({ member: person.member, phrase: behind, span: { start: person.name.start, end: behind.whole.end } })
    }
  }
  return { titled, phrases }
}

/** "Iranian analyst" says where someone is from, not that Iran has made them its analyst. */
const isOfOwner = ({ form }: TitlePhrase, owner: Member): boolean => form.id !== 'profession' || owner.kind === 'organization'

const headOf = (title: string): string => title.toLowerCase().replace(/ (?:of|to|for) .*$/u, '')

/**
 * Gives each titled person their role; `known` says of which state an office is by knowledge from outside, where the text names none.
 */
export function giveRoles(
  scene: Scene,
  titled: readonly Titled[],
  known: (member: Member, phrase: TitlePhrase) => Member | undefined,
): void {
  for (const { member, phrase, span } of titled) {
    const elsewhere = titled.find((t) => t.member === member && t.phrase.owner && headOf(t.phrase.title) === headOf(phrase.title))?.phrase
      .owner
    const owner = phrase.owner ?? elsewhere ?? known(member, phrase)
    if (!owner || owner === member || !isOfOwner(phrase, owner)) continue
    const { title, tenure } = phrase
    if (member.roles.some((r) => r.of === owner.id && r.tenure === tenure && r.title.toLowerCase() === title.toLowerCase())) continue
    member.roles.push({ title, of: owner.id, tenure, citation: cite(scene.doc, span.start, span.end) })
    if (member.of === undefined && tenure === 'current') member.of = owner.id
  }
}
