// Trains what tells the kinds of claims and contingencies: linear models over src/extract/{claims,contingencies}/kind-features.ts.
//
//   npm run build && node training/kinds/train.mjs POLNEAR_TEXTS [ARTICLES…] [--without a1,a2] [--part train] [--cache DIR] [--out models/en]
//
// POLNEAR_TEXTS is the folder of texts of PolNeAR's train part; ARTICLES folders of NAME.md with NAME.json, as evaluation/articles/dev. Prints the share of right
// kinds, every document scored by a model that has not seen it (five folds). `--without`: articles that are not trained on; `--part train`:
// of our own paragraphs only those that are not kept for measuring. Deterministic.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { documentOfText } from '../../dist/model/document.js'
import { chances, train } from '../softmax.mjs'
import {
  annotated,
  close,
  documentAt,
  goldClaims,
  goldContingencies,
  labelledClaims,
  labelledContingencies,
  outputsOf,
  paragraphAt,
  rows,
} from './examples.mjs'

const KINDS = {
  claims: ['statement', 'assessment', 'accusation', 'demand', 'promise', 'denial', 'threat', 'fear', 'no comment'],
  contingencies: ['forecast', 'commitment', 'warning', 'red line', 'condition'],
}
const L2 = { claims: 3, contingencies: 4 }
/** What an example of a set counts: texts of the domain lead where they are many. */
const COUNTS = {
  claims: { labels: 0.2, paragraphs: 2, articles: 2, sentences: 1 },
  contingencies: { labels: 1, paragraphs: 1, articles: 1, sentences: 1 },
}
/** By how much a kind must be likelier than the rules' for it to be taken, as in src/extract/{claims/kind,contingencies/index}.ts. */
const AHEAD = 0.5
const FOLDS = 5

const args = process.argv.slice(2)
const named = (name) => {
  const at = args.indexOf(name)
  return at < 0 ? undefined : args.splice(at, 2)[1]
}
const cache = named('--cache')
const without = new Set(named('--without')?.split(',') ?? [])
const part = named('--part')
const out = named('--out') ?? fileURLToPath(new URL('../../models/en', import.meta.url))
const [texts, ...folders] = args

const examples = { claims: [], contingencies: [] }
const add = (set, doc, layer, found) => examples[layer].push(...found.map(({ element: _, ...e }) => ({ weight: 1, ...e, set, doc })))

const labels = { claims: rows('claims.tsv'), contingencies: rows('contingencies.tsv') }
const names = [...new Set([...labels.claims, ...labels.contingencies].map(([name]) => name))].sort()
for (const name of names) {
  const outputs = outputsOf(await annotated(`pol-${name}`, () => documentAt(join(texts, name)), cache))
  const own = (layer) => labels[layer].filter((row) => row[0] === name)
  add('labels', name, 'claims', labelledClaims(own('claims'), outputs.claims))
  add('labels', name, 'contingencies', labelledContingencies(own('contingencies'), outputs.contingencies))
}
const paragraphs = { claims: rows('claims-paragraphs.tsv'), contingencies: rows('contingencies-paragraphs.tsv') }
const kept = (row) => !part || row.at(-1) === part
for (const name of [
  ...new Set([...paragraphs.claims, ...paragraphs.contingencies].filter(kept).map(([file, line]) => `${file}:${line}`)),
].sort()) {
  const outputs = outputsOf(await annotated(`para-${name}`, () => documentOfText(paragraphAt(name)), cache))
  // as rows of the other labels are: document, offsets and what else
  const own = (layer) => paragraphs[layer].filter((row) => kept(row) && `${row[0]}:${row[1]}` === name).map(([, ...row]) => row)
  add(
    'paragraphs',
    name,
    'claims',
    labelledClaims(
      own('claims').map(([at, start, end, cue, kind, stands]) => [at, start, end, cue, kind, '', '', stands]),
      outputs.claims,
    ),
  )
  add('paragraphs', name, 'contingencies', labelledContingencies(own('contingencies'), outputs.contingencies))
}
for (const folder of folders)
  for (const name of readdirSync(folder)
    .filter((f) => f.endsWith('.json'))
    .map((f) => f.slice(0, -5))
    .sort()) {
    if (without.has(name)) continue
    const gold = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    const article = await annotated(`art-${name}`, () => documentAt(join(folder, `${name}.md`)), cache)
    const outputs = outputsOf(article)
    add('articles', name, 'claims', goldClaims(article, gold, outputs.claims))
    add('articles', name, 'contingencies', goldContingencies(article, gold, outputs.contingencies))
  }
