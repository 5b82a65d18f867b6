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
import type { StatementWindow } from './statement.ts'
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
  readonly meant: Meant
}

/** What the second network gives, which reads for what is meant, from the encoder's lowest states on; see training/meaning/to_onnx.py. */
export interface Meant {
  /** [words, labels]: whether a word tells an event, O or a type. */
  readonly event: Float32Array
  /** [event's word, word, side]: whether a word is of the event's actor (0) or recipient (1). */
  readonly party: Float32Array
  /** [words, 2, kinds]: what a word adds to each kind of a claim as part of its cue and of its content. */
  readonly claim: Float32Array
  /** [words, kinds]: the same for a contingency. */
  readonly drawn: Float32Array
}

export interface Session {
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
  readonly ort: Ort
  readonly session: InferenceSession
}

/** Each is opened once a process. */
const opened = new Map<string, Promise<Graph>>()
function openGraph(file: string, wanted?: Runtime): Promise<Graph> {
  const known = opened.get(file) ?? readGraph(file, wanted)
  opened.set(file, known)
  return known
}

async function readGraph(file: string, wanted?: Runtime): Promise<Graph> {
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
  return { ort, session }
}

const tensorOf = (ort: Ort, type: 'int32' | 'float32', data: Int32Array | Float32Array): Tensor =>
  new ort.Tensor(type as 'int32', data as Int32Array, [data.length])

/** Throws where `models` has no encoder. */
export async function openSession(models: string, wanted?: Runtime): Promise<Session> {
  const { ort, session } = await openGraph(join(models, 'encoder.onnx'), wanted)
  const { session: second } = await openGraph(join(models, 'meaning.onnx'), wanted)
  const tensor = (type: 'int32' | 'float32', data: Int32Array | Float32Array): Tensor => tensorOf(ort, type, data)
  return {
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

/** Of the embedding and the three lowest blocks: the last of them is what the second network goes on from. */
const LOWEST = 4

/** Pieces of two statements after each other, the second without its beginning; marks 2 and 3 are the second's. */
function beside(one: Read, other: Read, width: number): Read {
  const states = new Float32Array(one.states.length + other.states.length - width)
  states.set(one.states)
  states.set(other.states.subarray(width), one.states.length)
  return { states, marks: [...one.marks, ...other.marks.slice(1).map((mark) => mark + 2)] }
}

interface Read {
  readonly states: Float32Array
  readonly marks: readonly number[]
}

/** The scores of each pair, of two places among the statements: none, then the kinds of parting; they sum to 1. Throws where `models` lacks a graph. */
export async function openTogether(
  models: string,
  wanted?: Runtime,
): Promise<(statements: readonly StatementWindow[], pairs: readonly (readonly [number, number])[]) => Promise<Float32Array[]>> {
  const { ort, session: lowest } = await openGraph(join(models, 'encoder.onnx'), wanted)
  const { session } = await openGraph(join(models, 'parting.onnx'), wanted)
  // The encoder's heads are asked of one word, for none are wanted.
  const word = { first: tensorOf(ort, 'int32', Int32Array.of(1)), force: tensorOf(ort, 'float32', Float32Array.of(0)) }
  const read = async ({ ids, shapes, marks }: StatementWindow): Promise<Read> => {
    const { low } = await lowest.run({ ids: tensorOf(ort, 'int32', ids), shapes: tensorOf(ort, 'int32', shapes), ...word })
    const states = low!.data as Float32Array
    return { states: states.slice((states.length / LOWEST) * (LOWEST - 1)), marks: [...marks] }
  }
  return async (statements, pairs) => {
    const known: Read[] = []
    for (const statement of statements) known.push(await read(statement))
    const scores: Float32Array[] = []
    for (const [a, b] of pairs) {
      const { states, marks } = beside(known[a]!, known[b]!, known[a]!.states.length / known[a]!.marks.length)
      const out = await session.run({
        low: new ort.Tensor('float32', states, [marks.length, states.length / marks.length]),
        marks: tensorOf(ort, 'int32', Int32Array.from(marks)),
      })
      scores.push(out.kinds!.data as Float32Array)
    }
    return scores
  }
}

/** Whether a folder has the graphs that reading and linking need. */
export const hasModel = (models: string): boolean =>
  ['encoder.onnx', 'meaning.onnx', 'parting.onnx'].every((name) => existsSync(join(models, name)))
