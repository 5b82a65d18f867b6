/** Words of a content that make a plain statement an accusation, a threat or a fear. */
import { z } from 'zod'
import { ClaimKind } from '../claim.ts'
import { examples, KnowledgeRecord, list } from './record.ts'

export const ClaimKindWords = KnowledgeRecord.extend({
  kind: ClaimKind,
  where: z
    .enum(['head', 'future', 'vowed', 'anywhere', 'other', 'brought'])
    .describe(
      'head: among the first words; future: where something will or would happen; vowed: in what is promised; anywhere: in the content; other: verbs whose subject is another party; brought: harm that would follow, for a contingency only',
    ),
  stems: list.describe('Beginnings of words, lower case'),
  ...examples,
})

export type ClaimKindWords = Readonly<z.infer<typeof ClaimKindWords>>
