/**
 * What speakers call a thing: an act isolated or part of a pattern, a deployment defensive or a threat.
 *
 * "Iranian authorities described the incident as an isolated act", after "the January attack on the embassy", yields: Iran calls the attack an isolated act.
 * "An isolated act would be another matter" yields nothing: nobody says it of anything.
 */
import type { Comparing } from '../../lookup/comparing-words.ts'
import type { Framings } from '../../lookup/framings.ts'
import type { Citation, Claim, Document, DocumentId, Event, TimeSpan } from '../../model/index.ts'
import { cite } from '../../model/index.ts'
import { groupedBy } from '../grouped-by.ts'
import { contentTerms, type TermReader, type Terms } from '../terms.ts'
import { FRAMINGS } from '../thresholds.ts'
import { NEGATION } from './negation.ts'
import { ReferredEvents } from './referred-events.ts'

export interface Framed {
  readonly claim: Claim
  /** Id of the framing, and its words. */
  readonly framing: string
  readonly words: Citation
  readonly question: 'act' | 'nature' | 'relation'
  /** What is called so: the words, or the report of the event that "the incident" means. */
  readonly thing: Citation
  readonly terms: Terms
  readonly event: Event | undefined
  readonly times: readonly TimeSpan[]
}

/** What may stand between a thing and what it is called. */
const LINK =
  /[\s,"“”‘’']*\b(?:as|is|are|was|were|be|been|being|remains?|remained|amount(?:s|ed)?\s+to|constitut(?:es?|ed)|represent(?:s|ed)?)\b(?:\s+(?:not|merely|only|nothing|but|simply|clearly|purely|an?|the|part|of|being|to|be))*[\s"“”‘’']*(?:[\p{L}-]+\s+){0,3}$/iu
const OBJECT =
  /(?<thing>\b(?:it|(?:the|this|that|these|those|its|his|her|their|[\p{Lu}][\p{L}’']+)\s[^,;:]+?))\s+(?:an?|as)\s+["“”‘’']?(?:[\p{L}-]+\s+){0,3}["“”‘’']?$/iu
const POSSESSOR = /(?<thing>\b[^,;:]+?)(?:['’]s?)\s+["“”‘’']?(?:[\p{L}-]+\s+){0,2}$/iu
/** "called the strike deliberate". */
const BARE = /^\s*(?<thing>it|(?:the|this|that|these|those|its|their)\s+[\p{L}’'-]+)\s+["“]?$/iu
const HYPOTHETICAL = /\b(?:if|would|could|might|may|should|unless|whether|can)\b/iu

export class FramingReader {
  readonly #framings: Framings
  readonly #texts: ReadonlyMap<DocumentId, Document>
  readonly #events: ReferredEvents

  constructor(framings: Framings, comparing: Comparing, documents: readonly Document[], events: readonly Event[], reader: TermReader) {
    this.#framings = framings
    this.#texts = new Map(documents.map((doc) => [doc.id, doc]))
    this.#events = new ReferredEvents(events, reader, comparing)
  }

  /** What each claim calls a thing; within one sentence "it" is what was called something before. */
  of(claims: readonly Claim[]): Framed[] {
    return [...groupedBy(claims, (claim) => claim.content.document).values()].flatMap((here) => {
      const found: Framed[] = []
      for (const claim of [...here].sort((a, b) => a.content.start - b.content.start)) found.push(...this.#inClaim(claim, found.at(-1)))
      return found
    })
  }

  #inClaim(claim: Claim, before: Framed | undefined): Framed[] {
    if (claim.kind === 'promise' || claim.kind === 'demand' || claim.kind === 'threat' || claim.kind === 'no comment') return []
    const doc = this.#texts.get(claim.content.document)
    if (doc === undefined || HYPOTHETICAL.test(claim.content.quote)) return []
    // The words from the cue on: "called the raid an act of terror".
    const gap = claim.cue !== null && claim.cue.end <= claim.content.start && claim.content.start - claim.cue.end < FRAMINGS.gap
    const start = gap ? claim.cue!.end : claim.content.start
    const text = doc.text.slice(start, claim.content.end)
    return this.#framings.find(text).flatMap(({ framing, start: from, end }): Framed[] => {
      if (framing.question === 'relation' || start + from < claim.content.start - FRAMINGS.gap) return []
      const lead = text.slice(0, from)
      // "not an accident" says the contrary.
      if (NEGATION.test(lead.slice(-FRAMINGS.reach)) || claim.kind === 'denial' || claim.polarity === 'negative') return []
      const thing = this.#thingOf(lead)
      if (thing === undefined) return []
      const at = start + text.indexOf(thing)
      const words = cite(doc, start + from, start + end)
      const referred = this.#events.meantBy(cite(doc, at, at + thing.length), claim, before)
      if (referred === undefined) return []
      return [{ claim, framing: framing.id, words, question: framing.question, ...referred }]
    })
  }

  /** The words before a framing that say of what it is said; undefined where none do, or more than a thing has. */
  #thingOf(lead: string): string | undefined {
    const linked = LINK.exec(lead)
    const words = linked
      ? lead.slice(0, linked.index)
      : (OBJECT.exec(lead)?.groups?.thing ?? POSSESSOR.exec(lead)?.groups?.thing ?? BARE.exec(lead)?.groups?.thing)
    const thing = words?.trim().replace(/^that\s/iu, '')
    return thing === undefined || thing === '' || thing.split(/\s+/u).length > FRAMINGS.words ? undefined : thing
  }
}

/** Enough to look for another of the same thing. */
export const isTelling = (framed: Framed): boolean => framed.event !== undefined || contentTerms(framed.terms).length > 0
