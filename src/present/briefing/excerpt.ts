/** The words around a citation: the sentence it stands in and the one on either side, never the whole article. */
import type { Citation } from '../../model/index.ts'

export interface Excerpt {
  readonly before: string
  readonly words: string
  readonly after: string
  /** More of the article stands before or after. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

/** Units looked at on either side; the segmenter slows down on long texts. */
const WINDOW = 700

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

export function excerptOf(text: string, { start, end }: Pick<Citation, 'start' | 'end'>): Excerpt {
  const from = Math.max(0, start - WINDOW)
  const spans = [...sentences.segment(text.slice(from, end + WINDOW))].map(({ index, segment }) => ({
    start: from + index,
    end: from + index + segment.length,
  }))
  const first = spans.findIndex((span) => span.end > start)
  const last = spans.findLastIndex((span) => span.start < end)
  const begin = spans[Math.max(0, first - 1)]!.start
  const finish = spans[Math.min(spans.length - 1, last + 1)]!.end
  return {
    before: text.slice(begin, start).trimStart(),
    words: text.slice(start, end),
    after: text.slice(end, finish).trimEnd(),
    cutBefore: text.slice(0, begin).trim() !== '',
    cutAfter: text.slice(finish).trim() !== '',
  }
}
