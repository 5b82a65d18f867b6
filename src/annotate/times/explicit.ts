/** Dates that say when by themselves, and months and days whose year must be found: "3 March 2025", "early February", "the 1990s". */
import type { Day } from '../../model/index.ts'
import { DAY_WORD, dayOfMonth } from '../../text/day-words.ts'
import { addMonths, day, type Interval, isDate, monthOf, monthSpan, monthsSpan, partOf, weekdayOf, yearOf, yearSpan } from './calendar.ts'
import type { Grain, Reading, Rule, Scene } from './rule.ts'
import { unresolved } from './rule.ts'
import { anyCase, partNamed, type Vocabulary } from './vocabulary.ts'

const CENTURIES: Readonly<Record<string, number>> = { nineteenth: 19, twentieth: 20, 'twenty-first': 21, eighteenth: 18, seventeenth: 17 }
/** A narrative steps back a little before it goes on: a month up to this many before the last one named is of the same year. */
const BACK_MONTHS = 6

/** Months before an article's own within which a month without a year is the last one, */
const LATEST_MONTHS = 3
/** where the expression before is not older than this: a long history stays in its time, */
const LATELY_MONTHS = 24
/** and it does not go on from a month up to this long before it: "In May 2019 … In June". */
const NEXT_MONTHS = 3

/** "In June", in an article of August 2024, behind a sentence about January 2023: the last June. */
const isLatest = (month: number, anchor: NonNullable<Scene['anchor']>, now: Day): boolean => {
  const back = monthOf(now) - month
  const on = month - monthOf(anchor.from)
  return (
    anchor.grain !== 'year' &&
    anchor.to >= addMonths(now, -LATELY_MONTHS) &&
    back >= 0 &&
    back <= LATEST_MONTHS &&
    (on < 0 || on > NEXT_MONTHS)
  )
}

/** The last such day before an expression, or the first behind it: "Days earlier, on 28 February" behind "March 2024". */
function beside(month: number, date: number | null, anchor: NonNullable<Scene['anchor']>, side: 'before' | 'behind'): number {
  if (side === 'before') {
    const at = yearOf(anchor.to)
    return day(at, month, Math.min(date ?? 1, 28)) <= anchor.to ? at : at - 1
  }
  const at = yearOf(anchor.from)
  return (date === null ? monthSpan(at, month).to : day(at, month, Math.min(date, 28))) >= anchor.from ? at : at + 1
}

/** The year of a month, or of a day, that names none. */
function yearFor(month: number, date: number | null, scene: Scene): { year: number; basis: Reading['basis'] } | null {
  if (scene.yearAhead !== null) return { year: scene.yearAhead, basis: 'explicit' }
  const { anchor, now } = scene
  if (anchor && scene.leans !== null && !scene.historical && anchor.grain !== 'long')
    return { year: beside(month, date, anchor, scene.leans), basis: 'relative' }
  if (anchor && (scene.historical || now === null)) {
    const at = yearOf(anchor.from)
    if (anchor.grain === 'year' || anchor.grain === 'long' || anchor.grain === 'season') return { year: at, basis: 'relative' }
    const last = monthOf(anchor.from)
    return { year: month < last - BACK_MONTHS ? at + 1 : month > last + 12 - BACK_MONTHS ? at - 1 : at, basis: 'relative' }
  }
  if (now === null) return null
  // In the same sentence or the one before, the year of a day or month long past still holds: "In May 2019 … In June …"; a year alone does not.
  if (anchor && anchor.basis === 'explicit' && (anchor.grain === 'day' || anchor.grain === 'month') && anchor.to < addMonths(now, -12)) {
    const at = yearOf(anchor.from)
    if (isLatest(month, anchor, now)) return { year: yearOf(now), basis: 'relative' }
    return { year: month < monthOf(anchor.from) ? at + 1 : at, basis: 'relative' }
  }
  const at = yearOf(now)
  const start = day(at, month, Math.min(date ?? 1, 28))
  if (scene.future) return { year: (date === null ? monthSpan(at, month).to : start) < now ? at + 1 : at, basis: 'relative' }
  // A day a little ahead of the document's is one to come rather than eleven months past.
  return { year: start <= (date === null ? now : addMonths(now, 1)) ? at : at - 1, basis: 'relative' }
}

