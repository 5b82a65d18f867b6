/** A way to say what an act, a thing or a relation is, and which other ways gainsay it. */
import { z } from 'zod'
import { examples, KnowledgeRecord, list } from './record.ts'

export const Framing = KnowledgeRecord.extend({
  question: z
    .enum(['act', 'nature', 'relation'])
    .describe('act: what kind of act it was, and why it was done; nature: what a thing is; relation: how two parties stand to each other'),
  words: list.describe('Whole words or phrases, lower case; a last * stands for any ending'),
  against: list.describe('Ids of framings that can’t hold of the same thing'),
  ...examples,
})

export type Framing = Readonly<z.infer<typeof Framing>>
