/** What a page's JSON-LD (schema.org) says of its article. */

import { declaredLanguage } from '../language.ts'
import { dayOf } from '../metadata/days.ts'
import type { Given } from '../metadata/front-matter.ts'
import { genreNamed } from '../metadata/genre.ts'
import { fold, parseHtml, textOf } from './tree.ts'

export interface JsonLd extends Partial<Omit<Given, 'provenance'>> {
  readonly articleBody?: string
  readonly section?: string
}

type Node = Readonly<Record<string, unknown>>

const ARTICLE = /(?:Article|BlogPosting|Posting|Report|Review|Interview|WebPage|CreativeWork|Statement)$/u
const MAX_NODES = 2_000

export function fromJsonLd(scripts: readonly string[]): JsonLd {
  const nodes = scripts.flatMap(nodesOf)
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' && Object.keys(node).length > 1 ? [[node['@id'], node] as const] : [])),
  )
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type))).sort((a, b) => rank(b) - rank(a))
  const found: { -readonly [K in keyof JsonLd]: JsonLd[K] } = {}
  for (const node of articles) {
    const title = words(node.headline) ?? (rank(node) > 1 ? words(node.name) : undefined)
    const day = dayOf(words(node.datePublished) ?? words(node.dateCreated) ?? '')
    const section = names(node.articleSection, byId)
    const language = declaredLanguage(names(node.inLanguage, byId))
    const genre = typesOf(node)
      .map((type) => type.toLowerCase())
      .map(genreNamed)
      .find(Boolean)
    const named = genreNamed(section ?? '') ?? genreNamed(words(node.genre) ?? '')
    const body = words(node.articleBody)
    if (title) found.title ??= title
    if (day) found.published ??= { start: day, end: day, basis: 'metadata' }
    if (section) found.section ??= section
    if (language) found.language ??= language
    if (rank(node) > 1) {
      const specific = genre && genre !== 'news' ? genre : (named ?? genre)
      if (specific) found.genre ??= specific
      const byline = names(node.author, byId)
      if (byline) found.byline ??= byline
      const url = words(node.url)
      if (url && /^https?:/u.test(url) && URL.canParse(url)) found.url ??= url
      if (body) found.articleBody ??= plainBody(body)
    }
    const outlet = names(node.publisher, byId)
    if (outlet) found.outlet ??= outlet
  }
  return found
}

/** Articles before reviews of pages: a WebPage says least. */
function rank(node: Node): number {
  const types = typesOf(node)
  if (types.some((type) => /Article$/u.test(type))) return 3
  return types.some((type) => /^(?:WebPage|CreativeWork)$/u.test(type)) ? 1 : 2
}

function nodesOf(script: string): Node[] {
  const source = script.replace(/^\s*(?:<!--|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)|(?:\/\/\s*)?(?:-->|\]\]>)\s*$/gu, '')
  let content: unknown
  try {
    content = JSON.parse(source)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // Raw line ends inside strings are the commonest fault; anything else stays unread, and meta and markup serve.
    try {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are the fault
      content = JSON.parse(source.replace(/[\x00-\x1f]+/gu, ' '))
    } catch (second) {
      if (second instanceof SyntaxError) return []
      throw second
    }
  }
  const nodes: Node[] = []
  const queue: unknown[] = [content]
  while (queue.length > 0 && nodes.length < MAX_NODES) {
    const next = queue.shift()
    if (Array.isArray(next)) queue.push(...next.slice(0, MAX_NODES))
    else if (typeof next === 'object' && next !== null) {
      const node = next as Node
      nodes.push(node)
      for (const inner of [node['@graph'], node.mainEntity, node.mainEntityOfPage, node.hasPart, node.author, node.publisher]) {
        if (typeof inner === 'object' && inner !== null) queue.push(inner)
      }
    }
  }
  return nodes
}

const typesOf = (node: Node): string[] => [node['@type']].flat().filter((type) => typeof type === 'string')

const words = (value: unknown): string | undefined => {
  const first = Array.isArray(value) ? value[0] : value
  if (typeof first !== 'string') return undefined
  const text = unmarked(first)
  return text === '' ? undefined : text
}

/** Names of persons or organizations: text, a node with a name, a reference to one, or a list of these. */
function names(value: unknown, byId: ReadonlyMap<string, Node>): string | undefined {
  const list = [value].flat().flatMap((each: unknown): string[] => {
    if (typeof each === 'string') return /^https?:/u.test(each) ? [] : [unmarked(each)]
    if (typeof each !== 'object' || each === null) return []
    const node = each as Node
    const name = words(node.name)
    if (name) return [name]
    const referred = typeof node['@id'] === 'string' ? byId.get(node['@id']) : undefined
    const other = referred && words(referred.name)
    return other ? [other] : []
  })
  const distinct = [...new Set(list.filter(Boolean))]
  return distinct.length > 0 ? distinct.slice(0, 8).join(', ') : undefined
}

const unmarked = (text: string): string => (/[&<]/u.test(text) ? textOf(parseHtml(text).root) : fold(text))

/** The body as paragraphs: some pages give it with markup. */
function plainBody(body: string): string {
  return body.split(/\n+/u).map(unmarked).filter(Boolean).join('\n\n')
}
