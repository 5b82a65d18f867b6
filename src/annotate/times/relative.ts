/** Dates that lean on the document's day or on the expression before them: "last week", "two years ago", "a month later", "that same year". */
import type { Day } from '../../model/index.ts'
import { readNumber } from '../../text/number-words.ts'
import {
  addDays,
  addMonths,
  day,
  type Interval,
  monthSpan,
  monthsSpan,
  partOf,
  weekdayOf,
  weekSpan,
  weekValue,
  yearOf,
  yearSpan,
} from './calendar.ts'
import { nearestWeekday } from './explicit.ts'
import type { Grain, Reading, Rule, Scene } from './rule.ts'
import { unresolved } from './rule.ts'
import { anyCase, partNamed, type Vocabulary } from './vocabulary.ts'

type Groups = Readonly<Record<string, string | undefined>>
const STEP: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  preceding: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
  upcoming: 1,
}

const relative = (value: string, span: Interval, grain: Grain): Reading => ({ type: 'DATE', value, span, grain, basis: 'relative' })

/** The unit, so many steps from the one that holds a day. */
function period(unit: string, from: Day, step: number): Reading {
  if (unit === 'D') {
    const d = addDays(from, step)
    return relative(d, { from: d, to: d }, 'day')
  }
  if (unit === 'W' || unit === 'WE') {
    const d = addDays(from, step * 7)
    const week = weekSpan(d)
    if (unit === 'W') return relative(weekValue(d), week, 'week')
    return relative(`${weekValue(d)}-WE`, { from: addDays(week.from, 5), to: week.to }, 'week')
  }
  if (unit === 'M') {
    const d = addMonths(from, step)
    return relative(d.slice(0, 7), monthSpan(yearOf(d), Number(d.slice(5, 7))), 'month')
  }
  if (unit === 'Q') {
    const d = addMonths(from, step * 3)
    const quarter = Math.ceil(Number(d.slice(5, 7)) / 3)
    return relative(`${yearOf(d)}-Q${quarter}`, monthsSpan(yearOf(d), quarter * 3 - 2, quarter * 3), 'season')
  }
  if (unit === 'E') {
    const first = Math.floor(yearOf(from) / 10) * 10 + step * 10
    return relative(String(first).slice(0, 3), yearSpan(first, first + 9), 'long')
  }
  if (unit === 'C') {
    const first = Math.floor(yearOf(from) / 100) * 100 + step * 100
    return relative(String(first).slice(0, 2), yearSpan(first, first + 99), 'long')
  }
  const year = yearOf(from) + step
  return relative(String(year), yearSpan(year), 'year')
}

/** A period that holds the document's day and is told of as past ended with that day at the latest. */
const soFar = (reading: Reading, scene: Scene): Reading =>
  reading.span && scene.now && !scene.future && reading.span.from <= scene.now && reading.span.to > scene.now
    ? { ...reading, span: { from: reading.span.from, to: scene.now } }
    : reading

const unitOf = (text: string, scene: Scene): string | undefined => scene.words.find('unit', text)?.value

function withPart(reading: Reading, text: string | undefined, scene: Scene): Reading {
  if (!text || !reading.span) return reading
  const bare = text.trim().toLowerCase()
  if (/^(?:earlier|later)$/u.test(bare)) return reading
  const part = partNamed(scene.words, text)
  return part ? { ...reading, span: partOf(reading.span, part.share) } : reading
}

/** "the end of the year": of the one that the expression before names, else of the document's. */
function readPartOfNow(g: Groups, scene: Scene): Reading | null {
  const unit = unitOf(g.unit!, scene)!
  const base = scene.historical ? scene.anchor?.from : (scene.now ?? scene.anchor?.from)
  return base ? withPart(period(unit, base, 0), g.part, scene) : unresolved()
}

/** "that night": of the day that the expression before names. */
function readThatDaypart(g: Groups, scene: Scene): Reading | null {
  const part = scene.words.find('daypart', g.daypart!)!
  const day = scene.anchor?.grain === 'day' ? scene.anchor : null
  return { type: 'TIME', value: `${day?.from ?? 'XXXX-XX-XX'}T${part.value}`, span: day, basis: 'relative' }
}

/** The weekend that is told of: the last one, or the one to come. */
function readWeekend({ now, future }: Scene): Reading | null {
  if (!now) return unresolved()
  return period('WE', now, future || weekdayOf(now) > 5 ? 0 : -1)
}

