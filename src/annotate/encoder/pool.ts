/**
 * Worker processes that label windows: one session each. They start when there is work for them and end with the pool, or with the process
 * that it is in. Not threads: ONNX Runtime's native build breaks the memory of a process in which a thread that ran it ends.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { InternalError } from '../../errors.ts'
import { slower } from './runtime.ts'
import type { Answer, Done, Work, WorkerSetup } from './worker.ts'

export interface PoolOptions extends WorkerSetup {
  /** Sessions at most; each is a process with one thread. Default: one a core. */
  readonly threads?: number
  /** Told once where the native build does not load. */
  readonly onSlow: (message: string) => void
}

/** Run from the sources, as tests do, the worker is the one that was built. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? '../../../dist/annotate/encoder/worker.js' : 'worker.js', import.meta.url)
/** Tasks that wait at a worker, so that it is never idle between two. */
const AHEAD = 2

interface Waiting {
  readonly work: Work
  readonly resolve: (done: Done) => void
  readonly reject: (error: Error) => void
}

interface Member {
  readonly worker: ChildProcess
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
  }

  /** Windows that are worth handing over at a time. */
  get room(): number {
    return this.#most * AHEAD
  }

  do(work: Work): Promise<Done> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(broken('the annotator was closed'))
      this.#queue.push({ work, resolve, reject })
      this.#hand()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    const members = this.#members.splice(0)
    this.#fail(members, this.#queue.splice(0), 'the annotator was closed')
    await Promise.all(
      members.map(
        ({ worker }) =>
          new Promise<void>((resolve) => {
            if (worker.exitCode !== null || worker.signalCode !== null) return resolve()
            worker.once('exit', () => resolve())
            hold(worker, true)
            // Nothing to tidy: it only reads, and at an end of its own the native build may abort.
            worker.kill('SIGKILL')
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
      if (member.running.size === 0) hold(member.worker, true)
      member.running.set(id, task)
      // A failure to send shows as its end.
      member.worker.send({ id, ...task.work }, () => {})
    }
  }

  #start(): Member {
    const { models, relations, chain, runtime } = this.#options
    const setup: WorkerSetup = { models, relations, chain, ...(runtime ? { runtime } : {}) }
    const worker = fork(fileURLToPath(WORKER), [JSON.stringify(setup)], {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const member: Member = { worker, running: new Map() }
    hold(worker, false)
    this.#members.push(member)
    worker.on('message', (message) => {
      const answer = message as Answer
      if ('why' in answer) {
        if (!this.#told) this.#options.onSlow(slower(answer.why))
        this.#told = true
        return
      }
      const task = member.running.get(answer.id)
      member.running.delete(answer.id)
      if (member.running.size === 0 && !this.#closed) hold(worker, false)
      if ('error' in answer) task?.reject(broken(answer.error))
      else task?.resolve(answer)
      this.#hand()
    })
    const gone = (why: string): void => {
      const at = this.#members.indexOf(member)
      if (at < 0) return
      this.#members.splice(at, 1)
      this.#fail([member], this.#members.length === 0 ? this.#queue.splice(0) : [], why)
    }
    worker.on('error', (error) => gone(error.message))
    worker.on('exit', (code, signal) => gone(`a worker process ended with ${signal ?? `status ${code}`}`))
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

/** Whether this process waits for the other. */
function hold(worker: ChildProcess, on: boolean): void {
  if (on) {
    worker.ref()
    worker.channel?.ref()
  } else {
    worker.unref()
    worker.channel?.unref()
  }
}

const broken = (why: string): InternalError =>
  new InternalError(`the encoder stopped: ${why}`, {
    code: 'E_ENCODER',
    place: 'annotate',
    remedy: 'Run it again; if it stops again, report it with the text that it stopped at',
  })
