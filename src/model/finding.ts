/** What a check saw in an article or between articles, with its innocent explanation; and notices of what a stage could not do. */
import { z } from 'zod'
import { Citation } from './citation.ts'
import { DisagreementId, DocumentId, FindingId } from './ids.ts'

export const Finding = z
  .object({
    id: FindingId,
    check: z.string().describe('Id of the check: "duplicate-passage"'),
    document: DocumentId.optional(),
    message: z.string(),
    disagreement: DisagreementId.optional().describe('The disagreement that shows the same with its sides'),
    innocent: z.string().optional().describe('The innocent explanation'),
    citations: z.array(Citation).min(1),
    severity: z.enum(['note', 'caution', 'alarm']),
  })
  .describe('What a check saw')

export const Stage = z.enum(['read', 'annotate', 'extract', 'link', 'store', 'analyze', 'present'])

export const Notice = z
  .object({
    stage: Stage,
    document: DocumentId.optional(),
    where: z.string().describe('File, section or offset'),
    why: z.string().describe('What could not be done and why'),
  })
  .describe('What a stage could not do: the only element without a citation')

export type Finding = Readonly<z.infer<typeof Finding>>
export type Stage = z.infer<typeof Stage>
export type Notice = Readonly<z.infer<typeof Notice>>
