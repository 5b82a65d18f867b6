/** Common nouns for people who act or suffer together without a name. */
import { z } from 'zod'
import { examples, KnowledgeRecord, list } from './record.ts'

export const GroupNounKind = z
  .enum(['people', 'body', 'before'])
  .describe('people: in the plural alone; body: in either number; before: no noun of a group')

export const GroupNoun = KnowledgeRecord.extend({
  as: GroupNounKind,
  nouns: list.describe('Lemmas'),
  ...examples,
})

export type GroupNounKind = z.infer<typeof GroupNounKind>
