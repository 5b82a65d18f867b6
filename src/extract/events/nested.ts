/**
 * Which mention is only the inside of another: what is promised, threatened or asked for is told by the promise, threat or demand.
 *
 * "Iran vowed to attack Israel" is one event, THREATEN; "Iran accused Israel of aiding rebels" is two, ACCUSE and an alleged AID.
 */
import type { EventType } from '../../model/index.ts'
import { relation } from '../syntax.ts'
import type { EventMention } from './mention.ts'

const HOLDS_ITS_CONTENT = new Set<EventType>(['THREATEN', 'AGREE', 'REJECT', 'REQUEST'])

export function isInside(inner: EventMention, outer: EventMention): boolean {
  if (inner === outer) return false
  const { sentence, word, verb } = inner.match
  if (outer.match.sentence !== sentence || outer.match.word === word) return false
  const at = verb ?? word
  const token = sentence.tokens[at]!
  if (HOLDS_ITS_CONTENT.has(outer.report.type) && relation(token) === 'xcomp' && token.head === outer.match.word) return true
  // Two words for one act: "launched an attack", "held talks".
  return (
    outer.match.verb !== undefined &&
    outer.match.verb === outer.match.word &&
    verb === outer.match.word &&
    outer.report.type === inner.report.type
  )
}
