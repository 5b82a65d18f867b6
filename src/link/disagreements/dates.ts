/**
 * One happening told under dates that can't both be right.
 *
 * "The January attack on the embassy in Tehran" in an article of 2026 and "the January 2023 attack on the embassy in Tehran" elsewhere yield one
 * disagreement; an article that tells of both attacks itself shows that there were two, and yields none.
 */
import {
  type Actor,
  type ActorId,
  type Claim,
  type ClaimId,
  type Disagreement,
  type Event,
  type EventReport,
  type EventType,
  makeId,
  statedTime,
  type TimeSpan,
} from '../../model/index.ts'
import { daysBetween, timesMeet, width } from '../chronology.ts'
import { Classes } from '../classes.ts'
import { groupedBy } from '../grouped-by.ts'
import { modality, partiesMeet } from '../same-event.ts'
import { smallest } from '../smallest.ts'
import { containment, contentTerms, shared, type TermReader, type Terms, Weights } from '../terms.ts'
import { DATES, EVENTS, PROPOSITIONS } from '../thresholds.ts'
import { excerpt, inSingleMarks } from './excerpt.ts'
import type { Sides, Voice } from './sides.ts'

interface Dated {
  readonly event: Event
  readonly family: string
  readonly time: TimeSpan
  readonly terms: Terms
  readonly documents: ReadonlySet<string>
}

/** Same days of the year in different years, or precise days close together. */
export function misdated(a: TimeSpan, b: TimeSpan): boolean {
  if (timesMeet(a, b) || a.start === null || b.start === null) return false
  if (width(a) > EVENTS.narrowDays || width(b) > EVENTS.narrowDays) return false
  const sameMonth = a.start.slice(5, 7) === b.start.slice(5, 7) && a.start.slice(0, 4) !== b.start.slice(0, 4)
  const gap = Math.min(Math.abs(daysBetween(a.start, b.end ?? b.start)), Math.abs(daysBetween(b.start, a.end ?? a.start)))
  return sameMonth || (width(a) <= 3 && width(b) <= 3 && gap <= DATES.slipDays)
}

/** Of acts that are done once: speech is repeated, and so is its date. */
const DATED_ACTS = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE', 'PROTEST', 'AGREE', 'COOPERATE', 'RETREAT', 'CONCEDE', 'AID'])

