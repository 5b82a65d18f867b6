/** The sentences that a span touches, found by Unicode's rules: for stages that have no annotation at hand. */
import type { Span } from './spans.ts'
import { trimSpan } from './spans.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Sentences of the lines that the span touches, trimmed, in order. */
export function sentencesAround(text: string, span: Span): Span[] {
  const from = text.lastIndexOf('\n', span.start - 1) + 1
  const next = text.indexOf('\n', span.end)
  const paragraph = text.slice(from, next < 0 ? text.length : next)
  return [...segmenter.segment(paragraph)]
    .map(({ index, segment }) => ({ start: from + index, end: from + index + segment.length }))
    .filter((sentence) => sentence.start < span.end && sentence.end > span.start)
    .flatMap((sentence) => trimSpan(text, sentence) ?? [])
}