/** "last week", "next month", "this year": by the document's day; "the previous year", "the following day": by the expression before. */
function readStep(g: Groups, scene: Scene): Reading | null {
  const step = STEP[g.step!.toLowerCase()]!
  const unit = unitOf(g.unit!, scene)!
  if (unit === 'TM' || unit === 'TH') return null
  const leaning = /^(?:previous|preceding|following)$/iu.test(g.step!) || (/^the\s+next$/iu.test(g.lead ?? '') && unit === 'D')
  const base = leaning ? (step > 0 ? scene.anchor?.to : scene.anchor?.from) : scene.historical ? null : scene.now
  if (!base) return unresolved()
  const reading = period(unit, base, step)
  return withPart(leaning ? reading : soFar(reading, scene), g.part, scene)
}

function readSame(g: Groups, scene: Scene): Reading | null {
  const unit = unitOf(g.unit!, scene)!
  if (!/^[DWMYE]$/u.test(unit)) return null
  return scene.anchor ? withPart(period(unit, scene.anchor.from, 0), g.part, scene) : unresolved()
}

function shift(reading: Reading | null, n: number, unit: string, from: Day): Reading | null {
  if (unit === 'D' || unit === 'W') {
    const days = unit === 'D' ? n : n * 7
    // Weeks are counted by the week from ten on days would pretend too much.
    return unit === 'W' && Math.abs(n) >= 1 ? period('W', addDays(from, days), 0) : period('D', from, days)
  }
  if (unit === 'M') return period('M', addMonths(from, n), 0)
  if (unit === 'Y') return period('Y', addMonths(from, n * 12), 0)
  if (unit === 'E') return period('Y', addMonths(from, n * 120), 0)
  if (unit === 'C') return period('Y', addMonths(from, n * 1200), 0)
  return reading
}

function readAgo(g: Groups, scene: Scene): Reading | null {
  const unit = unitOf(g.unit!, scene)!
  const n = readNumber(g.number ?? '')
  if (n === null) return { type: 'DATE', value: 'PAST_REF', span: null, basis: 'relative' }
  if (!scene.now) return unresolved()
  if (unit === 'TH' || unit === 'TM') return { ...period('D', scene.now, 0), type: 'TIME' }
  return shift(null, -n, unit, scene.now)
}

/** "a month later", "two days earlier": from the expression before. */
function readLater(g: Groups, scene: Scene): Reading | null {
  const unit = unitOf(g.unit!, scene)!
  const n = g.number ? readNumber(g.number) : null
  const sign = /^(?:later|after|on|afterwards)$/iu.test(g.way!) ? 1 : -1
  if (!scene.anchor || n === null || unit === 'TH' || unit === 'TM') return unresolved()
  const coarse = scene.anchor.grain === 'year' || scene.anchor.grain === 'long'
  if (coarse && unit !== 'Y' && unit !== 'E') return unresolved()
  if (unit === 'D' && scene.anchor.grain !== 'day') return unresolved()
  return shift(null, sign * n, unit, scene.anchor.from)
}

function readWeekday(g: Groups, scene: Scene): Reading | null {
  const weekday = Number(scene.words.find('weekday', g.weekday!)!.value)
  const base = scene.historical ? (scene.anchor?.from ?? null) : scene.now
  if (!base) return unresolved()
  const step = g.step?.toLowerCase()
  let offset = nearestWeekday(base, weekday, scene.future || step === 'next' || step === 'coming')
  if (step === 'last' && offset === 0) offset = -7
  if ((step === 'next' || step === 'coming') && offset === 0) offset = 7
  const reading = period('D', base, offset)
  const part = g.daypart && scene.words.find('daypart', g.daypart)
  return part ? { ...reading, type: 'TIME', value: `${reading.value}T${part.value}` } : reading
}

function readMonthStep(g: Groups, scene: Scene): Reading | null {
  if (!scene.now) return unresolved()
  const step = STEP[g.step!.toLowerCase()]!
  const named = g.month && scene.words.find('month', g.month)
  const season = g.season && scene.words.find('season', g.season)
  const first = named ? Number(named.value) : (season as { months: readonly [number, number] }).months[0]
  const at = yearOf(scene.now)
  const start = (year: number): Day => day(year, first, 1)
  let year = at
  if (step < 0) year = start(at) <= scene.now && monthSpan(at, first).to < scene.now ? at : at - 1
  else if (step > 0) year = start(at) > scene.now ? at : at + 1
  if (named) return relative(`${year}-${named.value}`, monthSpan(year, first), 'month')
  const last = (season as { months: readonly [number, number] }).months[1]
  return relative(`${year}-${(season as { value: string }).value}`, monthsSpan(year, first, last), 'season')
}

