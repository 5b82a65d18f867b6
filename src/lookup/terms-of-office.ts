/**
 * Terms of one person in one office as days, what a later row says put over what an earlier one leaves open, and whether a time lies outside all of them.
 *
 * Two rows "Defence Minister from 2012-11-06, end unknown" and "from 2012-11-06 to 2024-05-12" are one term; an unknown end is never taken for one.
 */
import type { Term } from './offices.ts'

export interface Days {
  readonly from: string
  readonly to: string
}

/** First day of "2019", "2019-05", "2019-05-07". */
const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10)
/** Last day of it; the 31st of a short month sorts right and is never shown. */
const lastDay = (date: string): string => (date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date)

/** Starts of one term as two sources give them: coarse, or of the election and of taking office. */
function isSameStart(a: string, b: string): boolean {
  if (a === '' || b === '') return true
  if (a.length < 10 || b.length < 10) return firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a)
  return Math.abs(Date.parse(a) - Date.parse(b)) <= SAME_START_DAYS * 86_400_000
}
const SAME_START_DAYS = 70

/** Rows with an open end give way to rows of the same term with a known one. */
export const settledTerms = (terms: readonly Term[]): Term[] =>
  terms.filter(
    (term) =>
      term.end !== '' || !terms.some((other) => other.end !== '' && other.end >= term.start && isSameStart(other.start, term.start)),
  )

/** Whether the term and the time have a day in common, with so many days' grace at either end. */
export function touches({ start, end }: Term, { from, to }: Days, grace: number): boolean {
  const moved = (day: string, by: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
  const ends = end.length === 7 ? `${end}-28` : lastDay(end)
  return (start === '' || firstDay(start) <= moved(to, grace)) && (end === '' || moved(ends, grace + (end.length === 7 ? 3 : 0)) >= from)
}
