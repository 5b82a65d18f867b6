/**
 * One event out of its members, by stated rules: every report keeps its own; type, status, time and place follow from them.
 *
 * "Gunmen attacked the embassy on Tuesday" (reported) and "the alleged attack on the embassy on 3 March" (alleged) yield one event, reported, of 3 March.
 */
import {
  type Claim,
  type ClaimId,
  type Event,
  type EventReport,
  type EventStatus,
  type Place,
  statedTime,
  type TimeSpan,
} from '../model/index.ts'
import { timesMeet, width } from './chronology.ts'
import { countDistinct, type Origins } from './origins.ts'
import { smallest } from './smallest.ts'

const STATUSES: readonly EventStatus[] = ['reported', 'alleged', 'denied', 'negated', 'planned', 'hypothetical']

/** Reported if any report is, else the commonest, the earlier in the model's list of two equally common. */
export function statusOf(reports: readonly EventReport[]): EventStatus {
  const count = (status: EventStatus): number => reports.filter((report) => report.status === status).length
  return count('reported') > 0 ? 'reported' : [...STATUSES].sort((a, b) => count(b) - count(a))[0]!
}

/** The narrowest time that no other report contradicts; what the texts give before what their own dates do. */
export function timeOf(reports: readonly EventReport[]): TimeSpan | undefined {
  const stated = reports.flatMap((report) => statedTime(report) ?? [])
  const times = stated.length > 0 ? stated : reports.flatMap((report) => report.time ?? [])
  return times.filter((time) => times.every((other) => timesMeet(time, other))).sort((a, b) => width(a) - width(b))[0]
}

const PRECISION: readonly (Place['precision'] | undefined)[] = ['site', 'city', 'region', 'country', undefined]
const placeOf = (reports: readonly EventReport[]): Place | undefined =>
  reports.flatMap((report) => report.place ?? []).sort((a, b) => PRECISION.indexOf(a.precision) - PRECISION.indexOf(b.precision))[0]

/** Most frequent first; equals in order of appearance. */
function commonest<T>(items: readonly T[]): T[] {
  const count = new Map<T, number>()
  for (const item of items) count.set(item, (count.get(item) ?? 0) + 1)
  return [...count].sort(([, n], [, m]) => m - n).map(([item]) => item)
}

export function mergedEvent(events: readonly Event[], origins: Origins, claims: ReadonlyMap<ClaimId, Claim>): Event {
  const reports = events.flatMap((event) => event.reports)
  const type = commonest(reports.map((report) => report.type))[0]!
  const lead = events.find((event) => event.type === type) ?? events[0]!
  const mode = commonest(events.filter((event) => event.type === type).flatMap((event) => event.mode ?? []))[0]
  const time = timeOf(reports)
  const place = placeOf(reports)
  return {
    id: smallest(events.map((event) => event.id)),
    type,
    ...(mode === undefined ? {} : { mode }),
    contexts: commonest(events.flatMap((event) => event.contexts)),
    actors: commonest(events.flatMap((event) => event.actors)),
    recipients: commonest(events.flatMap((event) => event.recipients)),
    ...(time === undefined ? {} : { time }),
    ...(place === undefined ? {} : { place }),
    intensity: lead.intensity,
    status: statusOf(reports),
    articles: countDistinct(reports.map((report) => report.document)),
    origins: origins.count(
      reports.map((report) => ({ citation: report.citation, claim: report.claim === undefined ? undefined : claims.get(report.claim) })),
    ),
    basis: events.every((event) => event.basis === 'inferred') ? 'inferred' : 'stated',
    reports,
  }
}
