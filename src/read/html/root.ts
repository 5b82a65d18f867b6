/**
 * Where on a page its article stands. Names that content systems give the body are trusted where the element holds most of the prose
 * that the place with the densest prose does; then `article`, then wrappers, then that place itself.
 */
import { type Measures, SHORT_PAGE } from './measure.ts'
import { BODY, isCalled, WRAPPER } from './names.ts'
import { type Element, isElement, isInline } from './tree.ts'

/** Share of the densest place's prose that a named body must hold. */
const TRUSTED = 0.55
/** Prose, in characters, under which an element is no article body while the page has more. */
const MIN_PROSE = 140
/** A wider element is taken while it adds no more than this share of prose that is of another kind. */
const CLIMB = 0.1

/** Text, in characters, that makes a heading's place an article. */
const BESIDE_HEADING = 40

export interface Found {
  readonly roots: readonly Element[]
  readonly by: 'body' | 'heading' | 'article' | 'wrapper' | 'density' | 'page'
}

export function findRoots(page: Element, measures: Measures, dropped: ReadonlySet<Element>): Found {
  const prose = (element: Element): number => measures.get(element)?.prose ?? 0
  const kept = [...visible(page, dropped)]
  const densest = climb(densestOf(kept, measures), measures)
  const enough = Math.max(Math.min(MIN_PROSE, prose(page)), (densest ? prose(densest) : 0) * TRUSTED)
  const tiers: readonly (readonly [Found['by'], (element: Element) => boolean])[] = [
    ['body', (element) => /(?:articleBody|reviewBody|blogPost)/u.test(element.attributes.itemprop ?? '')],
    ['body', (element) => BLOCKS.has(element.name) && isCalled(element, BODY)],
    ['article', (element) => element.name === 'article' || element.attributes.role === 'article'],
    [
      'wrapper',
      (element) =>
        element.name === 'main' || element.attributes.role === 'main' || (BLOCKS.has(element.name) && isCalled(element, WRAPPER)),
    ],
  ]
  for (const [by, test] of tiers) {
    const headed = by === 'article' && prose(page) < SHORT_PAGE ? aroundHeading(kept, measures) : undefined
    if (headed) return { roots: [headed], by: 'heading' }
    const roots = gather(kept.filter(test), prose, enough)
    const [only] = roots
    if (!only) continue
    if (roots.length === 1 && densest && holds(only, densest) && prose(densest) >= prose(only) * NARROW[by])
      return { roots: [densest], by: 'density' }
    return { roots, by }
  }
  if (densest && prose(densest) > 0) return { roots: [densest], by: 'density' }
  return { roots: [page], by: 'page' }
}

/** Share of a named element's prose that the densest place within it must hold to be taken in its stead: the wider the name, the less. */
const NARROW: Readonly<Record<Found['by'], number>> = { body: 0.97, article: 0.95, heading: 1, wrapper: 0.6, density: 1, page: 1 }

const BLOCKS = new Set(['div', 'section', 'article', 'main', 'td', 'span', 'center', 'figure'])

/** On a page of few words its heading tells more than their number: the nearest place around it with text beside it. */
function aroundHeading(elements: readonly Element[], measures: Measures): Element | undefined {
  const heading = elements.find(({ name }) => name === 'h1')
  const plain = (element: Element): number => {
    const { text, linked } = measures.get(element) ?? { text: 0, linked: 0 }
    return text - linked
  }
  let at = heading?.parent
  while (heading && at && plain(at) - plain(heading) < BESIDE_HEADING) at = at.parent
  return at && at.name !== 'body' && at.name !== '#root' ? at : undefined
}

/** Elements that are not dropped, parents first. */
export function* visible(element: Element, dropped: ReadonlySet<Element>): Generator<Element> {
  for (const child of element.children) {
    if (!isElement(child) || dropped.has(child)) continue
    yield child
    yield* visible(child, dropped)
  }
}

