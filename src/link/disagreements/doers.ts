/**
 * Pairs of claims that lay one deed at different doors.
 *
 * "Kyiv said Russian guns shelled the plant" and "Moscow said Ukrainian drones had shelled the plant" make a pair; two raids on one town by two armies,
 * each told by its own side, make none.
 */
import { publishedDay } from '../../model/document.ts'
import {
  type Actor,
  type ActorId,
  type Claim,
  type ClaimId,
  type Document,
  type Event,
  type EventReport,
  type EventType,
  type PartedFramings,
  statedTime,
} from '../../model/index.ts'
import { daysBetween, timesMeet } from '../chronology.ts'
import { partiesMeet } from '../same-event.ts'
import { containment, contentTerms, shared, type TermReader, type Terms, Weights } from '../terms.ts'
import { DOERS, PROPOSITIONS } from '../thresholds.ts'

interface Laid {
  readonly event: Event
  readonly report: EventReport
  readonly claim: Claim
  readonly doer: ActorId
  /** Without who did it. */
  readonly terms: Terms
}

const DEEDS: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE'])
const HAPPENED = new Set(['reported', 'alleged'])

/** Deeds that a claim lays at another's door. */
function laidAtDoors(
  events: readonly Event[],
  claims: ReadonlyMap<ClaimId, Claim>,
  actors: ReadonlyMap<ActorId, Actor>,
  reader: TermReader,
): Laid[] {
  const laid = events.flatMap((event) =>
    event.reports.flatMap((report): Laid[] => {
      const claim = report.claim === undefined ? undefined : claims.get(report.claim)
      const [doer, ...others] = event.actors
      if (!DEEDS.has(event.type) || !HAPPENED.has(report.status) || doer === undefined || others.length > 0 || claim?.speaker === undefined)
        return []
      // Of one's own deed one says nothing that another would lay at one's door.
      if (partiesMeet([claim.speaker], [doer], actors) === true || claim.polarity === 'negative') return []
      const own = new Set([`#${doer}`, `@${doer}`])
      return [{ event, report, claim, doer, terms: new Set([...reader.of(report.citation)].filter((term) => !own.has(term))) }]
    }),
  )
  return laid.sort((a, b) =>
    a.report.citation.document < b.report.citation.document
      ? -1
      : a.report.citation.document > b.report.citation.document
        ? 1
        : a.report.citation.start - b.report.citation.start,
  )
}

export function partingDoers(
  events: readonly Event[],
  claims: ReadonlyMap<ClaimId, Claim>,
  actors: ReadonlyMap<ActorId, Actor>,
  documents: readonly Document[],
  reader: TermReader,
): PartedFramings[] {
  const laid = laidAtDoors(events, claims, actors, reader)
  const weights = new Weights(laid.map(({ terms }) => terms))
  const days = new Map(documents.map((doc) => [doc.id, publishedDay(doc)]))
  const near = (a: Laid, b: Laid): boolean => {
    const [x, y] = [days.get(a.report.document), days.get(b.report.document)]
    return x === undefined || y === undefined ? a.report.document === b.report.document : Math.abs(daysBetween(x, y)) <= DOERS.days
  }
  const parts = (a: Laid, b: Laid): boolean => {
    if (a.event.type !== b.event.type || partiesMeet([a.doer], [b.doer], actors) === true || !near(a, b)) return false
    if (partiesMeet([a.claim.speaker!], [b.claim.speaker!], actors) === true) return false
    const [x, y] = [statedTime(a.report), statedTime(b.report)]
    if (x && y && !timesMeet(x, y)) return false
    const words = contentTerms(new Set(shared(a.terms, b.terms)))
    return words.length >= DOERS.shared && containment(a.terms, b.terms, weights) >= DOERS.sameDeed
  }
  const index = new Map<string, number[]>()
  const pairs: PartedFramings[] = []
  for (const [i, one] of laid.entries()) {
    const met = new Set<number>()
    for (const term of contentTerms(one.terms)) {
      if (weights.frequency(term) > PROPOSITIONS.commonTerm) continue
      const holders = index.get(term) ?? []
      index.set(term, holders)
      for (const j of holders) met.add(j)
      holders.push(i)
    }
    for (const j of [...met].sort((a, b) => a - b))
      if (parts(laid[j]!, one)) pairs.push({ question: 'doer', one: side(laid[j]!), other: side(one) })
  }
  return pairs
}

const side = ({ claim, doer, report }: Laid): PartedFramings['one'] => ({
  claim: claim.id,
  answer: doer,
  words: report.citation,
  thing: report.citation,
})
