/** Organizations, armed groups, services, media, peoples and blocs that news names. */
import { z } from 'zod'
import { KnowledgeRecord, list } from './record.ts'
import { wikidata } from './state.ts'

export const OrganizationRecord = KnowledgeRecord.extend({
  name: z.string().describe('The name it is shown by'),
  aliases: list.describe('Further names, as they are written'),
  kind: z.enum(['international', 'ngo', 'armed group', 'service', 'organ', 'party', 'company', 'media', 'bloc', 'people']),
  of: z.string().optional().describe('Id of the state or organization that it is an organ or part of'),
  wikidata,
}).describe('An organization or a group')

export type OrganizationRecord = Readonly<z.infer<typeof OrganizationRecord>>