/** Of the elements of one kind: the one with most prose, narrowed; with its like beside it where an article is cut in pieces or a page holds several. */
function gather(elements: readonly Element[], prose: (element: Element) => number, enough: number): Element[] {
  const among = new Set(elements)
  const outer = elements.filter((element) => {
    for (let up = element.parent; up; up = up.parent) if (among.has(up) && prose(up) >= prose(element)) return false
    return true
  })
  const best = outer.reduce<Element | undefined>(
    (most, element) => (most === undefined || prose(element) > prose(most) ? element : most),
    undefined,
  )
  if (!best) return []
  const pieces = outer.filter((element) => element === best || (prose(element) > 0 && sameKind(element, best)))
  const total = pieces.reduce((sum, element) => sum + prose(element), 0)
  if (prose(best) >= enough) {
    const narrow = narrowest(best, elements, prose)
    const several = pieces.length > 1 && prose(best) < total * 0.6
    return several ? pieces : [narrow]
  }
  return total >= enough && pieces.length > 1 ? pieces : []
}

/** The innermost element of the kind that still holds nearly all the prose. */
function narrowest(best: Element, elements: readonly Element[], prose: (element: Element) => number): Element {
  let narrow = best
  for (const element of elements) if (holds(narrow, element) && prose(element) >= prose(best) * 0.9) narrow = element
  return narrow
}

const sameKind = (a: Element, b: Element): boolean => a.name === b.name && (a.attributes.class ?? '') === (b.attributes.class ?? '')

export function holds(outer: Element, inner: Element): boolean {
  for (let up = inner.parent; up; up = up.parent) if (up === outer) return true
  return false
}

/** The element whose own paragraphs carry most prose; a grandparent counts half of it, as in Readability. */
function densestOf(elements: readonly Element[], measures: Measures): Element | undefined {
  const scores = new Map<Element, number>()
  for (const element of elements) {
    if (isInline(element.name)) continue
    const own = ownProse(element, measures)
    if (own === 0) continue
    const parent = element.parent
    if (parent) scores.set(parent, (scores.get(parent) ?? 0) + own)
    if (parent?.parent) scores.set(parent.parent, (scores.get(parent.parent) ?? 0) + own / 2)
    if (element.name !== 'p') scores.set(element, (scores.get(element) ?? 0) + own)
  }
  let best: Element | undefined
  let most = 0
  for (const [element, score] of scores) {
    const { text, linked } = measures.get(element) ?? { text: 0, linked: 0 }
    const clean = score * (1 - linked / Math.max(1, text))
    if (clean > most) [best, most] = [element, clean]
  }
  return best
}

/** Prose in the element's own lines, not in blocks inside it. */
function ownProse(element: Element, measures: Measures): number {
  let inner = 0
  for (const child of element.children) if (isElement(child)) inner += measures.get(child)?.prose ?? 0
  return Math.max(0, (measures.get(element)?.prose ?? 0) - inner)
}

/** From the densest place outwards while what is beside it is of its kind: an article cut in sections, paragraphs between boxes. */
function climb(start: Element | undefined, measures: Measures): Element | undefined {
  const prose = (element: Element): number => measures.get(element)?.prose ?? 0
  let at = start
  while (at?.parent?.parent && at.parent.name !== 'body' && at.parent.name !== '#root') {
    const { parent } = at
    const [name, kind] = [at.name, at.attributes.class ?? '']
    let others = 0
    for (const child of parent.children) {
      if (!isElement(child) || child === at) continue
      const like =
        TEXT.has(child.name) ||
        (child.name === name && (child.attributes.class ?? '') === kind && name !== 'article' && name !== 'td') ||
        isRunningText(child, measures)
      if (!like) others += prose(child)
    }
    if (others > prose(start!) * CLIMB) break
    at = parent
  }
  return at
}

/** A part that is nearly all prose, with hardly a link. */
function isRunningText(element: Element, measures: Measures): boolean {
  const { text, linked, prose } = measures.get(element) ?? { text: 0, linked: 0, prose: 0 }
  return (element.name === 'div' || element.name === 'section') && prose >= text * 0.75 && linked <= text * 0.1
}

const TEXT = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'blockquote', 'pre', 'table'])
