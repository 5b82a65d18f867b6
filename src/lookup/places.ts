/** Cities, regions and sites. */
import { PlaceName, PlaceRecord } from '../model/records/place.ts'
import { plain } from '../text/plain.ts'
import { loadRecords } from './records.ts'

export interface Places {
  readonly all: readonly PlaceRecord[]
  /** Other spellings and earlier names. */
  readonly names: readonly PlaceName[]
  readonly get: (id: string) => PlaceRecord | undefined
  /** Those of a name, whatever its accents. */
  readonly called: (name: string) => readonly PlaceRecord[]
  readonly citiesOf: (state: string) => readonly PlaceRecord[]
}

export function loadPlaces(dirs: readonly string[]): Places {
  const all = loadRecords(dirs, 'places', PlaceRecord)
  const byId = new Map(all.map((place) => [place.id, place]))
  const byName = new Map<string, PlaceRecord[]>()
  const byState = new Map<string, PlaceRecord[]>()
  const put = (map: Map<string, PlaceRecord[]>, key: string, place: PlaceRecord): unknown =>
    map.get(key)?.push(place) ?? map.set(key, [place])
  for (const place of all) {
    for (const name of [place.name, ...place.aliases]) put(byName, plain(name), place)
    if (place.precision === 'city' && place.of !== undefined) put(byState, place.of, place)
  }
  return {
    all,
    names: loadRecords(dirs, 'place-names', PlaceName),
    get: (id) => byId.get(id),
    called: (name) => byName.get(plain(name)) ?? [],
    citiesOf: (state) => byState.get(state) ?? [],
  }
}
