/** Words that say what would follow from what, or where a limit is. */
import { z } from 'zod'
import { ContingencyKind } from '../contingency.ts'
import { examples, KnowledgeRecord, list } from './record.ts'

export const ContingencyRole = z
  .enum(['condition', 'inversion', 'bargain', 'outcome', 'limit', 'refusal', 'ban'])
  .describe(
    'condition: opens a condition; inversion: opens one where it comes before its subject; bargain: joins what is asked for and what would follow; outcome: says what may follow; limit: names one; refusal: a verb that with a modal one and a negation says what will not be let happen; ban: a verb by which someone is told not to do something',
  )

export const ContingencyCue = KnowledgeRecord.extend({
  words: z.string().min(1).describe('As they stand in the text, lower case'),
  role: ContingencyRole,
  kind: ContingencyKind.optional().describe('Where the words themselves fix it; else it follows from who speaks'),
  subject: z
    .enum(['any', 'event', 'thing', 'warned', 'said'])
    .default('any')
    .describe(
      'event: only where its subject is something that may happen; thing: where it is no actor; warned: only in a threat or a warning; said: only in someone’s words',
    ),
  under: z
    .enum(['any', 'negated', 'modal', 'refused'])
    .default('any')
    .describe('A condition: only where the clause that it belongs to is negated, bears a modal verb, or both'),
  clause: z.boolean().default(false).describe('A condition: only where it is a clause, not a noun'),
  forms: list.describe('Other forms of the first word'),
  ...examples,
})

export type ContingencyRole = z.infer<typeof ContingencyRole>
export type ContingencyCue = Readonly<z.infer<typeof ContingencyCue>>
