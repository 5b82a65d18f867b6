/** Clusters built from pairs, likeliest first, each merge open to a veto; the same pairs give the same clusters in any order of arguments. */

export interface Pair {
  readonly a: number
  readonly b: number
  readonly score: number
}

/**
 * Joins members 0…size-1. Members must stand in a fixed order (of place or id), for ties between equal scores are broken by it.
 * `may` sees the two clusters as they stand and forbids what no single pair shows, such as two dates that can't both be.
 * Gives each cluster's members in order, clusters in the order of their first members.
 */
export function cluster(size: number, pairs: readonly Pair[], may: (a: readonly number[], b: readonly number[]) => boolean): number[][] {
  const home = Array.from({ length: size }, (_, i) => i)
  const members: number[][] = home.map((i) => [i])
  const order = [...pairs].sort(
    (x, y) => y.score - x.score || Math.min(x.a, x.b) - Math.min(y.a, y.b) || Math.max(x.a, x.b) - Math.max(y.a, y.b),
  )
  for (const { a, b } of order) {
    const [into, from] = [Math.min(home[a]!, home[b]!), Math.max(home[a]!, home[b]!)]
    if (into === from || !may(members[into]!, members[from]!)) continue
    for (const member of members[from]!) home[member] = into
    members[into] = [...members[into]!, ...members[from]!].sort((x, y) => x - y)
    members[from] = []
  }
  return members.filter((cluster) => cluster.length > 0)
}
