/** Common nouns that stand for the state or organization whose they are. */
import { z } from 'zod'
import { examples, KnowledgeRecord, list } from './record.ts'

export const CollectiveKind = z.enum(['people', 'force', 'arms', 'seat', 'whole']).describe('How the noun stands for its owner')

export const Collective = KnowledgeRecord.extend({
  as: CollectiveKind,
  nouns: list.describe('Lemmas'),
  ...examples,
})

export type CollectiveKind = z.infer<typeof CollectiveKind>
