/** Teasers: boxes alike, each a heading that is a link with at most a few lines under it. One such box may be anything; two or more advertise other articles. */
import type { Measures } from './measure.ts'
import { type Element, isElement, isLink, textOf } from './tree.ts'

/** Text of a teaser. */
const LONGEST = 420
/** Share of the page's prose from which such boxes are its content: a front page, a diary. */
const CONTENT = 0.45

const BOXES = new Set(['div', 'article', 'section', 'li', 'a'])

export function teasersIn(root: Element, dropped: ReadonlySet<Element>, measures: Measures): Element[] {
  const found: Element[] = []
  const walk = (parent: Element): void => {
    const alike = new Map<string, Element[]>()
    for (const child of parent.children) {
      if (!isElement(child) || dropped.has(child)) continue
      if (BOXES.has(child.name) && (measures.get(child)?.text ?? 0) <= LONGEST && isTeaser(child, dropped)) {
        const kind = `${child.name} ${child.attributes.class ?? ''}`
        alike.set(kind, [...(alike.get(kind) ?? []), child])
      } else walk(child)
    }
    for (const boxes of alike.values()) {
      if (boxes.length > 1) found.push(...boxes)
      else walk(boxes[0]!)
    }
  }
  walk(root)
  const prose = (element: Element): number => measures.get(element)?.prose ?? 0
  const teased = found.reduce((sum, box) => sum + prose(box), 0)
  return teased < prose(root) * CONTENT ? found : []
}

function isTeaser(box: Element, dropped: ReadonlySet<Element>): boolean {
  let linked = 0
  let headings = 0
  const walk = (element: Element, inLink: boolean): void => {
    if (/^h[1-6]$/u.test(element.name)) {
      headings++
      if (inLink || isWhollyLink(element)) linked++
      return
    }
    for (const child of element.children) if (isElement(child) && !dropped.has(child)) walk(child, inLink || isLink(child))
  }
  walk(box, isLink(box))
  return headings > 0 && linked === headings
}

function isWhollyLink(heading: Element): boolean {
  let link: Element | undefined
  for (const child of heading.children) {
    if (isElement(child) && isLink(child)) link = child
    else if (isElement(child) && link === undefined) link = child.children.filter(isElement).find(isLink)
  }
  return link !== undefined && textOf(link).length >= textOf(heading).length * 0.8
}
