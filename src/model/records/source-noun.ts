/** Common nouns that can say or hold something, and what kind of evidence their word is. */
import { z } from 'zod'
import { EvidenceKind } from '../claim.ts'
import { examples, KnowledgeRecord, list } from './record.ts'

export const SourceNoun = KnowledgeRecord.extend({
  evidence: EvidenceKind,
  named: z
    .boolean()
    .default(false)
    .describe('true: stands for the person or body of the context; false: one of many, nobody in particular'),
  nouns: list.describe('Lemmas'),
  ...examples,
})

export type SourceNoun = Readonly<z.infer<typeof SourceNoun>>
