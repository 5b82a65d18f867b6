/** One round of bench/annotate.mjs with ONNX Runtime alone: the windows of the texts, one a run, a session a thread. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

const require = createRequire(import.meta.url)
const models = join(import.meta.dirname, '../../models/en')
if (isMainThread) {
  const { passagesOf } = await import('../../dist/annotate/passages.js')
  const { Planner } = await import('../../dist/annotate/encoder/windows.js')
  const { WordPieces } = await import('../../dist/annotate/encoder/wordpiece.js')
  const dir = process.argv[2]
  const pieces = new WordPieces(readFileSync(join(models, 'vocab.txt'), 'utf8').trimEnd().split('\n'))
  const windows = []
  let words = 0
  for (const file of readdirSync(dir).filter((f) => f.endsWith('.txt'))) {
    const text = readFileSync(join(dir, file), 'utf8')
    words += text.match(/\S+/g)?.length ?? 0
    const passages = passagesOf(text).map((p) => ({ ...p, words: p.words.map(({ start, end }) => text.slice(start, end)) }))
    for (const planner = new Planner(passages, pieces); !planner.done; ) windows.push(planner.next().window)
  }
  const threads = availableParallelism()
  require('onnxruntime-node')
  const started = performance.now()
  const workers = Array.from(
    { length: threads },
    (_, k) => new Worker(new URL(import.meta.url), { workerData: windows.filter((_, i) => i % threads === k) }),
  )
  const heard = () => Promise.all(workers.map((worker) => new Promise((resolve) => worker.once('message', resolve))))
  await heard()
  const loadSeconds = (performance.now() - started) / 1000
  const began = performance.now()
  const done = heard()
  for (const worker of workers) worker.postMessage('go')
  await done
  const seconds = (performance.now() - began) / 1000
  console.log(JSON.stringify({ wordsPerSecond: words / seconds, loadSeconds, megabytes: process.resourceUsage().maxRSS / 1024 }))
  await Promise.all(workers.map((worker) => worker.terminate()))
} else {
  const { InferenceSession, Tensor } = require('onnxruntime-node')
  const session = await InferenceSession.create(new Uint8Array(readFileSync(join(models, 'encoder.onnx'))), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  })
  const tensor = (type, data) => new Tensor(type, data, [data.length])
  const run = ({ ids, shapes, first, force }) =>
    session.run({
      ids: tensor('int32', ids),
      shapes: tensor('int32', shapes),
      first: tensor('int32', first),
      force: tensor('float32', Float32Array.from(force)),
    })
  for (const window of workerData.slice(0, 3)) await run(window)
  parentPort.once('message', async () => {
    for (const window of workerData) await run(window)
    parentPort.postMessage('done')
  })
  parentPort.postMessage('loaded')
}
