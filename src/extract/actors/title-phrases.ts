/**
 * Titles in a sentence, each with whose it is and whether it is still held.
 *
 * "Iran’s newly elected President", "former Georgian Defence Minister", "ambassador of Japan to Turkey": president of Iran, defence minister of Georgia
 * (former), ambassador to Turkey of Japan.
 */
import { wordStarts } from '../../lookup/phrases.ts'
import type { TitleForm } from '../../lookup/titles.ts'
import type { Role } from '../../model/index.ts'
import type { Span } from '../../text/spans.ts'
import { adjoins } from './adjoining.ts'
import type { Member, Placed } from './cast.ts'
import type { Scene, View } from './scene.ts'

/** Offsets are the document’s. */
export interface TitlePhrase extends Span {
  readonly form: TitleForm
  /** The title’s words: "ambassador to Armenia". */
  readonly title: string
  readonly owner: Member | undefined
  readonly tenure: Role['tenure']
  /** The phrase with its owner and what describes it: from "Iran’s" or "former" on. */
  readonly whole: Span
  /** Article or pronoun before the whole: "the", "a", "its". */
  readonly lead: string
}

const TENURES: readonly (readonly [RegExp, Role['tenure']])[] = [
  [/\b(?:then|former|ex|previous|ousted|deposed|outgoing|one-time|onetime|erstwhile)[- ]/iu, 'former'],
  [/\b(?:late|slain|assassinated|deceased)[- ]/iu, 'late'],
]
const GOES_TO = new Set(['ambassador'])

interface TitleHit extends Span {
  readonly form: TitleForm
}

function hits({ text, lower, sentence }: View, { knowledge }: Scene): TitleHit[] {
  const found: TitleHit[] = []
  let end = 0
  for (const at of wordStarts(text)) {
    if (at < end) continue
    const hit = knowledge.titles.at(lower, at)
    if (!hit) continue
    end = hit.end
    const form = hit.found[0]!
    // "a major step", "general elections": ranks and forms of address are written with a capital
    if (form.as === 'honorific' && !/^\p{Lu}/u.test(text.slice(hit.start))) continue
    found.push({ start: hit.start + sentence.start, end: hit.end + sentence.start, form })
  }
  return found
}

/** The words of a view between two places of the document. */
export const between = ({ text, sentence }: View, from: number, to: number): string =>
  text.slice(Math.max(0, from - sentence.start), Math.max(0, to - sentence.start))

const canOwn = ({ kind }: Member): boolean => kind !== 'person' && kind !== 'location'

/** The mention that stands right before a place, described words between; the longest of those that end there. */
function ownerBefore(view: View, mentions: readonly Placed[], start: number): Placed | undefined {
  const before = mentions.filter((m) => m.end <= start && canOwn(m.member) && adjoins(view, m, start))
  return before.sort((a, b) => b.end - a.end || a.start - b.start)[0]
}

/** Mentions behind a title: "of Iran", "to Armenia", "for the ministry". */
function behind(view: View, mentions: readonly Placed[], end: number): { to?: Placed; of?: Placed; end: number } {
  const out: { to?: Placed; of?: Placed; end: number } = { end }
  for (let i = 0; i < 2; i++) {
    const next = mentions.find((m) => m.start >= out.end)
    const link = next && /^ (of|to|for|at|in|with|from) (?:the )?(?:[a-z]+ )?$/u.exec(between(view, out.end, next.start))?.[1]
    if (!next || !link) break
    if (link === 'to') out.to = next
    else if (!out.of) out.of = next
    else break
    out.end = next.end
  }
  return out
}

const pastOf = (words: string): Role['tenure'] => TENURES.find(([pattern]) => pattern.test(words))?.[1] ?? 'current'

export function titlePhrases(view: View, mentions: readonly Placed[], scene: Scene): TitlePhrase[] {
  return hits(view, scene).map(({ start, end, form }) => {
    const before = ownerBefore(view, mentions, start)
    const after = behind(view, mentions, end)
    const target = GOES_TO.has(form.id) ? after.to : undefined
    const words = scene.doc.text.slice(start, target ? target.end : end).replace(/\s+/gu, ' ')
    const from = before?.start ?? start
    const preceding = between(view, from - 60, from)
    const described =
      /(?:(?:^|[ -])(?:then|former|ex|late|the late|previous|ousted|deposed|slain|newly elected|incoming|acting)[- ])+$/iu.exec(
        preceding,
      )?.[0] ?? ''
    const whole = {
      start: from - described.trimStart().length,
      end: after.of || target ? Math.max(after.of?.end ?? 0, target?.end ?? 0) : end,
    }
    const owner = before?.member ?? (after.of && canOwn(after.of.member) ? after.of.member : undefined)
    return {
      start,
      end,
      form,
      title: words,
      owner,
      tenure: pastOf(`${described} ${before ? between(view, before.end, start) : ''}`),
      whole,
      lead:
        /\b(the|an?|its|their|his|her|one|some|any|another|every|no)\s$/iu
          .exec(between(view, whole.start - 9, whole.start))?.[1]
          ?.toLowerCase() ?? '',
    }
  })
}
