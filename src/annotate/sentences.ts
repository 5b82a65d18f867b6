/** Cuts a document into paragraphs and those into sentences of words; furniture is left out. */
import type { Region } from '../model/index.ts'
import type { Span } from '../text/spans.ts'
import { ABBREVIATIONS, BEFORE_NAMES } from './abbreviations.ts'
import { tokenize } from './tokenize.ts'

export interface RawSentence extends Span {
  readonly paragraph: number
  readonly words: readonly Span[]
}

/** Longest sentence in words: what runs on longer (tables, lists without stops) is cut, so that time and memory stay bounded. */
const LONGEST = 200
/** Quotation marks and brackets that may stand between a sentence's last sign and the next sentence's first word. */
const NEAR = 5
const TERMINAL = /^(?:[.!?]+|…+|[!?][!?.]+|[。！？])$/u
const CLOSER = /^(?:["”’')\]»}]|'')$/u
const OPENER = /^(?:["“‘'([«{]|``)$/u
/** "OSLO —", "KYIV, Ukraine (AP) —", "TEHRAN, May 3 (IRNA) -": where and by whom a report was written stands apart from its first sentence. */
const DATELINE = /^\p{Lu}{3,}(?:[ .’'-]\p{Lu}+)*(?:, ?\p{L}+\.?(?: \d{1,2})?){0,2}(?: \([\p{L} .]{2,30}\))? ?(?:[—–-]|--)$/u
const DATELINE_WORDS = 14
/** After an abbreviation these begin a sentence; a name would more likely go on with it. */
const STARTERS = new Set(
  'the a an this that these those it he she they we i you in on at for from with by as but and or if when while after before since although though however meanwhile there here his her its their our my what who why how where which some many most all both each no not one two three another several earlier later last next during under over despite according also then thus so'.split(
    ' ',
  ),
)

/** Paragraphs (parted by blank lines) of the text outside furniture. */
export function paragraphs(text: string, regions: readonly Region[] = []): Span[] {
  const out: Span[] = []
  let from = 0
  const furniture = regions.filter((r) => r.kind === 'furniture')
  for (const region of [...furniture, { start: text.length, end: text.length }]) {
    const part = text.slice(from, region.start)
    let start = 0
    for (const blank of part.matchAll(/(?:\r\n|\n|\r)[^\S\r\n]*(?:(?:\r\n|\n|\r)[^\S\r\n]*)+|[\u2029\f]/gu)) {
      add(start, blank.index)
      start = blank.index + blank[0].length
    }
    add(start, part.length)
    from = Math.max(from, region.end)
    function add(a: number, b: number): void {
      if (/\S/u.test(part.slice(a, b))) out.push({ start: from + a, end: from + b })
    }
  }
  return out
}

/** Sentences of one document, in order. */
export function splitSentences(text: string, regions: readonly Region[] = []): RawSentence[] {
  return paragraphs(text, regions).flatMap((paragraph, index) =>
    lines(text, paragraph).flatMap((line) =>
      cut(text, tokenize(text, line)).map((words) => ({ start: words[0]!.start, end: words.at(-1)!.end, paragraph: index, words })),
    ),
  )
}

/**
 * A paragraph at the line ends that end a sentence. A line end inside hard-wrapped prose is white space: the line is of about the usual
 * width and stops without a final sign.
 */
function lines(text: string, paragraph: Span): Span[] {
  const out: Span[] = []
  let start = paragraph.start
  const ends = [...text.slice(paragraph.start, paragraph.end).matchAll(/\r\n|\n|\r|\u2028/gu)]
  let lineStart = paragraph.start
  for (const found of ends) {
    const at = paragraph.start + found.index
    const next = at + found[0].length
    const line = text.slice(lineStart, at).trimEnd()
    const following = text.slice(next, next + 40).trimStart()
    const finished = /[.!?…:][\])"”’'»]*$/u.test(line)
    const wrapped = line.length >= 50 && line.length <= 110
    const begins = /^(?:["“‘'([«]*[\p{Lu}\p{N}]|[•·*–—-]\s)/u.test(following)
    if (begins && (finished || !wrapped) && !(finished && wrapped && !/[.!?…][\])"”’'»]*$/u.test(line))) {
      // A line that ends in a stop within hard-wrapped prose may be an abbreviation: leave that to the words.
      if (!(wrapped && finished)) {
        if (at > start) out.push({ start, end: at })
        start = next
      }
    }
    lineStart = next
  }
  if (paragraph.end > start) out.push({ start, end: paragraph.end })
  return out
}

function cut(text: string, words: readonly Span[]): Span[][] {
  const out: Span[][] = []
  let current: Span[] = []
  const form = (i: number): string => (words[i] ? text.slice(words[i].start, words[i].end) : '')
  for (let i = 0; i < words.length; i++) {
    current.push(words[i]!)
    if (current.length < LONGEST && !endsAt(i)) continue
    out.push(current)
    current = []
  }
  if (current.length > 0) out.push(current)
  return out

  function endsAt(i: number): boolean {
    if (i === words.length - 1) return false
    if (out.length === 0 && i < DATELINE_WORDS && DATELINE.test(text.slice(words[0]!.start, words[i]!.end)))
      return words[i + 1]!.start > words[i]!.end
    let last = i
    while (last > 0 && i - last < NEAR && CLOSER.test(form(last)) && words[last]!.start === words[last - 1]!.end) last--
    const sign = form(last)
    const terminal = TERMINAL.test(sign)
    const abbreviation = !terminal && last === i && sign.length > 1 && sign.endsWith('.')
    if (!terminal && !abbreviation) return false
    if (words[i + 1]!.start === words[i]!.end) {
      // Signs that cling to what follows end nothing, unless white space was forgotten after a full stop.
      if (abbreviation || CLOSER.test(form(i + 1)) || TERMINAL.test(form(i + 1)) || !/^\p{Lu}\p{Ll}/u.test(form(i + 1))) return false
    }
    let next = i + 1
    while (next < words.length - 1 && next - i < NEAR && OPENER.test(form(next))) next++
    const first = form(next)
    if (abbreviation) {
      if (BEFORE_NAMES.has(sign.toLowerCase()) || /^\p{Lu}\.$/u.test(sign)) return false
      if (!ABBREVIATIONS.has(sign.toLowerCase()) && !/^(?:\p{L}\.)+$/u.test(sign)) return false
      return STARTERS.has(first.toLowerCase()) && /^\p{Lu}/u.test(first)
    }
    if (/^\p{Ll}/u.test(first))
      return (
        /^[.]$/u.test(sign) &&
        last === i &&
        next === i + 1 &&
        !/^(?:and|or|but|of|to|the)$/u.test(first) &&
        /[a-z]{3}/u.test(form(last - 1))
      )
    if (CLOSER.test(form(i + 1)) && !OPENER.test(form(i + 1))) return false
    // An enumeration's figure: "1. Talks".
    if (sign === '.' && last === i && current.length === 2 && /^(?:\d{1,2}|\p{L})$/u.test(form(i - 1))) return false
    // "…" within a sentence goes on in the same breath unless a capital begins anew.
    return /^[\p{L}\p{N}$€£@#*•·–—-]|^["“‘'([«]/u.test(first) || OPENER.test(form(i + 1))
  }
}
