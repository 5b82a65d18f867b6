/**
 * Periods of the calendar: days, ISO weeks (ISO 8601, Monday to Sunday; week 1 holds the year's first Thursday) and months.
 *
 * "2026-01-01", a Thursday, is of the week "2026-W01", which begins on 29 December 2025.
 */
import type { Day, TimeSpan, TrendStep } from '../../model/index.ts'

export interface Period {
  readonly period: string
  readonly start: Day
  readonly end: Day
}

const DAY_MS = 86_400_000
const ms = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const dayAt = (time: number): Day => new Date(time).toISOString().slice(0, 10)

const STEPS: Readonly<Record<TrendStep, (day: Day) => Period>> = {
  day: (day) => ({ period: day, start: day, end: day }),
  week: (day) => {
    const monday = ms(day) - ((new Date(ms(day)).getUTCDay() + 6) % 7) * DAY_MS
    const thursday = new Date(monday + 3 * DAY_MS)
    const year = thursday.getUTCFullYear()
    const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1
    return { period: `${year}-W${String(number).padStart(2, '0')}`, start: dayAt(monday), end: dayAt(monday + 6 * DAY_MS) }
  },
  month: (day) => {
    const month = day.slice(0, 7)
    return { period: month, start: `${month}-01`, end: dayAt(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)) }
  },
}

export const periodOf = (day: Day, by: TrendStep): Period => STEPS[by](day)

const after = ({ end }: Period, by: TrendStep): Period => periodOf(dayAt(ms(end) + DAY_MS), by)

/** The one period that holds the whole time; undefined where an end is open or it spans several. */
export function periodHolding({ start, end }: TimeSpan, by: TrendStep): Period | undefined {
  if (start === null || end === null) return undefined
  const period = periodOf(start, by)
  return end >= start && end <= period.end ? period : undefined
}

/** Every period from that of the first day to that of the last. */
export function periodsBetween(first: Day, last: Day, by: TrendStep): Period[] {
  const periods: Period[] = []
  for (let period = periodOf(first, by); period.start <= last; period = after(period, by)) periods.push(period)
  return periods
}
