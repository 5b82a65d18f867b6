/**
 * One actor for each person named: the full name once, then the last name.
 *
 * "President Ilham Aliyev met Eli Cohen. Aliyev said …": Ilham Aliyev twice, Eli Cohen once.
 */
import { folded } from '../../lookup/phrases.ts'
import type { Span } from '../../text/spans.ts'
import type { Member } from './cast.ts'
import { isSamePerson, lastName, parts, withoutTitles } from './person-name.ts'
import type { Scene } from './scene.ts'

/** A person’s mention with where the name without titles begins. */
export interface NamedPerson {
  readonly member: Member
  readonly name: Span
}

export function findPersons(scene: Scene): NamedPerson[] {
  const { doc, annotation, knowledge, cast } = scene
  // A place or an organization that knowledge has under that very name
  const placed = cast.placed.filter(({ member }) => member.kind === 'location' || member.kind === 'organization')
  const text = folded(doc.text)
  const small = text.toLowerCase()
  const lower = small.length === text.length ? small : text
  const named = annotation.names
    .filter((name) => name.kind === 'PER')
    .map((name) => withoutTitles(text, lower, name, knowledge))
    .filter((span) => span.end > span.start && !placed.some((m) => m.start === span.start && m.end === span.end))
    .map((span) => ({ span, name: text.slice(span.start, span.end).replace(/\s+/gu, ' ') }))

  const found: (NamedPerson & { full: boolean })[] = []
  const members: Member[] = []
  for (const { span, name } of named) {
    if (parts(name).length < 2) continue
    let member = members.find((m) => m.name === name) ?? members.find((m) => isSamePerson(m.name, name))
    if (!member) {
      member = cast.added(name, 'person', span.start)
      members.push(member)
    } else if (parts(name)[0]!.length > 1 && parts(member.name)[0]!.length === 1) member.name = name
    found.push({ member, name: span, full: true })
  }
  // Last names alone: the last one named before with that name, else the first one after.
  for (const { span, name } of named) {
    if (parts(name).length !== 1) continue
    const key = lastName(name)
    const same = found.filter((p) => p.full && (lastName(p.member.name) === key || parts(p.member.name).includes(key)))
    const before = same.findLast((p) => p.name.start < span.start) ?? same[0]
    let member = before?.member ?? members.find((m) => lastName(m.name) === key)
    if (!member) {
      member = cast.added(name, 'person', span.start)
      members.push(member)
    }
    found.push({ member, name: span, full: false })
  }
  for (const { member, name } of found) cast.mention(member, name)
  return found.sort((a, b) => a.name.start - b.name.start)
}
