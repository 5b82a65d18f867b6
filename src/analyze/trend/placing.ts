/**
 * In which period an event is counted: the one that its time fits into; none where it spans several, or where the text gives no time.
 *
 * By week, "on Tuesday" has a week and "in March" has none; by month both have one. An undated event goes by its article's day if that is asked for.
 */
import { publishedDay } from '../../model/document.ts'
import type {
  Day,
  Document,
  DocumentId,
  Event,
  EventReport,
  Situation,
  TimeSpan,
  TrendEvent,
  TrendOmission,
  TrendStep,
} from '../../model/index.ts'
import { type Period, periodHolding, periodOf } from './calendar.ts'

interface Placed {
  readonly period: Period
  /** Its first day. */
  readonly day: Day
  readonly placedBy: TrendEvent['placedBy']
}

export interface Range {
  readonly since?: Day | undefined
  readonly until?: Day | undefined
}

const meets = ({ since, until }: Range, { start, end }: Pick<TimeSpan, 'start' | 'end'>): boolean =>
  (since === undefined || end === null || end >= since) && (until === undefined || start === null || start <= until)
const holds = ({ since, until }: Range, { start, end }: Pick<TimeSpan, 'start' | 'end'>): boolean =>
  (since === undefined || (start !== null && start >= since)) && (until === undefined || (end !== null && end <= until))

export class Placing {
  readonly documents: ReadonlyMap<DocumentId, Document>
  /** First and last day of publication. */
  readonly #covered: Range
  /** Articles by the period in which they were published. */
  readonly #read = new Map<string, number>()
  readonly #by: TrendStep
  readonly #range: Range
  readonly #undated: boolean

  constructor({ documents }: Situation, by: TrendStep, range: Range, undated: boolean) {
    this.documents = new Map(documents.map((doc) => [doc.id, doc]))
    const days = documents.flatMap((doc) => publishedDay(doc) ?? []).sort()
    this.#covered = { since: days[0], until: days.at(-1) }
    for (const day of days) {
      const { period } = periodOf(day, by)
      this.#read.set(period, (this.#read.get(period) ?? 0) + 1)
    }
    this.#by = by
    this.#range = range
    this.#undated = undated
  }

  /** Whether it may be of the days asked for; without a time of its own it goes by its articles. */
  isAsked(event: Event): boolean {
    if (isDated(event.time)) return meets(this.#range, event.time)
    return event.reports.some((report) => {
      const published = this.documents.get(report.document)?.published
      return published ? meets(this.#range, published) : this.#range.since === undefined && this.#range.until === undefined
    })
  }

  place(event: Event, reports: readonly EventReport[]): Placed | { readonly why: TrendOmission['why'] } {
    const own = isDated(event.time)
    const time = own ? event.time : this.#undated ? this.#firstTold(reports) : undefined
    if (time === undefined) return { why: 'undated' }
    const period = periodHolding(time, this.#by)
    if (period === undefined || !holds(this.#range, time)) return { why: 'too wide' }
    return { period, day: time.start!, placedBy: own && time.basis !== 'metadata' ? 'event' : 'article' }
  }

  /** When the earliest of the articles was published. */
  #firstTold(reports: readonly EventReport[]): TimeSpan | undefined {
    return reports
      .flatMap((report) => this.documents.get(report.document)?.published ?? [])
      .sort((a, b) => ((a.start ?? '9') < (b.start ?? '9') ? -1 : 1))[0]
  }

  /** Whether the period lies wholly within the days asked for, and within those from which articles were read: else it lacks events. */
  isWhole(period: Period): boolean {
    return holds(this.#range, period) && holds(this.#covered, period)
  }

  /** How many articles were published in the period. */
  read({ period }: Period): number {
    return this.#read.get(period) ?? 0
  }
}

const isDated = (time: TimeSpan | undefined): time is TimeSpan => time !== undefined && (time.start !== null || time.end !== null)
