/** Words of a content that make a plain statement an accusation, a threat or a fear. */
import { z } from 'zod'
import { ClaimKind } from '../claim.ts'
import { examples, KnowledgeRecord, list } from './record.ts'

export const ClaimKindWords = KnowledgeRecord.extend({
  kind: ClaimKind,
  where: z
    .enum(['head', 'future', 'anywhere'])
    .describe('head: among the first words; future: where something will or would happen; anywhere: in the content'),
  stems: list.describe('Beginnings of words, lower case'),
  ...examples,
})

export type ClaimKindWords = Readonly<z.infer<typeof ClaimKindWords>>