const numberOfMonth = (name: string, scene: Scene): number => Number(scene.words.find('month', name)!.value)

function dated(value: string, span: Interval, grain: Grain, basis: Reading['basis']): Reading {
  return { type: 'DATE', value, span, grain, basis }
}

function readDay(groups: Readonly<Record<string, string | undefined>>, scene: Scene): Reading | null {
  const month = /^\d/u.test(groups.month!) ? Number(groups.month) : numberOfMonth(groups.month!, scene)
  const date = dayOfMonth(groups.date!)
  const given = groups.year === undefined ? null : fullYear(groups.year)
  const found = given === null ? yearFor(month, date, scene) : { year: given, basis: 'explicit' as const }
  if (found === null) return unresolved()
  if (!isDate(found.year, month, date)) return null
  const value = day(found.year, month, date)
  const part = groups.daypart && scene.words.find('daypart', groups.daypart)
  const reading = dated(value, { from: value, to: value }, 'day', found.basis)
  return part ? { ...reading, type: 'TIME', value: `${value}T${part.value}` } : reading
}

const fullYear = (text: string): number => (text.length === 2 ? Number(text) + (Number(text) < 50 ? 2000 : 1900) : Number(text))

/** "on Christmas Eve": a feast that falls on one day of each year. */
function readFeast(groups: Readonly<Record<string, string | undefined>>, scene: Scene): Reading | null {
  const feast = scene.words.find('feast', groups.feast!.replace('’', "'").replace(/\s+/gu, ' '))!
  const [month, date] = feast.value.split('-').map(Number) as [number, number]
  const found = groups.year ? { year: Number(groups.year), basis: 'explicit' as const } : yearFor(month, date, scene)
  if (found === null) return unresolved()
  const value = day(found.year, month, date)
  return dated(value, { from: value, to: value }, 'day', found.basis)
}

function readMonth(groups: Readonly<Record<string, string | undefined>>, scene: Scene): Reading | null {
  const month = numberOfMonth(groups.month!, scene)
  const found = groups.year ? { year: Number(groups.year), basis: 'explicit' as const } : yearFor(month, null, scene)
  if (found === null) return unresolved()
  const part = groups.part ? partNamed(scene.words, groups.part) : undefined
  let span = monthSpan(found.year, month)
  // What has happened "in June" by a document of 10 June happened before it.
  if (!groups.year && scene.now && !scene.future && span.from <= scene.now && scene.now < span.to) span = { from: span.from, to: scene.now }
  const value = `${found.year}-${String(month).padStart(2, '0')}`
  return dated(value, part ? partOf(monthSpan(found.year, month), part.share) : span, 'month', found.basis)
}

function readYear(groups: Readonly<Record<string, string | undefined>>, scene: Scene | null): Reading {
  const year = Number(groups.year)
  const part = scene && groups.part ? partNamed(scene.words, groups.part) : undefined
  const half = part && 'value' in part && part.value ? `-${part.value}` : ''
  return dated(`${groups.year}${half}`, part ? partOf(yearSpan(year), part.share) : yearSpan(year), 'year', 'explicit')
}

function readSeason(groups: Readonly<Record<string, string | undefined>>, scene: Scene): Reading | null {
  const season = scene.words.find('season', groups.season!)!
  const [first, last] = season.months
  const found = groups.year ? { year: Number(groups.year), basis: 'explicit' as const } : yearFor(first, null, scene)
  if (found === null) return unresolved()
  const { year, basis } = found
  const span = monthsSpan(year, first, last)
  const named = groups.part ?? groups.part2
  const part = named ? partNamed(scene.words, named) : undefined
  return dated(`${year}-${season.value}`, part ? partOf(span, part.share) : span, 'season', basis)
}

