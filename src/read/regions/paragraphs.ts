/** The lines of a text and the paragraphs they make, as spans: a line each, or several where the text is wrapped to a width. */
import type { Span } from '../../text/spans.ts'
import { trimSpan } from '../../text/spans.ts'

/** Lines of wrapped text are no longer than this. */
const WIDTH = 100
/** And no shorter, all but the last. */
const LEAST = 45

export interface Paragraph extends Span {
  /** Its lines; more than one only in wrapped text. */
  readonly lines: readonly Span[]
}

export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let block: Span[] = []
  const flush = (): void => {
    if (isWrapped(block)) paragraphs.push({ start: block[0]!.start, end: block.at(-1)!.end, lines: block })
    else for (const line of block) paragraphs.push({ ...line, lines: [line] })
    block = []
  }
  for (const match of text.matchAll(/[^\r\n]+|\r?\n|\r/gu)) {
    const line = trimSpan(text, { start: match.index, end: match.index + match[0].length })
    if (line) block.push(line)
    else if (/^\s*$/u.test(match[0]) && endsBlock(text, match.index)) flush()
  }
  flush()
  return paragraphs
}

/** Whether a line break is followed by another, with nothing but blanks between. */
const endsBlock = (text: string, at: number): boolean => /^\r?\n[ \t]*(?:\r?\n|$)|^\r[ \t]*\r/u.test(text.slice(at, at + 64))

function isWrapped(lines: readonly Span[]): boolean {
  if (lines.length < 3) return false
  const lengths = lines.map(({ start, end }) => end - start)
  return lengths.every((length) => length <= WIDTH) && lengths.slice(0, -1).every((length) => length >= LEAST)
}
