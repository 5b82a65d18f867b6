/**
 * Finds office holders who are not named.
 *
 * "Iran’s foreign minister said": the person whom the article names in that office, else an actor "Foreign Minister of Iran".
 */

import { isSameOffice } from '../../lookup/same-office.ts'
import { contains } from '../../text/spans.ts'
import type { Member } from './cast.ts'
import type { Titled } from './roles.ts'
import { inSentences, type Scene, type View } from './scene.ts'
import type { TitlePhrase } from './title-phrases.ts'

/** Offices that one person holds at a time. */
export const SINGLE = new Set([
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

/** Who leads a state, whatever the office is called. */
const LEADS =
  /^(?:(?:president|prime minister|premier|chancellor|federal chancellor|supreme leader|king|queen|emir|sultan|emperor|monarch)\b.*|ruler|strongman|leader)$/iu

/** "The Russian leader": the one person of the text who leads that state, by the text or by the table; two such are neither. */
function leaderOf({ cast, knowledge }: Scene, owner: Member): Member | undefined {
  const leads = (m: Member): boolean =>
    m.roles.some((r) => r.of === owner.id && r.tenure === 'current' && LEADS.test(r.title)) ||
    (m.wikidata !== undefined &&
      knowledge.offices.of(m.name).some((t) => `act_${t.state}` === owner.id && t.end === '' && LEADS.test(t.position)))
  const [one, ...others] = cast.all.filter((m) => m.kind === 'person' && leads(m))
  return others.length === 0 ? one : undefined
}

const isLeader = ({ form, title, lead, tenure, owner, plural }: TitlePhrase): boolean =>
  form.id === 'leader' &&
  /^(?:leader|ruler|strongman)$/iu.test(title) &&
  owner?.kind === 'state' &&
  lead === 'the' &&
  tenure === 'current' &&
  !plural

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
    if (owner && !beside.has(phrase) && isLeader(phrase)) {
      const name = `${capitalized(title)} of ${owner.name}`
      const member = leaderOf(scene, owner) ?? made.get(name) ?? scene.cast.added(name, 'person', phrase.start)
      made.set(name, member)
      if (member.name === name) member.of = owner.id
      scene.cast.mention(member, whole)
      continue
    }
    if (phrase.plural || beside.has(phrase) || form.as !== 'office' || !owner || owner.kind === 'person' || !SINGLE.has(form.id)) continue
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
