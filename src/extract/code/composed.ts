/**
 * The type that a frame's event has by how it is told: what will be done is agreed to or threatened, what is not done is refused.
 *
 * "Japan will lend money to Kenya": the frame is AID, told as planned: AGREE. "Spain will not lift the ban": RETREAT, negated: REJECT.
 */
import type { Plover } from '../../lookup/plover.ts'
import type { EventStatus, EventType } from '../../model/index.ts'

const TALK = new Set<EventType>(['ACCUSE', 'REJECT', 'REQUEST', 'THREATEN', 'AGREE'])

export function composed(type: EventType, status: EventStatus | undefined, plover: Plover): EventType {
  if (status !== 'planned' && status !== 'negated') return type
  const friendly = plover.quad(type).endsWith('cooperation')
  if (status === 'negated') return friendly ? 'REJECT' : type
  if (TALK.has(type)) return type
  return friendly ? 'AGREE' : 'THREATEN'
}
