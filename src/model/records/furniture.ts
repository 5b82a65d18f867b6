/** A line that pages print and articles don't: a call to share, to subscribe, to read on, a credit. */
import { z } from 'zod'
import { examples, KnowledgeRecord } from './record.ts'

export const FurnitureRecord = KnowledgeRecord.extend({
  pattern: z.string().min(1).describe('Regular expression with the flags i and u, from the line’s beginning'),
  whole: z.boolean().default(false).describe('The pattern must be the whole line, marks at its end aside'),
  longest: z.int().positive().describe('A line of more characters is prose that happens to begin so'),
  ...examples,
}).describe('A kind of line that is not the article’s own')

export type FurnitureRecord = Readonly<z.infer<typeof FurnitureRecord>>
