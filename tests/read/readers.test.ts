import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { Document } from '../../src/model/index.ts'
import type { RawInput } from '../../src/plugins.ts'
import { BUILT_IN } from '../../src/read/index.ts'
import { makePdf } from './make/pdf.ts'
import { documentsOf, readBytes, readOne } from './make/read-bytes.ts'
import { makeDocx } from './make/zip.ts'

const SENTENCE = 'Ferries run again between the two ports, the harbour office said on Tuesday.'

describe.each(BUILT_IN.map((reader) => [reader.id, reader] as const))('reader %s', (_, reader) => {
  it.each(reader.examples.map((example) => [example.name, example] as const))('%s', async (_, example) => {
    const bytes = Buffer.from(
      example.bytes as string,
      typeof example.bytes === 'string' && example.bytes.startsWith('\x89') ? 'latin1' : 'utf8',
    )
    const input: RawInput = { uri: 'test:', bytes }
    expect(reader.takes(bytes, input)).toBe(example.gives.length > 0)
    const found = example.gives.length > 0 ? documentsOf(await readBytes(bytes)) : []
    expect(found.map(({ title, text }) => title ?? text.slice(0, 40))).toEqual(example.gives)
  })

  it('has an example that it must not take', () => expect(reader.examples.some(({ gives }) => gives.length === 0)).toBe(true))
})

describe('every document', () => {
  it.each([
    ['Markdown', `---\ntitle: A\n---\n${SENTENCE}\n\nShare\n`],
    ['a page', `<!doctype html><title>A</title><article><p>${SENTENCE}</p></article>`],
    ['a PDF', makePdf([[SENTENCE]])],
    ['a Word document', makeDocx([SENTENCE])],
  ])('of %s keeps to the model, and its regions stay in order within the text', async (_, bytes) => {
    const document = await readOne(bytes)
    expect(Document.parse(document)).toEqual(document)
    expect(document.text).toContain(SENTENCE)
    let at = 0
    for (const { start, end } of document.regions) {
      expect(start).toBeGreaterThanOrEqual(at)
      expect(end).toBeGreaterThan(start)
      at = end
    }
    expect(at).toBeLessThanOrEqual(document.text.length)
  })

  it('has the same id for the same text from the same place', async () => {
    expect((await readOne(SENTENCE)).id).toBe((await readOne(SENTENCE)).id)
    expect((await readOne(`${SENTENCE}!`)).id).not.toBe((await readOne(SENTENCE)).id)
  })
})

describe('a PDF', () => {
  it('gives its lines as paragraphs, a word parted at a line’s end joined', async () => {
    const lines = [
      'Ferries run again between the two ports, the har-',
      'bour office said on Tuesday after a week of bad',
      'storms.',
      'A second paragraph tells of the damage that the',
      'storms left behind on both of the old wooden piers.',
    ]
    const { text } = await readOne(makePdf([lines]))
    expect(text.split('\n\n')).toEqual([
      'Ferries run again between the two ports, the harbour office said on Tuesday after a week of bad storms.',
      'A second paragraph tells of the damage that the storms left behind on both of the old wooden piers.',
    ])
  })

  it('leaves out running heads and page numbers', async () => {
    const pages = [1, 2, 3, 4].map((n) => ['Harbour Post, issue 12', `Story number ${n} begins here and goes on. ${SENTENCE}`, String(n)])
    const { text } = await readOne(makePdf(pages))
    expect(text).not.toContain('issue 12')
    expect(text).toContain('Story number 3')
    expect(text).not.toMatch(/^\d$/mu)
  })

  it('takes its title from the file’s properties, but not a program’s', async () => {
    expect((await readOne(makePdf([[SENTENCE]], 'Ferries resume'))).title).toBe('Ferries resume')
    expect((await readOne(makePdf([[SENTENCE]], 'Microsoft Word - draft.doc'))).title).toBeUndefined()
  })
})

