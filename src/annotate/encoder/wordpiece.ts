/**
 * Words to the pieces of the encoder's vocabulary: WordPiece as BERT's uncased models have it (Devlin et al. 2019), and how each word is
 * written, which that vocabulary does not tell.
 */

/** Piece that stands for a word with none. */
const UNKNOWN = '[UNK]'
/** Longest run of letters that is looked up; longer ones are unknown, as in the original. */
const LONGEST_RUN = 100
/** A word is cut to its first pieces: what is longer is a web address or a run of signs. */
const MOST_PIECES = 12
/** Words kept with their pieces; the table is emptied when it is full. */
const REMEMBERED = 50_000

const NOT_TEXT = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]/gu
const MARKS = /\p{Mn}/gu
const LETTERS = /^[a-z]+$/
/** Runs between punctuation; ASCII symbols and Chinese characters stand alone too. */
const RUNS = /[!-/:-@[-`{-~\p{P}\p{Script=Han}]|[^!-/:-@[-`{-~\p{P}\p{Script=Han}\s]+/gu

export class WordPieces {
  readonly #ids: ReadonlyMap<string, number>
  readonly #remembered = new Map<string, readonly number[]>()
  readonly #unknown: number

  constructor(vocabulary: readonly string[]) {
    this.#ids = new Map(vocabulary.map((piece, id) => [piece, id]))
    this.#unknown = this.idOf(UNKNOWN)
  }

  idOf(piece: string): number {
    const id = this.#ids.get(piece)
    if (id === undefined) throw new Error(`the vocabulary has no ${piece}`)
    return id
  }

  /** Ids of a word's pieces: 1 to MOST_PIECES. */
  of(word: string): readonly number[] {
    const known = this.#remembered.get(word)
    if (known) return known
    const plain = word.replace(NOT_TEXT, '').toLowerCase().normalize('NFD').replace(MARKS, '')
    const ids: number[] = []
    if (LETTERS.test(plain)) this.#cut(plain, ids)
    else
      for (const [run] of plain.matchAll(RUNS)) {
        if (ids.length >= MOST_PIECES) break
        this.#cut(run, ids)
      }
    if (ids.length === 0) ids.push(this.#unknown)
    ids.length = Math.min(ids.length, MOST_PIECES)
    if (this.#remembered.size >= REMEMBERED) this.#remembered.clear()
    this.#remembered.set(word, ids)
    return ids
  }

  /** Longest piece first; a run of which a part is in no piece is unknown as a whole. */
  #cut(run: string, ids: number[]): void {
    const letters = [...run]
    const before = ids.length
    let start = letters.length > LONGEST_RUN ? -1 : 0
    while (start >= 0 && start < letters.length) {
      let end = letters.length
      let id: number | undefined
      for (; end > start; end--) {
        id = this.#ids.get((start > 0 ? '##' : '') + letters.slice(start, end).join(''))
        if (id !== undefined) break
      }
      if (id === undefined) start = -1
      else {
        ids.push(id)
        start = end
      }
    }
    if (start < 0) {
      ids.length = before
      ids.push(this.#unknown)
    }
  }
}

/** How a word is written, as the encoder was trained on it; the numbers are rows of its table. */
export const SHAPE = { none: 0, continued: 13 } as const

/** 1 lower case, 2 upper case, 3 one capital, 4 title case, 5 capitals within, 6 figures, 7 figures with signs, 8 dotted letters, 9 letters and figures, 10 and 11 letters with signs that do and don't begin with a capital, 12 else. */
export function shapeOf(word: string): number {
  if (/^\p{L}+$/u.test(word)) {
    const upper = word.toUpperCase()
    const lower = word.toLowerCase()
    if (upper === lower) return 5
    if (word === lower) return 1
    if (word === upper) return [...word].length > 1 ? 2 : 3
    return /^\p{Lu}/u.test(word) && isLower(word.slice(/^./u.exec(word)![0].length)) ? 4 : 5
  }
  if (/^\p{Nd}+$/u.test(word)) return 6
  if (/^[\p{Nd}.,:/%-]+$/u.test(word) && /\p{Nd}/u.test(word)) return 7
  if (/^(?:[\p{L}\p{N}_]\.)+[\p{L}\p{N}_]?$/u.test(word)) return 8
  if (/\p{L}/u.test(word)) {
    if (/\p{Nd}/u.test(word)) return 9
    return /^\p{Lu}/u.test(word) ? 10 : 11
  }
  return 12
}

const isLower = (word: string): boolean => word === word.toLowerCase() && word !== word.toUpperCase()
