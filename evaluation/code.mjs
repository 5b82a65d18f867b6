#!/usr/bin/env node
/**
 * Scores `araxes code` on marked pairs. Usage: node evaluation/code.mjs PLV.tsv [--all]
 *
 * PLV.tsv: columns id, sentence, source, target, root, quad; YIELD stands for CONCEDE and RETREAT. Every fifth sentence of each root is dev and was never trained on;
 * --all scores every line (a test set). Prints macro-F1 of roots, quad classes and cooperation against conflict, F1 of each root, and sentences a second.
 */
import { readFileSync } from 'node:fs'
import { openAnnotator } from '../dist/annotate/index.js'
import { codeSentence } from '../dist/extract/code/index.js'
import { loadKnowledge } from '../dist/lookup/index.js'
import { inOrder } from '../dist/pipeline.js'

const QUADS = [
  ['AGREE', 'CONSULT', 'SUPPORT'],
  ['YIELD', 'COOPERATE', 'AID'],
  ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'],
  ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'],
]
const quadOf = (root) => QUADS.findIndex((roots) => roots.includes(root))
const plain = (text) => (text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text)
const all = process.argv.includes('--all')
const seen = new Map()
const rows = readFileSync(process.argv[2], 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t').map(plain))
  .map(([id, text, source, target, root]) => {
    const order = seen.get(root) ?? 0
    seen.set(root, order + 1)
    return { id, text, source, target, root: root === 'CONCEDE' || root === 'RETREAT' ? 'YIELD' : root, dev: order % 5 === 0 }
  })
  .filter(({ dev }) => all || dev)

const knowledge = loadKnowledge()
const annotator = await openAnnotator({ knowledge })
await codeSentence({ id: '0', text: 'Chad met Niger.', source: 'Chad', target: 'Niger' }, annotator, knowledge)
const started = performance.now()
const pairs = []
for await (const { events } of inOrder(rows, (row) => codeSentence(row, annotator, knowledge), 8)) {
  const { type } = events[0]
  pairs.push([rows[pairs.length].root, type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type])
}
const seconds = (performance.now() - started) / 1000
await annotator.close()

function f1(classes, of) {
  return classes.flatMap((c) => {
    const gold = pairs.filter(([g]) => of(g) === c).length
    const out = pairs.filter(([, o]) => of(o) === c).length
    const both = pairs.filter(([g, o]) => of(g) === c && of(o) === c).length
    return gold > 0 ? [[c, (200 * both) / (gold + out)]] : []
  })
}
const mean = (each) => (each.reduce((sum, [, value]) => sum + value, 0) / each.length).toFixed(1)
const roots = f1(QUADS.flat(), (root) => root)
console.log(
  `root macro-F1 ${mean(roots)}, quad ${mean(f1([0, 1, 2, 3], quadOf))}, binary ${mean(f1([false, true], (root) => quadOf(root) > 1))} (${pairs.length} pairs)`,
)
console.log(roots.map(([root, value]) => `${root} ${value.toFixed(1)}`).join(', '))
console.log(`${(pairs.length / seconds).toFixed(0)} sentences a second`)
