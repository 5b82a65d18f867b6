// The encoder's lowest states of the statements that prepare.mjs wrote. Usage: npm run build && node training/parting/states.mjs OUT_DIR
//
// OUT_DIR gets, of the lines of texts.jsonl, low.f16: half-precision numbers [pieces, 384], one statement after the other; low.counts: how many pieces each has, int32;
// low.marks: 1 for the pieces of the statement, 0 for those around it, a byte each.
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { windowOf } from '../../dist/annotate/encoder/statement.js'
import { WordPieces } from '../../dist/annotate/encoder/wordpiece.js'

const ort = createRequire(import.meta.url)('onnxruntime-node')
const [out] = process.argv.slice(2)
const models = fileURLToPath(new URL('../../models/en', import.meta.url))
const pieces = new WordPieces(readFileSync(join(models, 'vocab.txt'), 'utf8').trimEnd().split('\n'))
const encoder = await ort.InferenceSession.create(join(models, 'encoder.onnx'), { intraOpNumThreads: 1, logSeverityLevel: 3 })
const tensor = (type, values) => new ort.Tensor(type, values, [values.length])
const LOWEST = 4

const bits = new Float32Array(1)
const pattern = new Uint32Array(bits.buffer)
/** The number nearest to it of half precision; states are between 0.0001 and 100 or as good as 0. */
function half(value) {
  bits[0] = value
  const sign = (pattern[0] >>> 16) & 0x8000
  const exponent = ((pattern[0] >>> 23) & 0xff) - 112
  if (exponent <= 0) return sign
  return sign | ((exponent << 10) + ((pattern[0] & 0x7fffff) >>> 13) + ((pattern[0] >>> 12) & 1))
}

const file = openSync(join(out, 'low.f16'), 'w')
const counts = []
const marks = []
for (const line of readFileSync(join(out, 'texts.jsonl'), 'utf8').trimEnd().split('\n')) {
  const window = windowOf(JSON.parse(line), pieces)
  const { low } = await encoder.run({
    ids: tensor('int32', window.ids),
    shapes: tensor('int32', window.shapes),
    first: tensor('int32', Int32Array.of(1)),
    force: tensor('float32', Float32Array.of(0)),
  })
  const states = low.data.subarray((low.data.length / LOWEST) * (LOWEST - 1))
  writeSync(file, new Uint8Array(Uint16Array.from(states, half).buffer))
  counts.push(window.ids.length)
  marks.push(...window.marks)
}
closeSync(file)
writeFileSync(join(out, 'low.counts'), new Uint8Array(Int32Array.from(counts).buffer))
writeFileSync(join(out, 'low.marks'), Uint8Array.from(marks))
console.log(`${counts.length} statements, ${marks.length} pieces`)
