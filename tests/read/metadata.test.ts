import { describe, expect, it } from 'vitest'
import { readOne } from './make/read-bytes.ts'

const SENTENCE = 'Ferries run again between the two ports, the harbour office said on Tuesday.'
const page = (head: string, body = ''): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}<article><p>${SENTENCE}</p></article></body></html>`
const ld = (content: unknown): string => `<script type="application/ld+json">${JSON.stringify(content)}</script>`

describe('what a page says of its article', () => {
  it('is taken from JSON-LD first', async () => {
    const article = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Organization', '@id': '#org', name: 'Harbour Post' },
        { '@type': 'WebPage', name: 'A page' },
        {
          '@type': 'OpinionNewsArticle',
          headline: 'Ferries &amp; fares',
          datePublished: '2024-03-05T08:00:00+04:00',
          author: [{ name: 'Jane Doe' }, { name: 'John Roe' }],
          publisher: { '@id': '#org' },
          url: 'https://example.org/1',
        },
      ],
    }
    const head = `<title>Other</title><meta property="og:title" content="Another"><meta property="article:published_time" content="2020-01-01">${ld(article)}`
    expect(await readOne(page(head))).toMatchObject({
      title: 'Ferries & fares',
      published: { start: '2024-03-05', end: '2024-03-05', basis: 'metadata' },
      byline: 'Jane Doe, John Roe',
      outlet: 'Harbour Post',
      url: 'https://example.org/1',
      genre: 'opinion',
      provenance: { title: 'json-ld', published: 'json-ld', byline: 'json-ld', outlet: 'json-ld', genre: 'json-ld' },
    })
  })

  it('then from OpenGraph and meta, each field by itself', async () => {
    const head =
      '<meta property="og:title" content="Ferries resume | Harbour Post"><meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2024-03-05T08:00:00Z"><meta name="author" content="By Jane Doe"><meta property="article:section" content="Analysis">'
    expect(await readOne(page(head))).toMatchObject({
      title: 'Ferries resume',
      outlet: 'Harbour Post',
      byline: 'Jane Doe',
      published: { start: '2024-03-05' },
      genre: 'analysis',
      provenance: { title: 'opengraph', outlet: 'opengraph', byline: 'meta', published: 'opengraph', genre: 'opengraph' },
    })
  })

  it('then from the markup that readers see', async () => {
    const body =
      '<h1>Ferries resume</h1><div class="byline">by <a rel="author" href="/jd">Jane Doe</a></div><time datetime="2024-03-05">yesterday</time>'
    expect(await readOne(page('<title>Ferries resume – Harbour Post</title>', body))).toMatchObject({
      title: 'Ferries resume',
      byline: 'Jane Doe',
      published: { start: '2024-03-05' },
      provenance: { title: 'markup', published: 'markup' },
    })
  })

  it('and the address gives a date and a genre where nothing else does', async () => {
    const head = '<link rel="canonical" href="https://example.org/opinion/2024/03/05/ferries">'
    expect(await readOne(page(head))).toMatchObject({
      published: { start: '2024-03-05' },
      genre: 'opinion',
      provenance: { published: 'url', genre: 'url', url: 'markup' },
    })
  })

  it('a section says more of the genre than the type that every page of a site has', async () => {
    expect((await readOne(page(ld({ '@type': 'NewsArticle', headline: 'Ferries', articleSection: 'Opinion' })))).genre).toBe('opinion')
    expect((await readOne(page(ld({ '@type': 'NewsArticle', headline: 'Opinion | Ferries' })))).genre).toBe('opinion')
    expect((await readOne(page(ld({ '@type': 'NewsArticle', headline: 'Ferries' })))).genre).toBe('news')
  })

  it('stays unknown where the page is silent', async () => {
    const document = await readOne(page(''))
    expect(document.published).toBeUndefined()
    expect(document.byline).toBeUndefined()
    expect(document.outlet).toBeUndefined()
    expect(document.genre).toBe('unknown')
  })

  it('survives JSON-LD that is none', async () => {
    expect((await readOne(page('<script type="application/ld+json">{"headline": oops</script><title>Ferries resume</title>'))).title).toBe(
      'Ferries resume',
    )
    expect(await readOne(page(ld([null, 1, { '@type': ['Thing'], author: [[]] }])))).toBeDefined()
  })
})
