// Trains the classifier of `araxes code`: a linear model of event types over the features of src/extract/code/features.ts.
//
//   npm run build
//   node training/code-types/train.mjs PLV.tsv [--own 1] [--out models/en/code-types.json] [--l2 0.5] [--folds]
//
// Besides PLV.tsv it is trained on the sentences of our own in sentences/, which weigh as much as --own says (0: they are left out).
// PLV.tsv: columns id, sentence, source, target, root, quad. Every fifth sentence of each root is kept for dev and never trained on;
// --folds measures five such splits of the rest instead and writes nothing. Deterministic: no randomness, full-batch gradient descent.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const args = process.argv.slice(2)
const option = (name, or) => (args.includes(name) ? args[args.indexOf(name) + 1] : or)
const dist = option('--dist', fileURLToPath(new URL('../../dist', import.meta.url)))
const load = (path) => import(pathToFileURL(join(dist, path)).href)
const [{ openAnnotator }, { loadKnowledge }, { candidatesIn }, { featuresOf }, { locate }] = await Promise.all(
  ['annotate/index.js', 'lookup/index.js', 'extract/code/candidates.js', 'extract/code/features.js', 'extract/code/sides.js'].map(load),
)
const knowledge = loadKnowledge()
const annotator = await openAnnotator({ knowledge })

const QUAD = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  YIELD: 2,
  COOPERATE: 2,
  AID: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
}
const labels = Object.keys(QUAD).sort()

const unquoted = (text) => (text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text)
const rows = readFileSync(args[0], 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t').map(unquoted))
const ownWeight = Number(option('--own', '1'))
const folder = fileURLToPath(new URL('sentences', import.meta.url))
const own =
  ownWeight === 0
    ? []
    : readdirSync(folder)
        .filter((file) => file.endsWith('.jsonl'))
        .sort()
        .flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'))
        .map((line) => JSON.parse(line))
        .map(({ text, source, target, type }) => [null, text, source, target, type])
const joinTypes = (type) => (type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type)
const seen = new Map()
const examples = []
for (const [id, text, sourceWords, targetWords, type] of [...rows, ...own]) {
  const root = joinTypes(type)
  const document = { id: 'doc_x', uri: 'stdin:', language: 'en', text, sha256: '', genre: 'unknown', provenance: {}, regions: [] }
  const { sentences } = await annotator.annotate(document)
  const sides = { source: locate(text, sourceWords), target: locate(text, targetWords) }
  const meets = (span, s) => Number(Boolean(span && span.start < s.end && s.start < span.end))
  const sentence = [...sentences].sort(
    (a, b) => 2 * meets(sides.source, b) + meets(sides.target, b) - 2 * meets(sides.source, a) - meets(sides.target, a),
  )[0]
  const candidates = candidatesIn(sentence, sides, knowledge)
  const order = seen.get(root) ?? 0
  if (id !== null) seen.set(root, order + 1)
  examples.push({
    text,
    root,
    features: featuresOf(sentence, sides, candidates, knowledge),
    frame: candidates[0] ? joinTypes(candidates[0].type) : undefined,
    fit: candidates[0]?.source && candidates[0]?.target,
    id: candidates[0]?.frame.id,
    // Our own are in no fold: they are trained on, and never measured.
    fold: id === null ? null : order % 5,
    weight: id === null ? ownWeight : 1,
    sourceWords,
    targetWords,
  })
}

function train(data, l2) {
  const counts = new Map()
  for (const { features } of data) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1)
  const ids = new Map([...counts].filter(([, n]) => n >= 2).map(([f], i) => [f, i]))
  const perLabel = new Map()
  for (const { root } of data) perLabel.set(root, (perLabel.get(root) ?? 0) + 1)
  const X = data.map(({ features }) => features.flatMap((f) => ids.get(f) ?? []))
  const Y = data.map(({ root }) => labels.indexOf(root))
  // Rare types weigh more, by the root of their rarity: the measure is a mean over types.
  const weight = data.map((e) => e.weight * Math.sqrt(data.length / labels.length / perLabel.get(e.root)))
  const K = labels.length
  const W = new Float64Array(ids.size * K)
  const M = new Float64Array(W.length)
  const V = new Float64Array(W.length)
  for (let step = 1; step <= 300; step++) {
    const G = new Float64Array(W.length)
    for (let n = 0; n < X.length; n++) {
      const s = new Float64Array(K)
      for (const f of X[n]) for (let k = 0; k < K; k++) s[k] += W[f * K + k]
      const top = Math.max(...s)
      let total = 0
      for (let k = 0; k < K; k++) total += s[k] = Math.exp(s[k] - top)
      for (let k = 0; k < K; k++) {
        const g = weight[n] * (s[k] / total - (k === Y[n] ? 1 : 0))
        for (const f of X[n]) G[f * K + k] += g
      }
    }
    const rate = 0.05 * (1 - step / 301)
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
      if (Math.abs(w) >= 6) pairs.push(k, w)
    }
    if (pairs.length > 0) weights[f] = pairs
  }
  return { labels, scale, weights }
}

