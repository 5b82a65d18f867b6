/** The three kinds of error that Araxes throws; each names its place and the remedy. A poor article is no error: stages append a `Notice`. */

interface ErrorDetails {
  /** Stable, machine-readable: `E_ENCODING`, `E_NO_TEXT`, … */
  readonly code: string
  /** Where: a file, a URL, a record's id, a line. */
  readonly place: string
  /** What the reader of the message can do about it, as an imperative sentence. */
  readonly remedy: string
  readonly cause?: unknown
}

abstract class AraxesError extends Error {
  readonly code: string
  readonly place: string
  readonly remedy: string

  constructor(message: string, details: ErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = new.target.name
    this.code = details.code
    this.place = details.place
    this.remedy = details.remedy
  }

  /** One line for people: `place: what is wrong. Remedy.` */
  get line(): string {
    return `${this.place}: ${this.message}. ${this.remedy}`
  }
}

/** An input (file, URL, article) that can't be used. */
export class InputError extends AraxesError {}

/** A setting, option, store address or plug-in that can't be used. */
export class ConfigError extends AraxesError {}

/** A fault of Araxes itself. */
export class InternalError extends AraxesError {}

export type { AraxesError }
export const isAraxesError = (error: unknown): error is AraxesError => error instanceof AraxesError
