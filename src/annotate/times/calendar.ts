/** Days, weeks, months and years as intervals of ISO days. Proleptic Gregorian, without time zones. */
import type { Day } from '../../model/index.ts'

export interface Interval {
  readonly from: Day
  readonly to: Day
}

const MS_PER_DAY = 86_400_000
const pad = (n: number, width = 2): string => String(n).padStart(width, '0')

export const day = (year: number, month: number, date: number): Day => `${pad(year, 4)}-${pad(month)}-${pad(date)}`
const toMs = (d: Day): number => Date.parse(`${d}T00:00:00Z`)
const fromMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)

export const addDays = (d: Day, n: number): Day => fromMs(toMs(d) + n * MS_PER_DAY)
export const yearOf = (d: Day): number => Number(d.slice(0, 4))
export const monthOf = (d: Day): number => Number(d.slice(5, 7))
export const lengthOf = ({ from, to }: Interval): number => (toMs(to) - toMs(from)) / MS_PER_DAY + 1
/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (d: Day): number => ((new Date(toMs(d)).getUTCDay() + 6) % 7) + 1
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
export const isDate = (year: number, month: number, date: number): boolean =>
  month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)

/** Same day of another month, at most its last. */
export function addMonths(d: Day, n: number): Day {
  const index = yearOf(d) * 12 + monthOf(d) - 1 + n
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
  return day(year, month, Math.min(Number(d.slice(8)), daysInMonth(year, month)))
}

export const yearSpan = (year: number, last = year): Interval => ({ from: day(year, 1, 1), to: day(last, 12, 31) })
export const monthSpan = (year: number, month: number): Interval => ({
  from: day(year, month, 1),
  to: day(year, month, daysInMonth(year, month)),
})
export const monthsSpan = (year: number, first: number, last: number): Interval => ({
  from: day(year, first, 1),
  to: last < first ? monthSpan(year + 1, last).to : monthSpan(year, last).to,
})
/** Monday to Sunday. */
export const weekSpan = (d: Day): Interval => {
  const from = addDays(d, 1 - weekdayOf(d))
  return { from, to: addDays(from, 6) }
}

/** ISO 8601 week: "2026-W06". */
export function weekValue(d: Day): string {
  const thursday = addDays(weekSpan(d).from, 3)
  const first = weekSpan(day(yearOf(thursday), 1, 4)).from
  return `${thursday.slice(0, 4)}-W${pad((toMs(weekSpan(d).from) - toMs(first)) / (7 * MS_PER_DAY) + 1)}`
}

/** A part of an interval by shares of its length: [0, 0.5] of February is its first 14 days. Whole months for a year and longer. */
export function partOf(span: Interval, [low, high]: readonly [number, number]): Interval {
  const length = lengthOf(span)
  if (length > 300) {
    const months = Math.round(length / 30.44)
    const from = addMonths(span.from, Math.floor(low * months))
    return { from, to: high >= 1 ? span.to : addDays(addMonths(span.from, Math.ceil(high * months)), -1) }
  }
  return { from: addDays(span.from, Math.floor(low * length)), to: addDays(span.from, Math.max(1, Math.floor(high * length)) - 1) }
}
