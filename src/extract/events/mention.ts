/**
 * One mention of an event: a frame with known parties, its words, status, time, place and magnitude.
 *
 * "On Monday Fiji opened an embassy in Seoul" gives SUPPORT by Fiji to South Korea, cited by "Fiji opened an embassy in Seoul", reported.
 */
import { type ActorId, type Citation, cite, type EventReport, type Sentence } from '../../model/index.ts'
import type { ExtractorContext } from '../../plugins.ts'
import { dependentsOf, type Index, nounPhraseWords, relation, spanOf, subtreeOf } from '../syntax.ts'
import type { FrameMatch } from './frames.ts'
import { magnitudeOf } from './magnitude.ts'
import { placeOf } from './place.ts'
import { claimAt, statusInClaim, statusInSentence } from './status.ts'
import { isHistorical, timeOf } from './time.ts'

export interface EventMention {
  readonly match: FrameMatch<ActorId>
  readonly actors: readonly ActorId[]
  readonly recipients: readonly ActorId[]
  readonly report: EventReport
}

const OUTSIDE = new Set(['advcl', 'acl', 'ccomp', 'parataxis', 'conj', 'cc', 'appos', 'punct', 'mark', 'discourse', 'vocative'])

/** The words around the trigger, side by side, without the clauses that hang on it. */
function wordsOf(sentence: Sentence, head: Index, trigger: Index): Index[] {
  const clause = subtreeOf(sentence, head, (child, i) => child.head === head && OUTSIDE.has(relation(child)) && i !== trigger)
  const subject = dependentsOf(sentence, head, 'nsubj')[0]
  const have = new Set(clause)
  let from = trigger
  let to = trigger
  const joins = (i: Index): boolean => have.has(i) || (sentence.tokens[i]?.upos === 'PUNCT' && have.has(i - 1) && have.has(i + 1))
  while (from > 0 && joins(from - 1)) from--
  while (to < sentence.tokens.length - 1 && joins(to + 1)) to++
  const run = clause.filter((i) => i >= from && i <= to)
  // A subject parted from its verb by a clause is left out; the verb with its object tells the event.
  return subject === undefined || run.includes(subject) ? run : run.filter((i) => i > subject)
}

function citationOf({ doc }: ExtractorContext, { sentence, word, verb }: FrameMatch<ActorId>): Citation {
  const words = verb === undefined ? nounPhraseWords(sentence, word) : wordsOf(sentence, verb, word)
  const span = spanOf(sentence, words.includes(word) ? words : [...words, word])
  return cite(doc, span.start, span.end)
}

/** Both sides of a mutual act act and receive. */
function sides(match: FrameMatch<ActorId>): { actors: ActorId[]; recipients: ActorId[] } {
  const { frame, actors, recipients } = match
  if (!frame.mutual) return { actors: [...actors], recipients: [...recipients] }
  const both = [...new Set([...actors, ...recipients])]
  // "X met Y" names both; one name alone is one side.
  return both.length > 1 ? { actors: both, recipients: both } : { actors: both, recipients: [] }
}

const enough = (needs: 'both' | 'either' | 'none', actors: number, recipients: number): boolean =>
  needs === 'both' ? actors > 0 && recipients > 0 : needs === 'either' ? actors + recipients > 0 : true

export function mentionOf(context: ExtractorContext, match: FrameMatch<ActorId>): EventMention | undefined {
  const { doc, annotation, knowledge, sofar } = context
  const { actors, recipients } = sides(match)
  if (!enough(match.frame.needs, actors.length, recipients.length)) return undefined
  const token = match.sentence.tokens[match.word]!
  const claim = claimAt(sofar.claims, token)
  const inSentence = statusInSentence(match, knowledge.eventStatus) ?? match.frame.status
  const time = timeOf(doc, annotation, match)
  const place = placeOf(doc, annotation, match)
  const magnitude = magnitudeOf(match, sofar.quantities)
  const report: EventReport = {
    citation: citationOf(context, match),
    document: doc.id,
    type: match.frame.type,
    status: statusInClaim(claim, inSentence),
    historical: isHistorical(doc, time),
    ...(time ? { time } : {}),
    ...(place ? { place } : {}),
    ...(magnitude ? { magnitude } : {}),
    ...(claim ? { claim: claim.id } : {}),
  }
  return { match, actors, recipients, report }
}
