/** The paragraphs, headings, list items and table rows of a part of a page, in order, as lines of text without markup. */
import { weight } from './measure.ts'
import { type Element, fold, isElement, isInline, isLink, textOf } from './tree.ts'

export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row' | 'pre'
  /** Level of a heading, 1 to 6; 0 for others. */
  readonly level: number
  readonly text: string
  /** Characters inside links, weighed as `weight` has it. */
  readonly linked: number
  /** The list or table that it stands in, innermost. */
  readonly group: Element | null
  /** The element that it is the text of. */
  readonly element: Element
}

const LISTS = new Set(['ul', 'ol', 'dl'])

export function blocksOf(root: Element, dropped: ReadonlySet<Element>): Block[] {
  const blocks: Block[] = []
  let line = ''
  let linked = 0
  let breaks = 0

  const walk = (element: Element, kind: Block['kind'], level: number, group: Element | null, inLink: boolean): void => {
    const flush = (): void => {
      const text = line.split('\n').map(fold).filter(Boolean).join('\n')
      if (text !== '') blocks.push({ kind, level, text, linked: Math.min(linked, weight(text)), group, element })
      line = ''
      linked = 0
      breaks = 0
    }
    for (const child of element.children) {
      if (!isElement(child)) {
        if (child.trim() !== '') breaks = 0
        line += kind === 'pre' ? child : child.replace(/\s+/gu, ' ')
        if (inLink) linked += weight(fold(child))
        continue
      }
      if (dropped.has(child)) continue
      const { name } = child
      if (name === 'br') {
        breaks++
        if (breaks > 1) flush()
        else line += '\n'
      } else if (isInline(name)) walkInline(child, inLink || isLink(child))
      else {
        flush()
        if (name === 'hr') continue
        if (name === 'table' && isData(child)) rows(child)
        else if (/^h[1-6]$/u.test(name)) walk(child, 'heading', Number(name[1]), group, inLink)
        else if (name === 'li' || name === 'dt' || name === 'dd') walk(child, 'item', 0, group ?? element, inLink)
        else if (LISTS.has(name)) walk(child, kind, level, child, inLink)
        else if (name === 'pre') walk(child, 'pre', 0, group, inLink)
        else walk(child, kind, level, group, inLink)
      }
    }
    if (!isInline(element.name)) flush()

    function walkInline(inline: Element, link: boolean): void {
      if ([...inline.children].some((inner) => isElement(inner) && !isInline(inner.name) && inner.name !== 'br')) {
        flush()
        walk(inline, kind, level, group, link)
        flush()
      } else walk(inline, kind, level, group, link)
    }
  }

  const rows = (table: Element): void => {
    for (const row of rowsOf(table)) {
      const cells = row.children.filter(isElement).filter((cell) => !dropped.has(cell))
      const text = cells.map(textOf).filter(Boolean).join('\t')
      if (text !== '') blocks.push({ kind: 'row', level: 0, text, linked: linkedIn(row), group: table, element: row })
    }
  }

  walk(root, 'paragraph', 0, null, false)
  return blocks
}

function rowsOf(table: Element): Element[] {
  return table.children
    .filter(isElement)
    .flatMap((child) => (child.name === 'tr' ? [child] : /^(?:thead|tbody|tfoot)$/u.test(child.name) ? rowsOf(child) : []))
}

/** A table of data has several rows of short cells; any other lays out the page. */
function isData(table: Element): boolean {
  const rows = rowsOf(table)
  const cells = rows.flatMap((row) => row.children.filter(isElement))
  if (rows.length < 2 || cells.length < 4 || cells.length <= rows.length) return false
  return cells.every(
    (cell) =>
      !cell.children.some(
        (child) => isElement(child) && /^(?:table|div|section|article|h\d)$/u.test(child.name) && textOf(child).length > 300,
      ),
  )
}

function linkedIn(element: Element): number {
  let sum = 0
  for (const child of element.children) {
    if (!isElement(child)) continue
    sum += isLink(child) ? weight(textOf(child)) : linkedIn(child)
  }
  return sum
}

/** Paragraphs apart by an empty line; items of a list and rows of a table by a line's end. */
export function joined(blocks: readonly Block[]): string {
  let text = ''
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1]
    if (before) text += before.group !== null && before.group === block.group && block.kind !== 'paragraph' ? '\n' : '\n\n'
    text += block.text
  }
  return text
}
