/** What the name finder looks at in a word: its form and neighbours, their parts of speech, and what the gazetteer knows there. */
import type { Upos } from '../../model/index.ts'
import { type Features, hashText, mix } from '../perceptron.ts'
import { type WordShape, wordShape } from '../tagger.ts'

export interface NameWord {
  readonly shape: WordShape
  readonly upos: number
  /** Kind of the known name that begins or goes on here: "B-ORG"; "" for none. */
  readonly known: number
  /** A title stands here: "President", "Gen.". */
  readonly titled: number
}

export const nameWord = (form: string, upos: Upos, known: string, titled: boolean): NameWord => ({
  shape: wordShape(form),
  upos: hashText(upos),
  known: hashText(known),
  titled: titled ? 1 : 0,
})

const EDGE: NameWord = nameWord('\u0000', 'X', '', false)

/** Features of word `i`, given the labels (as numbers) of the two words before. */
export function nameFeatures(words: readonly NameWord[], i: number, label1: number, label2: number, out: Features): void {
  const w = words[i]!
  const p1 = words[i - 1] ?? EDGE
  const p2 = words[i - 2] ?? EDGE
  const n1 = words[i + 1] ?? EDGE
  const n2 = words[i + 2] ?? EDGE
  out.size = 0
  let template = 300
  const one = (a: number) => out.add(mix(template++, a))
  const two = (a: number, b: number) => out.add(mix(mix(template++, a), b))
  const three = (a: number, b: number, c: number) => out.add(mix(mix(mix(template++, a), b), c))
  one(0)
  one(w.shape.word)
  one(w.shape.lower)
  one(w.shape.suffixes[2]!)
  one(w.shape.suffixes[3]!)
  one(w.shape.prefixes[2]!)
  one(w.shape.shape)
  one(w.upos)
  one(w.known)
  two(w.known, w.upos)
  two(w.known, p1.known)
  two(w.known, n1.known)
  two(w.known, p1.shape.lower)
  two(w.known, n1.shape.lower)
  two(w.upos, w.shape.shape)
  three(w.upos, w.shape.shape, i === 0 ? 1 : 0)
  for (const x of [p1, p2, n1, n2]) {
    one(x.shape.lower)
    one(x.upos)
    two(x.shape.shape, x.upos)
    one(x.known)
    one(x.titled)
  }
  two(p1.shape.lower, w.upos)
  two(n1.shape.lower, w.upos)
  two(p2.shape.lower, p1.shape.lower)
  two(n1.shape.lower, n2.shape.lower)
  two(p1.titled, w.upos)
  two(w.titled, n1.upos)
  three(p1.upos, w.upos, n1.upos)
  one(label1)
  two(label1, label2)
  two(label1, w.upos)
  two(label1, w.shape.lower)
  two(label1, p1.shape.lower)
  two(label1, w.known)
  three(label1, w.upos, n1.upos)
  three(label1, w.shape.shape, n1.shape.shape)
  three(label1, p1.shape.lower, w.upos)
  two(label1, n1.shape.lower)
}
