/** A worker process with one session: takes windows, gives their labels, and ends with the process that started it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Decoded, decode, type Pairs, relationWeights } from './decode.ts'
import type { Pair } from './pair.ts'
import type { Runtime } from './runtime.ts'
import { nativeRuntime, openCoder, openSession, openTogether } from './session.ts'
import type { StatementWindow } from './statement.ts'
import type { Window } from './windows.ts'

export interface WorkerSetup {
  readonly models: string
  readonly relations: number
  readonly chain: Pairs
  readonly runtime?: Runtime
}

/** Statements, and which of them are read together. */
export interface Together {
  readonly statements: readonly StatementWindow[]
  readonly pairs: readonly (readonly [number, number])[]
}

/** What there is to do: label a window, type a pair, or read statements together. */
export type Work = { readonly window: Window } | { readonly pair: Pair } | { readonly together: Together }
export type Done = { readonly decoded: Decoded } | { readonly types: Float32Array } | { readonly partings: readonly Float32Array[] }
export type Task = Work & { readonly id: number }

/** One a task; before them, where the native build does not load, why. */
export type Answer = { readonly why: string } | (Done & { readonly id: number }) | { readonly id: number; readonly error: string }

const end = (): void => void process.kill(process.pid, 'SIGKILL')
process.on('disconnect', end)
// Ctrl-C goes to every process of a terminal: whoever started this one decides when it is done.
process.on('SIGINT', () => {})

const { models, relations, chain, runtime } = JSON.parse(process.argv[2]!) as WorkerSetup
const weights = relationWeights(new Float32Array(Uint8Array.from(readFileSync(join(models, 'relations.bin'))).buffer), relations)
const say = (answer: Answer): void => void process.send!(answer, undefined, undefined, (error) => error && end())

const native = runtime === 'wasm' ? undefined : nativeRuntime()
if (native && 'why' in native) say({ why: native.why })
/** Each is opened when it is first asked for. */
let session: ReturnType<typeof openSession> | undefined
let coder: ReturnType<typeof openCoder> | undefined
let together: ReturnType<typeof openTogether> | undefined
async function done(work: Work): Promise<Done> {
  if ('together' in work) {
    together ??= openTogether(models, runtime)
    return { partings: await (await together)(work.together.statements, work.together.pairs) }
  }
  if ('window' in work) {
    session ??= openSession(models, runtime)
    return { decoded: decode(await (await session).run(work.window), weights, chain) }
  }
  coder ??= openCoder(models, runtime)
  return { types: await (await coder)(work.pair) }
}
process.on('message', async ({ id, ...work }: Task) => {
  try {
    say({ id, ...(await done(work)) })
  } catch (error) {
    say({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
