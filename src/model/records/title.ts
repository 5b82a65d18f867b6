/** Titles that stand beside a person’s name. */
import { z } from 'zod'
import { KnowledgeRecord, list } from './record.ts'

export const TitleRecord = KnowledgeRecord.extend({
  as: z
    .enum(['office', 'position', 'honorific', 'portfolio'])
    .describe(
      'office: of a state or organ; position: of an organization or by profession; honorific: no role; portfolio: goes before "minister"',
    ),
  forms: list.describe('In small letters; they match in any case'),
  of: z.string().optional().describe('State whose office it is where an article that names this state says no other'),
}).describe('A title')

export type TitleRecord = Readonly<z.infer<typeof TitleRecord>>
