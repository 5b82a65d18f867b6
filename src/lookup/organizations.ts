/** Organizations, armed groups, services, media, peoples and blocs. */
import { OrganizationRecord } from '../model/records/organization.ts'
import { loadRecords } from './records.ts'

export interface Organizations {
  readonly all: readonly OrganizationRecord[]
  readonly get: (id: string) => OrganizationRecord | undefined
}

export function loadOrganizations(dirs: readonly string[]): Organizations {
  const all = loadRecords(dirs, 'organizations', OrganizationRecord)
  const byId = new Map(all.map((organization) => [organization.id, organization]))
  return { all, get: (id) => byId.get(id) }
}