function sameHappening(a: Dated, b: Dated, weights: Weights, actors: ReadonlyMap<ActorId, Actor>): boolean {
  if (a.family !== b.family || !misdated(a.time, b.time)) return false
  // An article that dates both keeps them apart itself.
  if ([...a.documents].some((doc) => b.documents.has(doc))) return false
  if (
    partiesMeet(a.event.actors, b.event.actors, actors) === false ||
    partiesMeet(a.event.recipients, b.event.recipients, actors) === false
  )
    return false
  const both = new Set(shared(a.terms, b.terms))
  return contentTerms(both).length >= DATES.sharedTerms && containment(a.terms, b.terms, weights) >= DATES.fingerprint
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "January 2023", "3 March 2024, by the article’s date". */
export function shownDate(time: TimeSpan): string {
  const { start, end, basis } = time
  if (start === null || end === null) return start ?? end ?? 'no date'
  const whole = start.endsWith('-01') && start.slice(0, 7) === end.slice(0, 7) && width(time) >= 28
  const days = start === end ? DAY.format(new Date(start)) : `${DAY.format(new Date(start))} to ${DAY.format(new Date(end))}`
  return `${whole ? MONTH.format(new Date(start)) : days}${basis === 'relative' ? ', by the article’s date' : ''}`
}

function datedAmong(events: readonly Event[], reader: TermReader, family: (type: EventType) => string): Dated[] {
  return events
    .filter((event) => DATED_ACTS.has(event.type) && statedTime(event) !== undefined && modality(event.reports[0]!) === 'actual')
    .map((event): Dated => {
      const terms = reader.undated(reader.ofEvent(event))
      return {
        event,
        family: family(event.type),
        time: event.time!,
        terms,
        documents: new Set(event.reports.map((report) => report.document)),
      }
    })
    .sort((a, b) => (a.event.id < b.event.id ? -1 : 1))
}

/** Pairs of events that are one happening told under dates that can't both be. */
export function partingDates(
  events: readonly Event[],
  actors: ReadonlyMap<ActorId, Actor>,
  reader: TermReader,
  family: (type: EventType) => string,
): [string, string][] {
  const dated = datedAmong(events, reader, family)
  const weights = new Weights(dated.map((d) => d.terms))
  const index = new Map<string, number[]>()
  const pairs: [string, string][] = []
  for (const [i, one] of dated.entries()) {
    const met = new Set<number>()
    for (const term of contentTerms(one.terms)) {
      if (weights.frequency(term) > PROPOSITIONS.commonTerm) continue
      const key = `${one.family} ${term}`
      const holders = index.get(key) ?? []
      index.set(key, holders)
      for (const j of holders) met.add(j)
      holders.push(i)
    }
    for (const j of [...met].sort((a, b) => a - b))
      if (sameHappening(one, dated[j]!, weights, actors)) pairs.push([dated[j]!.event.id, one.event.id])
  }
  return pairs
}

/** One disagreement of events that pairs join, each event still with a date. */
export function dateDisagreements(
  pairs: readonly (readonly [string, string])[],
  events: readonly Event[],
  claims: ReadonlyMap<ClaimId, Claim>,
  reader: TermReader,
  sides: Sides,
  family: (type: EventType) => string,
): Disagreement[] {
  const named = new Set(pairs.flat())
  const dated = datedAmong(
    events.filter((event) => named.has(event.id)),
    reader,
    family,
  )
  const there = new Set(dated.map((one) => one.event.id))
  // Two that have become one event, or whose times meet by now, part no longer.
  const classes = new Classes().joinAll(pairs.filter((pair) => pair[0] !== pair[1] && pair.every((id) => there.has(id))))
  return [...groupedBy(dated, (one) => classes.find(one.event.id)).values()]
    .filter((group) => group.length > 1)
    .map((group) => told(group, claims, sides))
    .filter((disagreement) => disagreement.sides.length > 1)
}

function told(group: readonly Dated[], claims: ReadonlyMap<ClaimId, Claim>, sides: Sides): Disagreement {
  const voice = (report: EventReport): Voice => {
    const claim = report.claim === undefined ? undefined : claims.get(report.claim)
    return { citation: report.citation, ...(claim ? { claim } : {}) }
  }
  const byTime: Dated[][] = []
  for (const one of [...group].sort((a, b) => ((a.time.start ?? '') < (b.time.start ?? '') ? -1 : 1))) {
    const side = byTime.find((others) => others.every((other) => timesMeet(other.time, one.time)))
    if (side) side.push(one)
    else byTime.push([one])
  }
  const all = byTime.map((members) => {
    const narrowest = [...members].sort((a, b) => width(a.time) - width(b.time))[0]!
    // Only reports that carry the date speak for it.
    const reports = members.flatMap((member) => member.event.reports.filter((report) => statedTime(report) !== undefined))
    return sides.side(shownDate(narrowest.time), reports.map(voice))
  })
  const named = group
    .flatMap((one) => one.event.reports)
    .sort((a, b) => b.citation.quote.length - a.citation.quote.length || (a.citation.quote < b.citation.quote ? -1 : 1))[0]!
  const opening = all.flatMap((side) =>
    side.citations.flatMap((citation) => (sides.dayOf(citation) === undefined ? [] : [{ day: sides.dayOf(citation)!, citation, side }])),
  )
  opening.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const second = opening.find((entry) => entry.side !== opening[0]!.side)
  return {
    id: makeId('disagreement', 'date', smallest(group.map((one) => one.event.id))),
    kind: 'date',
    question: `When was this: “${inSingleMarks(excerpt(named.citation.quote))}”?`,
    settledBy: 'A report made at the time',
    history: second ? [{ day: second.day, what: 'opened: told under a second date', citation: second.citation }] : [],
    sides: all,
  }
}
