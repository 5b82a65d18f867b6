/** Organs that every state may have: with a state’s name they make an actor, "Foreign Ministry of Iran". */
import { z } from 'zod'
import { KnowledgeRecord, list } from './record.ts'

export const OrganRecord = KnowledgeRecord.extend({
  name: z.string().describe('The name it is shown by: "Foreign Ministry"'),
  forms: list.describe('As it is written; in small letters it matches in any case'),
}).describe('An organ of a state')

export type OrganRecord = Readonly<z.infer<typeof OrganRecord>>
