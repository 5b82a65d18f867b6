/** Where a result goes: standard output or a file, written in pieces with back-pressure, so that a large result is never one string. */
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ConfigError } from '../errors.ts'

export type Chunk = string | Uint8Array

export interface Output {
  readonly isTerminal: boolean
  /** Columns of the terminal; absent in a pipe or file. */
  readonly columns?: number
  write(chunks: Chunk | Iterable<Chunk>): Promise<void>
}

/** Joined up to this many units before they are handed to the stream. */
const BATCH = 65_536

export class StreamOutput implements Output {
  readonly isTerminal: boolean
  readonly columns?: number
  readonly #stream: Writable

  constructor(stream: Writable & { readonly isTTY?: boolean; readonly columns?: number }) {
    this.#stream = stream
    this.isTerminal = stream.isTTY === true
    if (this.isTerminal) this.columns = stream.columns ?? 80
  }

  async write(chunks: Chunk | Iterable<Chunk>): Promise<void> {
    if (typeof chunks === 'string' || chunks instanceof Uint8Array) return this.#put(chunks)
    let batch = ''
    for (const chunk of chunks) {
      if (typeof chunk === 'string') {
        batch += chunk
        if (batch.length < BATCH) continue
      }
      if (batch !== '') await this.#put(batch)
      batch = ''
      if (typeof chunk !== 'string') await this.#put(chunk)
    }
    if (batch !== '') await this.#put(batch)
  }

  /** Resolves when everything written has left the process. */
  end(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#stream.destroyed || !this.#stream.writable) resolve()
      else this.#stream.write('', () => resolve())
    })
  }

  #put(chunk: Chunk): Promise<void> {
    if (this.#stream.destroyed) return Promise.resolve()
    return new Promise((resolve, reject) => {
      this.#stream.write(chunk, (error) => (error && (error as NodeJS.ErrnoException).code !== 'EPIPE' ? reject(error) : resolve()))
    })
  }
}

/** Writes a file, making its folder; an unwritable path is a ConfigError. */
export async function writeFileInPieces(path: string, chunks: Chunk | Iterable<Chunk>): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    const stream = createWriteStream(path)
    const done = finished(stream)
    await Promise.all([new StreamOutput(stream).write(chunks).then(() => stream.end()), done])
  } catch (error) {
    throw new ConfigError(`it can't be written (${error instanceof Error ? error.message : String(error)})`, {
      code: 'E_WRITE',
      place: path,
      remedy: 'Give another path with --out, or make room and check its permissions',
      cause: error,
    })
  }
}
