/** From the encoder's scores for a window to sentences, trees and names. */
import type { Scores } from './session.ts'
import { bestTree, isTree } from './tree.ts'

/** Labels of a window's words, by their places in the model's lists. */
export interface Decoded {
  /** 1 where a sentence starts. */
  readonly start: Uint8Array
  /** Index in the window; -1 for the root of a sentence. */
  readonly head: Int32Array
  readonly rel: Int32Array
  readonly upos: Int32Array
  readonly xpos: Int32Array
  readonly ner: Int32Array
}

/** Weights of relations, [labels, size, size]: the last row and column stand for the word at the other end alone. */
export interface RelationWeights {
  readonly labels: number
  readonly size: number
  readonly weights: Float32Array
}

export function relationWeights(weights: Float32Array, labels: number): RelationWeights {
  return { labels, size: Math.round(Math.sqrt(weights.length / labels)), weights }
}

/** Heads of a sentence that a tree may change before its relations are left as they are: it is no sentence then, but a table or a list. */
const MOST_CHANGED = 20

/** The likeliest relation of `word` to `head` (-1: the root). */
function relation(word: number, head: number, { relDep, relHead }: Scores, { labels, size, weights }: RelationWeights): number {
  const n = size - 1
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (let label = 0; label < labels; label++) {
    let score = 0
    for (let i = 0; i < size; i++) {
      const dependent = i < n ? relDep[word * n + i]! : 1
      const row = (label * size + i) * size
      let sum = weights[row + n]!
      for (let j = 0; j < n; j++) sum += weights[row + j]! * relHead[(head + 1) * n + j]!
      score += dependent * sum
    }
    if (score > most) {
      most = score
      best = label
    }
  }
  return best
}

/** BIO labels of a sentence: the likeliest sequence in which each name begins with its B. Label 0 is O, odd ones begin, even ones go on. */
function names(ner: Float32Array, from: number, to: number, labels: number, out: Int32Array): void {
  const back: Int32Array[] = []
  let scores = Float64Array.from({ length: labels }, (_, k) => (k > 0 && k % 2 === 0 ? Number.NEGATIVE_INFINITY : ner[from * labels + k]!))
  for (let i = from + 1; i < to; i++) {
    const next = new Float64Array(labels)
    const came = new Int32Array(labels)
    let best = 0
    for (let k = 1; k < labels; k++) if (scores[k]! > scores[best]!) best = k
    for (let k = 0; k < labels; k++) {
      const goesOn = k > 0 && k % 2 === 0
      came[k] = goesOn ? (scores[k]! > scores[k - 1]! ? k : k - 1) : best
      next[k] = scores[came[k]!]! + ner[i * labels + k]!
    }
    back.push(came)
    scores = next
  }
  let last = 0
  for (let k = 1; k < labels; k++) if (scores[k]! > scores[last]!) last = k
  for (let i = to - 1; i >= from; i--) {
    out[i] = last
    if (i > from) last = back[i - from - 1]![last]!
  }
}

export function decode(scores: Scores, relations: RelationWeights): Decoded {
  const n = scores.start.length
  const start = Uint8Array.from(scores.start)
  if (n > 0) start[0] = 1
  const head = Int32Array.from(scores.head, (h) => h - 1)
  const rel = Int32Array.from(scores.rel)
  const ner = new Int32Array(n)
  const kinds = n === 0 ? 0 : scores.ner.length / n
  for (let from = 0; from < n; ) {
    let to = from + 1
    while (to < n && !start[to]) to++
    names(scores.ner, from, to, kinds, ner)
    const at = from
    const inside = head.slice(from, to).map((h) => (h < 0 ? -1 : h - at))
    if (inside.some((h) => h >= to - at || h < -1) || !isTree(inside)) {
      const tree = bestTree({ size: to - from, of: (word, h) => scores.arc[(at + word) * (n + 1) + (h < 0 ? 0 : at + h + 1)]! })
      const changed = [...tree.keys()].filter((i) => tree[i] !== inside[i])
      for (const i of changed) {
        head[at + i] = tree[i]! < 0 ? -1 : at + tree[i]!
        if (changed.length <= MOST_CHANGED && tree[i]! >= 0) rel[at + i] = relation(at + i, head[at + i]!, scores, relations)
      }
    }
    from = to
  }
  return { start, head, rel, upos: Int32Array.from(scores.upos), xpos: Int32Array.from(scores.xpos), ner }
}