function guess({ labels, scale, weights }, features) {
  const sums = labels.map(() => 0)
  for (const f of features) for (let i = 0, p = weights[f] ?? []; i < p.length; i += 2) sums[p[i]] += p[i + 1] / scale
  return labels[sums.indexOf(Math.max(...sums))]
}

function score(name, pairs) {
  const f1 = (classes, of) => {
    const each = classes.map((c) => {
      const tp = pairs.filter(([g, o]) => of(g) === c && of(o) === c).length
      const p = pairs.filter(([, o]) => of(o) === c).length
      const r = pairs.filter(([g]) => of(g) === c).length
      return r ? (2 * tp) / (p + r) : null
    })
    const known = each.filter((x) => x !== null)
    return { macro: known.reduce((a, b) => a + b, 0) / known.length, each }
  }
  const root = f1(labels, (x) => x)
  const quad = f1([1, 2, 3, 4], (x) => QUAD[x])
  const binary = f1([0, 1], (x) => (x === undefined ? undefined : Number(QUAD[x] > 2)))
  const accuracy = pairs.filter(([g, o]) => g === o).length / pairs.length
  const pct = (x) => (100 * x).toFixed(1)
  console.log(
    `${name}: root macro-F1 ${pct(root.macro)}, accuracy ${pct(accuracy)}, quad ${pct(quad.macro)}, binary ${pct(binary.macro)} (${pairs.length})`,
  )
  return labels.map((l, i) => `${l} ${root.each[i] === null ? '-' : pct(root.each[i])}`).join(', ')
}

const l2 = Number(option('--l2', '1'))
if (args.includes('--folds')) {
  const rest = examples.filter(({ fold }) => fold !== 0)
  const pairs = []
  const frames = []
  for (let k = 1; k < 5; k++) {
    const model = train(
      rest.filter(({ fold }) => fold !== k),
      l2,
    )
    for (const e of rest.filter(({ fold }) => fold === k)) {
      const g = guess(model, e.features)
      pairs.push([e.root, g])
      frames.push([e.root, e.frame])
      if (args.includes('--errors') && g !== e.root)
        console.log(
          `${e.root} > ${g} (${e.id ?? '-'} ${e.frame ?? ''}${e.fit ? ' fits' : ''}) ${e.text.slice(0, 170)} || ${e.sourceWords.slice(0, 40)} -> ${e.targetWords.slice(0, 40)}`,
        )
    }
  }
  console.log(score('frames alone', frames))
  console.log(
    'of frames that fit both sides:',
    (() => {
      const ours = rest.filter((e) => e.fold !== null)
      const fit = ours.filter((e) => e.fit)
      return `${fit.length} of ${ours.length}, right ${((100 * fit.filter((e) => e.frame === e.root).length) / fit.length).toFixed(1)}%`
    })(),
  )
  console.log(score(`folds, l2 ${l2}`, pairs))
} else {
  const model = train(
    examples.filter(({ fold }) => fold !== 0),
    l2,
  )
  const dev = examples.filter(({ fold }) => fold === 0)
  console.log(
    score(
      'dev, frames alone',
      dev.map((e) => [e.root, e.frame]),
    ),
  )
  console.log(
    score(
      'dev',
      dev.map((e) => [e.root, guess(model, e.features)]),
    ),
  )
  const json = JSON.stringify(model)
  const out = option('--out', fileURLToPath(new URL('../../models/en/code-types.json', import.meta.url)))
  writeFileSync(out, `${json}\n`)
  console.log(`${out}: ${Object.keys(model.weights).length} features, ${json.length} bytes`)
}
