/**
 * Gives those that an actor is of a place in the text, or leaves them out: no actor stands without its words.
 *
 * "the United Nations Security Council": the United Nations at "United Nations". A canal whose state is never named is of no one.
 */
import type { Span } from '../../text/spans.ts'
import type { Member } from './cast.ts'
import type { Scene } from './scene.ts'

/** The words of a mention, from its beginning or to its end, that name the parent. */
function namedWithin(child: Member, parent: Member, { doc, knowledge }: Scene): Span | undefined {
  const id = parent.id.slice('act_'.length)
  for (const { start, end } of child.mentions) {
    // "Norwegians": their adjective; "Danes": the word itself
    if (child.id === `${parent.id}.people`) return { start, end: end - (/s$/u.test(doc.text.slice(start, end)) ? 1 : 0) }
    const cuts = [...doc.text.slice(start, end).matchAll(/[\s'’-]+/gu)]
    for (const cut of cuts) {
      for (const part of [
        { start, end: start + cut.index },
        { start: start + cut.index + cut[0].length, end },
      ]) {
        const hit = knowledge.names.find(doc.text.slice(part.start, part.end)).find(({ found }) => found.some((e) => e.id === id))
        if (hit) return { start: part.start + hit.start, end: part.start + hit.end }
      }
    }
  }
  return undefined
}

/** "President Karim R.": whose president he is, only knowledge says; the title is where it stands. */
function titleOf(holder: Member, parent: Member, { doc }: Scene): Span | undefined {
  const role = holder.roles.find(({ of }) => of === parent.id)
  if (!role) return undefined
  const { start, end } = role.citation
  const at = doc.text.slice(start, end).indexOf(role.title)
  return at < 0 ? { start, end } : { start: start + at, end: start + at + role.title.length }
}

export function placeParents(scene: Scene): void {
  const { cast } = scene
  const open = cast.all.filter((m) => m.mentions.length > 0)
  for (let child = open.pop(); child; child = open.pop()) {
    for (const id of new Set([...(child.of === undefined ? [] : [child.of]), ...child.roles.flatMap((role) => role.of ?? [])])) {
      const parent = cast.get(id)
      if (!parent || parent.mentions.length > 0) continue
      const place = titleOf(child, parent, scene) ?? namedWithin(child, parent, scene)
      if (!place) continue
      cast.mention(parent, place)
      open.push(parent)
    }
  }
  for (const member of cast.all) {
    if (member.of !== undefined && !cast.get(member.of)?.mentions.length) delete member.of
  }
}
