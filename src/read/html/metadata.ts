/** Title, date, byline, outlet, genre, address and language of a page, each from the surest place that gives it. */
import type { Document, ProvenanceKind } from '../../model/index.ts'
import { declaredLanguage } from '../language.ts'
import { dayOf } from '../metadata/days.ts'
import type { Given } from '../metadata/front-matter.ts'
import { genreNamed } from '../metadata/genre.ts'
import { fromJsonLd } from './json-ld.ts'
import { isCalled, vocabulary } from './names.ts'
import { descendants, type Element, fold, type Page, textOf } from './tree.ts'

export interface Metadata {
  readonly fields: Given
  /** The article's text as JSON-LD gives it, where it does. */
  readonly articleBody?: string
}

const META = {
  title: [
    'og:title',
    'twitter:title',
    'parsely-title',
    'dc.title',
    'dcterms.title',
    'sailthru.title',
    'citation_title',
    'headline',
    'title',
  ],
  outlet: ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'publisher', 'citation_journal_title', 'cre'],
  byline: [
    'author',
    'article:author_name',
    'parsely-author',
    'dc.creator',
    'dcterms.creator',
    'sailthru.author',
    'citation_author',
    'byl',
    'creator',
    'article:author',
  ],
  date: [
    'article:published_time',
    'og:article:published_time',
    'og:published_time',
    'datepublished',
    'publish-date',
    'publish_date',
    'publishdate',
    'publication_date',
    'pubdate',
    'parsely-pub-date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date.created',
    'dc.date',
    'dcterms.date',
    'sailthru.date',
    'citation_publication_date',
    'citation_date',
    'article.published',
    'cxenseparse:recs:publishtime',
    'displaydate',
    'date',
    'ptime',
    'rnews:datepublished',
    'originalpublicationdate',
    'timestamp',
    'last-modified',
  ],
  section: ['article:section', 'parsely-section', 'section', 'dc.subject', 'cxenseparse:section', 'genre', 'dc.type', 'og:article:section'],
  url: ['og:url', 'parsely-link', 'dc.identifier', 'twitter:url'],
} as const

export function metadataOf(page: Page): Metadata {
  const { articleBody, section, ...ld } = fromJsonLd(page.jsonLd)
  const elements = [...descendants(page.root)]
  const metas = metasOf(elements)
  const fields: { -readonly [K in keyof Given]: Given[K] } = { provenance: {} }
  const provenance: Record<string, ProvenanceKind> = {}
  const know = <K extends Exclude<keyof Given, 'provenance'>>(field: K, value: Given[K] | undefined, how: ProvenanceKind): void => {
    if (fields[field] !== undefined || value === undefined || value === '') return
    fields[field] = value
    provenance[field] = how
  }
  const meta = (names: readonly string[], use: (value: string, how: ProvenanceKind) => void): void => {
    for (const name of names) {
      const value = metas.get(name)
      if (value) use(value, /^(?:og|article):/u.test(name) ? 'opengraph' : 'meta')
    }
  }
  for (const field of ['title', 'published', 'byline', 'outlet', 'url', 'genre', 'language'] as const) know(field, ld[field], 'json-ld')
  if (fields.genre === 'news') delete fields.genre
  meta(META.outlet, (value, how) => know('outlet', value, how))
  meta(META.title, (value, how) => know('title', bare(value, fields.outlet), how))
  meta(META.byline, (value, how) => know('byline', byline(value), how))
  meta(META.date, (value, how) => know('published', span(dayOf(value)), how))
  meta(META.url, (value, how) => know('url', address(value), how))
  know('genre', genreNamed(section ?? ''), 'json-ld')
  meta(META.section, (value, how) => know('genre', genreNamed(value), how))
  know('genre', ld.genre, 'json-ld')
  markup(elements, fields.outlet, know)
  return { fields: { ...fields, provenance }, ...(articleBody === undefined ? {} : { articleBody }) }
}

function metasOf(elements: readonly Element[]): Map<string, string> {
  const metas = new Map<string, string>()
  for (const { name, attributes } of elements) {
    if (name !== 'meta') continue
    const content = fold(attributes.content ?? '')
    for (const key of [attributes.property, attributes.name, attributes.itemprop]) {
      if (key && content !== '' && content.length < 2_000 && !metas.has(key.toLowerCase())) metas.set(key.toLowerCase(), content)
    }
  }
  return metas
}

