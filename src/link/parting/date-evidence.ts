/**
 * What two dated tellings have in common, in numbers: what the trained model of dates that part reads.
 *
 * "was found near Parsabad on 9 April" and "whose wreck was found outside Parsabad on 11 April" tell one finding; "was buried on 11 April" tells another thing.
 */
import type { Quantity, TimeSpan } from '../../model/index.ts'
import { daysBetween, timesMeet, width } from '../chronology.ts'
import { sameFigures } from '../misdated/story.ts'
import { EVENTS } from '../thresholds.ts'
import { EVIDENCE, met } from './pair-evidence.ts'
import type { Statement, Word } from './statements.ts'

export interface DatedStatement {
  /** Both ends known. */
  readonly time: TimeSpan
  readonly statement: Statement
  /** Days from the date to the article's own. */
  readonly age: number
  /** Dates in its sentence. */
  readonly dates: number
  /** It says at which hour or part of the day. */
  readonly hour: boolean
  readonly deed: DatedDeed
  /** All times that its article names. */
  readonly named: readonly TimeSpan[]
}

/** What a date is of: "was shot on 3 May and buried on the 5th" tells of a shooting on the 3rd. */
export interface DatedDeed {
  /** Kinds of happening, of what the date is of and of all its words. */
  readonly acts: ReadonlySet<string>
  readonly all: ReadonlySet<string>
  readonly words: readonly Word[]
  /** In its sentence and the one behind. */
  readonly figures: readonly Quantity[]
  readonly names: ReadonlySet<string>
}

const gap = (a: TimeSpan, b: TimeSpan): number =>
  Math.max(0, a.start! > b.end! ? daysBetween(b.end!, a.start!) : a.end! < b.start! ? daysBetween(a.end!, b.start!) : 0)
const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((one) => b.has(one)).length
/** Units of which both count something, and nothing alike. */
const otherFigures = (a: readonly Quantity[], b: readonly Quantity[]): number =>
  [...new Set(a.map(({ unit }) => unit))].filter((unit) => {
    const [own, theirs] = [a, b].map((figures) => figures.filter((figure) => figure.unit === unit)) as [Quantity[], Quantity[]]
    return theirs.length > 0 && sameFigures(own, theirs) === 0
  }).length
/** An article that names the other's day too knows of two. */
const namesDayOf = ({ named }: DatedStatement, { time }: DatedStatement): boolean =>
  named.some((one) => width(one) <= EVENTS.narrowDays && timesMeet(one, time))
const isExplicit = ({ basis }: TimeSpan): number => Number(basis === 'explicit')

/** In order; the same for either order of the two. */
export const DATE_EVIDENCE = {
  names: [
    'gap',
    'season',
    'explicit',
    'wide',
    'narrow',
    'ageLess',
    'ageMore',
    'ages',
    'dates',
    'hours',
    'whole',
    'acts',
    'allActs',
    'noActs',
    'deed least',
    'deed most',
    'deed mass',
    'deedWords least',
    'deedWords most',
    'namesBoth',
    'sameFigures',
    'otherFigures',
    'names',
    'noNames',
    ...EVIDENCE.names.map((name) => `told ${name}`),
  ],
  of(a: DatedStatement, b: DatedStatement): number[] {
    const [w, v] = [width(a.time), width(b.time)]
    const [one, other] = [met(a.deed.words, b.deed.words), met(b.deed.words, a.deed.words)]
    const season =
      a.time.start!.slice(5) === b.time.start!.slice(5) ||
      (a.time.start!.slice(5, 7) === b.time.start!.slice(5, 7) && a.time.start!.slice(0, 4) !== b.time.start!.slice(0, 4))
    return [
      Math.log1p(gap(a.time, b.time)),
      Number(season),
      isExplicit(a.time) + isExplicit(b.time),
      Math.log1p(Math.max(w, v)),
      Math.log1p(Math.min(w, v)),
      Math.log1p(Math.max(0, Math.min(a.age, b.age))),
      Math.log1p(Math.max(0, Math.max(a.age, b.age))),
      Math.log1p(Math.abs(a.age - b.age)),
      Math.max(a.dates, b.dates),
      Number(a.hour) + Number(b.hour),
      Number(w > 20) + Number(v > 20),
      common(a.deed.acts, b.deed.acts),
      common(a.deed.all, b.deed.all),
      Number(a.deed.acts.size === 0) + Number(b.deed.acts.size === 0),
      Math.min(one.soft, other.soft),
      Math.max(one.soft, other.soft),
      one.mass,
      Math.min(a.deed.words.length, b.deed.words.length),
      Math.max(a.deed.words.length, b.deed.words.length),
      Number(namesDayOf(a, b)) + Number(namesDayOf(b, a)),
      sameFigures(a.deed.figures, b.deed.figures),
      otherFigures(a.deed.figures, b.deed.figures),
      common(a.deed.names, b.deed.names),
      Number(a.deed.names.size === 0) + Number(b.deed.names.size === 0),
      ...EVIDENCE.of(a.statement, b.statement),
    ]
  },
}
