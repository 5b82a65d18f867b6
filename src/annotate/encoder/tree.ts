/** From scores of heads to trees: every sentence gets one root and no cycle. */

/** Scores of heads for the words of one sentence. */
export interface HeadScores {
  readonly size: number
  /** Score of word `head` as head of `word`; head -1 is the root. */
  of(word: number, head: number): number
}

/** How many of the best roots are tried. */
const ROOTS = 3

/** True where heads (-1: root) have one root and no cycle. */
export function isTree(heads: ArrayLike<number>): boolean {
  const n = heads.length
  const state = new Uint8Array(n)
  let roots = 0
  for (let i = 0; i < n; i++) {
    if (heads[i] === -1) roots++
    let at = i
    while (at !== -1 && state[at] === 0) {
      state[at] = 1
      at = heads[at]!
    }
    if (at !== -1 && state[at] === 1) return false
    for (at = i; at !== -1 && state[at] === 1; at = heads[at]!) state[at] = 2
  }
  return roots === 1
}

/** The highest-scoring tree with a single root: Chu-Liu/Edmonds for each of the likeliest roots. */
export function bestTree(scores: HeadScores): Int32Array {
  const n = scores.size
  const roots = Array.from({ length: n }, (_, i) => i)
    .sort((a, b) => scores.of(b, -1) - scores.of(a, -1) || a - b)
    .slice(0, ROOTS)
  let best: Int32Array | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const root of roots) {
    const heads = arborescence(scores, root)
    let total = 0
    for (let i = 0; i < n; i++) total += scores.of(i, heads[i]!)
    if (total > most) {
      most = total
      best = heads
    }
  }
  return best!
}

/**
 * Highest-scoring arborescence from `root` (Chu and Liu 1965, Edmonds 1967): every word takes its best head; a cycle becomes one node whose
 * edges cost what entering it there loses, until there is none. Quadratic in the words for each cycle.
 */
function arborescence(scores: HeadScores, root: number): Int32Array {
  const n = scores.size
  const heads = new Int32Array(n).fill(-1)
  if (n === 1) return heads
  // Matrix of the nodes at hand: weight[to * n + from], and which words an edge joins.
  const weight = new Float64Array(n * n)
  const fromWord = new Int32Array(n * n)
  const toWord = new Int32Array(n * n)
  for (let to = 0; to < n; to++)
    for (let from = 0; from < n; from++) {
      weight[to * n + from] = to === from || to === root ? Number.NEGATIVE_INFINITY : scores.of(to, from)
      fromWord[to * n + from] = from
      toWord[to * n + from] = to
    }
  const chosen = new Map<number, number>()
  /** Words that each node stands for. */
  const members = Array.from({ length: n }, (_, i): readonly number[] => [i])
  contract(Array.from({ length: n }, (_, i) => i))
  for (const [word, head] of chosen) heads[word] = head
  return heads

  /** Sets `chosen` for the words that the nodes stand for; node `root` stays itself or is inside none. */
  function contract(nodes: readonly number[]): void {
    const best = new Map<number, number>()
    for (const to of nodes) {
      if (to === root) continue
      let from = -1
      for (const other of nodes) if (other !== to && (from === -1 || weight[to * n + other]! > weight[to * n + from]!)) from = other
      best.set(to, from)
    }
    const cycle = findCycle(nodes, best)
    if (!cycle) {
      for (const [to, from] of best) chosen.set(toWord[to * n + from]!, fromWord[to * n + from]!)
      return
    }
    const inside = new Set(cycle)
    const stands = cycle[0]!
    const rest = nodes.filter((node) => !inside.has(node))
    const kept = cycle.map((to) => ({
      words: members[to]!,
      word: toWord[to * n + best.get(to)!]!,
      from: fromWord[to * n + best.get(to)!]!,
    }))
    members[stands] = kept.flatMap(({ words }) => words)
    const edges: [edge: number, weight: number, from: number, to: number][] = []
    for (const other of rest) {
      let enter = -1
      let gain = Number.NEGATIVE_INFINITY
      let leave = -1
      for (const node of cycle) {
        const loss = weight[node * n + best.get(node)!]!
        const value = weight[node * n + other]! - loss
        if (enter === -1 || value > gain) {
          gain = value
          enter = node
        }
        if (leave === -1 || weight[other * n + node]! > weight[other * n + leave]!) leave = node
      }
      edges.push([stands * n + other, gain, fromWord[enter * n + other]!, toWord[enter * n + other]!])
      edges.push([other * n + stands, weight[other * n + leave]!, fromWord[other * n + leave]!, toWord[other * n + leave]!])
    }
    for (const [edge, value, from, to] of edges) {
      weight[edge] = value
      fromWord[edge] = from
      toWord[edge] = to
    }
    contract([...rest, stands])
    // The cycle's own edges hold, but for the one into the node at which it is entered.
    for (const { words, word, from } of kept) if (!words.some((w) => chosen.has(w))) chosen.set(word, from)
  }

  function findCycle(nodes: readonly number[], best: ReadonlyMap<number, number>): number[] | undefined {
    const seen = new Map<number, number>()
    for (const [round, node] of nodes.entries()) {
      let at: number | undefined = node
      while (at !== undefined && !seen.has(at)) {
        seen.set(at, round)
        at = best.get(at)
      }
      if (at === undefined || seen.get(at) !== round) continue
      const cycle = [at]
      for (let next = best.get(at)!; next !== at; next = best.get(next)!) cycle.push(next)
      return cycle
    }
    return undefined
  }
}
