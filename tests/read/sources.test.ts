import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ReadOutcome } from '../../src/read/index.ts'
import { documentsOf, folderOf, outcomes, readOne } from './make/read-bytes.ts'

const SENTENCE = 'Ferries run again between the two ports, the harbour office said on Tuesday.'
const codes = (all: readonly ReadOutcome[]): string[] => all.flatMap((each) => ('failure' in each ? [each.failure.code] : []))

describe('files and folders', () => {
  it('a folder is read in the order of names, folders within it too', async () => {
    const folder = folderOf({ 'b.md': SENTENCE, 'a.txt': `A. ${SENTENCE}`, 'c.txt': `C. ${SENTENCE}` })
    mkdirSync(join(folder, 'b'))
    writeFileSync(join(folder, 'b', 'z.txt'), SENTENCE)
    const found = documentsOf(await outcomes([folder]))
    expect(found.map(({ uri }) => uri.slice(pathToFileURL(folder).href.length))).toEqual(['/a.txt', '/b/z.txt', '/b.md', '/c.txt'])
  })

  it('links to files are followed; links to folders are named and left, so that no walk loops', async () => {
    const folder = folderOf({ 'a.txt': SENTENCE })
    symlinkSync(join(folder, 'a.txt'), join(folder, 'b.txt'))
    symlinkSync(folder, join(folder, 'loop'))
    const all = await outcomes([folder])
    expect(documentsOf(all)).toHaveLength(2)
    expect(all.flatMap((each) => ('notice' in each ? [each.notice.where] : []))).toEqual([join(folder, 'loop')])
  })

  it('uris are percent-encoded', async () => {
    const folder = folderOf({ 'Bericht #1 über.txt': SENTENCE })
    const [document] = documentsOf(await outcomes([folder]))
    expect(document?.uri).toMatch(/\/Bericht%20%231%20%C3%BCber\.txt$/u)
  })

  it('one file that fails is named, and the others are read', async () => {
    const folder = folderOf({ 'a.txt': SENTENCE, 'b.txt': '', 'c.png': Buffer.from('\x89PNG\r\n', 'latin1'), 'd.txt': `D. ${SENTENCE}` })
    symlinkSync(join(folder, 'nowhere'), join(folder, 'e.txt'))
    const all = await outcomes([folder, join(folder, 'missing.txt')])
    expect(documentsOf(all)).toHaveLength(2)
    expect(codes(all)).toEqual(['E_EMPTY', 'E_BINARY', 'E_NOT_FOUND', 'E_NOT_FOUND'])
    expect(all.flatMap((each) => ('failure' in each ? [each.failure.place] : []))[0]).toBe(join(folder, 'b.txt'))
  })

  it.skipIf(process.getuid?.() === 0)('a file that may not be read is named with the reason', async () => {
    const folder = folderOf({ 'a.txt': SENTENCE })
    chmodSync(join(folder, 'a.txt'), 0)
    expect(codes(await outcomes([folder]))).toEqual(['E_PERMISSION'])
  })

  it('a folder without files is a failure, a file named twice is read once', async () => {
    expect(codes(await outcomes([folderOf({})]))).toEqual(['E_NO_FILES'])
    const folder = folderOf({ 'a.txt': SENTENCE })
    expect(documentsOf(await outcomes([folder, join(folder, 'a.txt')]))).toHaveLength(1)
  })

  it('files are told by their bytes', async () => {
    const folder = folderOf({ 'page.txt': `<!doctype html><title>A</title><article><p>${SENTENCE}</p></article>`, 'text.pdf': SENTENCE })
    expect(documentsOf(await outcomes([folder])).map(({ text }) => text)).toEqual([SENTENCE, SENTENCE])
  })
})

describe('standard input and options', () => {
  it('standard input is stdin:, with date and outlet where the text gives none', async () => {
    const document = await readOne(SENTENCE, { date: '2024-03-05', outlet: 'Harbour Post' })
    expect(document).toMatchObject({
      uri: 'stdin:',
      outlet: 'Harbour Post',
      published: { start: '2024-03-05', basis: 'metadata' },
      provenance: { published: 'option', outlet: 'option' },
    })
  })

  it('what the text says of itself stands before the options', async () => {
    const document = await readOne(`---\ndate: 2023-01-02\noutlet: Wire\n---\n${SENTENCE}`, { date: '2024-03-05', outlet: 'Harbour Post' })
    expect(document).toMatchObject({ outlet: 'Wire', published: { start: '2023-01-02' }, provenance: { published: 'front matter' } })
  })
})

describe('URLs', () => {
  const page = `<!doctype html><title>A</title><article><p>${SENTENCE}</p></article>`

  it('a page is fetched through its redirects, and its last address kept', async () => {
    const asked: string[] = []
    const fetch = (url: string): Promise<Response> => {
      asked.push(url)
      return Promise.resolve(
        url.endsWith('/old')
          ? new Response(null, { status: 302, headers: { location: '/2024/03/05/new' } })
          : new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
      )
    }
    const [document] = documentsOf(await outcomes(['https://example.org/old#top'], { fetch }))
    expect(asked).toEqual(['https://example.org/old', 'https://example.org/2024/03/05/new'])
    expect(document).toMatchObject({
      uri: 'https://example.org/old',
      url: 'https://example.org/2024/03/05/new',
      published: { start: '2024-03-05' },
      text: SENTENCE,
    })
  })

  it.each<[string, () => Promise<Response>, string]>([
    ['an error of the server', () => Promise.resolve(new Response('no', { status: 404 })), 'E_FETCH'],
    [
      'redirects without end',
      () => Promise.resolve(new Response(null, { status: 301, headers: { location: 'https://example.org/again' } })),
      'E_FETCH',
    ],
    [
      'a redirect away from the web',
      () => Promise.resolve(new Response(null, { status: 301, headers: { location: 'file:///etc/hostname' } })),
      'E_FETCH',
    ],
    ['no connection', () => Promise.reject(new TypeError('fetch failed')), 'E_FETCH'],
    [
      'an answer without end',
      () => Promise.resolve(new Response(new ReadableStream({ pull: (c) => c.enqueue(new Uint8Array(60_000).fill(97)) }))),
      'E_TOO_LARGE',
    ],
    [
      'an answer that breaks off',
      () => Promise.resolve(new Response(new ReadableStream({ pull: (c) => c.error(new TypeError('terminated')) }))),
      'E_FETCH',
    ],
    [
      'an answer that never comes to its end',
      () => Promise.resolve(new Response(new ReadableStream({ pull: (c) => c.error(new DOMException('late', 'TimeoutError')) }))),
      'E_FETCH',
    ],
  ])('%s is a failure', async (_, fetch, code) => {
    expect(codes(await outcomes(['https://example.org/a'], { fetch, maxBytes: 200_000 }))).toEqual([code])
  })
})
