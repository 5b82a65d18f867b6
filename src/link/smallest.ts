/** The id that a merged element takes: its smallest member's, so that the same members give the same id in any order. */
export function smallest(ids: readonly string[]): string {
  const [first] = [...ids].sort()
  if (first === undefined) throw new RangeError('nothing is smallest of none')
  return first
}
