/** What lies where on the map: neighbours in a direction among the states that a document names, common borders, the end of a state that a city lies at. */
import type { PlaceRecord } from '../model/records/place.ts'
import type { Knowledge } from './index.ts'

const BEARINGS: Readonly<Record<string, number>> = { north: 0, east: 90, south: 180, west: 270 }

/** Degrees clockwise from north, from one point to another, good enough for neighbours. */
function bearing([lat, lon]: readonly [number, number], [toLat, toLon]: readonly [number, number]): number {
  const east = (toLon - lon) * Math.cos((((lat + toLat) / 2) * Math.PI) / 180)
  return (Math.atan2(east, toLat - lat) * (180 / Math.PI) + 360) % 360
}

/** The neighbours, of `named` alone where it is given, within 60 degrees of a direction ("north", "northern"). */
export function neighboursTo({ states }: Knowledge, id: string, direction: string, named?: ReadonlySet<string>): string[] {
  const from = states.get(id)
  const wanted = BEARINGS[direction.toLowerCase().replace(/ern$/u, '')]
  if (!from?.point || wanted === undefined) return []
  return from.neighbours.filter((other) => {
    const to = states.get(other)?.point
    if (!to || (named && !named.has(other))) return false
    const apart = Math.abs(bearing(from.point!, to) - wanted)
    return Math.min(apart, 360 - apart) <= 60
  })
}

/** Whether a neighbour lies well away from a direction: its point on the map is more than 100 degrees off, so that large states at a slant are not told wrong. */
export function liesAway({ states }: Knowledge, id: string, other: string, direction: string): boolean {
  const [from, to] = [states.get(id)?.point, states.get(other)?.point]
  const wanted = BEARINGS[direction.toLowerCase().replace(/ern$/u, '')]
  if (!from || !to || wanted === undefined || !states.border(id, other)) return false
  const apart = Math.abs(bearing(from, to) - wanted)
  return Math.min(apart, 360 - apart) > 100
}

/** Territories whose borders are those of a state far away, and places held by a neighbour. */
const HELD: Readonly<Record<string, string>> = {
  guf: 'fra',
  gib: 'gbr',
  maf: 'fra',
  sxm: 'nld',
  esh: 'mar',
  hkg: 'chn',
  mac: 'chn',
  artsakh: 'arm',
}

/** Whether two states have a common land border, also by a territory of theirs. */
export function meet({ states }: Knowledge, a: string, b: string): boolean {
  const through = (one: string, other: string): boolean =>
    states
      .get(one)
      ?.neighbours.some((next) => HELD[next] === other || (HELD[next] !== undefined && HELD[next] === one && states.border(next, other))) ??
    false
  return states.border(a, b) || through(a, b) || through(b, a)
}

/** Shares of a state’s cities, and of its extent, within which a city lies at one end. */
const END = { cities: 0.3, extent: 0.4 } as const
/** Cities known, and degrees that they span, from which a state has ends at all. */
const LARGE = { cities: 6, degrees: 1.5 } as const

/** Whether a city lies at the other end of its state than where it is put: "south", "northeast"; false where the tables hold too few cities. */
export function clearlyAway({ places }: Knowledge, place: PlaceRecord, side: string): boolean {
  if (place.point === undefined || place.of === undefined) return false
  const points = places.citiesOf(place.of).flatMap(({ point }) => (point ? [point] : []))
  const atOtherEnd = (axis: 0 | 1, sign: 1 | -1): boolean => {
    const all = points.map((point) => sign * point[axis])
    const here = sign * place.point![axis]
    const [low, high] = [Math.min(...all), Math.max(...all)]
    if (all.length < LARGE.cities || high - low < LARGE.degrees) return false
    return all.filter((one) => one < here).length / all.length <= END.cities && (here - low) / (high - low) <= END.extent
  }
  return (
    (side.includes('north') && atOtherEnd(0, 1)) ||
    (side.includes('south') && atOtherEnd(0, -1)) ||
    (side.includes('east') && atOtherEnd(1, 1)) ||
    (side.includes('west') && atOtherEnd(1, -1))
  )
}
