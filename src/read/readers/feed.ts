/** Feeds (RSS, Atom, RDF, JSON Feed): each entry a document, with as much of its text as the feed carries. */
import type { AnyFeed } from 'feedsmith'
import type { Document } from '../../model/index.ts'
import { defineReader, type ReadDraft } from '../../plugins.ts'
import { charsetOf, declaredCharset, decode } from '../decode.ts'
import { malformed, noText } from '../failures.ts'
import { textOrFragment } from '../html/fragment.ts'
import { fold, parseHtml, textOf } from '../html/tree.ts'
import { declaredLanguage } from '../language.ts'
import { dayOf } from '../metadata/days.ts'

interface Entry {
  readonly id?: string | undefined
  readonly title?: string | undefined
  readonly link?: string | undefined
  readonly date?: string | undefined
  readonly author?: string | undefined
  /** Candidates for the text, fullest first. */
  readonly texts: readonly (string | undefined)[]
}

interface Entries {
  readonly outlet?: string | undefined
  readonly language?: string | undefined
  readonly entries: readonly Entry[]
}

export const feed = defineReader({
  id: 'feed',
  title: 'Feeds: RSS, Atom, RDF, JSON Feed',
  needs: [],
  gives: ['text', 'title', 'url', 'outlet', 'byline', 'published', 'language'],
  examples: [
    {
      name: 'RSS',
      bytes:
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><item><title>Ferries resume</title><link>https://example.org/1</link><pubDate>Tue, 05 Mar 2024 08:00:00 GMT</pubDate><description>Ferries run again between the two ports.</description></item></channel></rss>',
      gives: ['Ferries resume'],
    },
    {
      name: 'JSON Feed',
      bytes:
        '{"version":"https://jsonfeed.org/version/1.1","title":"Harbour Post","items":[{"id":"1","title":"Ferries resume","content_text":"Ferries run again between the two ports."}]}',
      gives: ['Ferries resume'],
    },
    { name: 'a page', bytes: '<!doctype html><html><body><p>No feed.</p></body></html>', gives: [] },
  ],
  takes: (head) => {
    const start = Buffer.from(head[1] === 0 || head[0] === 0 ? head.filter((byte) => byte !== 0) : head.subarray(0, 4096)).toString(
      'latin1',
    )
    return (
      /^[^<]{0,8}(?:\s*<(?:\?xml|\?xml-stylesheet|!--)[\s\S]{0,1500}?>)*\s*<(?:rss|feed|rdf:RDF)\b/u.test(start) ||
      (/^[^{]{0,8}\{/u.test(start) && start.includes('jsonfeed.org/version'))
    )
  },
  async *run({ uri, bytes, mediaType }) {
    const { parseFeed } = await import('feedsmith')
    const { text: source } = decode(bytes, uri, charsetOf(mediaType) ?? declaredCharset(bytes))
    let found: Entries
    try {
      found = entriesOf(parseFeed<string>(source))
    } catch (error) {
      throw malformed(uri, 'feed', error)
    }
    if (found.entries.length === 0) throw noText(uri, 'is a feed without entries', 'Give another, or try later')
    for (const [i, entry] of found.entries.entries()) {
      const entryUri = `${uri}#${encodeURIComponent(entry.id ?? entry.link ?? String(i + 1))}`
      yield draftOf(entryUri, entry, found) ?? noText(entryUri, 'is an entry without text', 'Give the page that it links to')
    }
  },
})

function draftOf(uri: string, entry: Entry, { outlet, language }: Entries): ReadDraft | undefined {
  const title = entry.title === undefined ? '' : label(entry.title)
  const text = entry.texts.map((each) => (each ? textOrFragment(each, title) : '')).find((each) => /[\p{L}\p{N}]/u.test(each)) ?? title
  if (text === '') return undefined
  const day = dayOf(entry.date ?? '')
  const fields: Partial<Omit<ReadDraft, 'uri' | 'text' | 'provenance'>> = {
    ...(title === '' ? {} : { title }),
    ...(entry.link && URL.canParse(entry.link) ? { url: entry.link } : {}),
    ...(outlet ? { outlet: label(outlet) } : {}),
    ...(entry.author ? { byline: label(entry.author) } : {}),
    ...(day === undefined ? {} : { published: { start: day, end: day, basis: 'metadata' } }),
    ...(declaredLanguage(language) === undefined ? {} : { language: declaredLanguage(language)! }),
  }
  const provenance = Object.fromEntries(Object.keys(fields).map((field) => [field, 'feed'])) as Document['provenance']
  return { uri, text, ...fields, provenance }
}

const label = (text: string): string => (/[<&]/u.test(text) ? textOf(parseHtml(text).root) : fold(text))

function entriesOf(parsed: AnyFeed<string>): Entries {
  switch (parsed.format) {
    case 'atom': {
      const { title, entries, authors } = parsed.feed
      return {
        outlet: text(title),
        entries: (entries ?? []).map((entry) => ({
          id: entry.id,
          title: text(entry.title),
          link: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href,
          date: text(entry.published ?? entry.updated),
          author: names((entry.authors?.length ? entry.authors : authors)?.map(({ name }) => name)),
          texts: [text(entry.content), text(entry.summary)],
        })),
      }
    }
    case 'json': {
      const { title, language, items } = parsed.feed
      return {
        outlet: title,
        language,
        entries: (items ?? []).map((item) => ({
          id: item.id,
          title: item.title,
          link: item.url,
          date: text(item.date_published),
          author: names(item.authors?.map(({ name }) => name)),
          texts: [item.content_html, item.content_text, item.summary],
        })),
      }
    }
    case 'rdf': {
      const { title, items, dc } = parsed.feed
      return {
        outlet: title,
        language: text(dc?.languages?.[0]),
        entries: (items ?? []).map((item) => ({
          id: item.link,
          title: item.title,
          link: item.link,
          date: text(item.dc?.dates?.[0]),
          author: names(item.dc?.creators?.map(text)),
          texts: [item.content?.encoded, item.description],
        })),
      }
    }
    case 'rss': {
      const { title, language, items } = parsed.feed
      return {
        outlet: title,
        language,
        entries: (items ?? []).map((item) => ({
          id: item.guid?.value,
          title: item.title,
          link: item.link,
          date: text(item.pubDate) ?? text(item.dc?.dates?.[0]),
          author: names(item.authors?.map(text) ?? item.dc?.creators?.map(text)),
          texts: [item.content?.encoded, item.description],
        })),
      }
    }
  }
}

/** A text that the parser gives plain or as an object with its value. */
function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return undefined
  for (const key of ['value', 'name', 'text', 'email'] as const) {
    const inner: unknown = (value as Record<string, unknown>)[key]
    if (typeof inner === 'string') return inner
  }
  return undefined
}

const names = (list: readonly (string | undefined)[] | undefined): string | undefined => list?.filter(Boolean).join(', ') || undefined
