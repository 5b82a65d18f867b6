/** One round of bench/annotate.mjs: prints words a second, seconds to load and peak memory as JSON. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const dir = process.argv[2]
const texts = readdirSync(dir)
  .filter((f) => f.endsWith('.txt'))
  .sort()
  .map((f) => readFileSync(join(dir, f), 'utf8'))
const started = performance.now()
const { openAnnotator } = await import('../../dist/annotate/index.js')
const { documentOfText } = await import('../../dist/model/document.js')
const annotator = await openAnnotator()
await annotator.annotate(documentOfText('It began.', 'doc_0'))
const loadSeconds = (performance.now() - started) / 1000
// The second thread loads when there is work for it.
await annotator.annotate(documentOfText(texts[0], 'doc_1'))
const words = texts.reduce((n, text) => n + (text.match(/\S+/g)?.length ?? 0), 0)
const began = performance.now()
// Two documents at a time, so that the threads are not idle between one and the next.
const queue = texts.entries()
const reader = async () => {
  for (const [i, text] of queue) await annotator.annotate(documentOfText(text, `doc_${i}`))
}
await Promise.all([reader(), reader()])
const seconds = (performance.now() - began) / 1000
console.log(JSON.stringify({ wordsPerSecond: words / seconds, loadSeconds, megabytes: process.resourceUsage().maxRSS / 1024 }))
await annotator.close()
