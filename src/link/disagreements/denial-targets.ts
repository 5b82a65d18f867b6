/**
 * What a denial denies: an assertion of the same thing by someone else, found by its words or by what the denial calls it.
 *
 * "Baku denied that its airfields had been used" finds "Tehran said Azerbaijani airfields were used"; "Baku called Tehran's accusations
 * baseless" finds the nearest accusation by Tehran before it. "Baku will not allow its airfields to be used" finds nothing: a promise.
 */
import type { Comparing } from '../../lookup/comparing-words.ts'
import { publishedDay } from '../../model/document.ts'
import type { Actor, ActorId, Citation, Claim, Day, Document, Event, EventReport, TimeSpan } from '../../model/index.ts'
import { contains, overlaps } from '../../text/spans.ts'
import { daysBetween, timesMeet } from '../chronology.ts'
import { claimWords } from '../claim-words.ts'
import { byOthers, opposed } from '../roles.ts'
import { partiesMeet } from '../same-event.ts'
import { actorsIn, containment, contentTerms, reversed, shared, type TermReader, type Terms, Weights } from '../terms.ts'
import { DENIALS, PROPOSITIONS } from '../thresholds.ts'
import type { Voice } from './sides.ts'

export interface Target {
  readonly denial: Claim
  readonly voice: Voice
  readonly score: number
  /** When what is asserted is said to have been. */
  readonly times: readonly TimeSpan[]
  /** True where the denial names what it denies only as an accusation, a report. */
  readonly pointed: boolean
}

/** "did not", "denied", "the charges are baseless": what is said not to be so. Promises, demands, threats and fears are about what is to come. */
function isDenial({ kind, polarity, content }: Claim, comparing: Comparing): boolean {
  if (kind === 'denial') return true
  if (kind !== 'statement' && kind !== 'assessment') return false
  if (polarity === 'negative') return !comparing.in('to come', content.quote)
  return comparing.in('points back', content.quote) && comparing.in('dismisses', content.quote)
}

/** A concern over something takes it to be so; a fear that something may come does not. An accusation "of not helping" is one still. */
function isAssertion({ kind, polarity, content }: Claim, comparing: Comparing): boolean {
  if (kind === 'accusation') return true
  if (polarity === 'negative') return false
  return kind === 'fear' ? !comparing.in('to come', content.quote) : kind === 'statement' || kind === 'assessment'
}

interface Assertion {
  readonly voice: Voice
  /** Its words with whom it accuses. */
  readonly words: Citation
  readonly holder: ActorId | undefined
  readonly about: readonly string[]
  readonly terms: Terms
  readonly times: readonly TimeSpan[]
}

function byDocument<T>(items: readonly T[], at: (item: T) => Citation): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const here = groups.get(at(item).document) ?? []
    groups.set(at(item).document, here)
    here.push(item)
  }
  return groups
}

export class DenialTargets {
  readonly #denials: readonly Claim[]
  readonly #comparing: Comparing
  readonly #actors: ReadonlyMap<ActorId, Actor>
  readonly #days: ReadonlyMap<string, Day | undefined>
  readonly #reader: TermReader
  readonly #texts: ReadonlyMap<string, Document>
  readonly #weights: Weights
  readonly #assertions: readonly Assertion[]
  readonly #index = new Map<string, number[]>()
  readonly #reports: ReadonlyMap<string, readonly EventReport[]>
  readonly #inDocument: ReadonlyMap<string, readonly Assertion[]>

