/** The PLOVER ontology: types with quad class, modes and intensity, and contexts. */
import { ConfigError } from '../errors.ts'
import type { EventType } from '../model/event.ts'
import { PloverRecord, type PloverType, type QuadClass } from '../model/records/plover.ts'
import { loadRecords } from './records.ts'

export interface Plover {
  readonly types: ReadonlyMap<EventType, PloverType>
  readonly contexts: ReadonlySet<string>
  quad(type: EventType): QuadClass
  /** The mode's intensity where the type has that mode, else the type's. */
  intensity(type: EventType, mode?: string): number
}

export function loadPlover(dirs: readonly string[]): Plover {
  const records = loadRecords(dirs, 'plover', PloverRecord)
  const types = new Map(records.filter((record) => record.kind === 'type').map((record) => [record.id, record]))
  const typeOf = (type: EventType): PloverType => {
    const record = types.get(type)
    if (record) return record
    throw new ConfigError(`no record of the type ${type}`, { code: 'E_KNOWLEDGE', place: 'knowledge/plover.yaml', remedy: 'Add the type' })
  }
  return {
    types,
    contexts: new Set(records.filter((record) => record.kind === 'context').map((record) => record.id)),
    quad: (type) => typeOf(type).quad,
    intensity: (type, mode) => {
      const record = typeOf(type)
      return record.modes.find((known) => known.id === mode)?.intensity ?? record.intensity
    },
  }
}
