/**
 * Reads figures off a sentence's words: single numbers and ranges, with what makes them rough.
 *
 * "nearly 70%" is 70, rough; "about 40-50%" is 40 to 50, rough; "between ten and fifteen" is 10 to 15; "$2-3 billion" is 2e9 to 3e9.
 */
import type { Sentence, Token } from '../../model/index.ts'
import { isNumberWord, readFigures, readNumber, SCALES } from '../../text/number-words.ts'

export interface Figure {
  readonly low: number
  readonly high: number
  readonly approximate: boolean
  /** First and last word of the number itself, signs of currency and "%" inside it included. */
  readonly first: number
  readonly last: number
  /** First word with what makes it rough: "more than". */
  readonly from: number
  /** A currency sign before it. */
  readonly sign?: string
  /** Written out, not in figures. */
  readonly spelled: boolean
}

interface Part {
  readonly value: number
  readonly last: number
  readonly scaled: boolean
  readonly spelled: boolean
}

const ROUGH: readonly (readonly string[])[] = [
  ['more', 'than'],
  ['less', 'than'],
  ['fewer', 'than'],
  ['at', 'least'],
  ['at', 'most'],
  ['as', 'many', 'as'],
  ['as', 'much', 'as'],
  ['up', 'to'],
  ['close', 'to'],
  ['well', 'over'],
  ['no', 'fewer', 'than'],
  ['no', 'more', 'than'],
  ['no', 'less', 'than'],
  ['an', 'estimated'],
  ['nearly'],
  ['almost'],
  ['about'],
  ['around'],
  ['some'],
  ['roughly'],
  ['approximately'],
  ['over'],
  ['under'],
  ['circa'],
  ['estimated'],
  ['~'],
  ['only', 'about'],
  ['just', 'over'],
  ['just', 'under'],
]
/** "around", "over", "under" and "some" are rough only right before a number; what they are elsewhere does not matter. */
const isDash = (token: Token | undefined): boolean => /^[-–—‐‑]$/u.test(token?.text ?? '')
const isScale = (text: string): boolean => Object.hasOwn(SCALES, text.toLowerCase()) && !/^(?:m|k)$/u.test(text)

/** The number that begins at a word, as far as it goes. */
function numberAt(tokens: readonly Token[], at: number): Part | null {
  const first = tokens[at]
  if (!first) return null
  const figures = readFigures(first.text)
  if (figures !== null) {
    let last = at
    let text = first.text
    // "1.6 billion", "a 300-million-euro loan", "50m"; "m" and "k" only where they cling to the figures.
    const dashed = isDash(tokens[at + 1]) && isScale(tokens[at + 2]?.text ?? '') && tokens[at + 1]!.start === first.end
    const next = tokens[at + (dashed ? 2 : 1)]
    if (next && (isScale(next.text) || (/^[mk]$/iu.test(next.text) && next.start === first.end))) {
      text += ` ${next.text}`
      last += dashed ? 2 : 1
    }
    const value = readNumber(text)
    return value === null ? null : { value, last, scaled: last > at, spelled: false }
  }
  const article =
    /^(?:an?|half)$/iu.test(first.text) && /^(?:hundred|thousand|million|billion|trillion|dozen|half|a)$/iu.test(tokens[at + 1]?.text ?? '')
  if (!article && !isNumberWord(first.text)) return null
  if (isScale(first.text) && !article) return null
  let best: Part | null = null
  let text = ''
  for (let i = at; i < tokens.length && i < at + 12; i++) {
    const token = tokens[i]!
    const lower = token.text.toLowerCase()
    const joins = isDash(token) && /y$/iu.test(tokens[i - 1]?.text ?? '') && isNumberWord(tokens[i + 1]?.text ?? '')
    if (!isNumberWord(lower) && !joins && !/^(?:and|an?|half)$/u.test(lower)) break
    text += ` ${lower}`
    const value = isDash(token) || lower === 'and' ? null : readNumber(text)
    if (value !== null && !/^\s*(?:an?|half)$/u.test(text)) best = { value, last: i, scaled: isScale(lower), spelled: true }
  }
  return best
}

function roughBefore(tokens: readonly Token[], first: number): number {
  for (const phrase of ROUGH) {
    const from = first - phrase.length
    if (from >= 0 && phrase.every((word, k) => tokens[from + k]!.text.toLowerCase() === word)) {
      return from
    }
  }
  return first
}

const isSign = (token: Token | undefined): boolean => /^(?:(?:US|A|C|HK|NZ)?[$€£¥₽₼₾₺₹₴₪]|USD|EUR|GBP)$/u.test(token?.text ?? '')

/** The second number of a range that may follow a first: "40-50", "ten to fifteen", "$2 billion to $3 billion". */
function rangeAfter(tokens: readonly Token[], part: Part, between: boolean, signed: boolean): Part | null {
  let at = part.last + 1
  const share = /^(?:%|percent)$/iu.test(tokens[at]?.text ?? '')
  if (share) at++
  const joint = tokens[at]
  if (!joint || !(isDash(joint) || /^(?:to|or)$/iu.test(joint.text) || (between && /^and$/iu.test(joint.text)))) return null
  at++
  if (isSign(tokens[at])) {
    if (!signed) return null
    at++
  }
  const second = numberAt(tokens, at)
  // "fell 3% to 72 points": not one range.
  if (share && second && !/^(?:%|percent)$/iu.test(tokens[second.last + 1]?.text ?? '')) return null
  return second
}

export function figuresIn({ tokens }: Sentence): Figure[] {
  const out: Figure[] = []
  for (let i = 0; i < tokens.length; i++) {
    const part = numberAt(tokens, i)
    if (!part) continue
    const signed = isSign(tokens[i - 1])
    const first = signed ? i - 1 : i
    const between = /^between$/iu.test(tokens[first - 1]?.text ?? '')
    const changes = /^from$/iu.test(tokens[first - 1]?.text ?? '')
    let low = part.value
    let high = part.value
    let last = part.last
    const second = changes ? null : rangeAfter(tokens, part, between, signed)
    if (second) {
      const scale = second.scaled && !part.scaled && low * 1000 <= second.value ? SCALES[tokens[second.last]!.text.toLowerCase()]! : 1
      if (low * scale < second.value) {
        low *= scale
        high = second.value
        last = second.last
      }
    }
    const from = between && high > low ? first - 1 : roughBefore(tokens, first)
    const trailing = /^(?:or)$/iu.test(tokens[last + 1]?.text ?? '') && /^(?:so|more)$/iu.test(tokens[last + 2]?.text ?? '')
    const rough = (from < first && !between) || trailing || (between && roughBefore(tokens, first - 1) < first - 1)
    out.push({ low, high, approximate: rough, first, last, from, spelled: part.spelled, ...(signed ? { sign: tokens[i - 1]!.text } : {}) })
    i = last
  }
  return out
}
