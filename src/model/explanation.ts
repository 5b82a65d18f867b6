/** Which rule or model gave an element, and with what score: shown by `--explain`. */
import { z } from 'zod'

export const Explanation = z
  .object({
    rule: z.string().describe('Id of the rule, knowledge record or model: "claims/according-to"'),
    score: z.number().min(0).max(1).optional().describe('Where the rule or model gives one'),
  })
  .describe('Which rule or model gave an element')

export type Explanation = Readonly<z.infer<typeof Explanation>>
