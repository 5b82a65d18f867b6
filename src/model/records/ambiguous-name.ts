/** Names of other tables that often mean something else. */
import { z } from 'zod'
import { KnowledgeRecord } from './record.ts'

export const AmbiguousName = KnowledgeRecord.extend({
  id: z.string().min(1).describe('The name itself'),
  as: z.enum(['person', 'place', 'word']).describe('What else it is'),
}).describe('A name that counts only where its context speaks for it')

export type AmbiguousName = Readonly<z.infer<typeof AmbiguousName>>
