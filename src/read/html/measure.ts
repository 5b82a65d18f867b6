/** How much text each element holds, and of what kind, counted once for the whole tree. */
import { type Element, fold, isElement, isInline, isLink } from './tree.ts'

export interface Measure {
  /** Letters and figures, roughly: text with white space folded. */
  readonly text: number
  /** Of it, inside links. */
  readonly linked: number
  /** Of it, in running text: lines long enough to be sentences and not mostly links. */
  readonly prose: number
}

export type Measures = ReadonlyMap<Element, Measure>

/** Shorter lines are labels; Chinese and Japanese say as much in a third of the characters. */
const PROSE_LINE = 60
const DENSE_SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu

/** What a line weighs: characters of dense scripts count threefold. */
export const weight = (text: string): number => text.length + 2 * (text.match(DENSE_SCRIPT)?.length ?? 0)

/** On a page of short lines, a line that may be a sentence. */
const SHORT_LINE = 25
/** Prose under which a page is one of short lines. */
export const SHORT_PAGE = 250

/** Counts over the tree below an element, leaving out what `dropped` holds. */
export function measure(root: Element, dropped: ReadonlySet<Element>): Measures {
  const measures = count(root, dropped, PROSE_LINE)
  return (measures.get(root)?.prose ?? 0) < SHORT_PAGE ? count(root, dropped, SHORT_LINE) : measures
}

function count(root: Element, dropped: ReadonlySet<Element>, proseLine: number): Measures {
  const measures = new Map<Element, Measure>()
  interface Line {
    text: string
    linked: number
  }
  /** Returns the inline text that continues into the parent's line. */
  const walk = (element: Element, inLink: boolean): { total: Measure; line: Line } => {
    let text = 0
    let linked = 0
    let prose = 0
    let line: Line = { text: '', linked: 0 }
    const flush = (): void => {
      const folded = fold(line.text)
      const length = weight(folded)
      text += length
      const share = Math.min(length, line.linked)
      linked += share
      if (length >= proseLine && share < length * 0.5) prose += length
      line = { text: '', linked: 0 }
    }
    for (const child of element.children) {
      if (!isElement(child)) {
        line.text += child
        if (inLink) line.linked += weight(child.trim())
        continue
      }
      if (dropped.has(child)) continue
      // A poem's or an old page's lines are one text.
      if (child.name === 'br') {
        line.text += ' '
        continue
      }
      const link = inLink || isLink(child)
      const inner = walk(child, link)
      if (isInline(child.name)) {
        line.text += inner.line.text
        line.linked += inner.line.linked
      } else {
        flush()
      }
      text += inner.total.text
      linked += inner.total.linked
      prose += inner.total.prose
    }
    if (!isInline(element.name)) flush()
    const total = { text, linked, prose }
    measures.set(element, isInline(element.name) ? { text: text + weight(fold(line.text)), linked: linked + line.linked, prose } : total)
    return { total, line }
  }
  walk(root, false)
  return measures
}
