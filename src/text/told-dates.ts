/**
 * Calendar dates that a text tells, for stages that have no annotation at hand: "12 May 2024", "the fifth of May", "in May", "in 2019", "on Tuesday", "three years ago".
 * Without a year the last such day before the article's own is meant; what is said of days to come is read by `yearStated` and the words around it.
 */
import { DAY_WORD, dayOfMonth } from './day-words.ts'
import { readNumber } from './number-words.ts'
import type { Span } from './spans.ts'

export interface ToldDate extends Span {
  /** ISO days, inclusive. */
  readonly from: string
  readonly to: string
  readonly precision: 'day' | 'month' | 'year'
  /** False where it stands on the article's own day: "in May", "on Tuesday". */
  readonly yearStated: boolean
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const MONTH =
  '(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)'
const DAY = '(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?'
const YEAR = '(?<year>(?:19|20)\\d\\d)(?!\\d|[,.]\\d|-\\p{L})'
const LEAD = '(?:in|since|by|from|until|till|to|of|during|before|after|through|between|and|last|this|early|mid|late|end|year|years)'

/** "Thursday, the fifth of May" is one date. */
const NO_DATE = `(?!,? (?:the )?${DAY_WORD} (?:day )?of (?=[A-Z]))`

const FORMS: readonly RegExp[] = [
  /(?<year>(?:19|20)\d\d)-(?<number>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])(?!\d)/gu,
  new RegExp(`(?<![\\p{L}\\d])${DAY} (?:of )?${MONTH}(?:,? ${YEAR})?`, 'gu'),
  new RegExp(`(?<![\\p{L}\\d])${MONTH} ${DAY}(?![\\d,]\\d)(?:,? ${YEAR})?`, 'gu'),
  new RegExp(`(?<![\\p{L}\\d-])(?<day>${DAY_WORD}) (?:day )?of ${MONTH}(?![’'])(?:,? ${YEAR})?`, 'gu'),
  new RegExp(`(?<![\\p{L}\\d])${MONTH} the (?<day>${DAY_WORD})(?![\\p{L}-])(?:,? ${YEAR})?`, 'gu'),
  new RegExp(`(?<![\\p{L}\\d])${MONTH},? (?:of )?${YEAR}`, 'gu'),
  new RegExp(`(?<=\\b${LEAD}[ -])${MONTH}(?!\\p{L}|’|'| \\d)`, 'giu'),
  new RegExp(`(?<=(?:\\b${LEAD} (?:the )?|\\(|[–-]))${YEAR}`, 'giu'),
  /\b(?:(?<count>a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|\d{1,2}) (?<unit>year|decade)s? (?:ago|earlier|before))\b/giu,
  /\b(?<relative>last year|this year|next year)\b/giu,
  new RegExp(`\\b(?:last |this |next )?(?<weekday>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\\b${NO_DATE}`, 'gu'),
  /\b(?<near>yesterday|today|tonight|this (?:week|morning|afternoon|evening)|last (?:week|night))\b/giu,
]

const pad = (n: number): string => String(n).padStart(2, '0')
const iso = (date: Date): string => date.toISOString().slice(0, 10)
export const shiftDay = (day: string, by: number): string => iso(new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000))
const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
const monthOf = (name: string): number => MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1

/** Of a month or a day in it; undefined where there is no such day. */
function inYear(year: number, month: number, day: number | undefined): { from: string; to: string } | undefined {
  if (day !== undefined && day > lastOf(year, month)) return undefined
  const first = `${year}-${pad(month)}-${pad(day ?? 1)}`
  return { from: first, to: day === undefined ? `${year}-${pad(month)}-${pad(lastOf(year, month))}` : first }
}

const years = (from: number, to = from): Pick<ToldDate, 'from' | 'to' | 'precision'> => ({
  from: `${from}-01-01`,
  to: `${to}-12-31`,
  precision: 'year',
})

type Groups = Readonly<Record<string, string | undefined>>
type Told = Omit<ToldDate, 'start' | 'end'>

/** Words before a date without a year that put it ahead: "will meet in June", "to be decided in June". */
const AHEAD =
  /\b(?:will|would|shall|due|expected|expects?|scheduled|planned|plans?|set|hopes?|to (?:be|begin|start|end|meet|open|take|hold|vote|return|come|go|leave|resume|reopen|sign))\b[^.;]{0,60}$|\b(?:next|by|until|from)\s+(?:(?:the|at|least|end|middle|beginning|start|of|early|mid|late|about|around|\p{L}+day|week|month|and|to|\d+)[\s,-]+)*$/iu

function ofCalendar(groups: Groups, published: string | undefined, before: string): Told | undefined {
  const { year, month, number, day } = groups
  const at = month ? monthOf(month) : Number(number)
  const of = day === undefined ? undefined : dayOfMonth(day)
  const precision = of === undefined ? 'month' : 'day'
  if (year !== undefined) {
    const span = inYear(Number(year), at, of)
    return span && { ...span, precision, yearStated: true }
  }
  if (published === undefined) return undefined
  const now = Number(published.slice(0, 4))
  const here = inYear(now, at, of)
  const past = here && here.from <= published ? here : inYear(now - 1, at, of)
  const ahead = here && here.to >= published ? here : inYear(now + 1, at, of)
  const span = AHEAD.test(before) ? ahead : past
  return span && { ...span, precision, yearStated: false }
}

function ofOwnDay(groups: Groups, published: string): Told {
  const now = Number(published.slice(0, 4))
  if (groups.unit !== undefined) {
    const back = (readNumber(groups.count!) ?? 1) * (groups.unit.toLowerCase() === 'decade' ? 10 : 1)
    return { ...years(now - back - (back > 2 ? 1 : 0), now - back + (back > 2 ? 1 : 0)), yearStated: false }
  }
  if (groups.relative !== undefined) {
    const by = { last: -1, this: 0, next: 1 }[groups.relative.toLowerCase().split(' ')[0]!] ?? 0
    return { ...years(now + by), yearStated: false }
  }
  if (groups.weekday !== undefined) {
    const back = (new Date(`${published}T00:00:00Z`).getUTCDay() - DAYS.indexOf(groups.weekday.toLowerCase()) + 7) % 7
    const day = shiftDay(published, -back)
    return { from: day, to: day, precision: 'day', yearStated: false }
  }
  return { from: shiftDay(published, -7), to: published, precision: 'day', yearStated: false }
}

/** In order, not overlapping; what stands on the article's own day only where that is known. */
export function toldDates(text: string, published?: string): ToldDate[] {
  const found: ToldDate[] = []
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const span = { start: match.index, end: match.index + match[0].length }
      if (found.some((other) => other.start < span.end && span.start < other.end)) continue
      const groups = match.groups ?? {}
      const calendar = groups.month !== undefined || groups.number !== undefined
      const told = calendar
        ? ofCalendar(groups, published, text.slice(Math.max(0, span.start - 90), span.start))
        : groups.year !== undefined
          ? { ...years(Number(groups.year)), yearStated: true }
          : published === undefined
            ? undefined
            : ofOwnDay(groups, published)
      if (told) found.push({ ...span, ...told })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
