/**
 * Counts that are quarrelled over whatever their size: the dead, missing and taken, and attacks counted over a stretch of time.
 *
 * "Seventeen people were killed when the market was shelled", "61 attacks on building sites since January"; not "three ships".
 */
import type { Quantity } from '../../../model/index.ts'
import { contains } from '../../../text/spans.ts'
import type { ToldSentence } from './sentences.ts'
import { namesASource } from './sourced.ts'

const DEAD = 5
const ACTS = 10
const LOST =
  /\b(?:killed|dead|died|drowned|perished|massacred|murdered|executed|slain|shot dead|lost their lives|fatalities|deaths|bodies|corpses|missing|abducted|kidnapped|disappeared)\b/iu
const DEED =
  /\b(?:attacks?|strikes?|raids?|incidents?|acts of (?:sabotage|violence|terror\p{L}*)|violations?|breaches|killings|assaults|ambushes|abductions|executions|arrests|clashes|bombings)\b/iu

/** "A nurse counted 31 dead", "the judgment names five": it says itself who did. Of a year gone by it can be looked up. */
const OF_ITSELF =
  /\b(?:counted|counts|names|named|lists?|listed|contains?|compiled|recorded by)\b|\b(?:in|since)\s+(?:\p{L}+\s+)?(?:19|20)\d\d\b/iu

export const isToll = ({ unit, high, citation }: Quantity, sentence: ToldSentence): boolean => {
  const around = sentence.text.slice(Math.max(0, citation.start - sentence.start - 40), Math.max(0, citation.end - sentence.start) + 30)
  if (OF_ITSELF.test(sentence.text)) return false
  return (unit === 'persons' && high >= DEAD && LOST.test(around)) || (high >= ACTS && DEED.test(citation.quote))
}

/** A small toll has its source near by: in the sentence before or behind, or where the same number stands with one. */
export function isSourcedNear(quantity: Quantity, sentences: readonly ToldSentence[], figures: readonly Quantity[]): boolean {
  const at = sentences.findIndex((s) => contains(s, quantity.citation))
  if ([sentences[at - 1], sentences[at + 1]].some((s) => s !== undefined && namesASource(s.text))) return true
  return figures.some(
    (other) =>
      other !== quantity &&
      other.unit === quantity.unit &&
      other.high === quantity.high &&
      sentences.some((s) => contains(s, other.citation) && namesASource(s.text)),
  )
}
