/**
 * What each layer of the annotator costs. Usage: node bench/layers.mjs [TEXT_DIR] [--rounds N]. TEXT_DIR holds .txt files; default: ../shared/gold/data/polnear/dev/text.
 *
 * - In the graph: the same windows through the graph whole and through graphs that lack the outputs of one layer (ONNX Runtime then leaves
 *   out what only they need), turn by turn on one thread; the median over rounds of the difference.
 * - Around it: the code of each layer by itself over the annotations of all texts, milliseconds a thousand words.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const args = process.argv.slice(2)
const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined)
const rounds = Number(option('--rounds') ?? 7)
const dir = args[0] ?? join(import.meta.dirname, '../../shared/gold/data/polnear/dev/text')
if (!existsSync(dir)) {
  console.log(`no texts at ${dir}: nothing measured. Pass their folder: node bench/layers.mjs DIR`)
  process.exit(0)
}
const WINDOWS = 60
const models = process.env.ARAXES_MODELS ?? join(import.meta.dirname, '../models/en')
const dist = new URL('../dist', import.meta.url).pathname
const { openAnnotator } = await import(`${dist}/annotate/index.js`)
const { passagesOf } = await import(`${dist}/annotate/passages.js`)
const { Planner } = await import(`${dist}/annotate/encoder/windows.js`)
const { WordPieces } = await import(`${dist}/annotate/encoder/wordpiece.js`)
const { InferenceSession, Tensor } = createRequire(import.meta.url)('onnxruntime-node')

const texts = readdirSync(dir)
  .filter((f) => f.endsWith('.txt'))
  .map((f) => readFileSync(join(dir, f), 'utf8'))
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

/** Protocol buffers: the number of the varint at a place, and where it ends. */
function varint(bytes, from) {
  let [value, at] = [0, from]
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++]
    value += (byte & 127) * 2 ** shift
    if (byte < 128) return [value, at]
  }
}
function* fields(bytes) {
  for (let at = 0; at < bytes.length; ) {
    const from = at
    let key
    ;[key, at] = varint(bytes, at)
    let body
    if ((key & 7) === 2) {
      let length
      ;[length, at] = varint(bytes, at)
      body = bytes.subarray(at, at + length)
      at += length
    } else if ((key & 7) === 0) at = varint(bytes, at)[1]
    else at += (key & 7) === 1 ? 8 : 4
    yield { number: key >>> 3, whole: bytes.subarray(from, at), body }
  }
}
function encoded(n) {
  const out = []
  for (; n > 127; n = Math.floor(n / 128)) out.push((n % 128) | 128)
  return Buffer.from([...out, n])
}
/** The model without some of its graph's outputs (ModelProto.graph is field 7, GraphProto.output 12, ValueInfoProto.name 1). */
const without = (model, names) =>
  Buffer.concat(
    [...fields(model)].map(({ number, whole, body }) => {
      if (number !== 7) return whole
      const kept = [...fields(body)].filter((f) => f.number !== 12 || !names.includes(String(Buffer.from([...fields(f.body)][0].body))))
      const graph = Buffer.concat(kept.map((f) => f.whole))
      return Buffer.concat([Buffer.from([(7 << 3) | 2]), encoded(graph.length), graph])
    }),
  )

const LAYERS = {
  'whole graph': [],
  tags: ['upos', 'xpos'],
  'heads and relations': ['arc', 'head', 'rel', 'rel_dep', 'rel_head'],
  names: ['ner'],
  times: ['time'],
  attributions: ['attribution'],
  causes: ['cause'],
  factuality: ['factuality'],
}
const bytes = readFileSync(join(models, 'encoder.onnx'))
const sessions = {}
for (const [name, outputs] of Object.entries(LAYERS))
  sessions[name] = await InferenceSession.create(new Uint8Array(without(bytes, outputs)), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  })
const pieces = new WordPieces(readFileSync(join(models, 'vocab.txt'), 'utf8').trimEnd().split('\n'))
const windows = []
let words = 0
for (const text of texts) {
  const passages = passagesOf(text).map((p) => ({ ...p, words: p.words.map(({ start, end }) => text.slice(start, end)) }))
  for (const planner = new Planner(passages, pieces); !planner.done && windows.length < WINDOWS; ) {
    const { window } = planner.next()
    words += window.first.length
    windows.push(window)
  }
}
const tensor = (type, data) => new Tensor(type, data, [data.length])
const times = Object.fromEntries(Object.keys(LAYERS).map((name) => [name, []]))
for (let round = 0; round <= rounds; round++)
  for (const [name, session] of Object.entries(sessions)) {
    const began = performance.now()
    for (const { ids, shapes, first, force } of windows)
      await session.run({
        ids: tensor('int32', ids),
        shapes: tensor('int32', shapes),
        first: tensor('int32', first),
        force: tensor('float32', Float32Array.from(force)),
      })
    if (round > 0) times[name].push(((performance.now() - began) / words) * 1000)
  }
const whole = times['whole graph']
console.log(`In the graph, ms a thousand words on one thread: ${median(whole).toFixed(1)} whole`)
for (const name of Object.keys(LAYERS).slice(1))
  console.log(`  ${name.padEnd(20)} ${median(times[name].map((t, i) => whole[i] - t)).toFixed(1)}`)

const { loadKnowledge } = await import(`${dist}/lookup/index.js`)
const { findNames } = await import(`${dist}/annotate/names/index.js`)
const { findTimes } = await import(`${dist}/annotate/times/index.js`)
const { attributionsOf } = await import(`${dist}/annotate/attributions/index.js`)
const { predicatesOf } = await import(`${dist}/annotate/predicates.js`)
const { clausesOf } = await import(`${dist}/annotate/clauses.js`)
const knowledge = loadKnowledge()
const annotator = await openAnnotator({ knowledge })
const annotations = []
for (const [i, text] of texts.entries()) annotations.push([text, await annotator.annotate({ id: `doc_${i}`, text, regions: [] })])
await annotator.close()
const all = annotations.reduce((n, [, { sentences }]) => n + sentences.reduce((m, s) => m + s.tokens.length, 0), 0)
const flat = ({ attributions }) =>
  attributions
    .filter((a) => a.within === null)
    .flatMap((a) => ['source', 'cue', 'content'].flatMap((kind) => a[kind].map((s) => ({ ...s, kind }))))
    .sort((a, b) => a.start - b.start)
const code = {
  names: ([text, a]) => findNames(text, a.sentences, a.names, knowledge),
  times: ([text, a]) =>
    findTimes(
      text,
      a.sentences,
      undefined,
      knowledge.timeWords,
      a.times.map((t) => ({ ...t, kind: t.type })),
    ),
  attributions: ([, a]) => attributionsOf(a.sentences, flat(a), knowledge.cues),
  predicates: ([, a]) =>
    predicatesOf(
      a.sentences,
      a.sentences.map((s) => s.tokens.map(() => 'sure+')),
      a.attributions,
    ),
  'conditions, causes': ([, a]) =>
    clausesOf(
      a.sentences,
      a.sentences.map(() => []),
    ),
}
const spent = Object.fromEntries(Object.keys(code).map((name) => [name, []]))
for (let round = 0; round <= rounds; round++)
  for (const [name, run] of Object.entries(code)) {
    const began = performance.now()
    for (const one of annotations) run(one)
    if (round > 0) spent[name].push(((performance.now() - began) / all) * 1000)
  }
console.log('Around it, ms a thousand words:')
for (const [name, list] of Object.entries(spent)) console.log(`  ${name.padEnd(20)} ${median(list).toFixed(2)}`)
