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
/** Units on either side that a second sentence may fill up to. */
const ENOUGH = 160

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
const segments = (text: string): string[] => [...sentences.segment(text)].map(({ segment }) => segment)

export function excerptOf(text: string, { start, end }: Pick<Citation, 'start' | 'end'>): Excerpt {
  const from = Math.max(0, start - WINDOW)
  const to = Math.min(text.length, end + WINDOW)
  const before = nearest(segments(text.slice(from, start)).reverse())
    .reverse()
    .join('')
  const after = nearest(segments(text.slice(end, to))).join('')
  return {
    before: before.trimStart(),
    words: text.slice(start, end),
    after: after.trimEnd(),
    cutBefore: text.slice(0, start - before.length).trim() !== '',
    cutAfter: text.slice(end + after.length).trim() !== '',
  }
}

/** The rest of the cited sentence, and whole sentences until there is enough. */
function nearest(parts: readonly string[]): string[] {
  const taken: string[] = []
  let length = 0
  for (const part of parts) {
    if (taken.length > 0 && length >= ENOUGH) break
    taken.push(part)
    length += part.length
  }
  return taken
}