  constructor(
    claims: readonly Claim[],
    events: readonly Event[],
    actors: ReadonlyMap<ActorId, Actor>,
    documents: readonly Document[],
    reader: TermReader,
    comparing: Comparing,
  ) {
    this.#comparing = comparing
    this.#actors = actors
    this.#days = new Map(documents.map((doc) => [doc.id, publishedDay(doc)]))
    this.#reader = reader
    this.#texts = new Map(documents.map((doc) => [doc.id, doc]))
    this.#reports = byDocument(
      events.flatMap((event) => event.reports),
      (report) => report.citation,
    )
    this.#denials = claims.filter((claim) => isDenial(claim, comparing))
    const denied = byDocument(this.#denials, (denial) => denial.content)
    // What stands in a denial is what it denies.
    const asserted = ({ voice: { citation } }: Assertion): boolean =>
      !denied.get(citation.document)?.some((denial) => contains(denial.content, citation))
    this.#assertions = [
      ...claims.filter((claim) => isAssertion(claim, comparing)).map((claim) => this.#claimed(claim)),
      ...this.#told(events),
    ].filter(asserted)
    this.#inDocument = byDocument(this.#assertions, (assertion) => assertion.voice.citation)
    this.#weights = new Weights([...this.#assertions.map((a) => a.terms), ...this.#denials.map((c) => reader.of(c.content))])
    for (const [i, assertion] of this.#assertions.entries()) {
      for (const term of contentTerms(assertion.terms)) {
        if (this.#weights.frequency(term) > PROPOSITIONS.commonTerm) continue
        const holders = this.#index.get(term) ?? []
        this.#index.set(term, holders)
        holders.push(i)
      }
    }
  }

  /** What each denial denies, best first. */
  find(): Target[] {
    return this.#denials.flatMap((denial) => {
      const pointed = this.#pointedAt(denial)
      const worded = this.#worded(denial)
      const seen = new Set(worded.map((target) => target.voice.citation))
      return [...worded, ...pointed.filter((target) => !seen.has(target.voice.citation))]
    })
  }

  #claimed(claim: Claim): Assertion {
    const voice = { citation: claim.content, claim }
    const words = claimWords(claim, this.#texts)
    return { voice, words, holder: claim.speaker, about: claim.about, terms: this.#reader.of(words), times: this.#timesIn(claim.content) }
  }

  /** What an article tells on its own account, and no claim of the same words carries. */
  #told(events: readonly Event[]): Assertion[] {
    return events.flatMap((event) =>
      event.reports
        .filter((report) => (report.status === 'reported' || report.status === 'alleged') && report.claim === undefined)
        .map((report) => ({
          voice: { citation: report.citation },
          words: report.citation,
          holder: undefined,
          about: [...event.actors, ...event.recipients],
          terms: this.#reader.of(report.citation),
          times: report.time ? [report.time] : [],
        })),
    )
  }

  #timesIn(citation: Citation): TimeSpan[] {
    return (this.#reports.get(citation.document) ?? [])
      .filter((report) => overlaps(report.citation, citation))
      .flatMap((report) => report.time ?? [])
  }

  /** An official and their state are one side; nobody denies what they say themselves. */
  #sameSide(a: ActorId | undefined, b: ActorId | undefined): boolean {
    return a !== undefined && b !== undefined && partiesMeet([a], [b], this.#actors) === true
  }

  /** A denial can't be of what happened after it, nor of what happened at another time. */
  #timely(denial: Claim, assertion: Assertion): boolean {
    const day = this.#days.get(denial.content.document)
    const times = this.#timesIn(denial.content)
    return assertion.times.every(
      (time) => (day === undefined || time.start === null || time.start <= day) && times.every((other) => timesMeet(time, other)),
    )
  }

  /** Assertions that share a telling word with the denial, with how many. */
  #meetings(terms: Terms): Map<number, number> {
    const met = new Map<number, number>()
    for (const term of contentTerms(terms)) for (const i of this.#index.get(term) ?? []) met.set(i, (met.get(i) ?? 0) + 1)
    return met
  }

  #worded(denial: Claim): Target[] {
    const words = claimWords(denial, this.#texts)
    const terms = this.#reader.of(words)
    const targets: Target[] = []
    for (const [i, met] of this.#meetings(terms)) {
      const assertion = this.#assertions[i]!
      const { citation, claim } = assertion.voice
      if (met < 2 && claim?.kind !== 'accusation') continue
      const score = containment(terms, assertion.terms, this.#weights)
      if (score < DENIALS.accused || !this.#mayMean(denial, assertion)) continue
      const accused = denial.speaker !== undefined && partiesMeet([denial.speaker], assertion.about, this.#actors) === true
      const least = claim === undefined ? DENIALS.fact : accused ? DENIALS.accused : DENIALS.third
      const both = shared(terms, assertion.terms)
      if (score < least || both.length < 2 || (met < 2 && !accused)) continue
      if (reversed(terms, assertion.terms, denial.content.quote, citation.quote) || opposed(words, assertion.words, this.#reader)) continue
      if (this.#longApart(words, assertion.words) && byOthers(words, assertion.words, this.#reader)) continue
      targets.push({ denial, voice: assertion.voice, score, times: assertion.times, pointed: false })
    }
    return targets.sort((a, b) => b.score - a.score)
  }

  #longApart(a: Citation, b: Citation): boolean {
    const [one, other] = [this.#days.get(a.document), this.#days.get(b.document)]
    return one !== undefined && other !== undefined && Math.abs(daysBetween(one, other)) >= DENIALS.otherActDays
  }

  /** Whether a denial may be of an assertion at all, whatever both say. */
  #mayMean(denial: Claim, assertion: Assertion): boolean {
    const { citation, claim } = assertion.voice
    if (claim?.id === denial.id || this.#sameSide(denial.speaker, assertion.holder)) return false
    // A claim within a claim, or around it, is the same words; a word alone may mean anything.
    const sameWords =
      citation.document === denial.content.document && (contains(citation, denial.content) || contains(denial.content, citation))
    return !sameWords && contentTerms(assertion.terms).length >= 2 && this.#timely(denial, assertion)
  }

  #pointedAt(denial: Claim): Target[] {
    const { content } = denial
    if (!this.#comparing.in('points back', `${denial.cue?.quote ?? ''} ${content.quote}`)) return []
    const named = actorsIn(this.#reader.of(content))
    const accusers = named.filter((id) => !this.#sameSide(id, denial.speaker))
    // Whose accusations they are says enough, however far up the article.
    const reach = accusers.length > 0 ? content.start : DENIALS.reach
    const before = (this.#inDocument.get(content.document) ?? []).filter(({ voice: { citation, claim }, holder, about }) => {
      if (claim?.kind !== 'accusation') return false
      if (citation.end > content.start || content.start - citation.end > reach || this.#sameSide(denial.speaker, holder)) return false
      if (accusers.length > 0) return holder !== undefined && partiesMeet(accusers, [holder], this.#actors) === true
      return denial.speaker === undefined || partiesMeet([denial.speaker], about, this.#actors) === true
    })
    const nearest = before.sort((a, b) => b.voice.citation.start - a.voice.citation.start)[0]
    return nearest === undefined ? [] : [{ denial, voice: nearest.voice, score: 1, times: nearest.times, pointed: true }]
  }
}
