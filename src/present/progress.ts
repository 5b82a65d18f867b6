/**
 * What goes to standard error: progress on a terminal, notices, and every failure with its reason and remedy.
 * Nothing of it is the result, so a pipe gets failures and notices alone.
 */
import type { Writable } from 'node:stream'
import type { AraxesError } from '../errors.ts'
import type { Notice } from '../model/index.ts'
import { type Ink, makeInk } from './ink.ts'
import { columnsOf, oneLine, printable } from './printable.ts'

export interface ReporterOptions {
  readonly stream: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly quiet: boolean
  readonly json: boolean
  readonly coloured: boolean
  /** Milliseconds, growing. */
  readonly clock: () => number
}

/** The line of progress is drawn at most this often. */
const EVERY_MS = 80

export class Reporter {
  /** Inputs that failed so far. */
  failures = 0
  readonly #options: ReporterOptions
  readonly #ink: Ink
  #drawn = false
  #last = Number.NEGATIVE_INFINITY

  constructor(options: ReporterOptions) {
    this.#options = options
    this.#ink = makeInk(options.coloured && !options.json)
  }

  /** Shows how far it is, in place of what it showed before; only on a terminal. */
  progress(text: string): void {
    const { stream, quiet, json, clock } = this.#options
    if (quiet || json || stream.isTTY !== true) return
    const now = clock()
    if (now - this.#last < EVERY_MS) return
    this.#last = now
    const room = (stream.columns ?? 80) - 1
    const line = oneLine(text)
    stream.write(`\r\u001b[K${this.#ink.dim(columnsOf(line) > room ? `${[...line].slice(0, room - 1).join('')}…` : line)}`)
    this.#drawn = true
  }

  /** Takes the line of progress away. */
  clear(): void {
    if (this.#drawn) this.#options.stream.write('\r\u001b[K')
    this.#drawn = false
    this.#last = Number.NEGATIVE_INFINITY
  }

  /** Something worth knowing that is no failure. */
  say(text: string): void {
    if (!this.#options.quiet) this.#line('info', oneLine(text), { message: text })
  }

  notice(notice: Notice): void {
    if (this.#options.quiet) return
    this.#line('notice', `${this.#ink.yellow('note')} ${oneLine(`${notice.where}: ${notice.why}`)}`, { ...notice })
  }

  /** An input that could not be used; the run goes on. */
  failure(error: AraxesError): void {
    this.failures++
    this.#fault('failed', error)
  }

  /** What ends the run. */

  error(error: AraxesError): void {
    this.#fault('error:', error)
  }

  /** Where a fault of Araxes happened, for a report of it. */
  trace(stack: string): void {
    this.#line('trace', this.#ink.dim(printable(stack)), { stack })
  }

  #fault(word: string, error: AraxesError): void {
    const { name, code, place, message, remedy } = error
    this.#line('error', `${this.#ink.red(word)} ${oneLine(error.line)}`, { name, code, place, message, remedy })
  }

  #line(level: string, text: string, fields: Readonly<Record<string, unknown>>): void {
    this.clear()
    this.#options.stream.write(this.#options.json ? `${JSON.stringify({ level, ...fields })}\n` : `${text}\n`)
  }
}
