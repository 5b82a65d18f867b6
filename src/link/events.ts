/**
 * The same happening in several articles is one event; every report keeps its own wording, status, time, place and magnitude.
 *
 * "Gunmen attacked the embassy on Tuesday" (reported) and "the alleged attack on the embassy on 3 March" (alleged) yield one event, reported,
 * with two reports.
 */

import { publishedDay } from '../model/document.ts'
import type {
  Actor,
  ActorId,
  Claim,
  ClaimId,
  Document,
  DocumentId,
  Event,
  EventId,
  EventReport,
  EventStatus,
  EventTrace,
  EventType,
  Place,
  TimeSpan,
} from '../model/index.ts'
import { placeOrder, timesMeet, width } from './chronology.ts'
import type { Pair } from './clusters.ts'
import { clusterByAverage } from './clusters-by-average.ts'
import { countDistinct, type Origins } from './origins.ts'
import { documentWords, traced } from './pair-features.ts'
import { type Member, modality, sameEvent } from './same-event.ts'
import { smallest } from './smallest.ts'
import { contentTerms, signature, type TermReader, Weights } from './terms.ts'
import { EVENTS, PROPOSITIONS } from './thresholds.ts'

const STATUSES: readonly EventStatus[] = ['reported', 'alleged', 'denied', 'negated', 'planned', 'hypothetical']

/** Reported if any report is, else the commonest, the earlier in the model's list of two equally common. */
export function statusOf(reports: readonly EventReport[]): EventStatus {
  const count = (status: EventStatus): number => reports.filter((report) => report.status === status).length
  return count('reported') > 0 ? 'reported' : [...STATUSES].sort((a, b) => count(b) - count(a))[0]!
}

/** The narrowest time that no other report contradicts. */
export function timeOf(reports: readonly EventReport[]): TimeSpan | undefined {
  const times = reports.flatMap((report) => report.time ?? [])
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

function merged(members: readonly Member[], origins: Origins, claims: ReadonlyMap<ClaimId, Claim>): Event {
  const events = members.map((member) => member.event)
  const reports = events.flatMap((event) => event.reports)
  const type = commonest(reports.map((report) => report.type))[0]!
  const lead = events.find((event) => event.type === type) ?? events[0]!
  const mode = commonest(events.filter((event) => event.type === type).flatMap((event) => event.mode ?? []))[0]
  const time = timeOf(reports)
  const place = placeOf(reports)
  const originOf = (report: EventReport): string => {
    const claim = report.claim === undefined ? undefined : claims.get(report.claim)
    return claim ? origins.ofClaim(claim) : origins.ofPassage(report.citation)
  }
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
    origins: countDistinct(reports.map(originOf)),
    basis: events.every((event) => event.basis === 'inferred') ? 'inferred' : 'stated',
    reports,
  }
}

/** Words by which two reports may be worth comparing: of their citations, and those near the words that tell them. */
const keysOf = ({ terms, traced }: Member): string[] => [
  ...contentTerms(terms),
  ...new Set(traced ? [...traced.trace.names, ...traced.trace.near].map((word) => `near ${word}`) : []),
]

/** Pairs worth comparing: same family of act and a word in common that is not everywhere. */
function candidates(members: readonly Member[]): Set<number>[] {
  const frequency = new Map<string, number>()
  for (const member of members) for (const key of keysOf(member)) frequency.set(key, (frequency.get(key) ?? 0) + 1)
  const index = new Map<string, number[]>()
  const twins = new Map<string, number>()
  const found: Set<number>[] = members.map(() => new Set())
  for (const [i, member] of members.entries()) {
    const { family, report, terms } = member
    const same = `${family} ${modality(report)} ${signature(terms)}`
    const twin = twins.get(same)
    if (twin !== undefined) found[i]!.add(twin)
    twins.set(same, i)
    for (const term of keysOf(member)) {
      if (frequency.get(term)! > PROPOSITIONS.commonTerm) continue
      const key = `${modality(report)} ${term}`
      const holders = index.get(key) ?? []
      index.set(key, holders)
      for (const j of holders) found[i]!.add(j)
      holders.push(i)
    }
  }
  return found
}

export interface LinkedEvents {
  readonly events: Event[]
  readonly eventOf: (id: EventId) => EventId
}

export function linkEvents(
  events: readonly Event[],
  ordered: readonly Document[],
  actors: ReadonlyMap<ActorId, Actor>,
  claims: ReadonlyMap<ClaimId, Claim>,
  reader: TermReader,
  origins: Origins,
  family: (type: EventType) => string,
  traces: ReadonlyMap<EventId, EventTrace>,
): LinkedEvents {
  const order = placeOrder(ordered)
  const days = new Map(ordered.map((doc) => [doc.id, publishedDay(doc)]))
  const texts = new Map(ordered.map((doc) => [doc.id, doc.text]))
  const wordsOf = new Map<DocumentId, ReturnType<typeof documentWords>>()
  const words = (id: DocumentId): ReturnType<typeof documentWords> => {
    const known = wordsOf.get(id) ?? documentWords(texts.get(id) ?? '')
    wordsOf.set(id, known)
    return known
  }
  const members = events
    .map((event): Member => {
      const report = event.reports[0]!
      const trace = traces.get(event.id)
      return {
        event,
        family: family(event.type),
        report,
        terms: reader.ofEvent(event),
        day: days.get(report.document),
        ...(trace === undefined ? {} : { traced: traced(trace, report.document, words(report.document)) }),
      }
    })
    .sort((a, b) => order(a.report.citation, b.report.citation) || (a.event.id < b.event.id ? -1 : 1))
  const weights = new Weights(members.map((member) => member.terms))
  const pairs: Pair[] = []
  for (const [a, others] of candidates(members).entries()) {
    for (const b of others) {
      const score = sameEvent(members[a]!, members[b]!, weights, actors)
      if (score !== undefined) pairs.push({ a, b, score })
    }
  }
  const timesOf = (cluster: readonly number[]): TimeSpan[] => cluster.flatMap((i) => members[i]!.report.time ?? [])
  const clusters = clusterByAverage(members.length, pairs, EVENTS.same, (a, b) =>
    timesOf(a).every((x) => timesOf(b).every((y) => timesMeet(x, y))),
  )
  const home = new Map<EventId, EventId>()
  const linked = clusters.map((cluster) => {
    const event = merged(
      cluster.map((i) => members[i]!),
      origins,
      claims,
    )
    for (const i of cluster) home.set(members[i]!.event.id, event.id)
    return event
  })
  return { events: linked, eventOf: (id) => home.get(id) ?? id }
}