type Know = <K extends Exclude<keyof Given, 'provenance'>>(field: K, value: Given[K] | undefined, how: ProvenanceKind) => void

function markup(elements: readonly Element[], outlet: string | undefined, know: Know): void {
  const first = (test: (element: Element) => boolean): Element | undefined => elements.find(test)
  const canonical = first(({ name, attributes }) => name === 'link' && /\bcanonical\b/iu.test(attributes.rel ?? ''))
  know('url', address(canonical?.attributes.href ?? ''), 'markup')
  const heads = elements
    .filter(({ name }) => name === 'h1')
    .map(textOf)
    .filter((text) => text !== '' && text.length < 300)
  if (heads.length === 1) know('title', heads[0], 'markup')
  const title = first(({ name, parent }) => name === 'title' && parent?.name !== 'svg')
  if (title) know('title', bare(textOf(title), outlet), 'markup')
  know('title', heads[0], 'markup')
  know('language', declaredLanguage(first(({ name }) => name === 'html')?.attributes.lang), 'markup')
  know('published', span(dayInMarkup(elements)), 'markup')
  const author = first(
    (element) => element.attributes.itemprop === 'author' || /\bauthor\b/u.test(element.attributes.rel ?? '') || isCalled(element, BYLINE),
  )
  if (author) know('byline', byline(textOf(author)), 'markup')
}

const BYLINE = vocabulary(
  /^(?:(?:entry|post|article|story|news|c|meta)-)?(?:byline|author|authors|author-name|byline-name|autor|auteur|autore)(?:-(?:name|link))?$/u,
)
const DATE = vocabulary(
  /(?:^|-)(?:date|datetime|dateline|published|publish|pubdate|posted|posted-on|time|timestamp|datum|fecha|data|tarih|created|entry-date|post-date)(?:-|$)/u,
)

/** A date that the page shows: in `time`, by itemprop, or in a short element named for it. */
function dayInMarkup(elements: readonly Element[]): string | undefined {
  const marked = elements.find(({ attributes }) => /datePublished|dateCreated/u.test(attributes.itemprop ?? ''))
  const byProperty = marked && (dayOf(marked.attributes.content ?? marked.attributes.datetime ?? '') ?? dayOf(textOf(marked)))
  if (byProperty) return byProperty
  const times = elements.filter(
    ({ name, attributes }) => name === 'time' || (name === 'abbr' && /\b(?:published|dtstart)\b/u.test(attributes.class ?? '')),
  )
  const published = times.find(({ attributes }) => 'pubdate' in attributes || /publish|entry-date|created/u.test(attributes.class ?? ''))
  for (const time of [...(published ? [published] : []), ...times.slice(0, 3)]) {
    const day = dayOf(time.attributes.datetime ?? time.attributes.title ?? '') ?? dayOf(textOf(time))
    if (day) return day
  }
  for (const element of elements) {
    if (element.name === 'meta' || !isCalled(element, DATE)) continue
    const text = textOf(element)
    const day = text.length < 120 ? dayOf(text) : undefined
    if (day) return day
  }
  return undefined
}

/** A title without the outlet's name at its end: "Ferries resume | Harbour Post". */
function bare(title: string, outlet: string | undefined): string {
  const cut = /^(.{12,}?)\s+[|–—»·-]\s+([^|–—»·]{2,60})$/u.exec(title)
  if (!cut) return title
  const [, head, tail] = cut
  const named =
    outlet !== undefined && (outlet.toLowerCase().includes(tail!.toLowerCase()) || tail!.toLowerCase().includes(outlet.toLowerCase()))
  return named || (/\s\|\s/u.test(title) && tail!.split(' ').length <= 4) ? head! : title
}

/** A name as given, without "By"; undefined for an address or a whole sentence. */
function byline(value: string): string | undefined {
  const name = fold(value).replace(/^(?:by|von|par|por|di|da|yazan|автор|written by|posted by|author)\s*:?\s+/iu, '')
  return name === '' || name.length > 150 || /^https?:|^@|\/\//u.test(name) ? undefined : name
}

const address = (value: string): string | undefined => (/^https?:\/\//u.test(value) && URL.canParse(value) ? value : undefined)
const span = (day: string | undefined): Document['published'] =>
  day === undefined ? undefined : { start: day, end: day, basis: 'metadata' }
