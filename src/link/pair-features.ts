/**
 * What two mentions of events have in common, in numbers: what the trained model of `pair-model.ts` reads.
 *
 * "Rebels shelled the port of Haven" and "the shelling of Haven" have another word and one root, the word "Haven" near both, and what their articles share.
 * A pure function of the two: how rare a word is comes from a table that no store changes.
 */
import { rarity } from '../lookup/rarity.ts'
import type { EventTrace } from '../model/index.ts'
import { FUNCTION_WORDS } from '../text/function-words.ts'
import { plain } from '../text/plain.ts'
import { stem } from '../text/stem.ts'

/** Weights of words; those of a document are of length 1. */
export type Weighted = ReadonlyMap<string, number>

/** One mention, ready for comparing. */
export interface Traced {
  /** Any mark of its own that its document has. */
  readonly document: unknown
  readonly words: Weighted
  readonly trace: EventTrace
  readonly stem: string
  readonly near: Weighted
  readonly sentence: Weighted
  readonly names: Weighted
}

/** Words of this rarity at least tell what a document is about. */
const TELLING = 1

/** A document's words, each by how often it stands there and how rare it is; the sum of squares is 1. */
export function documentWords(text: string): Weighted {
  const count = new Map<string, number>()
  for (const word of plain(text).split(' ')) if (!FUNCTION_WORDS.has(word)) count.set(word, (count.get(word) ?? 0) + 1)
  const weights = new Map<string, number>()
  let squares = 0
  for (const [word, n] of count) {
    const weight = (1 + Math.log(n)) * rarity(word)
    if (word.length < 2 || rarity(word) < TELLING) continue
    weights.set(word, weight)
    squares += weight * weight
  }
  const length = Math.sqrt(squares) || 1
  for (const [word, weight] of weights) weights.set(word, weight / length)
  return weights
}

const weighted = (words: readonly string[]): Weighted => new Map(words.map((word) => [word, rarity(word)]))

export const traced = (trace: EventTrace, document: unknown, words: Weighted): Traced => ({
  document,
  words,
  trace,
  stem: stem(plain(trace.lemma)),
  near: weighted(trace.near),
  sentence: weighted(trace.sentence),
  names: weighted(trace.names),
})

/** Of two documents' words: their cosine, 0 to 1. */
export function dot(a: Weighted, b: Weighted): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [word, weight] of few) sum += weight * (many.get(word) ?? 0)
  return sum
}

const cosine = (a: Weighted, b: Weighted): number => (a.size === 0 || b.size === 0 ? 0 : dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b)))

/** Sum of the weights of words of `a` that `b` has. */
function both(a: Weighted, b: Weighted): number {
  let sum = 0
  for (const [word, weight] of a) if (b.has(word)) sum += weight
  return sum
}

function commonPrefix(a: string, b: string): number {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return i / Math.max(a.length, b.length, 1)
}

const figures = (words: Weighted): Weighted => new Map([...words].filter(([word]) => /^\d/.test(word)))
const most = (a: number, b: number): number => Math.max(a, b)
const least = (a: number, b: number): number => Math.min(a, b)

/** In order; a model's file names those that it was trained on. */
export const FEATURES = {
  lemma: (a, b) => Number(a.trace.lemma === b.trace.lemma),
  stem: (a, b) => Number(a.stem === b.stem),
  prefix: (a, b) => commonPrefix(a.trace.lemma, b.trace.lemma),
  rarest: (a, b) => most(rarity(a.trace.lemma), rarity(b.trace.lemma)),
  commonest: (a, b) => least(rarity(a.trace.lemma), rarity(b.trace.lemma)),
  nouns: (a, b) => Number(a.trace.noun) + Number(b.trace.noun),
  documents: (a, b) => (a.document === b.document ? 1 : dot(a.words, b.words)),
  within: (a, b) => Number(a.document === b.document),
  sentences: (a, b) => cosine(a.sentence, b.sentence),
  shared: (a, b) => both(a.sentence, b.sentence),
  near: (a, b) => cosine(a.near, b.near),
  nearShared: (a, b) => both(a.near, b.near),
  nearest: (a, b) => most(both(a.near, b.sentence), both(b.near, a.sentence)),
  names: (a, b) => cosine(a.names, b.names),
  namesShared: (a, b) => both(a.names, b.names),
  namesElsewhere: (a, b) => least(both(a.names, b.words), both(b.names, a.words)),
  triggerNear: (a, b) => Number(b.near.has(a.trace.lemma)) + Number(a.near.has(b.trace.lemma)),
  triggerInSentence: (a, b) => Number(b.sentence.has(a.trace.lemma)) + Number(a.sentence.has(b.trace.lemma)),
  triggerElsewhere: (a, b) => Number(b.words.has(a.trace.lemma)) + Number(a.words.has(b.trace.lemma)),
  figures: (a, b) => {
    const [x, y] = [figures(a.sentence), figures(b.sentence)]
    return x.size === 0 || y.size === 0 ? 0 : both(x, y) > 0 ? 1 : -1
  },
  shorter: (a, b) => least(a.sentence.size, b.sentence.size),
} as const satisfies Record<string, (a: Traced, b: Traced) => number>

export type Feature = keyof typeof FEATURES
