/** Cities, regions and sites. */
import { PlaceName, PlaceRecord } from '../model/records/place.ts'
import { loadRecords } from './records.ts'

export interface Places {
  readonly all: readonly PlaceRecord[]
  /** Other spellings and earlier names. */
  readonly names: readonly PlaceName[]
  readonly get: (id: string) => PlaceRecord | undefined
}

export function loadPlaces(dirs: readonly string[]): Places {
  const all = loadRecords(dirs, 'places', PlaceRecord)
  const byId = new Map(all.map((place) => [place.id, place]))
  return { all, names: loadRecords(dirs, 'place-names', PlaceName), get: (id) => byId.get(id) }
}