function readDayWord(g: Groups, scene: Scene): Reading | null {
  const word = g.day!.toLowerCase().replace(/\s+/gu, ' ')
  if (!scene.now) return word === 'today' ? { type: 'DATE', value: 'PRESENT_REF', span: null, basis: 'relative' } : unresolved()
  if (scene.historical && word === 'today') return { type: 'DATE', value: 'PRESENT_REF', span: null, basis: 'relative' }
  const offset = { yesterday: -1, 'the day before yesterday': -2, tomorrow: 1, 'the day after tomorrow': 2, 'last night': -1 }[word] ?? 0
  const reading = period('D', scene.now, offset)
  if (/night$/u.test(word)) return { ...reading, type: 'TIME', value: `${reading.value}TNI` }
  const part = g.daypart && scene.words.find('daypart', g.daypart)
  return part ? { ...reading, type: 'TIME', value: `${reading.value}T${part.value}` } : reading
}

export function relativeRules(v: Vocabulary): Rule[] {
  const make = (id: string, source: string, read: Rule['read'], needs?: RegExp): Rule => ({
    id,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu'),
    needs,
    read,
  })
  // Names of days and months keep their capital: "they sat down" names no day.
  const named = (id: string, source: string, read: Rule['read']): Rule => ({
    ...make(id, source, read),
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu'),
  })
  const part = `(?<part>(?:earlier|later)\\s+|${v.part})?`
  const unit = `(?<unit>${v.unit})`
  const count = `(?<number>${v.number}|${v.vague})`
  return [
    make(
      'day-word',
      `(?:(?:early|late|earlier|later)\\s+)?(?<day>yesterday|today|tomorrow|tonight|last\\s+night|the\\s+day\\s+before\\s+yesterday|the\\s+day\\s+after\\s+tomorrow)(?:\\s+(?<daypart>${v.daypart}))?`,
      readDayWord,
    ),
    make('this-morning', `(?:(?:early|late|earlier|later)\\s+)?this\\s+(?<daypart>${v.daypart})`, (g, scene) =>
      readDayWord({ day: 'today', daypart: g.daypart }, scene),
    ),
    make(
      'step',
      `${part}(?<lead>the\\s+next(?=\\s)|)(?:the\\s+)?(?<step>last|past|previous|preceding|this|current|next|coming|following|upcoming)\\s+${unit}`,
      readStep,
      v.holds.unit,
    ),
    make(
      'part-of-now',
      `(?:the\\s+)?(?<part>${v.part.replace('(?:the\\s+)?', '')})(?<unit>day|week|month|quarter|year|decade|century)`,
      readPartOfNow,
    ),
    make('that-daypart', `(?:that|the)\\s+(?:same\\s+)?(?<daypart>${v.daypart})(?!\\s+of)`, readThatDaypart),
    {
      ...make('the-unit', `the\\s+(?<unit>week|month|year)(?!\\s+of)`, (g, scene) => readPartOfNow({ unit: g.unit }, scene)),
      onlyMarked: true,
    },
    make('weekend', `(?:the|this)\\s+weekend(?!\\s+of)`, (_, scene) => readWeekend(scene)),
    make('the-next-day', '(?<lead>the\\s+next)\\s+(?<unit>day|morning)', (g, scene) =>
      readStep({ ...g, step: 'following', unit: 'day' }, scene),
    ),
    make('same', `${part}(?:(?:the|that|this)\\s+(?:very\\s+)?same|that)\\s+${unit}`, readSame, v.holds.unit),
    make(
      'ago',
      `(?:(?:more|less)\\s+than\\s+|over\\s+|about\\s+|some\\s+|almost\\s+|nearly\\s+|just\\s+|only\\s+|at\\s+least\\s+)?${count}\\s+${unit}s?\\s+ago`,
      readAgo,
      v.holds.unit,
    ),
    make('units-ago', `${unit}s\\s+ago`, readAgo, v.holds.unit),
    make(
      'later',
      `(?:(?:about|some|just|only|almost|nearly)\\s+)?${count}\\s+${unit}s?\\s+(?<way>later|earlier|afterwards|previously|before(?=[,.;])|after(?=[,.;])|on(?=,))`,
      readLater,
      v.holds.unit,
    ),
    make('units-later', `${unit}s\\s+(?<way>later|earlier)`, readLater, v.holds.unit),
    named(
      'weekday',
      `(?:(?:${anyCase('early|late|earlier|later')})\\s+(?:on\\s+)?)?(?:(?<step>${anyCase('last|next|this|coming')})\\s+)?(?<weekday>${v.weekday})(?:\\s+(?:(?:${anyCase('early|late')})\\s+)?(?<daypart>${v.daypart}))?`,
      readWeekday,
    ),
    named('month-step', `(?<step>${anyCase('last|next|this')})\\s+(?:(?<month>${v.month})|(?<season>${v.season}))`, readMonthStep),
  ]
}