function readDecade(groups: Readonly<Record<string, string | undefined>>, scene: Scene): Reading {
  const digits = groups.decade!
  const first = digits.length === 4 ? Number(digits) : 1900 + Number(digits)
  const part = groups.part ? partNamed(scene.words, groups.part) : undefined
  const span = yearSpan(first, first + 9)
  return dated(String(first).slice(0, 3), part ? partOf(span, part.share) : span, 'long', 'explicit')
}

function readCentury(groups: Readonly<Record<string, string | undefined>>): Reading {
  const number = Number.parseInt(groups.century!, 10) || CENTURIES[groups.century!.toLowerCase()]!
  return dated(String(number - 1).padStart(2, '0'), yearSpan((number - 1) * 100 + 1, number * 100), 'long', 'explicit')
}

export function explicitRules(v: Vocabulary): Rule[] {
  const weekday = `(?:(?:${v.weekday})\\s?,?\\s+)?`
  const daypart = `(?:the\\s+(?<daypart>${v.daypart})\\s+of\\s+)?`
  const make = (id: string, source: string, read: Rule['read'], needs?: RegExp): Rule => ({
    id,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})`, 'gu'),
    needs,
    read,
  })
  const { month: hasMonth, figure: hasFigure } = v.holds
  const end = '(?![\\p{L}\\p{N}])'
  // A part may stand with a capital at the start of a sentence.
  const part = `(?<part>${anyCase(v.part)})?`
  return [
    make('iso', `(?<year>\\d{4})-(?<month>0[1-9]|1[0-2])-(?<date>[0-3]\\d)${end}`, readDay, hasFigure),
    make(
      'day-month',
      `${daypart}${weekday}(?:the\\s+)?(?<date>${v.date})(?:\\s+|-)(?:of\\s+)?(?<month>${v.month})(?:(?:,|\\s+of)?\\s+(?<year>${v.year})${end})?`,
      readDay,
      hasMonth,
    ),
    make(
      'month-day',
      `${daypart}${weekday}(?<month>${v.month})\\s+(?:the\\s+)?(?<date>${v.date})(?!\\d|[:.]\\d|\\s*(?:%|percent))(?:(?:\\s?,\\s*|\\s+)(?<year>${v.year})${end})?`,
      readDay,
      hasMonth,
    ),
    make(
      'day-word-month',
      `${daypart}${weekday}(?:the\\s+)?(?<date>${DAY_WORD})\\s+(?:day\\s+)?of\\s+(?<month>${v.month})(?![’'])(?:,?\\s+(?<year>${v.year})${end})?`,
      readDay,
      hasMonth,
    ),
    make(
      'month-day-word',
      `${weekday}(?<month>${v.month})\\s+the\\s+(?<date>${DAY_WORD})(?![\\p{L}-])(?:,?\\s+(?<year>${v.year})${end})?`,
      readDay,
      hasMonth,
    ),
    // Eastern churches keep the feasts on other days.
    make(
      'feast',
      `(?<!\\b(?:Orthodox|Coptic|Ethiopian|Armenian|Julian|Eastern)\\s+)(?<feast>${v.feast})(?:,?\\s+(?<year>${v.year}))?${end}`,
      readFeast,
    ),
    make('slashed', `(?<month>0?[1-9]|1[0-2])/(?<date>0?[1-9]|[12]\\d|3[01])/(?<year>${v.year})${end}`, readDay, hasFigure),
    make('dotted', `(?<date>0?[1-9]|[12]\\d|3[01])\\.(?<month>0[1-9]|1[0-2])\\.(?<year>${v.year})${end}`, readDay, hasFigure),
    make(
      'first-of-days',
      `(?<date>${v.date})(?=\\s*(?:[-–—]|to|and|or|until)\\s*(?:the\\s+)?${v.date}\\s+(?:of\\s+)?(?<month>${v.month})(?:(?:,|\\s+of)?\\s+(?<year>${v.year}))?)`,
      readDay,
      hasMonth,
    ),
    make(
      'last-of-days',
      `(?<=(?<month>${v.month})\\s+${v.date}\\s*(?:[-–—]|to|and|or|until)\\s*)(?<date>${v.date})(?:,?\\s+(?<year>${v.year}))?${end}(?!\\s*(?:%|percent|${v.month}))`,
      readDay,
      hasMonth,
    ),
    make('month-year', `${part}(?<month>${v.month}),?\\s+(?:of\\s+)?(?<year>${v.year})${end}`, readMonth, hasMonth),
    make('month', `${part}(?<month>${v.month})(?!\\s*\\d)${end}`, readMonth, hasMonth),
    make(
      'season-year',
      `(?:the\\s+)?${part}(?<season>${anyCase(v.season)})(?:,?\\s+|\\s+of\\s+)(?<year>${v.year})${end}`,
      readSeason,
      hasFigure,
    ),
    make(
      'quarter',
      `(?:the\\s+)?(?<quarter>first|second|third|fourth|Q[1-4])(?:\\s+quarter)?(?:\\s+of)?\\s+(?<year>${v.year})${end}`,
      (g) => {
        const spelled = ['first', 'second', 'third', 'fourth'].indexOf(g.quarter!) + 1
        const quarter = spelled || Number(g.quarter!.slice(1))
        return dated(`${g.year}-Q${quarter}`, monthsSpan(Number(g.year), quarter * 3 - 2, quarter * 3), 'season', 'explicit')
      },
      hasFigure,
    ),
    make('quarter-of-now', `(?:[Tt]he\\s+)?(?<quarter>${anyCase('first|second|third|fourth')})[\\s-]quarter${end}`, (g, scene) => {
      const quarter = ['first', 'second', 'third', 'fourth'].indexOf(g.quarter!.toLowerCase()) + 1
      const found = yearFor(quarter * 3 - 2, null, scene)
      if (!found) return unresolved()
      return dated(`${found.year}-Q${quarter}`, monthsSpan(found.year, quarter * 3 - 2, quarter * 3), 'season', found.basis)
    }),
    make(
      'season',
      `(?:[Tt]he\\s+${part}|(?<=\\b(?:[Ii]n|[Oo]f|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]hat)\\s+)${part.replace('?<part>', '?<part2>')})(?<season>${anyCase(v.season)})${end}`,
      readSeason,
    ),
    make(
      'short-year',
      `(?<=(?<![\\d,.])(?<century>1[5-9]|20)\\d\\d\\s*[-–—/])(?<short>\\d\\d)${end}`,
      (g) => readYear({ year: `${g.century}${g.short}` }, null),
      hasFigure,
    ),
    make(
      'bc',
      `(?:the\\s+)?(?<bc>\\d{1,4})\\s*B\\.?C(?:\\.?E)?\\.?`,
      (g) => ({
        type: 'DATE',
        value: `BC${g.bc!.padStart(4, '0')}`,
        span: null,
        basis: 'explicit',
      }),
      hasFigure,
    ),
    make('decade', `(?:[Tt]he\\s+)?${part}(?:the\\s+)?['’]?(?<decade>1[0-9]\\d0|20\\d0|[2-9]0)['’]?s${end}`, readDecade, hasFigure),
    make(
      'century',
      `(?:[Tt]he\\s+)?${part}(?:the\\s+)?(?<century>\\d{1,2}(?:st|nd|rd|th)|[Tt]wentieth|[Tt]wenty-first|[Nn]ineteenth|[Ee]ighteenth)[\\s-][Cc]entury${end}`,
      readCentury,
    ),
    make(
      'year',
      `(?:the\\s+year\\s+)?${part}(?:the\\s+year\\s+)?(?<year>${v.year})(?!\\d|[,.]\\d|[-–—/]\\d{3}(?!\\d)|[%°])(?!\\s*B\\.?C)${end}`,
      readYear,
      hasFigure,
    ),
  ]
}

/** The weekday of an ISO week at or before a day; at or after it for what is to come. */
export function nearestWeekday(now: Day, weekday: number, future: boolean): number {
  const back = (weekdayOf(now) - weekday + 7) % 7
  return future ? (7 - back) % 7 : -back
}
