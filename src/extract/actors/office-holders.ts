/**
 * Says who a person is by knowledge from outside the text, where there is no doubt, and finds office holders who are not named.
 *
 * "President Ilham Aliyev": one person of that full name has held that office, so he is Q57371, and the office is Azerbaijan’s.
 * "Iran’s foreign minister said": the person whom the article names in that office, else an actor "Foreign Minister of Iran".
 */
import type { Offices, Term } from '../../lookup/offices.ts'
import { contains } from '../../text/spans.ts'
import type { Member } from './cast.ts'
import { parts } from './person-name.ts'
import type { Titled } from './roles.ts'
import { inSentences, type Scene, stateMember, type View } from './scene.ts'
import type { TitlePhrase } from './title-phrases.ts'

const EMPTY = new Set(['of', 'for', 'the', 'and', 'affairs', 'republic', 'to'])
const SAME: Readonly<Record<string, string>> = {
  defence: 'defense',
  premier: 'prime minister',
  secretary: 'minister',
  advisor: 'adviser',
  home: 'interior',
  internal: 'interior',
  external: 'foreign',
}

/** Words of an office that count when two wordings are compared: "Minister of Foreign Affairs" is "foreign minister". */
const office = (title: string): Set<string> =>
  new Set(
    title
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .flatMap((word) => (SAME[word] ?? word).split(' '))
      .filter((word) => word !== '' && !EMPTY.has(word)),
  )

function isSameOffice(a: string, b: string): boolean {
  const [x, y] = [office(a), office(b)]
  return x.size === y.size && [...x].every((word) => y.has(word))
}

const HEADS = /^(?:President|Prime Minister|Federal Chancellor|Chancellor|King|Supreme Leader|Minister of Foreign Affairs)$/u

/** Who a person is, by name and by an office or a state that the document names; undefined where more than one may be meant. */
function identify(member: Member, titled: readonly Titled[], states: ReadonlySet<string>, terms: readonly Term[]): Term[] | undefined {
  if (new Set(terms.map((term) => term.wikidata)).size !== 1) return undefined
  const titles = titled.filter((t) => t.member === member).map((t) => t.phrase)
  const speaks = terms.some((term) => {
    const owned = titles.some((p) => p.owner?.id === `act_${term.state}`)
    const office = titles.some((p) => isSameOffice(p.title, term.position))
    return (
      owned ||
      (office && titles.every((p) => !p.owner || p.owner.id.startsWith(`act_${term.state}`))) ||
      (states.has(`act_${term.state}`) && HEADS.test(term.position))
    )
  })
  return speaks ? [...terms] : undefined
}

/** "Russian President Putin": the one person of that last name who has held that office of that state. */
function identifyByLastName(member: Member, titled: readonly Titled[], offices: Offices): Term[] | undefined {
  const owned = titled.filter((t) => t.member === member && t.phrase.owner?.kind === 'state').map((t) => t.phrase)
  if (owned.length === 0) return undefined
  const terms = offices
    .ofLastName(member.name)
    .filter((term) => owned.some((p) => p.owner?.id === `act_${term.state}` && isSameOffice(p.title, term.position)))
  return new Set(terms.map((term) => term.wikidata)).size === 1 ? terms : undefined
}

export function identifyPersons(scene: Scene, titled: readonly Titled[]): (member: Member, phrase: TitlePhrase) => Member | undefined {
  const { cast, knowledge } = scene
  const states = new Set(cast.all.filter((m) => m.kind === 'state' && m.mentions.length > 0).map((m) => m.id))
  const known = new Map<Member, readonly Term[]>()
  for (const member of cast.all) {
    if (member.kind !== 'person') continue
    const terms =
      parts(member.name).length < 2
        ? identifyByLastName(member, titled, knowledge.offices)
        : identify(member, titled, states, knowledge.offices.of(member.name))
    if (!terms) continue
    known.set(member, terms)
    cast.identify(member, terms[0]!.wikidata)
  }
  return (member, phrase) => {
    const held = (known.get(member) ?? []).filter((term) => isSameOffice(phrase.title, term.position))
    const [state, ...others] = new Set(held.map((term) => term.state))
    return state !== undefined && others.length === 0 ? stateMember(scene, state) : undefined
  }
}

/** Offices that one person holds at a time. */
const SINGLE = new Set([
  'president',
  'vice-president',
  'prime-minister',
  'chancellor',
  'supreme-leader',
  'king',
  'minister',
  'ambassador',
  'spokesperson',
  'speaker',
  'secretary-general',
])
/** Titles too wide to say whose they are by a state alone: "an Iranian diplomat". */
const WIDE = /^(?:minister|deputy minister|cabinet minister|diplomat|envoy|negotiator|consul|ambassador|spokes(?:man|woman|person))$/u

const capitalized = (title: string): string =>
  title.replace(/(?<![\p{L}])(?!(?:of|to|for|the|and)\b)\p{Ll}/gu, (letter) => letter.toUpperCase())

export function findHolders(scene: Scene, titled: readonly Titled[], phrases: ReadonlyMap<View, readonly TitlePhrase[]>): void {
  const beside = new Set(titled.map((t) => t.phrase))
  const made = new Map<string, Member>()
  // "the Prime Minister's Office": a title inside a body's name is no one's
  const bodies = inSentences(
    scene.annotation.sentences,
    scene.cast.placed.filter((m) => m.member.kind === 'organization'),
  )
  const inBody = new Set(
    scene.views.flatMap((view, i) => (phrases.get(view) ?? []).filter((p) => bodies[i]!.some((m) => contains(m, p) && m.end > p.end))),
  )
  for (const phrase of [...phrases.values()].flat()) {
    if (inBody.has(phrase)) continue
    const { owner, form, title, whole, lead, tenure } = phrase
    if (beside.has(phrase) || form.as !== 'office' || !owner || owner.kind === 'person' || !SINGLE.has(form.id)) continue
    if (/^(?:an?|one|some|any|another|every|no)$/u.test(lead) || tenure !== 'current') continue
    const named = scene.cast.all.find(
      (m) => m.kind === 'person' && m.roles.some((r) => r.of === owner.id && isSameOffice(r.title, title) && r.tenure === 'current'),
    )
    if (named) {
      scene.cast.mention(named, whole)
      continue
    }
    if (WIDE.test(title.toLowerCase()) && owner.kind === 'state') continue
    const name = `${capitalized(title)} of ${owner.name}`
    const member = made.get(name) ?? scene.cast.added(name, 'person', phrase.start)
    made.set(name, member)
    member.of = owner.id
    scene.cast.mention(member, whole)
  }
}
