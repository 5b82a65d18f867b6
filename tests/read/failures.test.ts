import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/errors.ts'
import { makePdf } from './make/pdf.ts'
import { documentsOf, failureOf, outcomes, readBytes } from './make/read-bytes.ts'
import { makeDocx, makeZip } from './make/zip.ts'

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

describe('what can’t be read', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'E_EMPTY'],
    ['only blanks', ' \n\t\n', 'E_NO_TEXT'],
    ['front matter alone', '---\ntitle: A\n---\n', 'E_NO_TEXT'],
    ['a PNG image', latin('\x89PNG\r\n\x1a\n\0\0'), 'E_BINARY'],
    ['a JPEG image named as text', latin('\xff\xd8\xff\xe0\0\x10JFIF'), 'E_BINARY'],
    ['a ZIP archive', makeZip({ 'notes.txt': 'text' }), 'E_BINARY'],
    ['a workbook', makeZip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }), 'E_BINARY'],
    ['a gzipped text', gzipSync('text'), 'E_BINARY'],
    ['an old Word file', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'E_BINARY'],
    ['an RTF file', '{\\rtf1 text}', 'E_BINARY'],
    ['bytes with zeros among them', latin('text\0\0\x01\x02 text\0and more of it\0'), 'E_BINARY'],
    ['a page without text', '<!doctype html><html><head><title>A</title></head><body><script>write()</script></body></html>', 'E_NO_TEXT'],
    ['a PDF of pictures', makePdf([[]]), 'E_NO_TEXT'],
    ['half a PDF', makePdf([['Ferries run again.']]).subarray(0, 60), 'E_MALFORMED'],
    ['half a Word document', makeDocx(['Ferries run again.']).subarray(0, 300), 'E_MALFORMED'],
    [
      'a Word document that unfolds without end',
      makeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': 'x' }, { 'word/document.xml': 4_000_000_000 }),
      'E_BOMB',
    ],
    [
      'a Word document that lies about its size',
      makeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': Buffer.alloc(140 * 1024 * 1024) }, { 'word/document.xml': 10 }),
      'E_BOMB',
    ],
    ['a feed without entries', '<?xml version="1.0"?><rss version="2.0"><channel><title>A</title></channel></rss>', 'E_NO_TEXT'],
    ['XML of another kind', '<?xml version="1.0"?><urlset><url/></urlset>', 'E_KIND'],
  ])('%s fails with its code', async (_, bytes, code) => {
    expect(await failureOf(bytes)).toBe(code)
  })

  it('more than an article can be is refused before it is held', async () => {
    let given = 0
    const stdin = (async function* () {
      for (let i = 0; i < 1_000; i++) {
        given++
        yield Buffer.alloc(100_000, 'Ferries run again. ')
      }
    })()
    const [outcome] = await outcomes(['-'], { stdin, maxBytes: 1_000_000 })
    expect(outcome && 'failure' in outcome && outcome.failure.code).toBe('E_TOO_LARGE')
    expect(given).toBeLessThan(20)
  })

  it('a failure names the input, the reason and the remedy', async () => {
    const [outcome] = await readBytes(latin('\x89PNG\r\n'))
    expect(outcome && 'failure' in outcome && outcome.failure.line).toBe(
      'standard input: is a PNG image, not text. Save its text by text recognition (OCR) first',
    )
  })
})

describe('hostile input', () => {
  const words = 'Ferries run again between the two ports. '.repeat(4)
  it.each([
    ['elements nested without end', `<html><body>${'<div>'.repeat(50_000)}<p>${words}`],
    ['formatting nested without end', `<html><body>${'<b><i>'.repeat(30_000)}${words}`],
    ['a class of very many names', `<html><body><p class="${'related '.repeat(100_000)}x">${words}</p>`],
    ['brackets alone', `<html><body>${'<'.repeat(100_000)}</body><p>${words}`],
    ['JSON-LD nested without end', `<html><script type="application/ld+json">${'['.repeat(100_000)}</script><p>${words}`],
    [
      'front matter that unfolds without end',
      `---\na: &a [x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: [*a, *a]`).join('\n')}\n---\n${words}`,
    ],
  ])('%s is read in bounded time', async (_, bytes) => {
    const found = documentsOf(await readBytes(bytes))
    expect(found[0]?.text ?? words).toContain('Ferries run again')
  })

  it('nothing that stands in a page is run or fetched', async () => {
    const page = `<html><body><script>globalThis.touched = 1</script><img src="https://example.org/x.png" onerror="globalThis.touched = 1"><p>${words}</p></body></html>`
    await readBytes(page, { fetch: () => Promise.reject(new Error('fetched')) })
    expect('touched' in globalThis).toBe(false)
  })

  it('any bytes give documents or failures, and never throw', async () => {
    const starts = [
      '',
      '%PDF-1.4\n',
      'PK\x03\x04',
      '<html><body>',
      '<?xml version="1.0"?><rss>',
      'WARC/1.0\r\n',
      '---\n',
      '\x1f\x8b',
      '{"version":"https://jsonfeed.org/version/1"',
      'From: a\r\nDate: b\r\nSubject: c\r\n',
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), async (start, bytes) => {
        const all = await readBytes(Buffer.concat([latin(start), bytes]))
        for (const outcome of all) {
          if ('failure' in outcome) expect(outcome.failure).toBeInstanceOf(InputError)
          if ('document' in outcome) expect(outcome.document.text).not.toContain('\0')
        }
        expect(all.length).toBeGreaterThan(0)
      }),
      { numRuns: 150 },
    )
  })
})
