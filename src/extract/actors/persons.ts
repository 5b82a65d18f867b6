/**
 * One actor for each person named: the full name once, then the last name.
 *
 * "President Ilham Aliyev met Eli Cohen. Aliyev said …": Ilham Aliyev twice, Eli Cohen once.
 */
import type { Knowledge } from '../../lookup/index.ts'
import { folded } from '../../lookup/phrases.ts'
import type { Span } from '../../text/spans.ts'
import type { Member } from './cast.ts'
import { lastNames } from './last-names.ts'
import { lastName, parts, samePersonAs, withoutTitles } from './person-name.ts'
import type { Scene } from './scene.ts'

/** A person’s mention with where the name without titles begins. */
export interface NamedPerson {
  readonly member: Member
  readonly name: Span
}

/** A title alone, or the last word of some body’s name: "President", "Guild". */
function isCommon(name: string, { titles, organizationNouns }: Knowledge): boolean {
  const small = name.toLowerCase()
  return organizationNouns.has(name) || [small, small.replace(/s$/u, '')].some((form) => titles.at(form, 0)?.end === form.length)
}

export function findPersons(scene: Scene): NamedPerson[] {
  const { doc, annotation, knowledge, cast } = scene
  // A place or an organization that knowledge has under that very name
  const isState = ({ start, end }: Span): boolean =>
    knowledge.names.find(doc.text.slice(start, end)).some(({ found }) => found.some((e) => e.use === 'seat' || e.doubt !== 'person'))
  const placed = cast.placed.filter((m) =>
    m.member.kind === 'state' ? isState(m) : m.member.kind === 'location' || m.member.kind === 'organization',
  )
  const text = folded(doc.text)
  const small = text.toLowerCase()
  const lower = small.length === text.length ? small : text
  const named = annotation.names
    .filter((name) => name.kind === 'PER')
    .map((name) => withoutTitles(text, lower, name, knowledge))
    .filter((span) => span.end > span.start && !placed.some((m) => m.start === span.start && m.end === span.end))
    .map((span) => ({ span, name: text.slice(span.start, span.end).replace(/\s+/gu, ' ') }))
  const fullNames = new Set(named.map(({ name }) => name).filter((name) => name.includes(' ')))
  const proper = named.flatMap(({ span, name }) => {
    if (isCommon(name, knowledge)) return []
    // "Rival Anna Berg" where "Anna Berg" is a name of its own
    const cuts = [...name.matchAll(/ /gu)].map(({ index }) => name.slice(index + 1))
    const own = cuts.findLast((end) => fullNames.has(end))
    return [own === undefined ? { span, name } : { span: { start: span.end - own.length, end: span.end }, name: own }]
  })
  const people = [...proper, ...lastNames(scene, proper)].sort((a, b) => a.span.start - b.span.start)

  const found: NamedPerson[] = []
  const alike = new Map<string, Member[]>()
  /** Mentions by full name, by each part of the name that they or their person go by. */
  const byPart = new Map<string, NamedPerson[]>()
  const note = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
    const had = map.get(key)
    if (had) had.push(value)
    else map.set(key, [value])
  }

  for (const { span, name } of people) {
    const words = parts(name)
    if (words.length < 2) continue
    // Names one letter apart begin alike
    const key = lastName(name).slice(0, 2)
    const same = alike.get(key) ?? []
    const isSame = samePersonAs(name)
    let member = same.find((m) => m.name === name) ?? same.find((m) => isSame(m.name))
    if (!member) {
      member = cast.added(name, 'person', span.start)
      note(alike, key, member)
    } else if (words[0]!.length > 1 && parts(member.name)[0]!.length === 1) member.name = name
    found.push({ member, name: span })
    for (const part of new Set(parts(member.name))) note(byPart, part, { member, name: span })
  }
  // Last names alone: the last one named before with that name, else the first one after.
  const alone = new Map<string, Member>()
  /** "Stealth" is no one’s name where the text also says "stealth". */
  const words = new Set(annotation.sentences.flatMap(({ tokens }) => tokens.map((t) => t.text)))
  for (const { span, name } of people) {
    if (parts(name).length !== 1) continue
    const key = lastName(name)
    const same = byPart.get(key) ?? []
    if (same.length === 0 && words.has(name.toLowerCase())) continue
    const member =
      (same.findLast((p) => p.name.start < span.start) ?? same[0])?.member ?? alone.get(key) ?? cast.added(name, 'person', span.start)
    if (same.length === 0) alone.set(key, member)
    found.push({ member, name: span })
  }
  for (const { member, name } of found) cast.mention(member, name)
  return found.sort((a, b) => a.name.start - b.name.start)
}
