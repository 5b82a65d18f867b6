/** Worker threads that label windows: one session each. They start when there is work for them and end with the pool. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { InternalError } from '../../errors.ts'
import type { Decoded } from './decode.ts'
import { dropGate, type Gate, makeGate, shut } from './gate.ts'
import { slower } from './runtime.ts'
import { nativeRuntime } from './session.ts'
import type { Window } from './windows.ts'
import type { Answer, WorkerSetup } from './worker.ts'

export interface PoolOptions extends Omit<WorkerSetup, 'gate'> {
  /** Sessions at most; each has one thread. Default: one a core. */
  readonly threads?: number
  /** Told once where the native build does not load. */
  readonly onSlow: (message: string) => void
}

/** Run from the sources, as tests do, the worker is the one that was built. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? '../../../dist/annotate/encoder/worker.js' : 'worker.js', import.meta.url)
/** Tasks that wait at a worker, so that it is never idle between two. */
const AHEAD = 2

interface Waiting {
  readonly window: Window
  readonly resolve: (decoded: Decoded) => void
  readonly reject: (error: Error) => void
}

interface Member {
  readonly worker: Worker
  readonly gate: Gate
  readonly running: Map<number, Waiting>
}

export class Pool {
  readonly #options: PoolOptions
  readonly #most: number
  readonly #members: Member[] = []
  readonly #queue: Waiting[] = []
  #last = 0
  #closed = false
  #told = false

  constructor(options: PoolOptions) {
    this.#options = options
    this.#most = Math.max(1, options.threads ?? availableParallelism())
    // The native build can be loaded again after its last thread has ended only where this thread holds it too.
    if (options.runtime !== 'wasm') nativeRuntime()
  }

  /** Windows that are worth handing over at a time. */
  get room(): number {
    return this.#most * AHEAD
  }

  /** Takes the window's arrays: the caller can't read them afterwards. */
  label(window: Window): Promise<Decoded> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(broken('the annotator was closed'))
      this.#queue.push({ window, resolve, reject })
      this.#hand()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    const members = this.#members.splice(0)
    this.#fail(members, this.#queue.splice(0), 'the annotator was closed')
    await Promise.all(
      members.map(
        ({ worker, gate }) =>
          new Promise<void>((resolve) => {
            worker.once('exit', () => resolve())
            worker.ref()
            shut(gate)
            worker.postMessage(null)
          }),
      ),
    )
  }

  #hand(): void {
    while (this.#queue.length > 0) {
      const free = this.#members.filter((m) => m.running.size < AHEAD).sort((a, b) => a.running.size - b.running.size)[0]
      const idle = free?.running.size === 0
      const member = !idle && this.#members.length < this.#most ? this.#start() : free
      if (!member) return
      const task = this.#queue.shift()!
      const id = ++this.#last
      if (member.running.size === 0) member.worker.ref()
      member.running.set(id, task)
      const { ids, shapes, first, force } = task.window
      member.worker.postMessage({ id, window: task.window }, [ids.buffer, shapes.buffer, first.buffer, force.buffer])
    }
  }

  #start(): Member {
    const { models, relations, chain, runtime } = this.#options
    const gate = makeGate()
    const workerData: WorkerSetup = { models, relations, chain, gate, ...(runtime ? { runtime } : {}) }
    const member: Member = { worker: new Worker(WORKER, { workerData }), gate, running: new Map() }
    this.#members.push(member)
    member.worker.on('message', (answer: Answer) => {
      if ('why' in answer) {
        if (!this.#told) this.#options.onSlow(slower(answer.why))
        this.#told = true
        return
      }
      const task = member.running.get(answer.id)
      member.running.delete(answer.id)
      if (member.running.size === 0 && !this.#closed) member.worker.unref()
      if ('decoded' in answer) task?.resolve(answer.decoded)
      else task?.reject(broken(answer.error))
      this.#hand()
    })
    member.worker.once('exit', () => dropGate(gate))
    const gone = (why: string): void => {
      const at = this.#members.indexOf(member)
      if (at < 0) return
      this.#members.splice(at, 1)
      this.#fail([member], this.#members.length === 0 ? this.#queue.splice(0) : [], why)
    }
    member.worker.on('error', (error) => gone(error instanceof Error ? error.message : String(error)))
    member.worker.on('exit', (code) => gone(`a worker thread ended with status ${code}`))
    return member
  }

  #fail(members: readonly Member[], queue: readonly Waiting[], why: string): void {
    for (const { running } of members) {
      for (const { reject } of running.values()) reject(broken(why))
      running.clear()
    }
    for (const { reject } of queue) reject(broken(why))
  }
}

const broken = (why: string): InternalError =>
  new InternalError(`the encoder stopped: ${why}`, {
    code: 'E_ENCODER',
    place: 'annotate',
    remedy: 'Run it again; if it stops again, report it with the text that it stopped at',
  })
