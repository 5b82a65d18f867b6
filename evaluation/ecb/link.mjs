/** Links gold mentions as `src/link` links events: the same features, model and clustering; which pairs to compare, the documents' words tell. */
import { writeFileSync } from 'node:fs'
import { clusterByAverage } from '../../dist/link/clusters-by-average.js'
import { dot, FEATURES } from '../../dist/link/pair-features.js'
import { samePair } from '../../dist/link/pair-model.js'
import { EVENTS } from '../../dist/link/thresholds.js'

/** Cosine of two documents' words under which none of their mentions are compared. */
const COMPARED = 0.1
/** Mean cosine from which documents are of one cluster, for the baseline of lemmas; chosen on the development topics, where 0.1 to 0.4 differ by 3 points. */
const CLUSTER = 0.3
/** Share of unlike pairs that are written for training. */
const KEPT = 1 / 3

/** Documents of the mentions, with those of their mentions. */
function documentsOf(mentions) {
  const docs = new Map()
  for (const [i, { traced }] of mentions.entries()) {
    const doc = docs.get(traced.document) ?? { name: traced.document, words: traced.words, mentions: [] }
    docs.set(doc.name, doc)
    doc.mentions.push(i)
  }
  return [...docs.values()]
}

function* documentPairs(docs) {
  for (const [a, x] of docs.entries())
    for (let b = a; b < docs.length; b++) {
      const score = a === b ? 1 : dot(x.words, docs[b].words)
      if (score >= COMPARED) yield { a, b, score }
    }
}

/** From a document's name to the number of its cluster. */
export function documentClusters(mentions) {
  const docs = documentsOf(mentions)
  const pairs = [...documentPairs(docs)].filter(({ a, b }) => a !== b)
  const clusters = clusterByAverage(
    docs.map((_, i) => String(i)),
    pairs,
    CLUSTER,
    () => true,
  )
  return new Map(clusters.flatMap((cluster, i) => cluster.map((doc) => [docs[doc].name, i])))
}

function* mentionPairs(mentions) {
  const docs = documentsOf(mentions)
  for (const { a, b } of documentPairs(docs))
    for (const i of docs[a].mentions) for (const j of docs[b].mentions) if (a !== b || i < j) yield [i, j]
}

/** Clusters of keys. */
export function linked(mentions) {
  const pairs = []
  for (const [a, b] of mentionPairs(mentions)) {
    const score = samePair(mentions[a].traced, mentions[b].traced)
    if (score >= EVENTS.unlike) pairs.push({ a, b, score })
  }
  return clusterByAverage(
    mentions.map(({ key }) => key),
    pairs,
    EVENTS.same,
    () => true,
  ).map((cluster) => cluster.map((i) => mentions[i].key))
}

/** Lines of JSON: the features' names; then { keys, same, values } for each pair that is one event and every third of the others. */
export function writePairs(file, mentions, gold) {
  const names = Object.keys(FEATURES)
  const lines = [JSON.stringify(names)]
  let others = 0
  for (const [i, j] of mentionPairs(mentions)) {
    const [a, b] = [mentions[i], mentions[j]]
    const same = gold.get(a.key) === gold.get(b.key)
    if (!same && others++ % Math.round(1 / KEPT) !== 0) continue
    const values = names.map((name) => Math.round(1e4 * FEATURES[name](a.traced, b.traced)) / 1e4)
    lines.push(JSON.stringify({ keys: [a.key, b.key], same, values }))
  }
  writeFileSync(file, `${lines.join('\n')}\n`)
}
