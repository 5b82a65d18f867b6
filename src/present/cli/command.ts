/** What a command is: one definition that the parser, the help, `docs/reference/cli.md` and shell completion all read. */
import type { Day } from '../../model/index.ts'
import type { Ink } from '../ink.ts'
import type { Output } from '../output.ts'
import type { Reporter } from '../progress.ts'
import type { GlobalOptions } from './global-options.ts'
import type { Options, Values } from './option.ts'

/** Exit statuses: everything done; some inputs failed, each named on stderr; wrong use. */
export const EXIT = { done: 0, failed: 1, wrongUse: 2 } as const
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT]

export interface Argument {
  readonly name: string
  readonly summary: string
  readonly required: boolean
  readonly several: boolean
  readonly choices?: readonly string[]
  readonly completes?: 'files'
}

export interface Example {
  readonly line: string
  readonly shows: string
}

/** What a command has to work with. Streams, clock and folder are passed in. */
export interface Context<O extends Options = Options> {
  readonly words: readonly string[]
  readonly options: Values<O>
  readonly global: Values<GlobalOptions>
  readonly out: Output
  readonly ink: Ink
  readonly report: Reporter
  readonly stdin: AsyncIterable<Uint8Array>
  readonly today: Day
  /** Ctrl-C, or a reader of stdout that has gone. */
  readonly signal: AbortSignal
  /** Closed in reverse order when the command ends, however it ends. */
  readonly defer: (close: () => Promise<void>) => void
}

export type CommandGroup = 'Put in and take out' | 'Read without a store' | 'The situation' | 'Tables' | 'Around it'

export interface Command {
  readonly id: string
  readonly title: string
  /** What help says below the title, where a line is not enough. */
  readonly about?: string
  readonly group: CommandGroup
  readonly arguments: readonly Argument[]
  readonly options: Options
  /** Two or three. */
  readonly examples: readonly Example[]
  readonly run: (context: Context) => Promise<ExitStatus>
}

/** Types the options that `run` gets by the options declared. Import what is heavy inside `run`. */
export const defineCommand = <const O extends Options>(
  command: Omit<Command, 'options' | 'run'> & { readonly options: O; readonly run: (context: Context<O>) => Promise<ExitStatus> },
): Command => ({ ...command, run: (context) => command.run(context as Context<O>) })
