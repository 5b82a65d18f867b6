/** A worker thread with one session: takes windows, gives their labels. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { type Decoded, decode, type Pairs, relationWeights } from './decode.ts'
import { enter, type Gate, leave } from './gate.ts'
import type { Runtime } from './runtime.ts'
import { openSession } from './session.ts'
import type { Window } from './windows.ts'

export interface WorkerSetup {
  readonly models: string
  readonly relations: number
  readonly chain: Pairs
  readonly runtime?: Runtime
  /** Shared with who started it. */
  readonly gate: Gate
}

/** Null: nothing more will come. */
export type Task = { readonly id: number; readonly window: Window } | null

/** One a task; before them, where the native build does not load, why. */
export type Answer =
  | { readonly why: string }
  | { readonly id: number; readonly decoded: Decoded }
  | { readonly id: number; readonly error: string }

const port = parentPort!
const { models, relations, chain, runtime, gate } = workerData as WorkerSetup
const weights = relationWeights(new Float32Array(Uint8Array.from(readFileSync(join(models, 'relations.bin'))).buffer), relations)
const session = await openSession(models, runtime)
const say = (answer: Answer, transfer: readonly ArrayBufferLike[] = []): void => port.postMessage(answer, transfer as ArrayBuffer[])

if (session.why !== undefined) say({ why: session.why })
port.on('message', async (task: Task) => {
  if (task === null) {
    port.close()
    return
  }
  const { id, window } = task
  if (!enter(gate)) return
  try {
    const decoded = decode(await session.run(window).finally(() => leave(gate)), weights, chain)
    say(
      { id, decoded },
      Object.values(decoded).map((layer) => layer.buffer),
    )
  } catch (error) {
    say({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
