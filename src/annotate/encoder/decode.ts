/** From the encoder's scores for a window to sentences, trees, and spans of every layer. */
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
  readonly time: Int32Array
  readonly cause: Int32Array
  readonly attribution: Int32Array
  readonly factuality: Int32Array
  /** [words, labels]: hundredths of certainty that a word tells no event, or one of each type. */
  readonly event: Uint8Array
  /** By the word that may tell an event, the words that may be of its parties, with hundredths of certainty. */
  readonly parties: ReadonlyMap<number, readonly PartyWord[]>
  /** What a word adds to each kind of a claim [words, 2, kinds] and of a contingency [words, kinds]. */
  readonly claim: Float32Array
  readonly drawn: Float32Array
}

export interface PartyWord {
  readonly word: number
  readonly actor: number
  readonly recipient: number
}

/** Scores of a label after another, [from][to]. */
export type Pairs = readonly (readonly number[])[]

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

/** After which labels each may stand: label 0 is O, odd ones begin a span, even ones go on with it. */
const bio = (labels: number): Pairs =>
  Array.from({ length: labels }, (_, before) =>
    Array.from({ length: labels }, (_, k) => (k === 0 || k % 2 === 1 || before === k || before === k - 1 ? 0 : Number.NEGATIVE_INFINITY)),
  )

const shapes = new Map<number, Pairs>()
function bioOf(labels: number): Pairs {
  const known = shapes.get(labels) ?? bio(labels)
  shapes.set(labels, known)
  return known
}

/** The likeliest labels of words `from` to `to` by their scores [words, labels] and those of pairs; none begins with the inside of a span. */
function label(scores: Float32Array, [from, to]: readonly [number, number], pairs: Pairs, out: Int32Array): void {
  const labels = pairs.length
  const back = new Uint8Array((to - from) * labels)
  let total = Float64Array.from({ length: labels }, (_, k) =>
    k > 0 && k % 2 === 0 ? Number.NEGATIVE_INFINITY : scores[from * labels + k]!,
  )
  let next = new Float64Array(labels)
  for (let i = from + 1; i < to; i++) {
    for (let k = 0; k < labels; k++) {
      let best = Number.NEGATIVE_INFINITY
      let came = 0
      for (let j = 0; j < labels; j++) {
        const score = total[j]! + pairs[j]![k]!
        if (score > best) {
          best = score
          came = j
        }
      }
      next[k] = best + scores[i * labels + k]!
      back[(i - from) * labels + k] = came
    }
    ;[total, next] = [next, total]
  }
  let last = total.indexOf(Math.max(...total))
  for (let i = to - 1; i >= from; i--) {
    out[i] = last
    last = back[(i - from) * labels + last]!
  }
}

/** Each row's scores as hundredths of certainty. */
function hundredths(scores: Float32Array, rows: number): Uint8Array {
  const out = new Uint8Array(scores.length)
  const size = rows === 0 ? 0 : scores.length / rows
  const parts = new Float32Array(size)
  for (let from = 0; from < out.length; from += size) {
    let top = Number.NEGATIVE_INFINITY
    for (let i = 0; i < size; i++) top = Math.max(top, scores[from + i]!)
    let total = 0
    for (let i = 0; i < size; i++) {
      parts[i] = Math.exp(scores[from + i]! - top)
      total += parts[i]!
    }
    for (let i = 0; i < size; i++) out[from + i] = Math.round((100 * parts[i]!) / total)
  }
  return out
}

/** Hundredths of certainty that a word tells an event from which its parties are looked for, and that a word is of a party from which it is named. */
const TELLS = 8
const PARTY = 4

const chance = (score: number): number => Math.round(100 / (1 + Math.exp(-score)))

/** Words of parties, by event's word, by their scores [event's word, word, side]. */
function partiesOf(event: Uint8Array, party: Float32Array, words: number): Map<number, PartyWord[]> {
  const out = new Map<number, PartyWord[]>()
  const labels = words === 0 ? 0 : event.length / words
  for (let e = 0; e < words; e++) {
    if (100 - event[e * labels]! < TELLS) continue
    const found: PartyWord[] = []
    for (let word = 0; word < words; word++) {
      const at = (e * words + word) * 2
      const [actor, recipient] = [chance(party[at]!), chance(party[at + 1]!)]
      if (Math.max(actor, recipient) >= PARTY) found.push({ word, actor, recipient })
    }
    out.set(e, found)
  }
  return out
}

/** `chain`: pairs of the labels of attribution, whose spans may cover several sentences. */
export function decode(scores: Scores, relations: RelationWeights, chain: Pairs): Decoded {
  const n = scores.start.length
  const start = Uint8Array.from(scores.start)
  if (n > 0) start[0] = 1
  const head = Int32Array.from(scores.head, (h) => h - 1)
  const rel = Int32Array.from(scores.rel)
  const [ner, time, cause, attribution] = [new Int32Array(n), new Int32Array(n), new Int32Array(n), new Int32Array(n)]
  const layers = (
    [
      [scores.ner, ner],
      [scores.time, time],
      [scores.cause, cause],
    ] as const
  ).map(([of, out]) => [of, bioOf(n === 0 ? 0 : of.length / n), out] as const)
  if (n > 0) label(scores.attribution, [0, n], chain, attribution)
  for (let from = 0; from < n; ) {
    let to = from + 1
    while (to < n && !start[to]) to++
    for (const [of, pairs, out] of layers) label(of, [from, to], pairs, out)
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
  const event = hundredths(scores.meant.event, n)
  return {
    start,
    head,
    rel,
    upos: Int32Array.from(scores.upos),
    xpos: Int32Array.from(scores.xpos),
    factuality: Int32Array.from(scores.factuality),
    ner,
    time,
    cause,
    attribution,
    event,
    parties: partiesOf(event, scores.meant.party, n),
    claim: scores.meant.claim,
    drawn: scores.meant.drawn,
  }
}
