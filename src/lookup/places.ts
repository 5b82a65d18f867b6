/** Cities, regions and sites. */
import { PlaceRecord } from '../model/records/place.ts'
import { loadRecords } from './records.ts'

export interface Places {
  readonly all: readonly PlaceRecord[]
  readonly get: (id: string) => PlaceRecord | undefined
}

export function loadPlaces(dirs: readonly string[]): Places {
  const all = loadRecords(dirs, 'places', PlaceRecord)
  const byId = new Map(all.map((place) => [place.id, place]))
  return { all, get: (id) => byId.get(id) }
}
