/**
 * What two dated tellings have in common, in numbers: what the trained model of dates that part reads.
 *
 * "was found near Parsabad on 9 April" and "whose wreck was found outside Parsabad on 11 April" tell one finding; "was buried on 11 April" tells another thing.
 */
import type { TimeSpan } from '../../model/index.ts'
import { daysBetween, width } from '../chronology.ts'
import { EVIDENCE } from './pair-evidence.ts'
import type { Statement } from './statements.ts'

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
}

const gap = (a: TimeSpan, b: TimeSpan): number =>
  Math.max(0, a.start! > b.end! ? daysBetween(b.end!, a.start!) : a.end! < b.start! ? daysBetween(a.end!, b.start!) : 0)
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
    ...EVIDENCE.names.map((name) => `told ${name}`),
  ],
  of(a: DatedStatement, b: DatedStatement): number[] {
    const [w, v] = [width(a.time), width(b.time)]
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
      ...EVIDENCE.of(a.statement, b.statement),
    ]
  },
}
