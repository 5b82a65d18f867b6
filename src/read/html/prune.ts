/** Which parts of a page are not its article: by element, by role, by what hides them, and by the names they carry. */
import { measure } from './measure.ts'
import { CAPTIONS, COMMENTS, CONSENT, FURNITURE, isCalled, SMALL_FURNITURE } from './names.ts'
import { teasersIn } from './teasers.ts'
import { descendants, type Element, isElement } from './tree.ts'

/** Never article, whatever they hold. */
const NEVER = new Set(
  'nav menu menuitem button input option optgroup dialog datalist output progress meter link meta title head base area legend'.split(' '),
)
/** Not article unless most of the page's prose stands in them. */
const SELDOM = new Set('footer aside form fieldset header figure'.split(' '))
const ROLES =
  /^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|alert|menu|menubar|toolbar|tablist|tooltip|button)$/iu
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/iu

/** Share of the page's prose from which a part is the article, whatever it is called. */
const MOST = 0.5
/** Prose that a part of a small kind may hold; more and its name means something else. */
const SMALL = 120
/** Prose of a caption, which may be a sentence or three. */
const CAPTION = 600

const WRAPPERS = new Set(['#root', 'html', 'body', 'main'])

export interface PruneOptions {
  /** True to leave out readers' comments; false to keep them: in a forum they are the content. */
  readonly comments: boolean
  /** True to leave out what is hidden at first; false to keep it: a script may show it. */
  readonly hidden: boolean
}

export function prune(root: Element, options: PruneOptions): Set<Element> {
  const dropped = new Set<Element>()
  const drop = (test: (element: Element) => boolean): void => {
    const walk = (element: Element): void => {
      for (const child of element.children) {
        if (!isElement(child) || dropped.has(child)) continue
        if (!WRAPPERS.has(child.name) && test(child)) dropped.add(child)
        else walk(child)
      }
    }
    walk(root)
  }
  drop((element) => NEVER.has(element.name) || (isCalled(element, CONSENT) && !holdsPage(element)))
  const whole = measure(root, dropped)
  if (options.comments) drop((element) => isCalled(element, COMMENTS) && !holdsArticle(element))
  const prose = measure(root, dropped).get(root)?.prose ?? 0
  const below = (element: Element, limit: number): boolean => (whole.get(element)?.prose ?? 0) <= limit
  const minor = (element: Element): boolean => (whole.get(element)?.prose ?? 0) <= prose * MOST
  drop((element) => {
    if (ROLES.test(element.attributes.role ?? '') && minor(element)) return true
    if (options.hidden && isHidden(element) && minor(element)) return true
    if (SELDOM.has(element.name) && minor(element)) return !keepsContent(element)
    if (element.name === 'figcaption') return true
    if (element.name === 'time') return !withinParagraph(element)
    if (!minor(element)) return false
    if (isCalled(element, FURNITURE)) return true
    if (isCalled(element, CAPTIONS)) return below(element, CAPTION) && !isParagraph(element)
    return below(element, SMALL) && isCalled(element, SMALL_FURNITURE) && !isParagraph(element)
  })
  const article = measure(root, dropped)
  for (const teaser of teasersIn(root, dropped, article)) dropped.add(teaser)
  return dropped
}

function isHidden({ attributes }: Element): boolean {
  return 'hidden' in attributes || attributes['aria-hidden'] === 'true' || HIDDEN_STYLE.test(attributes.style ?? '')
}

/** A head within the article may hold the lede; a figure may hold a table or a quotation. */
function keepsContent(element: Element): boolean {
  if (element.name === 'header') return within(element, 'article') || within(element, 'main')
  if (element.name !== 'figure') return false
  for (const inner of descendants(element)) if (inner.name === 'table' || inner.name === 'blockquote' || inner.name === 'pre') return true
  return false
}

function holdsPage(element: Element): boolean {
  for (const inner of descendants(element)) if (inner.name === 'h1' || inner.name === 'main' || inner.name === 'article') return true
  return false
}

function holdsArticle(element: Element): boolean {
  for (const inner of descendants(element)) {
    if (inner.name === 'h1' || inner.attributes.itemprop === 'articleBody') return true
  }
  return false
}

const isParagraph = (element: Element): boolean => element.name === 'p' || withinParagraph(element)

function withinParagraph(element: Element): boolean {
  for (let up = element.parent; up; up = up.parent) if (up.name === 'p' || up.name === 'li' || up.name === 'td') return true
  return false
}

function within(element: Element, name: string): boolean {
  for (let up = element.parent; up; up = up.parent) if (up.name === name) return true
  return false
}
