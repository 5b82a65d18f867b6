/**
 * Reads every document of a folder up to what it says (annotate, extract), several at a time as `araxes add` does: articles and words a second, memory at every fifth of the
 * way, a hash of all that came out. Usage: npm run build && node bench/extract.mjs FOLDER [--limit N]. Run it twice: the hash must be the same.
 */
import { createHash } from 'node:crypto'
import { inOrder, openReader, readInputs } from '../dist/pipeline.js'

const args = process.argv.slice(2)
const limit = args.includes('--limit') ? Number(args[args.indexOf('--limit') + 1]) : Number.POSITIVE_INFINITY
const documents = []
for await (const outcome of readInputs([args[0]])) {
  if ('document' in outcome) documents.push(outcome.document)
  else if ('failure' in outcome) console.log(`failed: ${outcome.failure.line}`)
  if (documents.length >= limit) break
}
const reader = await openReader()
await reader.read(documents[0])
const hash = createHash('sha256')
const counts = {}
let done = 0
let words = 0
const started = performance.now()
for await (const { document, extraction } of inOrder(documents, (document) => reader.read(document), 2)) {
  for (const { where, why } of extraction.notices) console.log(`${document.uri}: ${where}: ${why}`)
  for (const [kind, items] of Object.entries(extraction)) if (Array.isArray(items)) counts[kind] = (counts[kind] ?? 0) + items.length
  for (const element of [
    ...extraction.claims.flatMap((c) => [c.content, c.cue, c.source]),
    ...extraction.events.flatMap((e) => e.reports.map((r) => r.citation)),
    ...extraction.quantities.map((q) => q.citation),
    ...extraction.contingencies.flatMap((c) => [c.citation, c.condition, c.consequence]),
    ...extraction.ties.flatMap((t) => t.citations),
    ...extraction.actors.flatMap((a) => [...a.mentions, ...a.roles.map((r) => r.citation)]),
  ])
    if (element && document.text.slice(element.start, element.end) !== element.quote)
      throw new Error(`${document.uri}: a quote is not the text: ${element.quote}`)
  hash.update(JSON.stringify(extraction))
  words += document.text.split(/\s+/).length
  if (++done % Math.ceil(documents.length / 5) === 0) console.log(`${done} articles: ${Math.round(process.memoryUsage().rss / 1e6)} MB`)
}
const seconds = (performance.now() - started) / 1000
await reader.close()
console.log(
  `${done} articles, ${words} words in ${seconds.toFixed(1)} s: ${(done / seconds).toFixed(2)} articles, ${Math.round(words / seconds)} words a second`,
)
console.log(
  Object.entries(counts)
    .map(([kind, n]) => `${kind} ${n}`)
    .join(', '),
)
console.log(`sha256 ${hash.digest('hex').slice(0, 16)}`)