describe('a Word document', () => {
  it('gives paragraphs, title and author', async () => {
    const document = await readOne(makeDocx([SENTENCE, 'A second paragraph.'], 'Ferries resume'))
    expect(document.text).toBe(`${SENTENCE}\n\nA second paragraph.`)
    expect(document).toMatchObject({ title: 'Ferries resume', byline: 'Jane Doe', provenance: { title: 'file', byline: 'file' } })
  })
})

describe('a mail', () => {
  it('gives the text of its HTML where that is all it has, and reads what is attached', async () => {
    const mail = [
      'From: Jane Doe <jane@example.org>',
      'Subject: =?utf-8?q?F=C3=A4hren?=',
      'Date: Tue, 5 Mar 2024 08:00:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<p>${SENTENCE}</p>`,
      '--b',
      'Content-Type: text/plain; name=note.txt',
      'Content-Disposition: attachment; filename=note.txt',
      '',
      'The note speaks of another harbour altogether.',
      '--b--',
    ].join('\r\n')
    const [letter, note] = documentsOf(await readBytes(mail))
    expect(letter).toMatchObject({ title: 'Fähren', byline: 'Jane Doe', text: SENTENCE, published: { start: '2024-03-05' } })
    expect(note).toMatchObject({ uri: 'stdin:#note.txt' })
    expect(note?.text).toContain('another harbour')
  })
})

describe('a feed', () => {
  it('gives each entry with its own address and date, fullest text first', async () => {
    const atom = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><id>f</id><updated>2024-03-06T00:00:00Z</updated>
      <entry><id>1</id><title>Ferries resume</title><link href="https://example.org/1"/><published>2024-03-05T08:00:00Z</published><author><name>Jane Doe</name></author><summary>Short.</summary><content type="html">&lt;p&gt;${SENTENCE}&lt;/p&gt;&lt;p&gt;More &amp;amp; more.&lt;/p&gt;</content></entry>
      <entry><id>2</id><title>Piers mended</title><link href="https://example.org/2"/><updated>2024-03-06T08:00:00Z</updated><summary>The piers are mended.</summary></entry></feed>`
    const [first, second] = documentsOf(await readBytes(atom))
    expect(first).toMatchObject({
      title: 'Ferries resume',
      url: 'https://example.org/1',
      outlet: 'Harbour Post',
      byline: 'Jane Doe',
      published: { start: '2024-03-05' },
      text: `${SENTENCE}\n\nMore & more.`,
    })
    expect(second).toMatchObject({ text: 'The piers are mended.', published: { start: '2024-03-06' }, uri: 'stdin:#2' })
  })
})

describe('a WARC', () => {
  const record = (url: string, type: string, body: string): string => {
    const http = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n${body}`
    return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-03-05T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:${url}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`
  }
  const page = (title: string): string => `<!doctype html><title>${title}</title><article><p>${SENTENCE}</p></article>`
  const records = [
    record('https://example.org/a', 'text/html', page('A')),
    record('https://example.org/style.css', 'text/css', 'p{}'),
    record('https://example.org/b', 'text/html', page('B')),
  ]

  it('gives its pages and leaves styles and pictures', async () => {
    const found = documentsOf(await readBytes(records.join('')))
    expect(found.map(({ uri, url, title }) => [uri, url, title])).toEqual([
      ['stdin:#https://example.org/a', 'https://example.org/a', 'A'],
      ['stdin:#https://example.org/b', 'https://example.org/b', 'B'],
    ])
  })

  it('is read gzipped, record by record, though larger than one article may be', async () => {
    const filler = record('https://example.org/pad.css', 'text/css', 'p{}'.repeat(50_000))
    const found = documentsOf(await readBytes(Buffer.concat([filler, ...records].map((each) => gzipSync(each))), { maxBytes: 70_000 }))
    expect(found.map(({ title }) => title)).toEqual(['A', 'B'])
    expect(documentsOf(await readBytes(filler + records.join(''), { maxBytes: 70_000 }))).toHaveLength(2)
  })
})
