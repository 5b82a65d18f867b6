/** Forms of irregular verbs that are no other word. */
import { z } from 'zod'
import { KnowledgeRecord, list } from './record.ts'

export const IrregularVerb = KnowledgeRecord.extend({
  id: z.string().min(1).describe('The form, in small letters'),
  lemma: z.string().min(1).describe('The verb'),
  xpos: list.pipe(z.array(z.enum(['VBD', 'VBN'])).min(1)).describe('VBD, VBN or both: the first where nothing else tells'),
}).describe('A verb form that is no other word')

export type IrregularVerb = Readonly<z.infer<typeof IrregularVerb>>
