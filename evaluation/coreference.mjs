/**
 * Scores of coreference as the CoNLL shared tasks define them: MUC, B³, CEAF-e (φ4) and their mean F1.
 *
 * A partition is a list of clusters, a cluster a list of keys of mentions; both partitions hold the same mentions, singletons included.
 * After Pradhan et al., "Scoring coreference partitions of predicted mentions", ACL 2014.
 */

const f1 = (precision, recall) => (precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall))
const ratio = (a, b) => (b === 0 ? 0 : a / b)
const scores = (precision, recall) => ({ precision, recall, f1: f1(precision, recall) })

/** Which cluster of a partition each mention is in. */
function homes(partition) {
  const home = new Map()
  for (const [i, cluster] of partition.entries()) for (const mention of cluster) home.set(mention, i)
  return home
}

/** How many mentions each cluster shares with each of the other partition: [[index of the other, mentions], …] per cluster. */
function overlaps(partition, other) {
  const home = homes(other)
  return partition.map((cluster) => {
    const count = new Map()
    for (const mention of cluster) {
      const at = home.get(mention)
      if (at === undefined) throw new Error(`mention ${mention} is in one partition only`)
      count.set(at, (count.get(at) ?? 0) + 1)
    }
    return [...count]
  })
}

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0)

/** Links of a that b keeps: its clusters' mentions less the parts into which b cuts them (Vilain et al., MUC-6, 1995). */
const mucSide = (a, b) => ratio(sum(a.map((cluster, i) => cluster.length - b[i].length)), sum(a.map((cluster) => cluster.length - 1)))

/** Mean over mentions of how much of its cluster the other has with it (Bagga and Baldwin, LREC 1998). */
const b3Side = (a, b) =>
  ratio(sum(a.map((cluster, i) => sum(b[i].map(([, both]) => both * both)) / cluster.length)), sum(a.map((cluster) => cluster.length)))

/**
 * Greatest sum of a one-to-one assignment (Kuhn–Munkres with potentials): `worth[row]` is a list of [column, value > 0]. Rows that share no column,
 * directly or by others, are assigned apart, so that a thousand clusters cost little.
 */
function bestAssignment(worth, columns) {
  const rowsOf = Array.from({ length: columns }, () => [])
  for (const [row, cells] of worth.entries()) for (const [column] of cells) rowsOf[column].push(row)
  const seen = new Set()
  let total = 0
  for (const start of worth.keys()) {
    if (seen.has(start)) continue
    const rows = [start]
    const cols = new Set()
    seen.add(start)
    for (const row of rows)
      for (const [column] of worth[row]) {
        if (cols.has(column)) continue
        cols.add(column)
        for (const other of rowsOf[column]) {
          if (seen.has(other)) continue
          seen.add(other)
          rows.push(other)
        }
      }
    total += assign(
      rows.map((row) => new Map(worth[row])),
      [...cols],
    )
  }
  return total
}

/** The same for one component, dense. */
function assign(rows, cols) {
  const size = Math.max(rows.length, cols.length)
  const cost = (i, j) => -(rows[i]?.get(cols[j]) ?? 0)
  const u = new Float64Array(size + 1)
  const v = new Float64Array(size + 1)
  const match = new Int32Array(size + 1)
  for (let i = 1; i <= size; i++) {
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(size + 1)
    const way = new Int32Array(size + 1)
    let j0 = 0
    match[0] = i
    do {
      used[j0] = 1
      let delta = Number.POSITIVE_INFINITY
      let j1 = 0
      for (let j = 1; j <= size; j++) {
        if (used[j]) continue
        const reduced = cost(match[j0] - 1, j - 1) - u[match[j0]] - v[j]
        if (reduced < least[j]) {
          least[j] = reduced
          way[j] = j0
        }
        if (least[j] < delta) {
          delta = least[j]
          j1 = j
        }
      }
      for (let j = 0; j <= size; j++) {
        if (used[j]) {
          u[match[j]] += delta
          v[j] -= delta
        } else least[j] -= delta
      }
      j0 = j1
    } while (match[j0] !== 0)
    for (; j0 !== 0; j0 = way[j0]) match[j0] = match[way[j0]]
  }
  let total = 0
  for (let j = 1; j <= size; j++) total -= cost(match[j] - 1, j - 1)
  return total
}

/** Similarity φ4 of the best one-to-one assignment of clusters (Luo, HLT 2005). */
function ceaf(gold, system, shared) {
  const worth = gold.map((cluster, i) => shared[i].map(([j, both]) => [j, (2 * both) / (cluster.length + system[j].length)]))
  const total = bestAssignment(worth, system.length)
  return scores(ratio(total, system.length), ratio(total, gold.length))
}

/** @returns {{ muc, b3, ceafe: { precision, recall, f1 }, conll: number }} shares, 0 to 1 */
export function coreference(gold, system) {
  const ofGold = overlaps(gold, system)
  const ofSystem = overlaps(system, gold)
  const muc = scores(mucSide(system, ofSystem), mucSide(gold, ofGold))
  const b3 = scores(b3Side(system, ofSystem), b3Side(gold, ofGold))
  const ceafe = ceaf(gold, system, ofGold)
  return { muc, b3, ceafe, conll: (muc.f1 + b3.f1 + ceafe.f1) / 3 }
}
