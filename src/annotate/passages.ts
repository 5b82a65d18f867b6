/** Cuts a document into passages of words: stretches that surely begin and end with a sentence. Furniture is left out. */
import type { Region } from '../model/index.ts'
import type { Span } from '../text/spans.ts'
import { ABBREVIATIONS, BEFORE_NAMES } from './abbreviations.ts'
import { tokenize } from './tokenize.ts'

/** Words of which the first begins a sentence and the last ends one. */
export interface RawPassage {
  readonly paragraph: number
  readonly words: readonly Span[]
  /** Whether it is parted from what comes before by more than a sentence's end. */
  readonly apart: boolean
  /** True at words that surely begin a sentence, false at those that surely do not; the encoder decides on the others. */
  readonly starts: readonly (boolean | undefined)[]
}

/** "OSLO —", "KYIV, Ukraine (AP) —", "TEHRAN, May 3 (IRNA) -": where and by whom a report was written stands apart from its first sentence. */
const DATELINE = /^\p{Lu}{3,}(?:[ .’'-]\p{Lu}+)*(?:, ?\p{L}+\.?(?: \d{1,2})?){0,2}(?: \([\p{L} .]{2,30}\))? ?(?:[—–-]|--)$/u
const DATELINE_WORDS = 14
/** Written with a capital, these begin a sentence. */
const STARTERS =
  /^(?:The|An?|This|That|These|Those|It|He|She|They|We|You|In|On|At|For|From|With|By|As|But|And|Or|If|When|While|After|Before|Since|Although|Though|However|Meanwhile|There|Here|His|Her|Its|Their|Our|My|What|Who|Why|How|Where|Some|Many|Most|All|Both|Each|No|Not|One|Two|Three|Another|Several|Earlier|Later|Last|Next|During|Under|Despite|According|Also|Then|Thus|So)$/u

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

/** Passages of one document, in order; its paragraphs are counted from `first`. */
export function passagesOf(text: string, regions: readonly Region[] = [], first = 0): RawPassage[] {
  return paragraphs(text, regions).flatMap((paragraph, index) =>
    lines(text, paragraph).map((line) => {
      const words = tokenize(text, line)
      return { paragraph: first + index, words, apart: true, starts: startsOf(text, words) }
    }),
  )
}

/**
 * Where sentences surely begin: after a dateline, and with a capital after an abbreviation that no name follows ("left the U.S. The fleet").
 * And where surely none does: with a small letter after a quoted question or call (“Will you?” he asked).
 */
function startsOf(text: string, words: readonly Span[]): (boolean | undefined)[] {
  const starts: (boolean | undefined)[] = words.map((_, i) => (i === 0 ? true : undefined))
  const form = (i: number): string => text.slice(words[i]!.start, words[i]!.end)
  for (let i = 0; i < words.length - 1; i++) {
    if (words[i + 1]!.start === words[i]!.end) continue
    if (i < DATELINE_WORDS && DATELINE.test(text.slice(words[0]!.start, words[i]!.end))) starts.fill(false, 1, i + 1)[i + 1] = true
    else if (/^[”"'’]$/u.test(form(i)) && /[?!]/u.test(text[words[i]!.start - 1] ?? '') && /^\p{Ll}/u.test(form(i + 1)))
      starts[i + 1] = false
    else if (text[words[i]!.end - 1] === '.' && STARTERS.test(form(i + 1)) && endsWithName(form(i))) starts[i + 1] = true
  }
  return starts
}

/** An abbreviation after which a capital begins a sentence: dotted letters, or one before which a name stands ("Inc."). */
const endsWithName = (word: string): boolean =>
  /^(?:\p{L}\.){2,}$/u.test(word) || (ABBREVIATIONS.has(word.toLowerCase()) && !BEFORE_NAMES.has(word.toLowerCase()))

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