const sentences = readFileSync(new URL('../../evaluation/kinds.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
for (const [i, line] of sentences.entries()) {
  if (i % 3 === 2) continue
  const { text, claim, contingency } = JSON.parse(line)
  const outputs = outputsOf(await annotated(`kind-${i}`, () => documentOfText(text), cache))
  const longest = [...outputs.claims].sort((a, b) => b.element.content.quote.length - a.element.content.quote.length)
  if (claim)
    add(
      'sentences',
      `sentence ${i}`,
      'claims',
      longest.slice(0, 1).map((c) => ({ ...c, kind: claim })),
    )
  else
    add(
      'sentences',
      `sentence ${i}`,
      'contingencies',
      outputs.contingencies.slice(0, 1).map((c) => ({ ...c, kind: contingency })),
    )
}
await close()

/** Kinds that news has often weigh more than the sample has of them, by the root of what one stands for; the mean label of a set weighs what the set counts. */
function weighed(layer, all) {
  const roots = (set) => all.filter((e) => e.set === set).map(({ weight }) => Math.sqrt(weight))
  const means = new Map(Object.keys(COUNTS[layer]).map((set) => [set, roots(set).reduce((a, b) => a + b, 0) / roots(set).length]))
  return all.map((e) => ({
    ...e,
    label: e.kind,
    stands: e.weight,
    weight: (COUNTS[layer][e.set] * Math.sqrt(e.weight)) / means.get(e.set),
  }))
}

/** The model's kind where that is likelier by so much than the rules'. */
function decided(model, { features, ruled, sure }) {
  if (sure) return ruled
  const all = chances(model, features)
  const best = all.indexOf(Math.max(...all))
  return all[best] - all[model.labels.indexOf(ruled)] >= AHEAD ? model.labels[best] : ruled
}

for (const [layer, kinds] of Object.entries(KINDS)) {
  const data = weighed(
    layer,
    examples[layer].filter(({ kind }) => kind !== 'none'),
  )
  const docs = [...new Set(data.map(({ doc }) => doc))]
  const fold = new Map(docs.map((doc, i) => [doc, i % FOLDS]))
  const right = {}
  for (let f = 0; f < FOLDS; f++) {
    const model = train(
      data.filter(({ doc }) => fold.get(doc) !== f),
      kinds,
      { l2: L2[layer] },
    )
    for (const e of data.filter(({ doc, optional }) => fold.get(doc) === f && !optional)) {
      right[e.set] ??= { of: 0, rules: 0, model: 0 }
      const tally = right[e.set]
      tally.of += e.stands
      if (e.ruled === e.kind) tally.rules += e.stands
      if (decided(model, e) === e.kind) tally.model += e.stands
    }
  }
  for (const [set, { of, rules, model }] of Object.entries(right))
    console.log(
      `${layer}, ${set}: ${of.toFixed(0)}; right by the rules ${(rules / of).toFixed(3)}, with the model ${(model / of).toFixed(3)}`,
    )
  const file = { claims: 'claim-kinds.json', contingencies: 'contingency-kinds.json' }[layer]
  writeFileSync(join(out, file), `${JSON.stringify(train(data, kinds, { l2: L2[layer] }))}\n`)
}
