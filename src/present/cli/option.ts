/** Options of commands as typed data: the parser, the help, the reference page and shell completion all read them. */
import { ConfigError } from '../../errors.ts'

export interface Option<T> {
  /** What it does, in one line. */
  readonly summary: string
  /** How its value is called in help; absent for a flag. */
  readonly placeholder?: string
  readonly choices?: readonly string[]
  readonly fallback: T
  /** What the fallback is called in help, where that is worth saying. */
  readonly fallbackText?: string
  /** Environment variable that gives it where the command line does not. */
  readonly env?: string
  /** What shell completion offers for its value. */
  readonly completes?: 'files' | 'folders'
  /** The value from the words given, in order; flags get none. */
  readonly parse: (given: readonly string[], name: string) => T
}

export type Options = Readonly<Record<string, Option<unknown>>>
export type Values<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never }

/** `fullText` → `--full-text`. */
export const flagOf = (key: string): string => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

const wrong = (name: string, value: string, remedy: string): ConfigError =>
  new ConfigError(`${JSON.stringify(value)} is no value for it`, { code: 'E_OPTION', place: name, remedy })

const last = (given: readonly string[]): string => given.at(-1)!

export const flag = (summary: string): Option<boolean> => ({ summary, fallback: false, parse: () => true })

export const text = (placeholder: string, summary: string, more: Partial<Option<string | undefined>> = {}): Option<string | undefined> => ({
  summary,
  placeholder,
  fallback: undefined,
  parse: last,
  ...more,
})

export const choice = <const T extends string>(choices: readonly T[], summary: string): Option<T> => ({
  summary,
  placeholder: 'NAME',
  choices,
  fallback: choices[0]!,
  fallbackText: choices[0]!,
  parse(given, name) {
    const value = last(given)
    const found = choices.find((c) => c === value)
    if (found === undefined) throw wrong(name, value, `Use one of ${choices.join(', ')}`)
    return found
  },
})

/** One value or several: given again, or separated by commas. */
export const list = (placeholder: string, summary: string): Option<readonly string[]> => ({
  summary,
  placeholder,
  fallback: [],
  parse: (given) =>
    given
      .flatMap((value) => value.split(','))
      .map((value) => value.trim())
      .filter((value) => value !== ''),
})

/** Files, each given by the option again; a comma is part of the name. */
export const paths = (placeholder: string, summary: string, completes: 'files' | 'folders'): Option<readonly string[]> => ({
  summary,
  placeholder,
  fallback: [],
  completes,
  parse: (given) => given,
})

export const day = (summary: string): Option<string | undefined> => ({
  summary,
  placeholder: 'DAY',
  fallback: undefined,
  parse(given, name) {
    const value = last(given)
    const time = Date.parse(`${value}T00:00:00Z`)
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(time) || !new Date(time).toISOString().startsWith(value))
      throw wrong(name, value, 'Give a day of the calendar as YYYY-MM-DD')
    return value
  },
})

export const count = (placeholder: string, summary: string): Option<number | undefined> => ({
  summary,
  placeholder,
  fallback: undefined,
  parse(given, name) {
    const value = last(given)
    if (!/^[1-9]\d{0,8}$/.test(value)) throw wrong(name, value, 'Give a whole number, 1 or more')
    return Number(value)
  },
})
