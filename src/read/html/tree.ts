/**
 * HTML as a light tree: names, attributes and text, without scripts, styles or anything that runs. Nothing is fetched.
 * Nesting is bounded, so that walks over the tree may recurse.
 */
import { Parser } from 'htmlparser2'
import { MAX_NESTING } from '../limits.ts'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: Element | null
  readonly children: (Element | string)[]
}

export interface Page {
  readonly root: Element
  /** Texts of scripts of type application/ld+json, in order. */
  readonly jsonLd: readonly string[]
}

/** Elements whose content is never text of the page. */
const UNREAD = new Set(
  'script style template noscript svg math iframe object embed applet canvas audio video map datalist select textarea frameset'.split(' '),
)

const CHUNK = 16 * 1024
/** Open elements after which the parser starts anew: its cost grows with the square of their number. */
const MAX_UNCLOSED = 4_000

export function parseHtml(source: string): Page {
  const root: Element = { name: '#root', attributes: {}, parent: null, children: [] }
  const jsonLd: string[] = []
  const open: Element[] = [root]
  /** Names of the open elements that are not in the tree: too deep, or inside an unread one. */
  let unread = ''
  let unreadDepth = 0
  let data: string[] | undefined
  let tooDeep = 0
  const make = (): Parser =>
    new Parser(
      {
        onopentag(name, attributes) {
          if (unread !== '') {
            if (name === unread) unreadDepth++
            return
          }
          if (UNREAD.has(name) && !('shadowrootmode' in attributes)) {
            unread = name
            unreadDepth = 1
            if (name === 'script' && /ld\+json/iu.test(attributes.type ?? '')) data = []
            return
          }
          const parent = open.at(-1)!
          if (open.length > MAX_NESTING) {
            tooDeep++
            return
          }
          const element: Element = { name, attributes, parent, children: [] }
          if (name === 'a') unlinkOpen(open)
          parent.children.push(element)
          open.push(element)
        },
        ontext(text) {
          if (unread !== '') data?.push(text)
          else open.at(-1)!.children.push(text)
        },
        onclosetag(name) {
          if (unread !== '') {
            if (name !== unread || --unreadDepth > 0) return
            unread = ''
            if (data) jsonLd.push(data.join(''))
            data = undefined
            return
          }
          if (tooDeep > 0) tooDeep--
          else if (open.length > 1) open.pop()
        },
      },
      { decodeEntities: true },
    )
  let parser = make()
  for (let at = 0; at < source.length; at += CHUNK) {
    parser.write(source.slice(at, at + CHUNK))
    if (tooDeep > MAX_UNCLOSED) {
      parser = make()
      tooDeep = 0
    }
  }
  parser.end()
  return { root, jsonLd }
}

/** An `a` inside an `a` means that the outer one was never closed: what it holds is no link text. */
function unlinkOpen(open: readonly Element[]): void {
  for (const element of open) if (element.name === 'a') delete (element.attributes as Record<string, string>).href
}

/** A link to another page: one within the page is a footnote or a heading's own mark. */
export const isLink = ({ name, attributes }: Element): boolean =>
  name === 'a' && attributes.href !== undefined && !attributes.href.startsWith('#')

export const isElement = (node: Element | string): node is Element => typeof node !== 'string'

/** Every element below, parents before children, in document order. */
export function* descendants(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (!isElement(child)) continue
    yield child
    yield* descendants(child)
  }
}

/** The text below, white space folded. */
export function textOf(element: Element): string {
  const parts: string[] = []
  const walk = (node: Element): void => {
    for (const child of node.children) {
      if (!isElement(child)) parts.push(child)
      else {
        const apart = !isInline(child.name)
        if (apart) parts.push(' ')
        walk(child)
        if (apart) parts.push(' ')
      }
    }
  }
  walk(element)
  return fold(parts.join(''))
}

/** Elements that begin a new line; any other, known or not, stands within one, as in a browser. */
const BLOCK = new Set(
  '#root html head body title meta link base address article aside blockquote br caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

export const isInline = (name: string): boolean => !BLOCK.has(name)

/** Folds white space, drops what can't be seen: soft hyphens, zero-width spaces, marks of byte order and direction, control characters. */
export const fold = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a page may carry them, a text may not
    .replace(/[\u00ad\u200b\u2060\ufeff\u200e\u200f\x00-\x08\x0e-\x1f\x7f]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
