/** Words that linking treats alike wherever accounts are compared. */
import { z } from 'zod'
import { examples, KnowledgeRecord, list } from './record.ts'

export const ComparingWords = KnowledgeRecord.extend({
  use: z
