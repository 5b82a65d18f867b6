/**
 * Organizations, groups and places that only the annotator has found: by their name in the document, with abbreviation and owner.
 *
 * "the World Water Congress (WWC)", "Azerbaijan’s Media Development Agency", later "WWC" and "the agency": one actor each, of Azerbaijan where it says so.
 */
import type { Name } from '../../model/index.ts'
import { plain } from '../../text/plain.ts'
import { contains, overlaps, type Span } from '../../text/spans.ts'
import type { Member } from './cast.ts'
import type { Scene } from './scene.ts'

const KINDS = { ORG: 'organization', GRP: 'group', GPE: 'location', LOC: 'location' } as const
const OWNED = /^['’]s? (?:[a-z-]+ ){0,2}$/u

/** "World Water Congress" gives "WWC". */
const initials = (name: string): string => [...name.matchAll(/(?<![\p{L}])\p{Lu}/gu)].map((m) => m[0]).join('')

const wordsOf = (name: string): string => plain(name)

/** The name without an article and without another name in possession: "the Guardian Council". */
function bare(text: string, { start, end }: Span): Span {
  const lead = /^(?:the|The|a|an)\s+/u.exec(text.slice(start, end))?.[0].length ?? 0
  return { start: start + lead, end }
}

function abbreviationAfter(text: string, { end }: Span): Span | undefined {
  const match = /^\s?\(([\p{Lu}][\p{L}&.-]{1,9})\)/u.exec(text.slice(end, end + 14))
  if (!match) return undefined
  const start = end + match[0].indexOf('(') + 1
  return { start, end: start + match[1]!.length }
}

export function findOrganizations(scene: Scene): void {
  const { doc, annotation, cast } = scene
  const byName = new Map<string, Member>()
  const placed = cast.placed
  const isKnown = (span: Span): boolean =>
    placed.some((m) => (m.start <= span.start && m.end >= span.end) || (overlaps(m, span) && m.member.kind === 'organization'))

  const ownerOf = (span: Span): Member | undefined => {
    const before = placed.findLast((m) => m.end <= span.start && span.start - m.end < 40)
    if (before?.member.kind === 'state' && OWNED.test(doc.text.slice(before.end, span.start))) return before.member
    const inside = placed.find((m) => m.start === span.start && contains(span, m) && m.member.kind === 'state')
    if (inside) return inside.member
    const behind = placed.find((m) => m.start >= span.end)
    return behind?.member.kind === 'state' && /^ of (?:the )?$/u.test(doc.text.slice(span.end, behind.start)) ? behind.member : undefined
  }

  const add = (name: Name): void => {
    if (name.kind === 'PER' || name.kind === 'EVT') return
    const span = bare(doc.text, name)
    if (span.end <= span.start || isKnown(span)) return
    const quote = doc.text.slice(span.start, span.end)
    const key = wordsOf(quote)
    if (key === '') return
    let member = byName.get(key)
    if (!member) {
      member = cast.added(quote.replace(/\s+/gu, ' '), KINDS[name.kind], span.start)
      byName.set(key, member)
      const owner = name.kind === 'ORG' ? ownerOf(span) : undefined
      if (owner) member.of = owner.id
      if (/\s/u.test(quote) && initials(quote).length > 2) byName.set(initials(quote).toLowerCase(), member)
    }
    cast.mention(member, span)
    const short = abbreviationAfter(doc.text, span)
    if (short) {
      byName.set(wordsOf(doc.text.slice(short.start, short.end)), member)
      cast.mention(member, short)
    }
  }
  for (const name of annotation.names) add(name)
}
