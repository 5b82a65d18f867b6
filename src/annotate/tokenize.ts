/** Cuts a stretch of text into syntactic words with exact offsets, after the conventions of the English Web Treebank. */
import type { Span } from '../text/spans.ts'
import { ABBREVIATIONS, BEFORE_FIGURES, HYPHEN_PREFIXES } from './abbreviations.ts'

const QUOTE = '"“”„«»'
const APOSTROPHE = "'’‘ʼ`´"
const CLITIC = new RegExp(`^(?:[${APOSTROPHE}](?:s|ll|re|ve|m|d|em)|n[${APOSTROPHE}]t)$`, 'iu')
const WHOLE = new RegExp(
  [
    '^(?:https?://|www\\.|ftp://|mailto:)\\S*[^\\s.,;:!?)\\]>"\'”’»]$',
    '^[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+$',
    '^[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|org|net|gov|edu|int|info|co\\.uk|az|am|ir|ru|uk)(?:/\\S*)?$',
    '^[@#]\\p{L}\\w+$',
    '^(?:[:;=8]-?[()DPpo/\\\\|*]|[(]:|<3|\\^_?\\^)$',
    '^(?:\\p{L}\\.){2,}$',
    '^(?!(?:1[5-9]|20)\\d\\d-(?:1[5-9]|20)\\d\\d$)\\+?\\d{1,4}(?:[-.]\\d{3,4}){1,3}$',
    '^\\d{4}-\\d{2}-\\d{2}$',
    '^\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}$',
  ].join('|'),
  'iu',
)
/** One piece of what stands between white space: a run of one kind of sign, or a word with the signs that may stand inside it. */
const PIECE = new RegExp(
  [
    '\\.{2,}|…+|[!?]+|-{2,}|={2,}|\\*{2,}|_{2,}',
    '(?:US|A|C|HK|NZ)?[$€£¥₽₼₾₺₹₴֏﷼]',
    '(?:\\p{L}\\.){2,}(?=$|[^\\p{L}\\p{N}])',
    '\\d{1,2}:\\d{2}(?::\\d{2})?',
    '\\d+(?:[.,]\\d+)*(?:\\s?(?:st|nd|rd|th))(?![\\p{L}])',
    "\\d{2,4}['’]?s(?![\\p{L}])",
    '\\d{1,3}/\\d{1,3}(?:/\\d{2,4})?(?!\\d)',
    '\\d+(?:[.,]\\d+)*(?=(?:am|pm|AM|PM|km|kg|mm|cm|m|k|bn|mn|tn|ft|lb|lbs|mph|kph|hrs?|mins?|yrs?|GB|MB|MW|GW|kWh|bcm|tonnes|kt)(?![\\p{L}\\p{N}]))',
    "[\\p{L}\\p{N}\\p{M}_]+(?:[.&@][\\p{L}\\p{N}\\p{M}_]+|,\\d{3}(?!\\d)|(?<=\\p{L})[’'ʼ`](?=\\p{L})[\\p{L}\\p{M}]+)*",
    '.',
  ].join('|'),
  'gsu',
)
const WORDISH = /[\p{L}\p{N}]/u
const FUSED: Readonly<Record<string, number>> = {
  cannot: 3,
  gonna: 3,
  gotta: 3,
  wanna: 3,
  gimme: 3,
  lemme: 3,
  dont: 2,
  doesnt: 4,
  didnt: 3,
  cant: 2,
  wont: 2,
  isnt: 2,
  arnt: 2,
  arent: 3,
  aint: 2,
  wasnt: 3,
  werent: 4,
  hasnt: 3,
  havent: 4,
  couldnt: 5,
  wouldnt: 5,
  shouldnt: 6,
  im: 1,
  ive: 1,
  thats: 4,
  theres: 5,
  whats: 4,
  youre: 3,
  theyre: 4,
}
const ITS = /^its$/iu
/** After "its" these tell that it stands for "it's": none follows a possessive. */
const AFTER_ITS = new Set(
  'a an the not really simply like in now definitely for also from between just been still as all so too because'.split(' '),
)

/** What runs on longer without white space is cut: no word is, and splitting it takes more than linear time. */
const LONGEST_CHUNK = 256

/** Words of text.slice(span.start, span.end), in order, covering everything but white space. */
export function tokenize(text: string, span: Span): Span[] {
  const out: Span[] = []
  const chunk = /\S+/gu
  chunk.lastIndex = span.start
  for (let found = chunk.exec(text); found && found.index < span.end; found = chunk.exec(text)) {
    const end = Math.min(span.end, found.index + found[0].length)
    let start = found.index
    while (end - start > LONGEST_CHUNK && !/^(?:https?:|www\.)/u.test(text.slice(start, start + 8))) {
      const cut = start + LONGEST_CHUNK
      const inPair = /[\udc00-\udfff]/.test(text[cut]!)
      splitChunk(text, start, inPair ? cut - 1 : cut, out)
      start = inPair ? cut - 1 : cut
    }
    splitChunk(text, start, end, out)
  }
  return out
}

