import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readOne } from './make/read-bytes.ts'

const folder = new URL('./pages/', import.meta.url)
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Record<string, { with: string[]; without: string[] }>
const fold = (text: string): string => text.replace(/\s+/gu, ' ')

describe.each(Object.entries(expected))('the page %s', (name, { with: present, without: absent }) => {
  it('gives its article whole and nothing of the page around it', async () => {
    const text = fold((await readOne(readFileSync(new URL(`${name}.html`, folder)))).text)
    expect(present.filter((passage) => !text.includes(fold(passage)))).toEqual([])
    expect(absent.filter((passage) => text.includes(fold(passage)))).toEqual([])
  })
})

it('every page has its expectations', () => {
  const pages = readdirSync(folder).filter((file) => file.endsWith('.html'))
  expect(pages.map((file) => file.slice(0, -5)).sort()).toEqual(Object.keys(expected).sort())
})

const page = (body: string): string => `<!doctype html><html><body><article>${body}</article></body></html>`
const SENTENCE = 'Ferries run again between the two ports, the harbour office said on Tuesday.'

describe('the text of a page', () => {
  it('has paragraphs apart by an empty line, list items and table rows a line each', async () => {
    const body = `<p>${SENTENCE}</p><ul><li>North port</li><li>South <b>port</b></li></ul><table><tr><th>Boat</th><th>Leaves</th></tr><tr><td>Heimat</td><td>12:00</td></tr></table><p>That is all.</p>`
    expect((await readOne(page(body))).text).toBe(`${SENTENCE}\n\nNorth port\nSouth port\n\nBoat\tLeaves\nHeimat\t12:00\n\nThat is all.`)
  })

  it('folds white space, and drops soft hyphens and zero-width spaces, but no joiner that Persian needs', async () => {
    const text = (await readOne(page(`<p>Fer\u00adries\u00a0run \n again\u200b, said the harbour office on Tuesday, می\u200cخواهد.</p>`)))
      .text
    expect(text).toBe('Ferries run again, said the harbour office on Tuesday, می\u200cخواهد.')
  })

  it('does not repeat the headline that is the document’s title', async () => {
    const document = await readOne(page(`<h1>Ferries resume</h1><p>${SENTENCE}</p>`))
    expect(document).toMatchObject({ title: 'Ferries resume', text: SENTENCE })
  })

  it('keeps a paragraph whose words are links to what it tells of', async () => {
    const body = `<p>${SENTENCE}</p><p>The <a href="/a">harbour office</a> asked the <a href="/b">captains</a> to wait for the pilots’ word.</p>`
    expect((await readOne(page(body))).text).toContain('asked the captains to wait')
  })
})
