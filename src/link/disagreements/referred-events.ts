/**
 * Which event "the incident", "the attacker" or "it" means: the one that the words name, else the last deed told before.
 *
 * "The attack on the embassy marked a turn. Iran called the incident isolated" yields the attack; "called the budget isolated" yields the budget.
 */
import type { Comparing } from '../../lookup/comparing-words.ts'
import { type Citation, type Claim, type DocumentId, type Event, type EventReport, statedTime } from '../../model/index.ts'
import { overlaps } from '../../text/spans.ts'
import { groupedBy } from '../grouped-by.ts'
import { contentTerms, type TermReader } from '../terms.ts'
import { FRAMINGS } from '../thresholds.ts'
import type { Framed } from './framings.ts'

type Referred = Pick<Framed, 'thing' | 'terms' | 'event' | 'times'>

/** Words that mean a deed told before, whatever it was. */
const POINTS =
  /^(?:it|this|that|these|those|(?:the|this|that|these|those|such)\s+(?:\p{L}+\s+)?(?:incidents?|attacks?|acts?|actions?|assaults?|raids?|strikes?|air\s?strikes?|bombings?|blasts?|explosions?|shootings?|killings?|deaths?|shelling|crash|sinking|fire|events?|operation|move|moves|steps?|attacker|attackers|assailants?|perpetrators?|gunm[ae]n|suspects?|shooter)(?:['’]s?)?)$/iu
/** Deeds that are called something: speech is not. */
const DEEDS = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST', 'SANCTION', 'AID', 'COOPERATE'])

interface Told {
  readonly event: Event
  readonly report: EventReport
}

export class ReferredEvents {
  readonly #told: ReadonlyMap<DocumentId, readonly Told[]>
  readonly #reader: TermReader
  readonly #comparing: Comparing

  constructor(events: readonly Event[], reader: TermReader, comparing: Comparing) {
    this.#reader = reader
    this.#comparing = comparing
    const deeds = events.filter((event) => DEEDS.has(event.type))
    this.#told = groupedBy(
      deeds.flatMap((event) => event.reports.map((report) => ({ event, report }))),
      ({ report }) => report.document,
    )
  }

  meantBy(words: Citation, claim: Claim, before: Framed | undefined): Referred | undefined {
    if (POINTS.test(words.quote)) return this.#lastBefore(claim, before) ?? this.#unread(words)
    const own = this.#reader.of(words)
    if (contentTerms(own).length === 0) return undefined
    const named = (this.#told.get(words.document) ?? []).find(({ report }) => overlaps(report.citation, words) && isActual(report))
    return { thing: words, terms: own, event: named?.event, times: named ? [statedTime(named.report) ?? []].flat() : [] }
  }

  /** "The incident" of which no deed was read: in its article it is one thing. */
  #unread(words: Citation): Referred | undefined {
    const terms = new Set(this.#reader.words(words.quote))
    return terms.size === 0 ? undefined : { thing: words, terms, event: undefined, times: [] }
  }

  #lastBefore(claim: Claim, before: Framed | undefined): Referred | undefined {
    const from = Math.min(claim.content.start, claim.cue?.start ?? claim.content.start)
    // "Although Iran called the incident isolated, Baku saw it as …": what was called something just before.
    if (
      before &&
      before.claim.content.document === claim.content.document &&
      from - before.words.end < FRAMINGS.same &&
      before.words.end <= from
    )
      return { thing: before.thing, terms: before.terms, event: before.event, times: before.times }
    const told = (this.#told.get(claim.content.document) ?? []).filter(
      ({ report }) => report.citation.end <= from && from - report.citation.end <= FRAMINGS.back && isActual(report),
    )
    // An attack before other deeds, and words that tell of it before those that tell who spoke of it.
    const rank = ({ event, report }: Told): number =>
      Number(event.type === 'ASSAULT') * 2 - Number(this.#comparing.in('telling', report.citation.quote))
    const last = told.sort((a, b) => rank(b) - rank(a) || b.report.citation.start - a.report.citation.start)[0]
    if (last === undefined) return undefined
    const { event, report } = last
    return { thing: report.citation, terms: this.#reader.ofEvent(event), event, times: [statedTime(report) ?? []].flat() }
  }
}

const isActual = ({ status }: EventReport): boolean => status === 'reported' || status === 'alleged' || status === 'denied'
