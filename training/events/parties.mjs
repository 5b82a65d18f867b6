// Trains what tells who acts in an event and to whom it is done: a linear model over the features of src/extract/events/party-features.ts.
//
//   npm run build && node training/events/parties.mjs [--l2 3] [--out models/en/event-parties.json]
//
// Trained on the events of paragraphs/ that are not optional: each mention of an actor in the sentence of an event's word is its actor, its recipient or neither, as
// the words say that are given there. Every fifth paragraph is dev, and never trained on. Deterministic: full-batch, no randomness.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openAnnotator } from '../../dist/annotate/index.js'
import { actorIndex } from '../../dist/extract/actor-index.js'
import { actors } from '../../dist/extract/actors/index.js'
import { groupsIn } from '../../dist/extract/events/groups.js'
import { candidatesIn, featuresOf } from '../../dist/extract/events/party-model.js'
import { extract } from '../../dist/extract/index.js'
import { loadKnowledge } from '../../dist/lookup/index.js'
import { documentOfText } from '../../dist/model/document.js'

const args = process.argv.slice(2)
const option = (name, or) => (args.includes(name) ? args[args.indexOf(name) + 1] : or)
const folder = fileURLToPath(new URL('paragraphs', import.meta.url))
const labels = ['none', 'actor', 'recipient']
const knowledge = loadKnowledge()
const annotator = await openAnnotator({ knowledge })

/** Where words stand nearest to a place. */
function nearest(text, words, to) {
  let best = null
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!best || Math.abs(at - to) < Math.abs(best.start - to)) best = { start: at, end: at + words.length }
  return best
}
const placeOf = (text, trigger, occurrence = 1) =>
  [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${trigger.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu'))][
    occurrence - 1
  ]?.index

const examples = []
let number = 0
for (const file of readdirSync(folder)
  .filter((f) => f.endsWith('.jsonl'))
  .sort())
  for (const line of readFileSync(join(folder, file), 'utf8').trim().split('\n')) {
    const { text, events } = JSON.parse(line)
    const fold = number++ % 5
    if (events.every((e) => e.optional)) continue
    const doc = documentOfText(text)
    const annotation = await annotator.annotate(doc)
    const named = extract(doc, annotation, knowledge, [actors]).actors
    const groups = groupsIn(doc, annotation, knowledge, actorIndex(doc, named, knowledge))
    const index = actorIndex(doc, [...named, ...groups], knowledge)
    for (const event of events.filter((e) => !e.optional)) {
      const at = placeOf(text, event.trigger, event.occurrence)
      const sentence = annotation.sentences.find((s) => s.start <= at && at < s.end)
      const word = sentence?.tokens.findIndex((t) => t.start <= at && at < t.end) ?? -1
      if (word < 0) continue
      const spans = (words) => (words ?? []).flatMap((w) => nearest(text, w, at) ?? [])
      const [acting, receiving] = [spans(event.actors), spans(event.recipients)]
      const place = { sentence, word, type: event.type }
      const candidates = candidatesIn(place, index)
      const features = featuresOf(place, candidates, index)
      const meets = (spans, token) => spans.some((span) => span.start < token.end && token.start < span.end)
      candidates.forEach(({ head }, i) => {
        const token = sentence.tokens[head]
        const label = meets(acting, token) ? 1 : meets(receiving, token) ? 2 : 0
        examples.push({ fold, label, features: features[i] })
      })
    }
  }
await annotator.close()

function train(data, l2) {
  const counts = new Map()
  for (const { features } of data) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1)
  const ids = new Map([...counts].filter(([, n]) => n >= 2).map(([f], i) => [f, i]))
  const X = data.map(({ features }) => features.flatMap((f) => ids.get(f) ?? []))
  const K = labels.length
  const W = new Float64Array(ids.size * K)
  const M = new Float64Array(W.length)
  const V = new Float64Array(W.length)
  for (let step = 1; step <= 200; step++) {
    const G = new Float64Array(W.length)
    for (let n = 0; n < X.length; n++) {
      const s = new Float64Array(K)
      for (const f of X[n]) for (let k = 0; k < K; k++) s[k] += W[f * K + k]
      const top = Math.max(...s)
      let total = 0
      for (let k = 0; k < K; k++) total += s[k] = Math.exp(s[k] - top)
      for (let k = 0; k < K; k++) {
        const g = s[k] / total - (k === data[n].label ? 1 : 0)
        for (const f of X[n]) G[f * K + k] += g
      }
    }
    const rate = 0.1 * (1 - step / 201)
    for (let i = 0; i < W.length; i++) {
      const g = G[i] + l2 * W[i]
      M[i] = 0.9 * M[i] + 0.1 * g
      V[i] = 0.99 * V[i] + 0.01 * g * g
      W[i] -= (rate * (M[i] / (1 - 0.9 ** step))) / (Math.sqrt(V[i] / (1 - 0.99 ** step)) + 1e-8)
    }
  }
  const scale = 100
  const weights = {}
  for (const [f, i] of ids) {
    const pairs = []
    for (let k = 0; k < K; k++) {
      const w = Math.round(W[i * K + k] * scale)
      if (Math.abs(w) >= 5) pairs.push(k, w)
    }
    if (pairs.length > 0) weights[f] = pairs
  }
  return { labels, scale, weights }
}

function guess({ scale, weights }, features) {
  const sums = labels.map(() => 0)
  for (const f of features) for (let i = 0, p = weights[f] ?? []; i < p.length; i += 2) sums[p[i]] += p[i + 1] / scale
  return sums.indexOf(Math.max(...sums))
}

const dev = examples.filter(({ fold }) => fold === 0)
for (const l2 of option('--l2', '3').split(',').map(Number)) {
  const model = train(
    examples.filter(({ fold }) => fold !== 0),
    l2,
  )
  const out = dev.map((e) => guess(model, e.features))
  const f1 = [1, 2].map((k) => {
    const both = dev.filter((e, i) => e.label === k && out[i] === k).length
    return (200 * both) / (dev.filter((e) => e.label === k).length + out.filter((o) => o === k).length)
  })
  console.log(
    `l2 ${l2}: ${examples.length} mentions, ${dev.length} dev; right ${((100 * dev.filter((e, i) => out[i] === e.label).length) / dev.length).toFixed(1)} %, actor F1 ${f1[0].toFixed(1)}, recipient F1 ${f1[1].toFixed(1)}; ${Object.keys(model.weights).length} features`,
  )
  writeFileSync(
    option('--out', fileURLToPath(new URL('../../models/en/event-parties.json', import.meta.url))),
    `${JSON.stringify(model)}\n`,
  )
}