/** True where `word` is the second part of a multiword token of which `before`, standing directly before it, is the first: "do" + "n't". */
export function isJoined(before: string, word: string): boolean {
  if (CLITIC.test(word) || /^n['’]?t$/iu.test(word)) return /\p{L}$|\d$|\.$/u.test(before)
  if (word.length === 1 && APOSTROPHE.includes(word)) return /s$/iu.test(before)
  return FUSED[(before + word).toLowerCase()] === before.length
}

/** Most of what stands between white space is one word of letters. */
const LETTERS = /^[\p{L}\p{M}]+$/u

function splitChunk(text: string, from: number, to: number, out: Span[]): void {
  const chunk = text.slice(from, to)
  if (LETTERS.test(chunk) && FUSED[chunk.toLowerCase()] === undefined && !ITS.test(chunk)) {
    out.push({ start: from, end: to })
    return
  }
  let start = from
  let end = to
  const tail: Span[] = []
  const whole = () => WHOLE.test(text.slice(start, end))
  while (start < end && !whole()) {
    const sign = text[start]!
    const opens = `${QUOTE}([{<`.includes(sign) || (APOSTROPHE.includes(sign) && !CLITIC.test(text.slice(start, end)))
    if (!opens || /^['’]\d0s?/u.test(text.slice(start, end))) break
    const length = /^(?:''|``|[‘’]’|<<)/u.exec(text.slice(start, end))?.[0].length ?? 1
    out.push({ start, end: start + length })
    start += length
  }
  while (start < end && !whole()) {
    const sign = text[end - 1]!
    const closes = `${QUOTE})]}>,;:%`.includes(sign) || APOSTROPHE.includes(sign)
    if (closes) {
      const length = /(?:''|’’|>>)$/u.exec(text.slice(start, end))?.[0].length ?? 1
      if (end - length < start) break
      tail.push({ start: end - length, end })
      end -= length
      continue
    }
    const stops = /(?:\.{2,}|…|[!?][!?.]*|\.)$/u.exec(text.slice(start, end))?.[0]
    if (!stops || (stops === '.' && keepsStop(text, start, end))) break
    tail.push({ start: end - stops.length, end })
    end -= stops.length
  }
  if (start < end) {
    if (whole()) out.push({ start, end })
    else splitPieces(text, start, end, out)
  }
  for (let i = tail.length - 1; i >= 0; i--) out.push(tail[i]!)
}

/** Whether a stop at the end belongs to the word: an abbreviation, an initial, dotted letters. */
function keepsStop(text: string, start: number, end: number): boolean {
  if (/\d\p{L}+\.$/u.test(text.slice(start, end))) return false
  const last = /[\p{L}.’']+$/u.exec(text.slice(start, end))?.[0] ?? ''
  // Where a sentence ends with it, the stop is the sentence's.
  if (last.toLowerCase() === 'etc.') return !/^["”’')\]]*(?:\s*$|\s+["“‘'(]*\p{Lu})/u.test(text.slice(end, end + 40))
  if (BEFORE_FIGURES.has(last.toLowerCase())) return /^\s*\d|^,/u.test(text.slice(end, end + 3))
  return ABBREVIATIONS.has(last.toLowerCase()) || /^\p{Lu}\.$/u.test(last) || /^(?:\p{L}\.)+$/u.test(last)
}

function splitPieces(text: string, from: number, to: number, out: Span[]): void {
  const pieces: Span[] = []
  for (const found of text.slice(from, to).matchAll(PIECE))
    pieces.push({ start: from + found.index, end: from + found.index + found[0].length })
  for (let i = 0; i < pieces.length; i++) {
    let piece = pieces[i]!
    const following = pieces[i + 1]
    // An abbreviation keeps its stop, a prefix its hyphen and what follows.
    if (
      following &&
      text[following.start] === '.' &&
      following.end - following.start === 1 &&
      keepsStop(text, piece.start, following.end)
    ) {
      piece = { start: piece.start, end: following.end }
      i++
    } else {
      while (
        pieces[i + 2] &&
        /^[-‐‑]$/u.test(text.slice(pieces[i + 1]!.start, pieces[i + 1]!.end)) &&
        HYPHEN_PREFIXES.has(text.slice(pieces[i]!.start, pieces[i]!.end).toLowerCase()) &&
        WORDISH.test(text[pieces[i + 2]!.start]!)
      ) {
        piece = { start: piece.start, end: pieces[i + 2]!.end }
        i += 2
      }
    }
    splitClitic(text, piece, out)
  }
}

function splitClitic(text: string, piece: Span, out: Span[]): void {
  const word = text.slice(piece.start, piece.end)
  const clitic = /(?:[’'ʼ`](?:s|ll|re|ve|m|d)|n[’'ʼ`]t)$/iu.exec(word)
  const isIts = ITS.test(word) && AFTER_ITS.has(/^ (\p{L}+)(?!\p{L})/u.exec(text.slice(piece.end, piece.end + 14))?.[1] ?? '')
  // "the 60's" is a decade.
  const at = clitic && clitic.index > 0 && !/^\d+0['’]s$/u.test(word) ? clitic.index : isIts ? 2 : FUSED[word.toLowerCase()]
  if (at === undefined) {
    out.push(piece)
    return
  }
  splitClitic(text, { start: piece.start, end: piece.start + at }, out)
  out.push({ start: piece.start + at, end: piece.end })
}
