#!/usr/bin/env node
/**
 * Scores ties on single sentences, each read as an article of its own.
 * Usage: node evaluation/ties.mjs [FILE.jsonl] [--misses]    (lines {text, ties: [[subject, kind, object]], also?: the same}; evaluation/ties.jsonl unless told)
 *
 * Prints precision, recall and F1 of each kind, apart for every third sentence of a kind and the others; misses of the third were not looked at, but the frames’ author wrote it.
 * `also`: ties that the sentence may be read to tell too; they count neither way. --misses shows what went wrong in the others, never in the third.
 */
import { readFileSync } from 'node:fs'

const dist = process.env.ARAXES_DIST ?? new URL('../dist', import.meta.url).pathname
const { openAnnotator } = await import(`${dist}/annotate/index.js`)
const { extract } = await import(`${dist}/extract/index.js`)
const { loadKnowledge } = await import(`${dist}/lookup/index.js`)
const { MUTUAL_TIES } = await import(`${dist}/model/index.js`)
const { documentOfText } = await import(`${dist}/model/document.js`)

const args = process.argv.slice(2)
const file = args.find((a) => !a.startsWith('--')) ?? new URL('./ties.jsonl', import.meta.url).pathname
const lines = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
const knowledge = loadKnowledge()
const annotator = await openAnnotator({ knowledge })

const keyOf = ([subject, kind, object]) =>
  [kind, ...(MUTUAL_TIES.includes(kind) ? [subject, object].sort() : [subject, object])].join(' | ')

async function read(text) {
  const doc = documentOfText(text)
  const { actors, ties, explanations } = extract(doc, await annotator.annotate(doc), knowledge)
  const name = (id) => actors.find((actor) => actor.id === id)?.name.replace(/^the /iu, '') ?? id
  return new Map(ties.map((tie) => [keyOf([name(tie.subject), tie.kind, name(tie.object)]), explanations[tie.id]?.rule]))
}

const tallies = { fitted: {}, held: {} }
const count = (part, kind, what) => {
  for (const k of [kind, 'all']) {
    tallies[part][k] ??= { gold: 0, out: 0, both: 0 }
    tallies[part][k][what]++
  }
}
const seen = {}
for (const { text, ties, also = [] } of lines) {
  const group = ties[0]?.[1] ?? 'none'
  seen[group] = (seen[group] ?? 0) + 1
  const part = seen[group] % 3 === 0 ? 'held' : 'fitted'
  const found = await read(text)
  const gold = new Set(ties.map(keyOf))
  const free = new Set(also.map(keyOf))
  const wrong = []
  for (const key of gold) {
    const [kind] = key.split(' | ')
    count(part, kind, 'gold')
    if (found.has(key)) count(part, kind, 'both')
    else wrong.push(`missed ${key}`)
  }
  for (const [key, rule] of found) {
    if (free.has(key)) continue
    count(part, key.split(' | ')[0], 'out')
    if (!gold.has(key)) wrong.push(`wrong ${key} (${rule})`)
  }
  if (wrong.length > 0 && part === 'fitted' && args.includes('--misses')) console.log(`${text}\n  ${wrong.join('\n  ')}`)
}

const ratio = (a, b) => (b === 0 ? '-' : (a / b).toFixed(3))
for (const [part, kinds] of Object.entries(tallies)) {
  console.log(part)
  console.table(
    Object.fromEntries(
      Object.entries(kinds)
        .sort()
        .map(([kind, { gold, out, both }]) => [
          kind,
          { P: ratio(both, out), R: ratio(both, gold), F1: ratio(2 * both, gold + out), found: both, gold, out },
        ]),
    ),
  )
}
process.exit(0)
