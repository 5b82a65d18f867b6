/** Documents and places in them in one fixed order, whatever the order of arguments: by day of publication, undated ones last, then by id. */

import { publishedDay } from '../model/document.ts'
import type { Citation, Day, Document, DocumentId, TimeSpan } from '../model/index.ts'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const UNDATED = '9999-99-99'

export const inOrder = (documents: readonly Document[]): Document[] =>
  [...documents].sort((a, b) => compare(publishedDay(a) ?? UNDATED, publishedDay(b) ?? UNDATED) || compare(a.id, b.id))

/** Order of citations over documents that stand in order. */
export function placeOrder(ordered: readonly Document[]): (a: Citation, b: Citation) => number {
  const rank = new Map<DocumentId, number>(ordered.map((doc, i) => [doc.id, i]))
  return (a, b) => (rank.get(a.document) ?? 0) - (rank.get(b.document) ?? 0) || a.start - b.start || b.end - a.end
}

const DAY_MS = 86_400_000
/** Whole days from one day to another, negative if the other is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

const numbers = new Map<Day, number>()
/** Days since 1970; remembered, for linking asks of the same few days again and again. */
function dayNumber(day: Day): number {
  const known = numbers.get(day) ?? Math.round(Date.parse(day) / DAY_MS)
  numbers.set(day, known)
  return known
}

/** True where no known end keeps the two apart. */
export const timesMeet = (a: TimeSpan, b: TimeSpan): boolean =>
  !(a.end !== null && b.start !== null && a.end < b.start) && !(b.end !== null && a.start !== null && b.end < a.start)

/** Days that a time spans; infinite where an end is open. */
export const width = (time: TimeSpan): number =>
  time.start === null || time.end === null ? Number.POSITIVE_INFINITY : daysBetween(time.start, time.end) + 1
