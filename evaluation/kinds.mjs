#!/usr/bin/env node
/**
 * Scores the kinds of claims and contingencies on single sentences. Usage: node evaluation/kinds.mjs [FILE.jsonl] [--held] [--misses]
 *
 * A line of FILE (else kinds.jsonl) is {text, claim: kind} or {text, contingency: kind}. Every third line is held out, and never looked at; `--held` scores
 * these, without it the rest. Of several claims the one of the longest content counts, of several contingencies the first. Prints the share that is right,
 * of all lines and of those where one was found, and a table: wanted kinds down, given ones across.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openAnnotator } from '../dist/annotate/index.js'
import { extract } from '../dist/extract/index.js'
import { loadKnowledge } from '../dist/lookup/index.js'
import { documentOfText } from '../dist/model/document.js'

const KINDS = {
  claim: ['statement', 'accusation', 'denial', 'assessment', 'demand', 'promise', 'threat', 'fear', 'no comment'],
  contingency: ['red line', 'warning', 'forecast', 'commitment', 'condition'],
}
const held = process.argv.includes('--held')
const file = process.argv.slice(2).find((a) => !a.startsWith('--')) ?? join(import.meta.dirname, 'kinds.jsonl')
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .filter((_, i) => (i % 3 === 2) === held)

const longest = (claims) => [...claims].sort((a, b) => b.content.quote.length - a.content.quote.length)[0]
const knowledge = loadKnowledge()
const annotator = await openAnnotator({ knowledge })
const judged = []
for (const row of rows) {
  const doc = documentOfText(row.text)
  const said = extract(doc, await annotator.annotate(doc), knowledge)
  const layer = row.claim ? 'claim' : 'contingency'
  const found = layer === 'claim' ? longest(said.claims) : said.contingencies[0]
  judged.push({ layer, text: row.text, want: row[layer], got: found?.kind ?? 'none' })
}
await annotator.close()

for (const [layer, kinds] of Object.entries(KINDS)) {
  const own = judged.filter((j) => j.layer === layer)
  const found = own.filter(({ got }) => got !== 'none')
  const right = own.filter(({ want, got }) => want === got).length
  const share = (all) => (right / (all.length || 1)).toFixed(2)
  console.log(`${layer}: ${right} of ${own.length} right (${share(own)}), ${share(found)} of the ${found.length} found`)
  const count = (want, got) => own.filter((j) => j.want === want && j.got === got).length
  console.table(
    Object.fromEntries(kinds.map((want) => [want, Object.fromEntries([...kinds, 'none'].map((got) => [got, count(want, got)]))])),
  )
}
if (process.argv.includes('--misses') && !held)
  for (const { layer, text, want, got } of judged.filter((j) => j.want !== j.got)) console.log(`${layer}: ${want}, not ${got}: ${text}`)
