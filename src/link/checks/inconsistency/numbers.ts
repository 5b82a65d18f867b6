/** Numbers in figures and words, where a check adds them up: "seven men and six women" holds 7 and 6. */
import { readNumber } from '../../../text/number-words.ts'
import type { Span } from '../../../text/spans.ts'

const WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)'
/** Source of an expression, without groups of its own. */
export const NUMBER = `(?:(?<![\\d.,])\\d{1,3}(?:,\\d{3})+|(?<![\\d.,])\\d+|\\b${WORD})(?![\\d-]|[.,]\\d)\\b`

export interface Numbered extends Span {
  readonly value: number
}

export const numbersIn = (text: string): Numbered[] =>
  [...text.matchAll(new RegExp(NUMBER, 'giu'))].flatMap((match) => {
    const value = readNumber(match[0])
    return value === null ? [] : [{ value, start: match.index, end: match.index + match[0].length }]
  })
