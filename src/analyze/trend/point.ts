/**
 * One curve in one period: how many events, how intense, and how low the point would lie without those that are in doubt.
 *
 * 24 shellings of intensity 9 give 216; where 10 of them have one origin and 3 others are disputed, the range is from 99 to 216.
 */
import type { Document, DocumentId, TrendEvent, TrendPoint } from '../../model/index.ts'
import { plain } from '../../text/plain.ts'
import { TREND } from '../thresholds.ts'
import type { Doubt } from './doubts.ts'

/** Sums of tenths, without the noise of binary fractions. */
const sumOf = (events: readonly TrendEvent[]): number => Math.round(events.reduce((sum, event) => sum + event.intensity, 0) * 100) / 100
const measure = (events: readonly TrendEvent[]): TrendPoint['alleged'] => ({ events: events.length, sum: sumOf(events) })

function median(events: readonly TrendEvent[]): number {
  const sorted = events.map((event) => event.intensity).sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : Math.round((sorted[middle - 1]! + sorted[middle]!) * 50) / 100
}

export interface Coverage {
  readonly reports: number
  readonly articles: number
  readonly outlets: number
}

/** Reports, and the distinct articles and outlets that they stand in. */
export function coverageOf(events: readonly TrendEvent[], documents: ReadonlyMap<DocumentId, Document>): Coverage {
  const citations = events.flatMap((event) => event.citations)
  const articles = new Set(citations.map((citation) => citation.document))
  const outlets = new Set([...articles].flatMap((id) => plain(documents.get(id)?.outlet ?? '') || []))
  return { reports: citations.length, articles: articles.size, outlets: outlets.size }
}

/** @param placed the events of one side in one period; `whole`: the period was wholly asked for and read */
export function pointOf(placed: readonly TrendEvent[], whole: boolean, documents: ReadonlyMap<DocumentId, Document>): TrendPoint {
  const events = placed.filter((event) => event.counted === 'reported')
  const { events: count, sum } = measure(events)
  const without = (...doubts: readonly Doubt[]) => measure(events.filter((event) => !doubts.some((doubt) => event[doubt])))
  const all = without('disputed', 'recycled', 'singleOrigin')
  return {
    events: count,
    sum,
    ...coverageOf(events, documents),
    ...(count === 0 ? {} : { median: median(events), strongest: Math.max(...events.map((event) => event.intensity)) }),
    line: count < TREND.leastEvents ? 'too few' : whole ? 'drawn' : 'partial',
    without: { disputed: without('disputed'), recycled: without('recycled'), singleOrigin: without('singleOrigin'), all },
    low: all.sum,
    high: sum,
    alleged: measure(placed.filter((event) => event.counted === 'alleged')),
    denied: measure(placed.filter((event) => event.counted === 'denied')),
  }
}
