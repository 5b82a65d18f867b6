/**
 * Organizations, groups and places that only the annotator has found: by their name in the document, with abbreviation and owner.
 *
 * "the World Water Congress (WWC)", "Azerbaijan’s Media Development Agency", later "WWC" and "the agency": one actor each, of Azerbaijan where it says so.
 */
import type { Name } from '../../model/index.ts'
import { plain } from '../../text/plain.ts'
import { contains, overlaps, type Span } from '../../text/spans.ts'
import type { Member, Placed } from './cast.ts'
import { mentionsByView, type Scene } from './scene.ts'

const KINDS = { ORG: 'organization', GRP: 'group', GPE: 'location', LOC: 'location' } as const
const OWNED = /^['’]s? (?:[a-z-]+ ){0,2}$/u

/** "Western diplomats", "a European official": where from, and nobody by name. */
const REGIONAL =
  /^(?:(?:South|North|East|West|Central)[- ]?)?(?:African|Asian|Caucasian|Eastern|Eurasian|European|Latin American|Middle Eastern|Northern|Southern|Western)$/u

/** "World Water Congress" gives "WWC". */
const initials = (name: string): string => [...name.matchAll(/(?<![\p{L}])\p{Lu}/gu)].map((m) => m[0]).join('')

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

/** Whether a span is a known name, or a part of one. */
const isKnown = (span: Span, mentions: readonly Placed[]): boolean =>
  mentions.some((m) => (m.start <= span.start && m.end >= span.end) || (overlaps(m, span) && m.member.kind === 'organization'))

/** The state whose an organization is: "Norway’s …", "the Norwegian …", "… of Norway". */
function ownerOf(span: Span, mentions: readonly Placed[], text: string): Member | undefined {
  const states = mentions.filter((m) => m.member.kind === 'state')
  const before = states.findLast((m) => m.end <= span.start)
  if (before && OWNED.test(text.slice(before.end, span.start))) return before.member
  const inside = states.find((m) => m.start === span.start && contains(span, m))
  if (inside) return inside.member
  const behind = states.find((m) => m.start >= span.end)
  return behind && /^ of (?:the )?$/u.test(text.slice(span.end, behind.start)) ? behind.member : undefined
}

export function findOrganizations(scene: Scene): void {
  const { doc, cast } = scene
  const byName = new Map<string, Member>()
  /** "Kestrel", where one name begins or ends with it: "Nippon Kestrel"; not what knowledge has, nor "Guild". */
  const longer = (key: string): Member | undefined => {
    if (key.includes(' ') || key.length < 4) return undefined
    const found = new Set([...byName].flatMap(([name, m]) => (name.startsWith(`${key} `) || name.endsWith(` ${key}`) ? [m] : [])))
    const [only, ...others] = found
    return others.length === 0 && only?.kind === 'organization' ? only : undefined
  }

  const add = (name: Name, mentions: readonly Placed[]): void => {
    if (name.kind === 'PER' || name.kind === 'EVT') return
    const span = bare(doc.text, name)
    if (span.end <= span.start || isKnown(span, mentions)) return
    const quote = doc.text.slice(span.start, span.end)
    if (name.kind === 'GRP' && REGIONAL.test(quote)) return
    const key = plain(quote)
    if (key === '') return
    let member = byName.get(key) ?? (name.kind === 'ORG' ? longer(key) : undefined)
    if (!member) {
      member = cast.added(quote.replace(/\s+/gu, ' '), KINDS[name.kind], span.start)
      byName.set(key, member)
      const owner = name.kind === 'ORG' ? ownerOf(span, mentions, doc.text) : undefined
      if (owner) member.of = owner.id
      if (/\s/u.test(quote) && initials(quote).length > 2) byName.set(initials(quote).toLowerCase(), member)
    }
    cast.mention(member, span)
    const short = abbreviationAfter(doc.text, span)
    if (short) {
      byName.set(plain(doc.text.slice(short.start, short.end)), member)
      cast.mention(member, short)
    }
  }
  for (const [view, mentions] of mentionsByView(scene)) for (const name of view.names) add(name, mentions)
}
