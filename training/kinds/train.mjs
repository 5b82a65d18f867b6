// Trains what tells the kinds of claims beside the network (../meaning): a linear model over src/extract/claims/kind-features.ts. Usage:
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
import { annotated, claimsOf, close, documentAt, goldClaims, labelledClaims, paragraphAt, rows } from './examples.mjs'

const KINDS = ['statement', 'assessment', 'accusation', 'demand', 'promise', 'denial', 'threat', 'fear', 'no comment']
const L2 = 3
/** What an example of a set counts: texts of the domain lead where they are many. */
const COUNTS = { labels: 0.2, paragraphs: 2, articles: 2, sentences: 1 }
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

const examples = []
const add = (set, doc, found) => examples.push(...found.map(({ element: _, ...e }) => ({ weight: 1, ...e, set, doc })))

const labels = rows('claims.tsv')
for (const name of [...new Set(labels.map(([doc]) => doc))].sort()) {
  const outputs = claimsOf(await annotated(`pol-${name}`, () => documentAt(join(texts, name)), cache))
  const own = labels.filter((row) => row[0] === name)
  add('labels', name, labelledClaims(own, outputs))
}
const paragraphs = rows('claims-paragraphs.tsv').filter((row) => !part || row.at(-1) === part)
for (const name of [...new Set(paragraphs.map(([file, line]) => `${file}:${line}`))].sort()) {
  const outputs = claimsOf(await annotated(`para-${name}`, () => documentOfText(paragraphAt(name)), cache))
  // as rows of the other labels are: document, offsets and what else
  const own = paragraphs
    .filter(([file, line]) => `${file}:${line}` === name)
    .map(([, at, start, end, cue, kind, stands]) => [at, start, end, cue, kind, '', '', stands])
  add('paragraphs', name, labelledClaims(own, outputs))
}
for (const folder of folders)
  for (const name of readdirSync(folder)
    .filter((f) => f.endsWith('.json'))
    .map((f) => f.slice(0, -5))
    .sort()) {
    if (without.has(name)) continue
    const gold = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    const article = await annotated(`art-${name}`, () => documentAt(join(folder, `${name}.md`)), cache)
    add('articles', name, goldClaims(article, gold, claimsOf(article)))
  }
const sentences = readFileSync(new URL('../../evaluation/kinds.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
for (const [i, line] of sentences.entries()) {
  const { text, claim } = JSON.parse(line)
  if (i % 3 === 2 || !claim) continue
  const outputs = claimsOf(await annotated(`kind-${i}`, () => documentOfText(text), cache))
  const longest = [...outputs].sort((a, b) => b.element.content.quote.length - a.element.content.quote.length)
  add(
    'sentences',
    `sentence ${i}`,
    longest.slice(0, 1).map((c) => ({ ...c, kind: claim })),
  )
}
await close()

/** Kinds that news has often weigh more than the sample has of them, by the root of what one stands for; the mean label of a set weighs what the set counts. */
function weighed(all) {
  const roots = (set) => all.filter((e) => e.set === set).map(({ weight }) => Math.sqrt(weight))
  const means = new Map(Object.keys(COUNTS).map((set) => [set, roots(set).reduce((a, b) => a + b, 0) / roots(set).length]))
  return all.map((e) => ({ ...e, label: e.kind, stands: e.weight, weight: (COUNTS[e.set] * Math.sqrt(e.weight)) / means.get(e.set) }))
}

const likeliest = (model, { features }) => {
  const all = chances(model, features)
  return model.labels[all.indexOf(Math.max(...all))]
}

const data = weighed(examples.filter(({ kind }) => kind !== 'none'))
const docs = [...new Set(data.map(({ doc }) => doc))]
const fold = new Map(docs.map((doc, i) => [doc, i % FOLDS]))
const right = {}
for (let f = 0; f < FOLDS; f++) {
  const model = train(
    data.filter(({ doc }) => fold.get(doc) !== f),
    KINDS,
    { l2: L2 },
  )
  for (const e of data.filter(({ doc, optional }) => fold.get(doc) === f && !optional)) {
    right[e.set] ??= { of: 0, rules: 0, model: 0 }
    const tally = right[e.set]
    tally.of += e.stands
    if (e.ruled === e.kind) tally.rules += e.stands
    if (likeliest(model, e) === e.kind) tally.model += e.stands
  }
}
for (const [set, { of, rules, model }] of Object.entries(right))
  console.log(`${set}: ${of.toFixed(0)}; right by the rules ${(rules / of).toFixed(3)}, by the model ${(model / of).toFixed(3)}`)
writeFileSync(join(out, 'claim-kinds.json'), `${JSON.stringify(train(data, KINDS, { l2: L2 }))}\n`)
