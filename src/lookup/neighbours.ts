/** Which neighbours lie in a direction: "its northern neighbour", by points on the map and only among states that a document names. */
import type { Knowledge } from './index.ts'

const BEARINGS: Readonly<Record<string, number>> = { north: 0, east: 90, south: 180, west: 270 }

/** Degrees clockwise from north, from one point to another, good enough for neighbours. */
function bearing([lat, lon]: readonly [number, number], [toLat, toLon]: readonly [number, number]): number {
  const east = (toLon - lon) * Math.cos((((lat + toLat) / 2) * Math.PI) / 180)
  return (Math.atan2(east, toLat - lat) * (180 / Math.PI) + 360) % 360
}

/** The neighbours among `named` within 60 degrees of a direction ("north", "northern"). */
export function neighboursTo({ states }: Knowledge, id: string, direction: string, named: ReadonlySet<string>): string[] {
  const from = states.get(id)
  const wanted = BEARINGS[direction.toLowerCase().replace(/ern$/u, '')]
  if (!from?.point || wanted === undefined) return []
  return from.neighbours.filter((other) => {
    const to = states.get(other)?.point
    if (!to || !named.has(other)) return false
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
