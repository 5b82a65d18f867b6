/**
 * Clusters of which any two members fit on average: one report that fits two happenings does not make them one, as it would if the best pair decided.
 *
 * Scores are 0 to 1; a pair that is not given counts as 0. The same pairs give the same clusters in any order of arguments.
 */
import type { Pair } from './clusters.ts'

interface Merge extends Pair {
  /** Sizes of the two when it was proposed; another size by now: out of date. */
  readonly of: number
}

const before = (x: Merge, y: Merge): boolean => x.score > y.score || (x.score === y.score && (x.a < y.a || (x.a === y.a && x.b < y.b)))

/** A binary heap, the best merge on top. */
class Heap {
  readonly #items: Merge[] = []

  push(item: Merge): void {
    const items = this.#items
    let i = items.push(item) - 1
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (!before(item, items[parent]!)) break
      items[i] = items[parent]!
      i = parent
    }
    items[i] = item
  }

  pop(): Merge | undefined {
    const items = this.#items
    const top = items[0]
    const last = items.pop()
    if (top === undefined || last === undefined || items.length === 0) return top
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      if (child >= items.length) break
      if (child + 1 < items.length && before(items[child + 1]!, items[child]!)) child++
      if (!before(items[child]!, last)) break
      items[i] = items[child]!
      i = child
    }
    items[i] = last
    return top
  }
}

/**
 * Joins members, the two clusters first whose pairs score best on average, while that is `least` or more. Members must stand in a fixed order.
 * `may` sees the two clusters as they stand and forbids what no single pair shows.
 * Gives each cluster's members in order, clusters in the order of their first members.
 *
 * @param names the class of each member; those of one class are one from the start, whatever `may` says
 */
export function clusterByAverage(
  names: readonly string[],
  pairs: readonly Pair[],
  least: number,
  may: (a: readonly number[], b: readonly number[]) => boolean,
): number[][] {
  const size = names.length
  const first = new Map<string, number>()
  for (const [i, name] of names.entries()) if (!first.has(name)) first.set(name, i)
  const home = names.map((name) => first.get(name)!)
  const members: number[][] = names.map(() => [])
  for (const [i, into] of home.entries()) members[into]!.push(i)
  const sums: Map<number, number>[] = names.map(() => new Map())
  for (const { a: one, b: other, score } of pairs) {
    const [a, b] = [home[one]!, home[other]!]
    if (a === b) continue
    const sum = (sums[a]!.get(b) ?? 0) + score
    sums[a]!.set(b, sum)
    sums[b]!.set(a, sum)
  }
  const heap = new Heap()
  const propose = (x: number, y: number): void => {
    const [a, b] = x < y ? [x, y] : [y, x]
    const score = sums[a]!.get(b)! / (members[a]!.length * members[b]!.length)
    if (score >= least) heap.push({ a, b, score, of: members[a]!.length * size + members[b]!.length })
  }
  for (const [a, others] of sums.entries()) for (const b of others.keys()) if (a < b) propose(a, b)
  for (let merge = heap.pop(); merge !== undefined; merge = heap.pop()) {
    const { a, b, of } = merge
    if (members[a]!.length * size + members[b]!.length !== of || members[b]!.length === 0) continue
    if (!may(members[a]!, members[b]!)) continue
    members[a] = [...members[a]!, ...members[b]!].sort((x, y) => x - y)
    members[b] = []
    sums[a]!.delete(b)
    for (const [other, sum] of sums[b]!) {
      if (other === a) continue
      const both = (sums[a]!.get(other) ?? 0) + sum
      sums[a]!.set(other, both)
      sums[other]!.set(a, both)
      sums[other]!.delete(b)
    }
    sums[b]!.clear()
    for (const other of sums[a]!.keys()) propose(a, other)
  }
  return members.filter((cluster) => cluster.length > 0)
}
