/** States and territories by id and by name. */
import { StateName, StateRecord } from '../model/records/state.ts'
import { loadRecords } from './records.ts'

export interface States {
  readonly all: readonly StateRecord[]
  readonly names: readonly StateName[]
  readonly get: (id: string) => StateRecord | undefined
  /** True where both have a common land border. */
  readonly border: (a: string, b: string) => boolean
}

export function loadStates(dirs: readonly string[]): States {
  const all = loadRecords(dirs, 'states', StateRecord)
  const byId = new Map(all.map((state) => [state.id, state]))
  return {
    all,
    names: loadRecords(dirs, 'state-names', StateName),
    get: (id) => byId.get(id),
    border: (a, b) => (byId.get(a)?.neighbours.includes(b) || byId.get(b)?.neighbours.includes(a)) ?? false,
  }
}
