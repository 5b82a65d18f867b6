/**
 * The frames of a sentence as codes for a marked pair, the one whose parties fit the pair best first.
 *
 * "Poland expelled a Russian diplomat, who had met Czech officers" with the pair Poland, "a Russian diplomat": SANCTION before CONSULT.
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { EventStatus, EventType, Sentence } from '../../model/index.ts'
import type { EventFrame } from '../../model/records/event-frames.ts'
import { type FrameMatch, matchFrames } from '../events/frames.ts'
import { statusInSentence } from '../events/status.ts'
import { composed } from './composed.ts'
import { type Side, type Sides, sideOf } from './sides.ts'

export interface Candidate {
  readonly frame: EventFrame
  readonly match: FrameMatch<Side>
  readonly type: EventType
  readonly status: EventStatus | undefined
  readonly source: boolean
  readonly target: boolean
  readonly score: number
}

const depthOf = ({ tokens }: Sentence, word: number): number => {
  let depth = 0
  for (let at = tokens[word]!.head; at >= 0; at = tokens[at]!.head) depth++
  return depth
}

export function candidatesIn(sentence: Sentence, sides: Sides, knowledge: Knowledge): Candidate[] {
  return matchFrames(sentence, knowledge.eventFrames, sideOf(sides))
    .map((match) => {
      const status = statusInSentence(match, knowledge.eventStatus)
      const source = match.actors.includes('source') || (match.frame.mutual && match.recipients.includes('source'))
      const target = match.recipients.includes('target') || (match.frame.mutual && match.actors.includes('target'))
      const swapped = !match.frame.mutual && (match.actors.includes('target') || match.recipients.includes('source'))
      const score = (source ? 3 : 0) + (target ? 3 : 0) - (swapped ? 3 : 0) + match.weight / 4 - depthOf(sentence, match.word) / 4
      return { frame: match.frame, match, type: composed(match.frame.type, status, knowledge.plover), status, source, target, score }
    })
    .sort((a, b) => b.score - a.score || a.match.word - b.match.word)
}
