#!/usr/bin/env node
/**
 * What-if: of the limits, warnings, commitments and conditions that a reader says a statement would touch, how many are found, and how many of
 * those found a reader would list. Articles and statements of our own, in `evaluation/what-if/`; the expectations were written before the matching was run on them.
 * `statements.json` was used to mend the matching, `unseen.json` was run once at the end.
 * Usage: npm run build && node evaluation/what-if.mjs [--show]
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { touchedBy } from '../dist/analyze/index.js'
import { analyze } from '../dist/index.js'
import { loadKnowledge } from '../dist/lookup/index.js'
import { readStatement } from '../dist/pipeline.js'

const folder = new URL('what-if/', import.meta.url)
const show = process.argv.includes('--show')
const knowledge = loadKnowledge()
const { situation, failures } = await analyze(fileURLToPath(new URL('articles/', folder)))
if (failures.length > 0) throw new Error(failures.map((failure) => failure.line).join('\n'))

for (const file of ['statements.json', 'unseen.json']) {
  let [found, listed, expected] = [0, 0, 0]
  for (const one of JSON.parse(readFileSync(new URL(file, folder), 'utf8'))) {
    const { document, extraction } = await readStatement(one.statement)
    const { touched } = touchedBy(document, extraction, situation, knowledge)
    const meets = (quote, { citation, condition }) =>
      citation.quote.includes(quote) || quote.includes(citation.quote) || quote.includes(condition.quote)
    const right = touched.filter((touch) => one.expected.some((quote) => meets(quote, touch)))
    const optional = touched.filter((touch) => !right.includes(touch) && (one.optional ?? []).some((quote) => meets(quote, touch)))
    const missing = one.expected.filter((quote) => !touched.some((touch) => meets(quote, touch)))
    found += one.expected.length - missing.length
    expected += one.expected.length
    listed += touched.length - optional.length
    if (!show) continue
    console.log(`\n${one.statement}`)
    for (const touch of touched)
      console.log(
        `  ${right.includes(touch) ? '+' : optional.includes(touch) ? 'o' : '-'} ${touch.kind}, ${touch.holder}: ${touch.condition.quote} (${touch.why.words}; ${touch.strength})${touch.crossings.map((c) => `\n      crossed, ${c.status} by ${c.by}: ${c.citation.quote}${c.denied.length ? ` (denied: ${c.denied.map((d) => d.quote)})` : ''} (${c.why.words})`).join('')}`,
      )
    for (const quote of missing) console.log(`  missing: ${quote}`)
  }
  console.log(
    `${file}: ${expected} expected, ${listed} listed, ${found} of the expected found: precision ${(found / listed).toFixed(2)}, recall ${(found / expected).toFixed(2)}`,
  )
}
