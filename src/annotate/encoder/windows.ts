/**
 * Passages to windows: what the encoder sees at once. Passages follow one another in a window while they fit, parted by a mark; where one is
 * longer than a window, the next window goes on with the sentence that the last one left open. So windows depend on the text alone.
 */
import { SHAPE, shapeOf, type WordPieces } from './wordpiece.ts'

/** Words that begin a sentence, with where sentences begin within. */
export interface Passage {
  readonly words: readonly string[]
  /** Whether it is parted from what comes before, as paragraphs are. */
  readonly apart: boolean
  /** True at words that surely begin a sentence, false at those that surely do not; the encoder decides on the others. */
  readonly starts: readonly (boolean | undefined)[]
}

/** One run of the encoder. Arrays are as its graph takes them. */
export interface Window {
  readonly ids: Int32Array<ArrayBuffer>
  /** How each piece is written. */
  readonly shapes: Int32Array<ArrayBuffer>
  /** Index of each word's first piece. */
  readonly first: Int32Array<ArrayBuffer>
  /** Per word: 1 a sentence starts here, -1 none does, 0 the encoder decides. */
  readonly force: Int8Array<ArrayBuffer>
}

/** Pieces up to which passages are joined: the middle of what it was trained on. */
const JOINED = 160
/** Most pieces of a window, unless given sentences ask for more. */
const LONGEST = 254
/** Most that the encoder's table of places has. */
const LONGEST_GIVEN = 510

interface Cut {
  readonly passage: number
  readonly from: number
  readonly to: number
}

export interface PlannedWindow {
  readonly window: Window
  /** The stretch of words that it has of each of its passages. */
  readonly parts: readonly Cut[]
  /** Whether its last passage goes on after it. */
  readonly open: boolean
}

/** Plans windows one after the other; `next` of an open window must be told where the sentence that it left unfinished begins. */
export class Planner {
  #passage = 0
  #from = 0
  readonly #marks: { readonly begin: number; readonly part: number }

  readonly #passages: readonly Passage[]
  readonly #pieces: WordPieces

  constructor(passages: readonly Passage[], pieces: WordPieces) {
    this.#passages = passages
    this.#pieces = pieces
    this.#marks = { begin: pieces.idOf('[CLS]'), part: pieces.idOf('[SEP]') }
  }

  get done(): boolean {
    return this.#passage >= this.#passages.length
  }

  /** Goes back to word `from` of the passage that the last window left open. */
  reopen(from: number): void {
    this.#from = from
  }

  next(): PlannedWindow {
    const ids = [this.#marks.begin]
    const shapes: number[] = [SHAPE.none]
    const first: number[] = []
    const force: number[] = []
    const parts: Cut[] = []
    let open = false
    while (!this.done && !open) {
      const { words, starts, apart } = this.#passages[this.#passage]!
      const given = starts.every((start) => start !== undefined)
      const room = given ? LONGEST_GIVEN : LONGEST
      let size = ids.length + 1
      let to = this.#from
      for (; to < words.length; to++) {
        size += this.#pieces.of(words[to]!).length
        if (size > (parts.length > 0 ? JOINED : room)) break
      }
      if (to < words.length) {
        if (parts.length > 0) break
        open = true
      }
      if (parts.length > 0 && apart) {
        ids.push(this.#marks.part)
        shapes.push(SHAPE.none)
      }
      for (let i = this.#from; i < to; i++) {
        const pieces = this.#pieces.of(words[i]!)
        first.push(ids.length)
        ids.push(...pieces)
        shapes.push(shapeOf(words[i]!), ...Array<number>(pieces.length - 1).fill(SHAPE.continued))
        const start = i === this.#from || starts[i]
        force.push(start === undefined ? 0 : start ? 1 : -1)
      }
      parts.push({ passage: this.#passage, from: this.#from, to })
      if (open) this.#from = to
      else {
        this.#passage++
        this.#from = 0
      }
    }
    ids.push(this.#marks.part)
    shapes.push(SHAPE.none)
    return {
      window: { ids: Int32Array.from(ids), shapes: Int32Array.from(shapes), first: Int32Array.from(first), force: Int8Array.from(force) },
      parts,
      open,
    }
  }
}
