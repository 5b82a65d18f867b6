/**
 * A weekday beside a date that was another.
 *
 * "Monday, 5 March 2024" (a Tuesday) and "Wednesday, October 14" in an article of that autumn yield a note; a date whose year is in doubt yields none.
 */
import { cite, type Document, type Finding, publishedDay } from '../../../model/index.ts'
import { type ToldDate, toldDates } from '../../../text/told-dates.ts'
import { sentencesOf } from '../article/sentences.ts'
import { finding } from '../findings.ts'

const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
/** Days from the article’s own within which a date without a year is of that time. */
const NEAR = 150

const DAY = 86_400_000

/** Whether the year of a date is beyond doubt. */
const isSure = (date: ToldDate, published: string | undefined): boolean =>
  date.precision === 'day' &&
  (date.yearStated || (published !== undefined && Math.abs(Date.parse(date.from) - Date.parse(published)) <= NEAR * DAY))

export function weekdayFindings(doc: Document): Finding[] {
  const published = publishedDay(doc)
  return sentencesOf(doc).flatMap(({ text, start }) => {
    const dates = toldDates(text, published)
    const isDay = (date: ToldDate): boolean => DAYS.includes(text.slice(date.start, date.end))
    return dates.flatMap((date, i) => {
      if (!isSure(date, published) || isDay(date)) return []
      const [before, behind] = [dates[i - 1], dates[i + 1]]
      const beside =
        before && isDay(before) && /^,? (?:the )?$/u.test(text.slice(before.end, date.start))
          ? before
          : behind &&
              isDay(behind) &&
              /^(?:,? (?:a )?| \()$/u.test(text.slice(date.end, behind.start)) &&
              /^(?:[),.;]|$)/u.test(text.slice(behind.end))
            ? behind
            : undefined
      if (!beside || (!date.yearStated && dates.some((other) => other.yearStated))) return []
      const name = text.slice(beside.start, beside.end)
      const was = DAYS[new Date(`${date.from}T00:00:00Z`).getUTCDay()]!
      if (was === name) return []
      return [
        finding({
          check: 'internal-inconsistency',
          document: doc.id,
          message: `${text.slice(date.start, date.end)} was a ${was}, not a ${name}`,
          innocent: 'A slip of the pen in one of them',
          citations: [cite(doc, start + Math.min(beside.start, date.start), start + Math.max(beside.end, date.end))],
          severity: 'note',
        }),
      ]
    })
  })
}
