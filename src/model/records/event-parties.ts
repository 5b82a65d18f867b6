/** A record of where the parties of an event of one type stand around its word. */
import { z } from 'zod'
import { EventType } from '../event.ts'
import { KnowledgeRecord, list } from './record.ts'

/** Lists may hold lists, so that a record can name a group by a YAML alias. */
const places = z.preprocess((value) => (Array.isArray(value) ? value.flat(2) : value), list)
const parties = z.object({ actor: places, recipient: places })

export const EventParties = KnowledgeRecord.extend({
  id: EventType,
  mutual: z.boolean().default(false).describe('What one party does with another, both do'),
  verb: parties,
  noun: parties,
})

export type EventParties = Readonly<z.infer<typeof EventParties>>
