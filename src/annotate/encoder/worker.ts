/** A worker process with one session: takes windows, gives their labels, and ends with the process that started it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Decoded, decode, type Pairs, relationWeights } from './decode.ts'
import type { Runtime } from './runtime.ts'
import { openSession } from './session.ts'
import type { Window } from './windows.ts'

export interface WorkerSetup {
  readonly models: string
  readonly relations: number
  readonly chain: Pairs
  readonly runtime?: Runtime
}

export interface Task {
  readonly id: number
  readonly window: Window
}

/** One a task; before them, where the native build does not load, why. */
export type Answer =
  | { readonly why: string }
  | { readonly id: number; readonly decoded: Decoded }
  | { readonly id: number; readonly error: string }

const end = (): void => void process.kill(process.pid, 'SIGKILL')
process.on('disconnect', end)
// Ctrl-C goes to every process of a terminal: whoever started this one decides when it is done.
process.on('SIGINT', () => {})

const { models, relations, chain, runtime } = JSON.parse(process.argv[2]!) as WorkerSetup
const weights = relationWeights(new Float32Array(Uint8Array.from(readFileSync(join(models, 'relations.bin'))).buffer), relations)
const session = await openSession(models, runtime)
const say = (answer: Answer): void => void process.send!(answer, undefined, undefined, (error) => error && end())

if (session.why !== undefined) say({ why: session.why })
process.on('message', async ({ id, window }: Task) => {
  try {
    say({ id, decoded: decode(await session.run(window), weights, chain) })
  } catch (error) {
    say({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
