/**
 * The day that a date in metadata names, as the page writes it: `2024-03-05T23:30:00+04:00` is 2024-03-05, and no time zone is guessed.
 * Month names of many languages come from Unicode CLDR by Intl. Dates in figures alone are read only where day and month can't be confused.
 */
import type { Day } from '../../model/index.ts'

const LANGUAGES =
  'en de fr es it pt nl sv da nb fi is pl cs sk hu ro bg sr hr sl mk sq el ru uk be az-Latn tr ka hy ar he ur hi id ms vi lt lv et ca eu gl kk uz ky fa-u-ca-gregory'.split(
    ' ',
  )

let months: ReadonlyMap<string, number> | undefined

const fold = (word: string): string => word.normalize('NFC').toLowerCase().replace(/\.$/u, '')

function monthNames(): ReadonlyMap<string, number> {
  if (months) return months
  const names = new Map<string, number>()
  for (const language of LANGUAGES) {
    for (const month of ['long', 'short'] as const) {
      for (const options of [{ month }, { month, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
        for (let i = 0; i < 12; i++) {
          const name = format.formatToParts(Date.UTC(2023, i, 15)).find((part) => part.type === 'month')?.value ?? ''
          if (/\p{L}/u.test(name) && !names.has(fold(name))) names.set(fold(name), i + 1)
        }
      }
    }
  }
  names.set('sept', 9)
  months = names
  return names
}

/** A calendar day, or undefined for one that no calendar has. */
export function makeDay(year: number, month: number, day: number): Day | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real && year >= 1600 && year < 2200 ? date.toISOString().slice(0, 10) : undefined
}

/** A date found in words, with where it stands. */
export interface FoundDay {
  readonly day: Day
  readonly start: number
  readonly end: number
}

const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})(?!\d)/u
const COMPACT = /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/u
const DAY_FIRST = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)(?!\d)/u
const DAY_NAMED =
  /(?<![\d\p{L}])(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s,\u00a0-]{1,3}(?:de |di |of )?(\p{L}[\p{L}\p{M}]{2,14})\.?[\s,\u00a0-]{1,3}(?:de |del )?((?:19|20)\d\d)(?!\d)/u
const NAMED_DAY =
  /(?<![\p{L}\p{M}])(\p{L}[\p{L}\p{M}]{2,14})\.?[\s\u00a0-]{1,2}(\d{1,2})(?:st|nd|rd|th)?,?[\s\u00a0-]{1,2}((?:19|20)\d\d)(?!\d)/u

/** The first date in a short text; for prose, hand over the line that carries it. */
export function findDay(text: string): FoundDay | undefined {
  const found: FoundDay[] = []
  const add = (match: RegExpExecArray | null, day: (parts: string[]) => Day | undefined): void => {
    const value = match ? day(match.slice(1)) : undefined
    if (match && value) found.push({ day: value, start: match.index, end: match.index + match[0].length })
  }
  const named = (year: string, month: string, day: string): Day | undefined => {
    const number = monthNames().get(fold(month))
    return number === undefined ? undefined : makeDay(Number(year), number, Number(day))
  }
  const line = text.slice(0, 500)
  add(YEAR_FIRST.exec(line), ([y, m, d]) => makeDay(Number(y), Number(m), Number(d)))
  add(DAY_NAMED.exec(line), ([d, m, y]) => named(y!, m!, d!))
  add(NAMED_DAY.exec(line), ([m, d, y]) => named(y!, m!, d!))
  add(DAY_FIRST.exec(line), ([a, b, y]) => dayFirst(Number(a), Number(b), Number(y), DAY_FIRST.exec(line)![0].includes('.')))
  if (found.length === 0) add(COMPACT.exec(line), ([y, m, d]) => makeDay(Number(y), Number(m), Number(d)))
  return found.sort((a, b) => a.start - b.start)[0]
}

/** Points mean day first everywhere; with strokes the order differs between countries, so only an impossible month decides. */
function dayFirst(a: number, b: number, year: number, points: boolean): Day | undefined {
  if (points || a > 12 || a === b) return makeDay(year, b, a)
  return b > 12 ? makeDay(year, a, b) : undefined
}

export const dayOf = (value: string): Day | undefined => findDay(value)?.day

/** The day in a path such as /2024/03/05/ or /2024-03-05-. */
export function dayInUrl(url: string): Day | undefined {
  const path = URL.canParse(url) ? new URL(url).pathname : url
  const match = /\/((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)/u.exec(path)
  return match ? makeDay(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}
