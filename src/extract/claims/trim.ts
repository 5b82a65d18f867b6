/**
 * A content as it is cited: without marks at its ends; quotation marks stay where they stand inside or open and close a part of it.
 *
 * "“We will stay.”" is cited as "We will stay", "“a trap” for Oslo" as it stands.
 */
import type { Span } from '../../text/spans.ts'
import { isQuote, type Stretch, type Words } from './words.ts'

const balanced = (words: Words, from: number, to: number): boolean => words.quoted[from] === words.quoted[to]

export function trimContent(words: Words, { from, to }: Stretch): Span | null {
  const { tokens, lower } = words
  let a = from
  let b = Math.min(to, tokens.length)
  const isMark = (i: number): boolean => tokens[i]!.upos === 'PUNCT' && !isQuote(tokens[i]!.text) && !/^[([)\]%$€£]$/u.test(tokens[i]!.text)
  for (;;) {
    if (a >= b) return null
    const first = tokens[a]!
    const last = tokens[b - 1]!
    if (isMark(a) || (lower[a] === 'that' && a === from && b - a > 2 && first.upos === 'SCONJ')) a++
    else if (isMark(b - 1)) b--
    else if (isQuote(last.text) && (isMark(b - 2) || !balanced(words, a, b) || wraps(words, a, b))) b--
    else if (isQuote(first.text) && !balanced(words, a, b)) a++
    else if (/^(?:and|as|but|or)$/u.test(lower[b - 1]!) || (last.upos === 'CCONJ' && b - a > 1)) b--
    else break
  }
  return { start: tokens[a]!.start, end: tokens[b - 1]!.end }
}

/** One quotation from end to end. */
function wraps(words: Words, from: number, to: number): boolean {
  if (!isQuote(words.tokens[from]!.text)) return false
  for (let i = from + 1; i < to; i++) if (!words.quoted[i]) return false
  return true
}
