/**
 * Limits drawn and refusals: "remains a red line for Oslo", "will not allow any base".
 *
 * "A base on the island remains a red line for Oslo" gives the condition "A base on the island" and the consequence "a red line for Oslo", by Oslo.
 */

import type { Knowledge } from '../../lookup/index.ts'
import { endOf } from '../claims/extent.ts'
import { subjectBehind, subjectOf } from '../claims/subject.ts'
import { isFiniteVerb, phraseEnding, type Stretch, type Words } from '../claims/words.ts'
import type { Place } from './cues-in.ts'
import { bare, clauseEnd, clauseStart, hull, type Statement } from './statement.ts'

const LINKS =
  /^(?:is|are|was|were|be|remains?|remaining|remained|being|becomes?|constitutes?|constituting|represents?|crosses|crossing|as|considers?|calls?|called)$/u

/** Who drew it: "for Oslo", "of Oslo" behind the words, as a word to look an actor up by. */
export function holderOf(words: Words, place: Place): number | undefined {
  const next = words.lower[place.to]
  if (next !== 'for' && next !== 'of') return undefined
  return subjectBehind(words, place.to)?.head
}

export function limit(words: Words, place: Place, knowledge: Knowledge): Statement | undefined {
  const end = endOf(words, place.from, place.from, 'phrase', knowledge)
  const start = phraseEnding(words, place.to - 1).from
  let link = start - 1
  while (link > 0 && words.tokens[link]!.upos === 'ADV') link--
  const consequence = bare(words, { from: start, to: Math.max(end, place.to) })
  if (!consequence) return undefined
  if (!LINKS.test(words.lower[link] ?? '') && !words.lower[link]?.startsWith('be')) {
    const whole = bare(words, { from: clauseStart(words, place.from), to: clauseEnd(words, place.from) })
    return whole ? { words, cue: place.cue, condition: null, consequence, whole } : undefined
  }
  let last = link
  while (last > 0 && /^(?:AUX|ADV)$/u.test(words.tokens[last - 1]!.upos)) last--
  const condition = bare(words, { from: subjectStart(words, link), to: last })
  return { words, cue: place.cue, condition, consequence, whole: hull(condition, consequence) }
}

/** The subject of the link runs back to the clause's opening: a "with", a comma before it, or the sentence's start. */
function subjectStart(words: Words, link: number): number {
  for (let i = link - 1; i > 0; i--) {
    if (/^(?:with|that|and|but|because|as)$/u.test(words.lower[i]!) && !isFiniteVerb(words, i)) return i + 1
    if (words.tokens[i]!.text === ',' || words.tokens[i]!.text === ';') return i + 1
  }
  return 0
}

export function refusal(words: Words, place: Place, knowledge: Knowledge): Statement | undefined {
  const verb = place.to - 1
  const subject = subjectOf(words, verb)
  const consequence = bare(words, { from: place.from, to: endOf(words, verb, verb, 'clause', knowledge) })
  if (!consequence) return undefined
  const who: Stretch | null = subject && subject.to <= place.from ? { from: subject.from, to: subject.to } : null
  return { words, cue: place.cue, condition: null, consequence, whole: hull(who, consequence) }
}
