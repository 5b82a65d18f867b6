/** Last words of organizations’ names: "Agency", "Congress". */
import { KnowledgeRecord } from '../model/records/record.ts'
import { loadRecords } from './records.ts'

export type OrganizationNouns = ReadonlySet<string>

export const loadOrganizationNouns = (dirs: readonly string[]): OrganizationNouns =>
  new Set(loadRecords(dirs, 'organization-nouns', KnowledgeRecord).map((record) => record.id))
