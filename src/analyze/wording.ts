/** How a briefing words days, counts and lists. */
import type { Day, TimeSpan } from '../model/index.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** "two articles"; figures from thirteen on. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${NUMBERS[n] ?? n} ${n === 1 ? one : many}`

/** "Norland, Sudland and Ostland" */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const parts = (day: Day): { year: string; month: string; date: string; d: number } => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { year, month: MONTHS[Number(month) - 1] ?? month, date, d: Number(date) }
}
const daysIn = (day: Day): number => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate()

/** "8 Jan 1976" */
export const dayWords = (day: Day): string => {
  const { year, month, d } = parts(day)
  return `${d} ${month} ${year}`
}

/** "Jan 2023", "2012", "1–14 Feb 2026", "12 Feb to 3 Mar 2026", "since May 1973"; undefined where neither end is known. */
export function timeWords({ start, end }: TimeSpan): string | undefined {
  if (start === null || end === null) {
    if (start !== null) return `from ${dayWords(start)}`
    return end === null ? undefined : `until ${dayWords(end)}`
  }
  const [a, b] = [parts(start), parts(end)]
  if (start === end) return dayWords(start)
  const whole = a.date === '01' && b.d === daysIn(end)
  if (a.year !== b.year)
    return whole && start.endsWith('-01-01') && end.endsWith('-12-31') ? `${a.year}–${b.year}` : `${dayWords(start)} to ${dayWords(end)}`
  if (start.endsWith('-01-01') && end.endsWith('-12-31')) return a.year
  if (a.month === b.month) return whole ? `${a.month} ${a.year}` : `${a.d}–${b.d} ${a.month} ${a.year}`
  return whole ? `${a.month}–${b.month} ${a.year}` : `${a.d} ${a.month} to ${b.d} ${b.month} ${b.year}`
}

/** "one article", "two articles, one origin", "three articles, two origins". */
export const standing = (articles: number, origins: number): string =>
  articles === 1 ? 'one article' : `${counted(articles, 'article')}, ${counted(origins, 'origin')}`
