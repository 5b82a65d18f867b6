/** A record of the PLOVER ontology: an event type with its modes, or a context. */
import { z } from 'zod'
import { EventType } from '../event.ts'
import { KnowledgeRecord } from './record.ts'

export const QuadClass = z
  .enum(['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'])
  .describe('In words or in deeds, friendly or hostile')

const intensity = z.number().min(-10).max(10).describe('Ordinal, -10 (hostile) to 10 (friendly)')

const PloverType = KnowledgeRecord.extend({
  kind: z.literal('type'),
  id: EventType,
  quad: QuadClass,
  intensity,
  definition: z.string().min(1),
  modes: z
    .array(z.object({ id: z.string().min(1), intensity, means: z.string().min(1) }))
    .default([])
    .describe('How it is done'),
})

const PloverContext = KnowledgeRecord.extend({ kind: z.literal('context'), definition: z.string().min(1) })

export const PloverRecord = z.discriminatedUnion('kind', [PloverType, PloverContext])

export type QuadClass = z.infer<typeof QuadClass>
export type PloverType = Readonly<z.infer<typeof PloverType>>
export type PloverRecord = Readonly<z.infer<typeof PloverRecord>>
