/** A record of words that say whether an event happened, is planned, or is only alleged. */
import { z } from 'zod'
import { EventStatus } from '../event.ts'
import { examples, KnowledgeRecord, list } from './record.ts'

export const StatusPlace = z
  .enum(['adverb', 'modifier', 'modal', 'governor', 'marker'])
  .describe('governor: the verb or noun that the event’s word stands under; marker: the word that opens its clause')

export const StatusWords = KnowledgeRecord.extend({ place: StatusPlace, status: EventStatus, words: list, ...examples })

export type StatusPlace = z.infer<typeof StatusPlace>
