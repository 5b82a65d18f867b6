/** A worker process with one session: takes windows, gives their labels, and ends with the process that started it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Decoded, decode, type Pairs, relationWeights } from './decode.ts'
import type { Pair } from './pair.ts'
import type { Runtime } from './runtime.ts'
import { openCoder, openSession } from './session.ts'
import type { Window } from './windows.ts'

export interface WorkerSetup {
  readonly models: string
  readonly relations: number
  readonly chain: Pairs
  readonly runtime?: Runtime
}

/** What there is to do: label a window, or type a pair. */
export type Work = { readonly window: Window } | { readonly pair: Pair }
export type Done = { readonly decoded: Decoded } | { readonly types: Float32Array }
export type Task = Work & { readonly id: number }

/** One a task; before them, where the native build does not load, why. */
export type Answer = { readonly why: string } | (Done & { readonly id: number }) | { readonly id: number; readonly error: string }

const end = (): void => void process.kill(process.pid, 'SIGKILL')
process.on('disconnect', end)
// Ctrl-C goes to every process of a terminal: whoever started this one decides when it is done.
process.on('SIGINT', () => {})

const { models, relations, chain, runtime } = JSON.parse(process.argv[2]!) as WorkerSetup
const weights = relationWeights(new Float32Array(Uint8Array.from(readFileSync(join(models, 'relations.bin'))).buffer), relations)
const session = await openSession(models, runtime)
const say = (answer: Answer): void => void process.send!(answer, undefined, undefined, (error) => error && end())

if (session.why !== undefined) say({ why: session.why })
let coder: ReturnType<typeof openCoder> | undefined
async function done(work: Work): Promise<Done> {
  if ('window' in work) return { decoded: decode(await session.run(work.window), weights, chain) }
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
