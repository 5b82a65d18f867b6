/**
 * Says who a person is by knowledge from outside the text, where there is no doubt, and of which state their office then is.
 *
 * "President Ilham Aliyev": one person of that full name has held that office, so he is Q57371, and the office is Azerbaijan’s. "President Vladimir V. Putin"
 * and "President Recep Tayyip Erdogan" are found under other spellings, "President Obama" by the office and the day, where the article names that state.
 */
import type { Offices, Term } from '../../lookup/offices.ts'
import { isSameOffice } from '../../lookup/same-office.ts'
import type { Member } from './cast.ts'
import { lastName, parts, samePersonAs } from './person-name.ts'
import type { Titled } from './roles.ts'
import { type Scene, stateMember } from './scene.ts'
import type { TitlePhrase } from './title-phrases.ts'

const HEADS = /^(?:President|Prime Minister|Federal Chancellor|Chancellor|King|Supreme Leader|Minister of Foreign Affairs)$/u

/** One person’s terms, or none where they are of more than one. */
function ofOne(terms: readonly Term[]): readonly Term[] | undefined {
  const items = new Set(terms.flatMap((term) => term.wikidata || []))
  const isOne = items.size < 2 && (terms.every((term) => term.wikidata !== '') || new Set(terms.map((term) => term.state)).size === 1)
  return terms.length > 0 && isOne ? terms : undefined
}

/** Whether an office was held on a day, as far as is known; a year more, since the table’s ends are coarse. */
function isHeldAt({ start, end }: Term, day: string | undefined): boolean {
  if (day === undefined) return true
  const year = Number(day.slice(0, 4))
  return (start === '' || start <= day) && (end === '' || Number(end.slice(0, 4)) + 1 >= year)
}

interface Search {
  readonly offices: Offices
  /** Ids of the states that the document names. */
  readonly states: ReadonlySet<string>
  /** The document’s day, if known. */
  readonly day: string | undefined
}

/** Terms of a full name, as it stands or in another spelling. */
function termsOf(name: string, { offices }: Search, titles: readonly TitlePhrase[]): readonly Term[] {
  const exact = offices.of(name)
  if (exact.length > 0) return exact
  const isSame = samePersonAs(name)
  const alike = offices.alike(lastName(name)).filter(({ person }) => isSame(person))
  return ofOne(alike) ?? alike.filter((term) => titles.some((p) => isSameOffice(p.title, term.position)))
}

/** Who a person is, by name and by an office or a state that the document names; undefined where more than one may be meant. */
function byFullName(name: string, titles: readonly TitlePhrase[], search: Search): readonly Term[] | undefined {
  const terms = ofOne(termsOf(name, search, titles))
  const speaks = terms?.some((term) => {
    const owned = titles.some((p) => p.owner?.id === `act_${term.state}`)
    const office = titles.some((p) => isSameOffice(p.title, term.position))
    return (
      owned ||
      (office && titles.every((p) => p.owner?.kind !== 'state' || p.owner.id.startsWith(`act_${term.state}`))) ||
      (search.states.has(`act_${term.state}`) && HEADS.test(term.position))
    )
  })
  return speaks ? terms : undefined
}

/** "Russian President Putin": the one person of that last name who has held that office of that state; "President Obama": who held it on the day. */
function byLastName(name: string, titles: readonly TitlePhrase[], { offices, states, day }: Search): readonly Term[] | undefined {
  if (titles.length === 0) return undefined
  const last = lastName(name)
  const terms = offices.alike(name).filter(({ person }) => lastName(person) === last)
  const owned = terms.filter((term) => titles.some((p) => p.owner?.id === `act_${term.state}` && isSameOffice(p.title, term.position)))
  if (owned.length > 0) return ofOne(owned)
  return ofOne(
    terms.filter(
      (term) =>
        states.has(`act_${term.state}`) &&
        HEADS.test(term.position) &&
        titles.some((p) => !p.owner && isSameOffice(p.title, term.position) && (p.tenure !== 'current' || isHeldAt(term, day))),
    ),
  )
}

/** Identifies the persons of a scene; gives of which state an office is that one of them holds. */
export function identifyPersons(scene: Scene, titled: readonly Titled[]): (member: Member, phrase: TitlePhrase) => Member | undefined {
  const { cast, knowledge, doc } = scene
  const states = new Set(cast.all.filter((m) => m.kind === 'state' && m.mentions.length > 0).map((m) => m.id))
  const search: Search = { offices: knowledge.offices, states, day: doc.published?.end ?? undefined }
  const known = new Map<Member, readonly Term[]>()
  for (const member of cast.all) {
    if (member.kind !== 'person') continue
    const titles = titled.filter((t) => t.member === member).map((t) => t.phrase)
    const terms = parts(member.name).length < 2 ? byLastName(member.name, titles, search) : byFullName(member.name, titles, search)
    if (!terms) continue
    known.set(member, terms)
    const wikidata = terms.find((term) => term.wikidata !== '')?.wikidata
    if (wikidata && !cast.get(`act_${wikidata.toLowerCase()}`)) cast.identify(member, wikidata)
  }
  return (member, phrase) => {
    const held = (known.get(member) ?? []).filter((term) => isSameOffice(phrase.title, term.position))
    const [state, ...others] = new Set(held.map((term) => term.state))
    return state !== undefined && others.length === 0 ? stateMember(scene, state) : undefined
  }
}
