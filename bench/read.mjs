/**
 * How fast and how well pages are read: `npm run build && node bench/read.mjs [FOLDER]` (default: tests/read/pages). Each page of the folder is read by
 * Araxes and, as a peer, by Readability with linkedom; where FOLDER holds `expected.json` (for each page, passages that belong to its article and
 * passages that don't), F over them is printed as trafilatura's own evaluation counts it. ARAXES_READ_MODULE names another build of src/read.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

const module = process.env.ARAXES_READ_MODULE ?? join(import.meta.dirname, '../dist/read/index.js')
const { read } = await import(pathToFileURL(module).href)
const folder = process.argv[2] ?? join(import.meta.dirname, '../tests/read/pages')
const pages = readdirSync(folder).filter((file) => file.endsWith('.html'))
const list = join(folder, 'expected.json')
const expected = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {}

const readers = {
  async araxes(bytes) {
    const stdin = (async function* () {
      yield bytes
    })()
    for await (const outcome of read(['-'], { stdin })) if ('document' in outcome) return outcome.document.text
    return ''
  },
  async readability(bytes) {
    const { document } = parseHTML(bytes.toString('utf8'))
    return document.documentElement ? (new Readability(document).parse()?.textContent ?? '') : ''
  },
}

const fold = (text) => text.replace(/\s+/gu, ' ')

for (const [name, reader] of Object.entries(readers)) {
  const times = []
  let [found, missed, wrong] = [0, 0, 0]
  for (const page of pages) {
    const bytes = readFileSync(join(folder, page))
    const start = performance.now()
    const text = fold(await reader(bytes))
    times.push(performance.now() - start)
    const { with: present, without: absent } = expected[page.slice(0, -5)] ?? { with: [], without: [] }
    for (const passage of present) text.includes(fold(passage)) ? found++ : missed++
    for (const passage of absent) if (text.includes(fold(passage))) wrong++
  }
  times.sort((a, b) => a - b)
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length
  const f =
    found + missed === 0
      ? ''
      : `  F ${((2 * found) / (2 * found + missed + wrong)).toFixed(3)} (${found} found, ${missed} missed, ${wrong} wrong)`
  console.log(
    `${name.padEnd(12)} ${pages.length} pages  mean ${mean.toFixed(1)} ms  median ${times[times.length >> 1].toFixed(1)} ms  most ${times.at(-1).toFixed(0)} ms${f}`,
  )
}
