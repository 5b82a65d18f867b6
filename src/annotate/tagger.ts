/** Gives each word its part of speech (universal and Penn) from its form and neighbours, left to right. */
import type { Upos } from '../model/index.ts'
import { Features, hashText, mix, type Perceptron } from './perceptron.ts'

export interface Tag {
  readonly upos: Upos
  readonly xpos: string
}

/** What the tagger looks at in a word; made once a word. */
export interface WordShape {
  readonly word: number
  readonly lower: number
  readonly suffixes: readonly number[]
  readonly prefixes: readonly number[]
  readonly shape: number
}

const EDGE: WordShape = { word: 1, lower: 1, suffixes: [1, 1, 1, 1], prefixes: [1, 1, 1], shape: 1 }

export function wordShape(form: string): WordShape {
  const straight = form.replace(/[’‘ʼ`]/gu, "'").replace(/[“”„]/gu, '"')
  const lower = straight.toLowerCase()
  const masked = lower.replace(/\d/gu, '0')
  const shape = straight
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\d/gu, '0')
    .replace(/(.)\1{2,}/gu, '$1$1')
  return {
    word: hashText(straight),
    lower: hashText(/\d/u.test(masked) ? masked : lower),
    suffixes: [1, 2, 3, 4].map((n) => hashText(masked.slice(-n))),
    prefixes: [1, 2, 3].map((n) => hashText(masked.slice(0, n))),
    shape: hashText(shape.slice(0, 12)),
  }
}

/** Features of word `i`, given the labels (as numbers) of the two words before. */
export function tagFeatures(shapes: readonly WordShape[], i: number, tag1: number, tag2: number, out: Features): void {
  const w = shapes[i]!
  const p1 = shapes[i - 1] ?? EDGE
  const p2 = shapes[i - 2] ?? EDGE
  const n1 = shapes[i + 1] ?? EDGE
  const n2 = shapes[i + 2] ?? EDGE
  out.size = 0
  const one = (template: number, a: number) => out.add(mix(template, a))
  const two = (template: number, a: number, b: number) => out.add(mix(mix(template, a), b))
  const three = (template: number, a: number, b: number, c: number) => out.add(mix(mix(mix(template, a), b), c))
  one(1, 0)
  one(2, w.word)
  one(3, w.lower)
  for (let n = 0; n < 4; n++) one(4 + n, w.suffixes[n]!)
  for (let n = 0; n < 3; n++) one(8 + n, w.prefixes[n]!)
  one(11, w.shape)
  two(12, w.shape, i === 0 ? 1 : 0)
  two(13, w.suffixes[2]!, w.shape)
  one(14, tag1)
  two(15, tag1, tag2)
  two(16, tag1, w.lower)
  two(17, tag1, w.suffixes[2]!)
  one(18, p1.lower)
  one(19, p2.lower)
  one(20, n1.lower)
  one(21, n2.lower)
  one(22, p1.suffixes[2]!)
  one(23, n1.suffixes[2]!)
  one(24, n1.shape)
  one(25, p1.shape)
  two(26, w.lower, n1.lower)
  two(27, p1.lower, w.lower)
  two(28, p1.lower, n1.lower)
  two(29, tag1, n1.lower)
  three(30, tag1, tag2, w.lower)
  two(31, n1.lower, n2.lower)
  two(32, tag1, n1.suffixes[2]!)
  two(33, w.suffixes[2]!, n1.suffixes[2]!)
  two(34, w.lower, n1.suffixes[1]!)
  three(35, tag1, w.shape, n1.shape)
  two(36, tag1, n2.suffixes[2]!)
}

/** The label with the highest score, of those that what is known allows. */
function bestOf(scores: Int32Array, labels: readonly string[], known: ReturnType<Known>): number {
  const allowed = known && new Set(known.xpos.map((xpos) => `${known.upos}|${xpos}`))
  let best = -1
  for (let k = 0; k < scores.length; k++) {
    if (allowed && !allowed.has(labels[k]!)) continue
    if (best < 0 || scores[k]! > scores[best]!) best = k
  }
  return best
}

/** A form in -ed right behind a name is a verb: "Azerbaijan reopened its embassy", where the tagger has not seen the verb. */
const PAST = /^\p{Ll}{3,}ed$/u
const NO_VERB = /^(?:ADJ|NOUN|ADP|ADV|X|INTJ)\|/u
const PAST_TENSES = { upos: 'VERB', xpos: ['VBD', 'VBN'] } as const

/** What is known of a word beforehand: its part of speech, and the Penn tags to choose from. */
export type Known = (form: string, next: string | undefined) => { readonly upos: Upos; readonly xpos: readonly string[] } | undefined

export function tag(words: readonly string[], model: Perceptron, known: Known = () => undefined): Tag[] {
  const shapes = words.map(wordShape)
  const features = new Features()
  const scores = new Int32Array(model.labels.length)
  const out: Tag[] = []
  let tag1 = -1
  let tag2 = -1
  for (let i = 0; i < words.length; i++) {
    tagFeatures(shapes, i, tag1, tag2, features)
    model.score(features, scores)
    let best = bestOf(scores, model.labels, known(words[i]!, words[i + 1]))
    if (out.at(-1)?.upos === 'PROPN' && PAST.test(words[i]!) && NO_VERB.test(model.labels[best]!))
      best = bestOf(scores, model.labels, PAST_TENSES)
    const [upos, xpos] = model.labels[best]!.split('|') as [Upos, string]
    out.push({ upos, xpos })
    tag2 = tag1
    tag1 = best
  }
  return out
}
