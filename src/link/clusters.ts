/** Clusters built from pairs, likeliest first, each merge open to a veto; the same pairs give the same clusters in any order of arguments. */

export interface Pair {
  readonly a: number
  readonly b: number
  readonly score: number
}

/**
 * Joins members that stand in a fixed order (of place or id), for ties between equal scores are broken by it.
 * `may` sees the two clusters as they stand and forbids what no single pair shows, such as two dates that can't both be.
 * Gives each cluster's members in order, clusters in the order of their first members.
 *
 * @param names the class of each member; those of one class are one from the start, whatever `may` says
 */
export function cluster(
  names: readonly string[],
  pairs: readonly Pair[],
  may: (a: readonly number[], b: readonly number[]) => boolean,
): number[][] {
  const first = new Map<string, number>()
  for (const [i, name] of names.entries()) if (!first.has(name)) first.set(name, i)
  const home = names.map((name) => first.get(name)!)
  const members: number[][] = names.map(() => [])
  for (const [i, into] of home.entries()) members[into]!.push(i)
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
