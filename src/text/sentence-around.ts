/** The sentences that a span touches, found by Unicode's rules: for stages that have no annotation at hand. */
import type { Span } from './spans.ts'
import { trimSpan } from './spans.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** V8 copies the whole of what it segments for each sentence: a line longer than this is taken in pieces, or the cost is its square. */
const PIECE = 8_192

/** Lines of a stretch, each a sentence's bound by Unicode's rules; a very long one in pieces that end behind a full stop where they can. */
function* pieces(text: string, from: number, to: number): Generator<Span> {
  let start = from
  while (start < to) {
    const newline = text.indexOf('\n', start)
    const lineEnd = newline < 0 || newline >= to ? to : newline + 1
    let end = lineEnd
    if (end - start > PIECE) {
      const stop = text.slice(start, start + PIECE).lastIndexOf('. ')
      end = start + (stop > 0 ? stop + 2 : PIECE)
      if (/[\udc00-\udfff]/.test(text[end]!)) end++
    }
    yield { start, end }
    start = end
  }
}

/** Sentences of the lines that the span touches, trimmed, in order. */
export function sentencesAround(text: string, span: Span): Span[] {
  const from = text.lastIndexOf('\n', span.start - 1) + 1
  const next = text.indexOf('\n', span.end)
  const found: Span[] = []
  for (const piece of pieces(text, from, next < 0 ? text.length : next)) {
    if (piece.end <= span.start || piece.start >= span.end) continue
    for (const { index, segment } of segmenter.segment(text.slice(piece.start, piece.end))) {
      const sentence = { start: piece.start + index, end: piece.start + index + segment.length }
      const trimmed = sentence.start < span.end && sentence.end > span.start ? trimSpan(text, sentence) : undefined
      if (trimmed) found.push(trimmed)
    }
  }
  return found
}
