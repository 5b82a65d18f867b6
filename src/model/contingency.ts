/** What would follow from what, and which limits were drawn. */
import { z } from 'zod'
import { Citation } from './citation.ts'
import { Expression } from './claim.ts'
import { ActorId, ContingencyId } from './ids.ts'

export const ContingencyKind = z
  .enum(['red line', 'warning', 'forecast', 'commitment', 'condition'])
  .describe('What kind of statement it is')

export const Contingency = z
  .object({
    id: ContingencyId,
    kind: ContingencyKind,
    condition: Citation.nullable().describe('The words of what would have to happen'),
    consequence: Citation.nullable().describe('The words of what would follow'),
    speaker: ActorId.optional(),
    speakerName: z.string().describe('"author" for the article itself'),
    expression: Expression,
    citation: Citation.describe('The whole statement'),
  })
  .describe('A limit drawn, a warning, a forecast, a commitment or a condition')

export type ContingencyKind = z.infer<typeof ContingencyKind>
export type Contingency = Readonly<z.infer<typeof Contingency>>
