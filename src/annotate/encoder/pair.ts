/**
 * A sentence with a marked pair as the coder's graph takes it (training/code-types): pieces, how each is written, and whose words they are.
 *
 * "Chad expelled the envoy" with the pair "Chad" and "the envoy" has marks 0 1 0 2 2 0, the first and last for the ends.
 */
import { contains, type Span } from '../../text/spans.ts'
import { SHAPE, shapeOf, type WordPieces } from './wordpiece.ts'

export interface Pair {
  readonly ids: Int32Array<ArrayBuffer>
  readonly shapes: Int32Array<ArrayBuffer>
  /** 1 for the acting side, 2 for the receiving one. */
  readonly marks: Int32Array<ArrayBuffer>
}

/** Words as the coder, and the network that reads two statements together, were trained on them. */
export const WORD = /[\p{L}\p{N}]+(?:[-'’.&][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu
/** Pieces that it was trained on at most, the ends included. */
const MOST = 251

export function pairOf(text: string, source: Span | null, target: Span | null, pieces: WordPieces): Pair {
  const ids = [pieces.idOf('[CLS]')]
  const shapes: number[] = [SHAPE.none]
  const marks = [0]
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const first = { start: index, end: index + 1 }
    const side = target && contains(target, first) ? 2 : source && contains(source, first) ? 1 : 0
    const own = pieces.of(word)
    ids.push(...own)
    shapes.push(shapeOf(word), ...Array<number>(own.length - 1).fill(SHAPE.continued))
    marks.push(...Array<number>(own.length).fill(side))
  }
  const ended = (values: readonly number[], end: number): Int32Array<ArrayBuffer> => Int32Array.from([...values.slice(0, MOST), end])
  return { ids: ended(ids, pieces.idOf('[SEP]')), shapes: ended(shapes, SHAPE.none), marks: ended(marks, 0) }
}
