/**
 * A statement as the network that reads two together takes it (training/parting): pieces, how each is written, and which are the statement's own.
 *
 * "Baku, it said, lost no aircraft." with the statement "lost no aircraft" has the mark 1 on these three words, 0 on the others and on both ends.
 */
import type { StatementText } from '../../model/index.ts'
import { WORD } from './pair.ts'
import { SHAPE, shapeOf, type WordPieces } from './wordpiece.ts'

export interface StatementWindow {
  readonly ids: Int32Array<ArrayBuffer>
  readonly shapes: Int32Array<ArrayBuffer>
  readonly marks: Int32Array<ArrayBuffer>
}

/** Pieces at most, the ends left out; up to how many the sentence before fills a short one's. */
const MOST = 42
const FILLED = 30

interface Piece {
  readonly id: number
  readonly shape: number
  readonly mark: number
}

const piecesOf = (text: string, start: number, end: number, pieces: WordPieces): Piece[] =>
  [...text.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    pieces.of(word).map((id, i) => ({
      id,
      shape: i === 0 ? shapeOf(word) : SHAPE.continued,
      mark: index >= start && index < end ? 1 : 0,
    })),
  )

/** Of a long one what stands around its marks. */
function within(all: readonly Piece[]): readonly Piece[] {
  const first = all.findIndex(({ mark }) => mark === 1)
  const length = Math.min(all.findLastIndex(({ mark }) => mark === 1) - first + 1, MOST)
  const from = Math.max(0, Math.min(first - Math.ceil((MOST - length) / 2), all.length - MOST))
  return all.slice(from, from + MOST)
}

export function windowOf({ text, start, end, before }: StatementText, pieces: WordPieces): StatementWindow {
  const own = piecesOf(text, start, end, pieces)
  const room = FILLED - own.length
  const all = own.length > MOST ? within(own) : room > 0 ? [...piecesOf(before, 0, 0, pieces).slice(-room), ...own] : own
  const ended = (values: readonly number[], first: number, last: number): Int32Array<ArrayBuffer> =>
    Int32Array.from([first, ...values, last])
  return {
    ids: ended(
      all.map(({ id }) => id),
      pieces.idOf('[CLS]'),
      pieces.idOf('[SEP]'),
    ),
    shapes: ended(
      all.map(({ shape }) => shape),
      SHAPE.none,
      SHAPE.none,
    ),
    marks: ended(
      all.map(({ mark }) => mark),
      0,
      0,
    ),
  }
}
