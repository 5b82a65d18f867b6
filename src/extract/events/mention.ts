/**
 * One mention of an event: a frame with known parties, its words, status, time, place and magnitude.
 *
 * "On Monday Fiji opened an embassy in Seoul" gives SUPPORT by Fiji to South Korea, cited by "Fiji opened an embassy in Seoul", reported.
 */

import { type ActorId, type Citation, cite, type EventReport, isUnnamed } from '../../model/index.ts'
import type { EventFrame } from '../../model/records/event-frames.ts'
import type { ExtractorContext } from '../../plugins.ts'
import { overlaps } from '../../text/spans.ts'
import type { ActorIndex } from '../actor-index.ts'
import { dependentsOf, headIn, type Index, nounPhraseWords, prepositionOf, spanOf } from '../syntax.ts'
import type { FrameMatch } from './frames.ts'
import { magnitudeOf } from './magnitude.ts'
import { phraseStart } from './near.ts'
import { newsTimeOf } from './news-time.ts'
import { placeOf } from './place.ts'
import { claimAt, statusInClaim, statusInSentence } from './status.ts'
import { isHistorical, timeOf } from './time.ts'

export interface EventMention {
  readonly match: FrameMatch<ActorId>
  readonly actors: readonly ActorId[]
  readonly recipients: readonly ActorId[]
  readonly report: EventReport
}

/** Words on either side that a citation takes in at most: a party further off is not part of the event's words. */
const REACH = 18

/** From the first to the last of the trigger, its verb, its object and its parties. */
function citationOf({ doc }: ExtractorContext, { sentence, word, verb, heads }: FrameMatch<ActorId>): Citation {
  const { tokens } = sentence
  const core = verb === undefined ? [word] : [word, verb, ...dependentsOf(sentence, verb, 'obj')]
  const near = [...core, ...heads].filter((i) => Math.abs(i - word) <= REACH)
  const isNoun = (i: Index): boolean => ['NOUN', 'PROPN', 'PRON', 'ADJ'].includes(tokens[i]!.upos)
  const from = Math.min(...near.map((i) => (isNoun(i) ? phraseStart(sentence, i) : i)))
  const to = Math.max(
    ...near.map((i) => (isNoun(i) && i >= word ? Math.max(...nounPhraseWords(sentence, i).filter((k) => k - i < REACH), i) : i)),
  )
  const span = spanOf(
    sentence,
    Array.from({ length: to - from + 1 }, (_, k) => from + k),
  )
  return cite(doc, span.start, span.end)
}

/** What a phrase with it names is where one meets, or what one talks about. */
const STAGE = /^(?:in|at|near|outside|on|about|over)$/u

/** Whether an actor stands in a match's sentence only as the stage or the topic: "they met in Paris", "talks on Syria". */
export function isStage({ sentence, word }: FrameMatch<ActorId>, actor: ActorId, index: ActorIndex): boolean {
  const heads = index.mentionsIn(sentence).flatMap((m) => (m.actor === actor ? (headIn(sentence, m) ?? []) : []))
  return heads.length > 0 && heads.every((head) => head > word && STAGE.test(prepositionOf(sentence, head)))
}

/** Both sides of a mutual act act and receive. */
function sides(match: FrameMatch<ActorId>, index: ActorIndex): { actors: ActorId[]; recipients: ActorId[] } {
  const { frame, actors, recipients } = match
  if (!frame.mutual) return { actors: [...actors], recipients: [...recipients] }
  const both = [...new Set([...actors, ...recipients])].filter((actor) => !isStage(match, actor, index))
  // "X met Y" names both; one name alone is one side, and stays where it stands.
  const alone = actors.filter((actor) => both.includes(actor))
  return both.length > 1 ? { actors: both, recipients: both } : { actors: alone, recipients: alone.length > 0 ? [] : both }
}

export function enough(needs: EventFrame['needs'], actors: number, recipients: number): boolean {
  if (needs === 'both') return actors > 0 && recipients > 0
  return needs === 'actor' ? actors > 0 : needs === 'recipient' ? recipients > 0 : actors + recipients > 0
}

/** Whether the parties that an event needs are there, of whom one has a name unless both sides are told. */
export function hasParties({ match, actors, recipients }: EventMention, index: ActorIndex): boolean {
  if (!enough(match.frame.needs, actors.length, recipients.length)) return false
  return (actors.length > 0 && recipients.length > 0) || [...actors, ...recipients].some((id) => !isUnnamed(index.actor(id)!))
}

/** A mention with the parties of its match, whether those are all it needs or not (`hasParties`). */
export function mentionOf(context: ExtractorContext, index: ActorIndex, match: FrameMatch<ActorId>): EventMention | undefined {
  const { doc, annotation, knowledge, sofar } = context
  const { actors, recipients } = sides(match, index)
  const token = match.sentence.tokens[match.word]!
  // "neither confirmed nor denied" refuses nothing
  const isOpen = sofar.claims.some((c) => c.kind === 'no comment' && c.cue && overlaps(c.cue, token))
  if (isOpen && /^(?:REJECT|PROTEST|AGREE)$/u.test(match.frame.type)) return undefined
  const claim = claimAt(sofar.claims, token)
  const inSentence = statusInSentence(match, knowledge.eventStatus) ?? match.frame.status
  const status = statusInClaim(claim, inSentence)
  const time = timeOf(doc, annotation, match) ?? (status === 'reported' ? newsTimeOf(doc, annotation, match) : undefined)
  const place = placeOf(doc, annotation, match)
  const magnitude = magnitudeOf(match, sofar.quantities)
  const report: EventReport = {
    citation: citationOf(context, match),
    document: doc.id,
    type: match.frame.type,
    status,
    historical: isHistorical(doc, time),
    ...(time ? { time } : {}),
    ...(place ? { place } : {}),
    ...(magnitude ? { magnitude } : {}),
    ...(claim ? { claim: claim.id } : {}),
  }
  return { match, actors, recipients, report }
}
