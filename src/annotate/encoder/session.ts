/**
 * The encoder's graph in ONNX Runtime: its native build where one loads, else the WebAssembly one that this package carries. One window a
 * run and one thread, so that what comes out depends on the window alone: the 8-bit products take their ranges from it.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { InferenceSession, Tensor } from 'onnxruntime-common'
import type { Pair } from './pair.ts'
import type { Runtime } from './runtime.ts'
import type { Window } from './windows.ts'

/** What one run gives; see training/encoder/export.py for the shapes. */
export interface Scores {
  /** 1 where a sentence starts. */
  readonly start: Uint8Array
  /** [words, words + 1]: scores of heads; column 0 is the root. */
  readonly arc: Float32Array
  /** Best head by itself, counted like the columns of `arc`. */
  readonly head: Int32Array
  readonly rel: Int32Array
  readonly relDep: Float32Array
  readonly relHead: Float32Array
  readonly upos: Int32Array
  readonly xpos: Int32Array
  /** [words, labels], like the two below: labels are O, B-…, I-…, B-…, I-…, … */
  readonly ner: Float32Array
  readonly time: Float32Array
  readonly cause: Float32Array
  readonly attribution: Float32Array
  /** How surely a word is put, if it is a predicate. */
  readonly factuality: Int32Array
  /** [words, labels]: whether a word tells an event, O or a type. */
  readonly event: Float32Array
  readonly meant: Meant
}

/** What the second network gives, which reads for what is meant, from the encoder's lowest states on; see training/meaning/to_onnx.py. */
export interface Meant {
  /** Like `event` of the encoder. */
  readonly event: Float32Array
  /** [event's word, word, side]: whether a word is of the event's actor (0) or recipient (1). */
  readonly party: Float32Array
  /** [words, 2, kinds]: what a word adds to each kind of a claim as part of its cue and of its content. */
  readonly claim: Float32Array
  /** [words, kinds]: the same for a contingency. */
  readonly drawn: Float32Array
}

export interface Session {
  /** Why it is not the native build, where that was tried. */
  readonly why?: string
  run(window: Window): Promise<Scores>
}

type Ort = typeof import('onnxruntime-common')

/** Added to or taken from a sentence start's score where it is certain. */
const CERTAIN = 1e4

/** The native build, or why there is none for this platform or it does not load. */
export function nativeRuntime(): { readonly ort: Ort } | { readonly why: string } {
  try {
    return { ort: createRequire(import.meta.url)('onnxruntime-node') }
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) }
  }
}

/** ONNX Runtime's own build for browsers; scripts/copy-wasm.mjs puts it beside this file when the package is built. */
async function wasmRuntime(): Promise<Ort> {
  const folder = new URL('wasm/', import.meta.url)
  const ort = await import(new URL('ort.wasm.bundle.min.mjs', folder).href)
  ort.env.wasm.numThreads = 1
  ort.env.wasm.wasmBinary = readFileSync(new URL('ort-wasm-simd-threaded.wasm', folder))
  return ort
}

interface Graph {
  readonly why?: string
  readonly ort: Ort
  readonly session: InferenceSession
}

async function openGraph(file: string, wanted?: Runtime): Promise<Graph> {
  const native = wanted === 'wasm' ? undefined : nativeRuntime()
  const ort = native && 'ort' in native ? native.ort : await wasmRuntime()
  const options: InferenceSession.SessionOptions = {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  }
  const session = await ort.InferenceSession.create(new Uint8Array(readFileSync(file)), options)
  return { ort, session, ...(native && 'why' in native ? { why: native.why } : {}) }
}

const tensorOf = (ort: Ort, type: 'int32' | 'float32', data: Int32Array | Float32Array): Tensor =>
  new ort.Tensor(type as 'int32', data as Int32Array, [data.length])

/** Throws where `models` has no encoder. */
export async function openSession(models: string, wanted?: Runtime): Promise<Session> {
  const { ort, session, why } = await openGraph(join(models, 'encoder.onnx'), wanted)
  const { session: second } = await openGraph(join(models, 'meaning.onnx'), wanted)
  const tensor = (type: 'int32' | 'float32', data: Int32Array | Float32Array): Tensor => tensorOf(ort, type, data)
  return {
    ...(why === undefined ? {} : { why }),
    async run({ ids, shapes, first, force }) {
      const words = tensor('int32', first)
      const out = await session.run({
        ids: tensor('int32', ids),
        shapes: tensor('int32', shapes),
        first: words,
        force: tensor(
          'float32',
          Float32Array.from(force, (f) => f * CERTAIN),
        ),
      })
      const meant = await second.run({ low: out.low!, first: words })
      const data = <T>(name: string): T => out[name]!.data as T
      const float = (name: string): Float32Array => meant[name]!.data as Float32Array
      return {
        start: data('start'),
        arc: data('arc'),
        head: data('head'),
        rel: data('rel'),
        relDep: data('rel_dep'),
        relHead: data('rel_head'),
        upos: data('upos'),
        xpos: data('xpos'),
        ner: data('ner'),
        time: data('time'),
        cause: data('cause'),
        attribution: data('attribution'),
        factuality: data('factuality'),
        event: data('event'),
        meant: { event: float('event'), party: float('party'), claim: float('claim'), drawn: float('drawn') },
      }
    },
  }
}

/** How likely each type of event is for a pair; throws where `models` has no coder. */
export async function openCoder(models: string, wanted?: Runtime): Promise<(pair: Pair) => Promise<Float32Array>> {
  const { ort, session } = await openGraph(join(models, 'coder.onnx'), wanted)
  return async ({ ids, shapes, marks }) => {
    const out = await session.run({
      ids: tensorOf(ort, 'int32', ids),
      shapes: tensorOf(ort, 'int32', shapes),
      marks: tensorOf(ort, 'int32', marks),
    })
    return out.types!.data as Float32Array
  }
}

/** Whether a folder has both graphs. */
export const hasModel = (models: string): boolean => ['encoder.onnx', 'meaning.onnx'].every((name) => existsSync(join(models, name)))
