/**
 * The same happening in several articles is one event; every report keeps its own wording, status, time, place and magnitude.
 *
 * "Gunmen attacked the embassy on Tuesday" (reported) and "the alleged attack on the embassy on 3 March" (alleged) yield one event, reported,
 * with two reports.
 */

import { publishedDay } from '../model/document.ts'
import {
  type Actor,
  type ActorId,
  type Claim,
  type ClaimId,
  type Document,
  type DocumentId,
  type Event,
  type EventId,
  type EventTrace,
  type EventType,
  type Join,
  statedTime,
  type TimeSpan,
} from '../model/index.ts'
import { placeOrder, timesMeet } from './chronology.ts'
import { Classes } from './classes.ts'
import type { Pair } from './clusters.ts'
import { clusterByAverage } from './clusters-by-average.ts'
import { groupedBy } from './grouped-by.ts'
import { mergedEvent } from './merged-event.ts'
import type { Origins } from './origins.ts'
import { documentWords, traced } from './pair-features.ts'
import { type Member, modality, sameEvent } from './same-event.ts'
import { contentTerms, signature, type TermReader, Weights } from './terms.ts'
import { EVENTS, PROPOSITIONS } from './thresholds.ts'

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

function asMembers(
  events: readonly Event[],
  ordered: readonly Document[],
  reader: TermReader,
  family: (type: EventType) => string,
  traces: ReadonlyMap<EventId, EventTrace>,
): Member[] {
  const order = placeOrder(ordered)
  const days = new Map(ordered.map((doc) => [doc.id, publishedDay(doc)]))
  const texts = new Map(ordered.map((doc) => [doc.id, doc.text]))
  const wordsOf = new Map<DocumentId, ReturnType<typeof documentWords>>()
  const words = (id: DocumentId): ReturnType<typeof documentWords> => {
    const known = wordsOf.get(id) ?? documentWords(texts.get(id) ?? '')
    wordsOf.set(id, known)
    return known
  }
  return events
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
}

/**
 * Which events of single articles are one.
 *
 * @param known what earlier linking joined
 */
export function eventClasses(
  events: readonly Event[],
  ordered: readonly Document[],
  actors: ReadonlyMap<ActorId, Actor>,
  reader: TermReader,
  family: (type: EventType) => string,
  traces: ReadonlyMap<EventId, EventTrace>,
  known: Iterable<Join> = [],
): Classes {
  const members = asMembers(events, ordered, reader, family, traces)
  const weights = new Weights(members.map((member) => member.terms))
  const pairs: Pair[] = []
  for (const [a, others] of candidates(members).entries()) {
    for (const b of others) {
      const score = sameEvent(members[a]!, members[b]!, weights, actors)
      if (score !== undefined) pairs.push({ a, b, score })
    }
  }
  const classes = new Classes().joinAll(known)
  const timesOf = (cluster: readonly number[]): TimeSpan[] => cluster.flatMap((i) => statedTime(members[i]!.report) ?? [])
  const clusters = clusterByAverage(
    members.map(({ event }) => classes.find(event.id)),
    pairs,
    EVENTS.same,
    (a, b) => timesOf(a).every((x) => timesOf(b).every((y) => timesMeet(x, y))),
  )
  for (const [first, ...rest] of clusters) for (const i of rest) classes.join(members[first!]!.event.id, members[i]!.event.id)
  return classes
}

export interface MergedEvents {
  readonly events: Event[]
  /** The event that one of a single article became. */
  readonly eventOf: (id: EventId) => EventId
}

/** Merges events that are one, in the order of their first places. */
export function mergeEvents(
  events: readonly Event[],
  classes: Classes,
  ordered: readonly Document[],
  claims: ReadonlyMap<ClaimId, Claim>,
  origins: Origins,
): MergedEvents {
  const order = placeOrder(ordered)
  const sorted = [...events].sort((a, b) => order(a.reports[0]!.citation, b.reports[0]!.citation) || (a.id < b.id ? -1 : 1))
  const home = new Map<EventId, EventId>()
  const merged = [...groupedBy(sorted, (event) => classes.find(event.id))].map(([name, same]) => {
    const event = mergedEvent(same, origins, claims)
    for (const id of [name, ...same.map((one) => one.id)]) home.set(id, event.id)
    return event
  })
  return { events: merged, eventOf: (id) => home.get(id) ?? home.get(classes.find(id)) ?? id }
}
