/** Where the parties of an event stand around a word of which only its type is known. */
import { ConfigError } from '../errors.ts'
import { EventType } from '../model/event.ts'
import { EventParties } from '../model/records/event-parties.ts'
import { loadRecords } from './records.ts'

export interface PartyPlaces {
  of(type: EventType): EventParties
}

/** Throws ConfigError where a type has no record. */
export function loadEventParties(dirs: readonly string[]): PartyPlaces {
  const byType = new Map(loadRecords(dirs, 'event-parties', EventParties).map((record) => [record.id, record]))
  const without = EventType.options.find((type) => !byType.has(type))
  if (without !== undefined) {
    throw new ConfigError(`no record for ${without}`, {
      code: 'E_KNOWLEDGE',
      place: 'knowledge/event-parties.yaml',
      remedy: 'Add one: every PLOVER type needs its places',
    })
  }
  return { of: (type) => byType.get(type)! }
}
