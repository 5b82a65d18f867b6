/**
 * Finds each word's head and relation: greedy arc-eager parsing with a linear model (Goldberg and Nivre 2012; features after Zhang and
 * Nivre 2011). Linear in the sentence's length. Stands in until the encoder brings its own heads.
 */
import { Features, hashText, mix, type Perceptron } from './perceptron.ts'
import type { Tag } from './tagger.ts'

export const SHIFT = 0
export const REDUCE = 1
export const LEFT = 2
export const RIGHT = 3

export interface ParserWord {
  readonly form: number
  readonly tag: number
  readonly pos: number
}

export const parserWord = (form: string, tag: Tag): ParserWord => ({
  form: hashText(
    form
      .replace(/[’‘ʼ`]/gu, "'")
      .toLowerCase()
      .replace(/\d/gu, '0'),
  ),
  tag: hashText(`${tag.upos}|${tag.xpos}`),
  pos: hashText(tag.upos),
})

const NONE: ParserWord = { form: 7, tag: 7, pos: 7 }

/** A parser's state over the words of one sentence. Labels are numbers; -1 is none. */
export class ParserState {
  readonly words: readonly ParserWord[]
  readonly heads: Int32Array
  readonly labels: Int32Array
  readonly stack: number[] = []
  next = 0
  readonly left1: Int32Array
  readonly left2: Int32Array
  readonly right1: Int32Array
  readonly right2: Int32Array
  readonly leftCount: Int32Array
  readonly rightCount: Int32Array
  readonly leftLabels: Int32Array
  readonly rightLabels: Int32Array

  constructor(words: readonly ParserWord[]) {
    const n = words.length
    const filled = () => new Int32Array(n).fill(-1)
    this.words = words
    this.heads = filled()
    this.labels = filled()
    this.left1 = filled()
    this.left2 = filled()
    this.right1 = filled()
    this.right2 = filled()
    this.leftCount = new Int32Array(n)
    this.rightCount = new Int32Array(n)
    this.leftLabels = new Int32Array(n)
    this.rightLabels = new Int32Array(n)
  }

  get done(): boolean {
    return this.next >= this.words.length
  }

  can(move: number): boolean {
    if (move === SHIFT) return !this.done
    const top = this.stack.at(-1)
    if (top === undefined) return false
    if (move === REDUCE) return this.heads[top] !== -1
    return !this.done && (move === RIGHT || this.heads[top] === -1)
  }

  apply(move: number, label: number): void {
    if (move === SHIFT) this.stack.push(this.next++)
    else if (move === REDUCE) this.stack.pop()
    else if (move === LEFT) this.#attach(this.stack.pop()!, this.next, label)
    else {
      this.#attach(this.next, this.stack.at(-1)!, label)
      this.stack.push(this.next++)
    }
  }

  #attach(child: number, head: number, label: number): void {
    this.heads[child] = head
    this.labels[child] = label
    if (child < head) {
      this.left2[head] = this.left1[head]!
      this.left1[head] = child
      this.leftCount[head]!++
      this.leftLabels[head] = mix(this.leftLabels[head]!, label + 1) | 0
    } else {
      this.right2[head] = this.right1[head]!
      this.right1[head] = child
      this.rightCount[head]!++
      this.rightLabels[head] = mix(this.rightLabels[head]!, label + 1) | 0
    }
  }

  features(out: Features): void {
    out.size = 0
    const { words, heads, labels, stack } = this
    const s0 = stack.at(-1) ?? -1
    const s1 = stack.at(-2) ?? -1
    const b0 = this.next
    const word = (i: number): ParserWord => (i >= 0 && i < words.length ? words[i]! : NONE)
    const label = (i: number): number => (i >= 0 ? labels[i]! : -2)
    const of = (list: Int32Array, i: number): number => (i >= 0 && i < words.length ? list[i]! : -1)
    const S0 = word(s0)
    const S1 = word(s1)
    const B0 = word(b0)
    const B1 = word(b0 + 1)
    const B2 = word(b0 + 2)
    const s0h = of(heads, s0)
    const s0h2 = of(heads, s0h)
    const s0l = of(this.left1, s0)
    const s0l2 = of(this.left2, s0)
    const s0r = of(this.right1, s0)
    const s0r2 = of(this.right2, s0)
    const b0l = of(this.left1, b0)
    const b0l2 = of(this.left2, b0)
    const S0h = word(s0h)
    const S0l = word(s0l)
    const S0r = word(s0r)
    const B0l = word(b0l)
    let template = 100
    const one = (a: number) => out.add(mix(template++, a))
    const two = (a: number, b: number) => out.add(mix(mix(template++, a), b))
    const three = (a: number, b: number, c: number) => out.add(mix(mix(mix(template++, a), b), c))
    const headless = s0 >= 0 && s0h === -1 ? 1 : 0
    one(headless)
    for (const w of [S0, S1, B0, B1, B2, word(b0 + 3)]) {
      one(w.form)
      one(w.tag)
      two(w.form, w.tag)
    }
    two(S0.tag, headless)
    two(S0.form, B0.form)
    three(S0.form, S0.tag, B0.tag)
    three(S0.tag, B0.form, B0.tag)
    two(S0.form, B0.tag)
    two(S0.tag, B0.form)
    two(S0.tag, B0.tag)
    two(S0.pos, B0.pos)
    two(B0.tag, B1.tag)
    two(B0.form, B1.tag)
    two(B0.tag, B1.form)
    three(B0.tag, B1.tag, B2.tag)
    three(S0.tag, B0.tag, B1.tag)
    three(S1.tag, S0.tag, B0.tag)
    three(S0h.tag, S0.tag, B0.tag)
    three(S0.tag, S0l.tag, B0.tag)
    three(S0.tag, S0r.tag, B0.tag)
    three(S0.tag, B0.tag, B0l.tag)
    three(S0.form, B0.tag, B1.tag)
    three(S0.tag, B0.form, B1.tag)
    two(S1.tag, B0.tag)
    two(S1.form, B0.tag)
    two(S1.tag, B0.form)
    // Distance between the top and the next word, and what stands about them.
    const distance = s0 < 0 ? 0 : Math.min(b0 - s0, 8) + (b0 - s0 > 12 ? 1 : 0)
    two(S0.form, distance)
    two(S0.tag, distance)
    two(B0.form, distance)
    two(B0.tag, distance)
    three(S0.tag, B0.tag, distance)
    three(S0.form, B0.form, distance)
    const s0vr = of(this.rightCount, s0)
    const s0vl = of(this.leftCount, s0)
    const b0vl = of(this.leftCount, b0)
    two(S0.form, s0vr)
    two(S0.tag, s0vr)
    two(S0.form, s0vl)
    two(S0.tag, s0vl)
    two(B0.form, b0vl)
    two(B0.tag, b0vl)
    for (const i of [s0h, s0h2, s0l, s0l2, s0r, s0r2, b0l, b0l2]) {
      one(word(i).form)
      one(word(i).tag)
      one(label(i))
    }
    one(label(s0))
    two(label(s0), S0.tag)
    three(label(s0), S0.tag, B0.tag)
    three(label(s0), S0h.form, B0.tag)
    three(S0.tag, S0l.tag, word(s0l2).tag)
    three(S0.tag, S0r.tag, word(s0r2).tag)
    three(S0.tag, S0h.tag, word(s0h2).tag)
    three(B0.tag, B0l.tag, word(b0l2).tag)
    two(S0.form, of(this.rightLabels, s0))
    two(S0.tag, of(this.rightLabels, s0))
    two(S0.form, of(this.leftLabels, s0))
    two(S0.tag, of(this.leftLabels, s0))
    two(B0.form, of(this.leftLabels, b0))
    two(B0.tag, of(this.leftLabels, b0))
    three(S0.tag, B0.tag, of(this.rightLabels, s0))
    three(S0.form, S0r.form, B0.form)
    three(S0h.form, S0.form, B0.tag)
    three(S0.tag, word(b0 - 1).tag, B0.tag)
    three(S0.tag, word(s0 < 0 ? -1 : s0 + 1).tag, B0.tag)
    three(S0.form, word(b0 - 1).form, B0.tag)
    two(word(0).form, B0.tag)
    three(word(words.length - 1).tag, S0.tag, B0.tag)
  }
}

export interface Arc {
  readonly head: number
  readonly deprel: string
}

/** Heads and relations; exactly one root, no cycle. */
export function parse(forms: readonly string[], tags: readonly Tag[], model: Perceptron): Arc[] {
  const state = new ParserState(forms.map((form, i) => parserWord(form, tags[i]!)))
  const features = new Features()
  const scores = new Int32Array(model.labels.length)
  const moves = model.labels.map((l) => (l === 'S' ? SHIFT : l === 'D' ? REDUCE : l.startsWith('L') ? LEFT : RIGHT))
  // Nothing hangs on a sign: a rule of the scheme that the model does not always keep.
  const isSign = (i: number | undefined): boolean => i !== undefined && tags[i]?.upos === 'PUNCT'
  while (!state.done) {
    state.features(features)
    model.score(features, scores)
    const barred = (move: number): boolean =>
      (move === LEFT && isSign(state.next) && !isSign(state.stack.at(-1))) ||
      (move === RIGHT && isSign(state.stack.at(-1)) && !isSign(state.next))
    const open = [SHIFT, REDUCE, LEFT, RIGHT].map((move) => state.can(move) && !barred(move))
    let best = -1
    for (let k = 0; k < scores.length; k++) if (open[moves[k]!] && (best < 0 || scores[k]! > scores[best]!)) best = k
    state.apply(moves[best]!, best)
  }
  const name = (label: number): string => (label < 0 ? 'dep' : model.labels[label]!.slice(1))
  return oneRoot(
    forms.map((_, i) => ({ head: state.heads[i]!, deprel: name(state.labels[i]!) })),
    tags,
  )
}

/** Of the words left without a head one becomes the root: the first verb, else the first that is no sign; the others hang on it. */
function oneRoot(arcs: readonly Arc[], tags: readonly Tag[]): Arc[] {
  const loose = arcs.flatMap((arc, i) => (arc.head === -1 ? [i] : []))
  const root =
    loose.find((i) => tags[i]!.upos === 'VERB') ??
    loose.find((i) => arcs.some((a) => a.head === i && /^(?:cop|nsubj)/u.test(a.deprel))) ??
    loose.find((i) => tags[i]!.upos !== 'PUNCT') ??
    loose[0]!
  return arcs.map((arc, i) => {
    if (i === root) return { head: -1, deprel: 'root' }
    if (arc.head !== -1) return arc
    const upos = tags[i]!.upos
    return {
      head: root,
      deprel: upos === 'PUNCT' ? 'punct' : upos === 'VERB' ? 'parataxis' : upos === 'CCONJ' ? 'cc' : upos === 'ADP' ? 'case' : 'dep',
    }
  })
}
