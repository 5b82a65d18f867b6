/** Which rule or model gave an element, with what score, and why members are one actor: shown by `--explain`. */
import { z } from 'zod'
import { DocumentId } from './ids.ts'

export const Merge = z
  .object({
    name: z.string().describe('As the articles that were joined call it: "Volodymyr Zelenskyy"'),
    why: z
      .string()
      .describe('"same name", "same name in another romanization", "acronym of …", "same record of knowledge", a person’s decision …'),
    documents: z.array(DocumentId).describe('The articles that were joined to the others for this reason'),
  })
  .describe('Why mentions in some articles are held to be the actor that others name')

export const Explanation = z
  .object({
    rule: z.string().describe('Id of the rule, knowledge record or model: "claims/according-to"'),
    score: z.number().min(0).max(1).optional().describe('Where the rule or model gives one'),
    merges: z.array(Merge).optional().describe('Of an actor that several mentions were joined to: why'),
  })
  .describe('Which rule or model gave an element')

export type Merge = Readonly<z.infer<typeof Merge>>
export type Explanation = Readonly<z.infer<typeof Explanation>>
