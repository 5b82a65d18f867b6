/** Nouns beside the names of ships, aircraft, weapons, operations and pipelines. */
import { z } from 'zod'
import { KnowledgeRecord, list } from './record.ts'

export const VehicleNounRecord = KnowledgeRecord.extend({
  stands: z
    .enum(['before', 'behind', 'prefix'])
    .describe('before: goes before the name; behind: goes before or behind it; prefix: goes before it, written as it stands'),
  forms: list.describe('Singular; in small letters, but for a prefix'),
}).describe('A class of things that have names of their own and are no actors')

export type VehicleNounRecord = Readonly<z.infer<typeof VehicleNounRecord>>
