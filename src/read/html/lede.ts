/** The lede: what stands between a page's heading and its article's body and belongs to the article. */
import type { Measures } from './measure.ts'
import { isCalled, LEDE } from './names.ts'
import { holds, visible } from './root.ts'
import { type Element, isInline } from './tree.ts'

/** Characters that a lede has. */
const SHORTEST = 40
const LONGEST = 1_200
/** Of all ledes together; more between heading and body is something else. */
const TOGETHER = 2_000

export function ledeAbove(page: Element, root: Element, measures: Measures, dropped: ReadonlySet<Element>): Element[] {
  const found: Element[] = []
  let heading: Element | undefined
  let sum = 0
  for (const element of visible(page, dropped)) {
    if (element === root) break
    if (element.name === 'h1') {
      heading = element
      found.length = 0
      sum = 0
      continue
    }
    if (!heading || isInline(element.name) || holds(element, root) || found.some((lede) => holds(lede, element))) continue
    const { text, linked, prose } = measures.get(element) ?? { text: 0, linked: 0, prose: 0 }
    if (text < SHORTEST || text > LONGEST || linked > text * 0.3) continue
    const named = isCalled(element, LEDE) || /description|alternativeHeadline/u.test(element.attributes.itemprop ?? '')
    const beside = element.parent !== null && (element.parent === heading?.parent || holds(element.parent, root))
    if (!named && !(beside && prose > 0 && /^(?:p|h2|h3)$/u.test(element.name))) continue
    found.push(element)
    sum += text
  }
  return heading && sum <= TOGETHER && !found.includes(root) ? found : []
}
