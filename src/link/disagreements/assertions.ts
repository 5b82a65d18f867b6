/**
 * What may be denied, and what denies: assertions by claims and by articles themselves, and claims that something was not so.
 *
 * "Norland accused Sudland of lending its airfields" and "tugs rammed the cutter" are assertions; "Sudland denied it" and "no tug rammed it, Sudland said" are
 * denials. "Sudland refused to lend them", "would not lend them" and "does not want to" are neither: nobody is told that something was not so.
 */
import type { Comparing } from '../../lookup/comparing-words.ts'
import {
  type ActorId,
  type Citation,
  type Claim,
  type Document,
  type DocumentId,
  type Event,
  type EventReport,
  type EventType,
  statedTime,
  type TimeSpan,
} from '../../model/index.ts'
import { overlaps } from '../../text/spans.ts'
import { claimWords } from '../claim-words.ts'
import { groupedBy } from '../grouped-by.ts'
import type { TermReader, Terms } from '../terms.ts'
import type { Voice } from './sides.ts'

export interface Assertion {
  readonly voice: Voice
  /** Its words with whom it accuses. */
  readonly words: Citation
  readonly holder: ActorId | undefined
  readonly about: readonly string[]
  readonly terms: Terms
  readonly times: readonly TimeSpan[]
}

/** "did not", "denied", "the charges are baseless": what is said not to be so. Promises, demands, threats and fears are about what is to come. */
export function isDenial({ kind, polarity, expression, cue, content }: Claim, comparing: Comparing): boolean {
  // Not to do, not to say or not to want something says nothing of how things are.
  if (cue !== null && comparing.in('withholds', cue.quote)) return false
  if (cue !== null && OUGHT.test(`${cue.quote} ${content.quote.slice(0, 12)}`)) return false
  if (kind === 'denial')
    return turnsDown({ cue }) ? comparing.in('points back', content.quote) : !GRUDGES.test(`${cue?.quote ?? ''} ${content.quote}`)
  if ((kind !== 'statement' && kind !== 'assessment') || expression === 'ascribed') return false
  if (polarity === 'negative')
    return !comparing.in('to come', content.quote) && !CONDITION.test(content.quote) && !OUGHT.test(content.quote)
  return comparing.in('points back', content.quote) && comparing.in('dismisses', content.quote)
}

export const turnsDown = ({ cue }: Pick<Claim, 'cue'>): boolean => cue !== null && TURNS_DOWN.test(cue.quote)
/** What is rejected may be an offer or a comment; only of what somebody says can it be denied that it is so. */
const TURNS_DOWN = /\b(?:reject|dismiss|repudiat|rebut|contradict|brush|disavow|shrug)/iu
/** "can’t", "should not", "does not know": no word of what happened. */
const OUGHT =
  /\b(?:can|should|must|need)(?:not|n['’]t|\s+(?:not|never))\b|\bno(?:t|body| one)?\s+(?:need|can|should|must)\b|(?:\bnot|n['’]t|\bnever)\s+(?:\w+\s)?(?:care|like|know|think|believe|remember|want|agree|sure)\b/iu
/** "denied visas to students", "denied him the post": nothing is said not to be so. */
const GRUDGES =
  /\bden(?:y|ies|ied|ying)\s+(?:(?:him|her|them|us|me)\b|(?!that\b|any\b)(?:(?!\b(?:is|are|was|were|had|has|have|been|did|that|\p{L}+ing)\b)[^,;])*\sto\s(?!have\b|be\b))/iu
const CONDITION = /^(?:if|unless|whether)\b|\bif\b/iu

/** A concern over something takes it to be so; a fear that something may come does not. An accusation "of not helping" is one still. */
export function isAssertion({ kind, polarity, cue, content }: Claim, comparing: Comparing): boolean {
  if (kind === 'accusation') return true
  if (polarity === 'negative' || CONDITION.test(content.quote) || (cue !== null && comparing.in('withholds', cue.quote))) return false
  return kind === 'fear' ? !comparing.in('to come', content.quote) : kind === 'statement' || kind === 'assessment'
}

/** Deeds, which one may deny; that something was said is another matter. */
const DEEDS: ReadonlySet<EventType> = new Set([
  'ASSAULT',
  'COERCE',
  'SANCTION',
  'MOBILIZE',
  'AID',
  'COOPERATE',
  'AGREE',
  'RETREAT',
  'CONCEDE',
  'PROTEST',
])

export class AssertionReader {
  readonly #texts: ReadonlyMap<DocumentId, Document>
  readonly #reports: ReadonlyMap<DocumentId, readonly EventReport[]>
  readonly #reader: TermReader

  constructor(documents: readonly Document[], events: readonly Event[], reader: TermReader) {
    this.#texts = new Map(documents.map((doc) => [doc.id, doc]))
    this.#reports = groupedBy(
      events.flatMap((event) => event.reports),
      (report) => report.citation.document,
    )
    this.#reader = reader
  }

  words(claim: Claim): Citation {
    return claimWords(claim, this.#texts)
  }

  ofClaim(claim: Claim): Assertion {
    const words = this.words(claim)
    return {
      voice: { citation: claim.content, claim },
      words,
      holder: claim.speaker,
      about: claim.about,
      terms: this.#reader.of(words),
      times: this.timesIn(claim.content),
    }
  }

  /** What an article tells on its own account, and no claim of the same words carries. */
  ofEvent(event: Event): Assertion[] {
    return event.reports
      .filter(({ type, status, claim }) => DEEDS.has(type) && (status === 'reported' || status === 'alleged') && claim === undefined)
      .map((report) => ({
        voice: { citation: report.citation },
        words: report.citation,
        holder: undefined,
        about: [...event.actors, ...event.recipients],
        terms: this.#reader.of(report.citation),
        times: [statedTime(report) ?? []].flat(),
      }))
  }

  timesIn(citation: Citation): TimeSpan[] {
    return (this.#reports.get(citation.document) ?? [])
      .filter((report) => overlaps(report.citation, citation))
      .flatMap((report) => statedTime(report) ?? [])
  }
}
