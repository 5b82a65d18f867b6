/**
 * What a denial denies: an assertion of the same thing by someone else, found by its words or by what the denial calls it.
 *
 * "Baku denied that its airfields had been used" finds "Tehran said Azerbaijani airfields were used"; "Baku called Tehran's accusations
 * baseless" finds the nearest accusation by Tehran before it. "Baku will not allow its airfields to be used" finds nothing: a promise.
 */
import type { Comparing } from '../../lookup/comparing-words.ts'
import { publishedDay } from '../../model/document.ts'
import type { Actor, ActorId, Citation, Claim, Day, Document, Event, TimeSpan } from '../../model/index.ts'
import { contains, overlaps } from '../../text/spans.ts'
import { daysBetween, timesMeet } from '../chronology.ts'
import { groupedBy } from '../grouped-by.ts'
import { byOthers, opposed } from '../roles.ts'
import { partiesMeet } from '../same-event.ts'
import { actorsIn, containment, contentTerms, reversed, type TermReader, type Terms, Weights } from '../terms.ts'
import { DENIALS, PROPOSITIONS } from '../thresholds.ts'
import { type Assertion, AssertionReader, isAssertion, isDenial } from './assertions.ts'
import { answers, featuresOf } from './denial-evidence.ts'
import type { Voice } from './sides.ts'

export interface Target {
  readonly denial: Claim
  readonly voice: Voice
  /** Share of the lighter one's weight that both have. */
  readonly score: number
  /** When what is asserted is said to have been. */
  readonly times: readonly TimeSpan[]
  /** True where the denial names what it denies only as an accusation, a report. */
  readonly pointed: boolean
}

const CLAUSE = /[,;:]\s|\sand\s/u

export class DenialTargets {
  readonly #denials: readonly Claim[]
  readonly #comparing: Comparing
  readonly #actors: ReadonlyMap<ActorId, Actor>
  readonly #days: ReadonlyMap<string, Day | undefined>
  readonly #reader: TermReader
  readonly #read: AssertionReader
  readonly #weights: Weights
  readonly #assertions: readonly Assertion[]
  readonly #index = new Map<string, number[]>()
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
    this.#read = new AssertionReader(documents, events, reader)
    this.#denials = claims.filter((claim) => isDenial(claim, comparing))
    const denied = groupedBy(this.#denials, (denial) => denial.content.document)
    // What stands in a denial is what it denies.
    const asserted = ({ voice: { citation } }: Assertion): boolean =>
      !denied.get(citation.document)?.some((denial) => contains(denial.content, citation))
    this.#assertions = [
      ...claims.filter((claim) => isAssertion(claim, comparing)).map((claim) => this.#read.ofClaim(claim)),
      ...events.flatMap((event) => this.#read.ofEvent(event)),
    ].filter(asserted)
    this.#inDocument = groupedBy(this.#assertions, (assertion) => assertion.voice.citation.document)
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

  /** An official and their state are one side; nobody denies what they say themselves. */
  #sameSide(a: ActorId | undefined, b: ActorId | undefined): boolean {
    return a !== undefined && b !== undefined && partiesMeet([a], [b], this.#actors) === true
  }

  /** A denial can't be of what happened after it, nor of what happened at another time. */
  #timely(denial: Claim, assertion: Assertion): boolean {
    const day = this.#days.get(denial.content.document)
    const times = this.#read.timesIn(denial.content)
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
    const words = this.#read.words(denial)
    const terms = this.#reader.of(words)
    const targets: Target[] = []
    for (const [i, met] of this.#meetings(terms)) {
      const assertion = this.#assertions[i]!
      const { citation, claim } = assertion.voice
      if (met < 2 && claim?.kind !== 'accusation') continue
      const score = containment(terms, assertion.terms, this.#weights)
      if (score < DENIALS.least || !this.#mayMean(denial, assertion)) continue
      const accused = denial.speaker !== undefined && partiesMeet([denial.speaker], assertion.about, this.#actors) === true
      const apart = this.#apart(words, assertion.words)
      const features = featuresOf({ denial, terms, assertion, accused }, this.#reader)
      if (!answers(features, denial, claim === undefined)) continue
      // What an article tells as fact is denied by whoever says so in as many words.
      if (claim === undefined && (denial.kind !== 'denial' || score < DENIALS.fact)) continue
      if (reversed(terms, assertion.terms, denial.content.quote, citation.quote) || opposed(words, assertion.words, this.#reader)) continue
      if (apart !== undefined && apart >= DENIALS.otherActDays && byOthers(words, assertion.words, this.#reader)) continue
      targets.push({ denial, voice: assertion.voice, score, times: assertion.times, pointed: false })
    }
    return targets.sort((a, b) => b.score - a.score)
  }

  /** Days between two articles. */
  #apart(a: Citation, b: Citation): number | undefined {
    const [one, other] = [this.#days.get(a.document), this.#days.get(b.document)]
    return one === undefined || other === undefined ? undefined : Math.abs(daysBetween(one, other))
  }

  /** Whether a denial may be of an assertion at all, whatever both say. */
  #mayMean(denial: Claim, assertion: Assertion): boolean {
    const { citation, claim } = assertion.voice
    if (claim?.id === denial.id || this.#sameSide(denial.speaker, assertion.holder)) return false
    // A claim within a claim, or around it, is the same words, and so is what an article tells of the denying; a word alone may mean anything.
    const told = [denial.content, ...(claim === undefined ? [denial.cue, denial.source] : [])]
    const sameWords = told.some((part) => part !== null && part.document === citation.document && overlaps(part, citation))
    return !sameWords && contentTerms(assertion.terms).length >= 2 && this.#timely(denial, assertion)
  }

  #pointedAt(denial: Claim): Target[] {
    const { content, speaker } = denial
    // "no group had crossed, and repeated an accusation of its own" denies a crossing.
    const opening = content.quote.split(CLAUSE)[0] ?? ''
    if (speaker === undefined || !this.#comparing.in('points back', `${denial.cue?.quote ?? ''} ${opening}`)) return []
    const named = actorsIn(this.#reader.of(content))
    const accusers = named.filter((id) => !this.#sameSide(id, denial.speaker))
    // Whose accusations they are says enough, however far up the article.
    const reach = accusers.length > 0 ? content.start : DENIALS.reach
    const before = (this.#inDocument.get(content.document) ?? []).filter(
      ({ voice: { citation, claim }, holder }) =>
        claim?.kind === 'accusation' &&
        citation.end <= content.start &&
        content.start - citation.end <= reach &&
        !this.#sameSide(speaker, holder),
    )
    const means = ({ holder, about }: Assertion): boolean =>
      accusers.length > 0
        ? holder !== undefined && partiesMeet(accusers, [holder], this.#actors) === true
        : partiesMeet([speaker], about, this.#actors) === true
    const byPlace = before.sort((a, b) => b.voice.citation.start - a.voice.citation.start)
    // Right behind an accusation "the charge" needs no name.
    const nearest =
      byPlace.find(means) ?? byPlace.find(({ voice }) => accusers.length === 0 && content.start - voice.citation.end <= DENIALS.behind)
    return nearest === undefined ? [] : [{ denial, voice: nearest.voice, score: 1, times: nearest.times, pointed: true }]
  }
}
