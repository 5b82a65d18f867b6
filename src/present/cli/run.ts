/** Runs one command line: streams, signals, exit status, and closing what was opened however the command ends. */
import { CommanderError } from 'commander'
import { ConfigError, InputError, InternalError, isAraxesError } from '../../errors.ts'
import { VERSION } from '../../version.ts'
import { makeInk, wantsColour } from '../ink.ts'
import { StreamOutput } from '../output.ts'
import { oneLine } from '../printable.ts'
import { Reporter } from '../progress.ts'
import { type Context, EXIT } from './command.ts'
import { commands } from './commands/index.ts'
import type { GlobalOptions } from './global-options.ts'
import type { Values } from './option.ts'
import { type Invocation, makeProgram } from './program.ts'

/** What a shell expects after Ctrl-C. */
const INTERRUPTED = 130

/** Gives the exit status; the caller ends the process with it. */
export async function runCommandLine(argv: readonly string[], process: NodeJS.Process): Promise<number> {
  const { env, stdout, stderr } = process
  const out = new StreamOutput(stdout)
  const coloured = wantsColour(stderr.isTTY === true, env)
  const ink = makeInk(wantsColour(stdout.isTTY === true, env))
  const stop = new AbortController()
  const opened: (() => Promise<void>)[] = []
  const reporterOf = (global: Partial<Values<GlobalOptions>>): Reporter =>
    new Reporter({
      stream: stderr,
      quiet: global.quiet === true,
      json: global.jsonLogs === true,
      coloured,
      clock: () => performance.now(),
    })
  let report = reporterOf({ jsonLogs: argv.includes('--json-logs') })
  let status: number = EXIT.done

  const invoke = async ({ command, words, options, global: values }: Invocation): Promise<void> => {
    const global = values as Values<GlobalOptions>
    report = reporterOf(global)
    const context: Context = {
      words,
      options,
      global,
      out,
      ink,
      report,
      stdin: process.stdin,
      today: new Date().toISOString().slice(0, 10),
      signal: stop.signal,
      defer: (close) => void opened.push(close),
    }
    const interrupted = new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve(), { once: true }))
    const ran = command.run(context).then((exit) => {
      if (status !== INTERRUPTED) status = exit
    })
    await Promise.race([ran, interrupted])
    // After an interruption the command may still fail on what is being closed under it: its error is not news.
    if (stop.signal.aborted) ran.catch(() => {})
  }

  const interrupt = (): void => {
    if (stop.signal.aborted) process.exit(INTERRUPTED)
    report.clear()
    report.say('Stopping; press Ctrl-C again to stop at once.')
    status = INTERRUPTED
    stop.abort()
  }
  const readerGone = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error
    stop.abort()
  }
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  stdout.on('error', readerGone)
  stderr.on('error', readerGone)

  const program = makeProgram({
    commands,
    version: VERSION,
    env,
    ink,
    columns: out.columns ?? 100,
    write: {
      out: (text) => void stdout.write(text),
      error: (text) => void stderr.write(text),
      wrongUse: (text) => report.error(wrongUse(text)),
    },
    invoke,
  })
  try {
    await program.parseAsync(helpAsked(argv), { from: 'user' })
  } catch (error) {
    status = tell(error, report)
  }
  for (const close of opened.reverse()) {
    try {
      await close()
    } catch (error) {
      status = tell(error, report)
    }
  }
  report.clear()
  await out.end()
  return status
}

/** `help X` as `X --help`; as X alone where there is no such command, so that the parser says so and suggests one. */
const helpAsked = (argv: readonly string[]): readonly string[] => {
  const [first, name] = argv
  if (first !== 'help') return argv
  if (name === undefined) return ['--help']
  return commands.some((command) => command.id === name) ? [name, '--help'] : [name]
}

/** What the parser says, as one of our errors: "error: unknown command 'clams'\n(Did you mean claims?)". */
const wrongUse = (text: string): ConfigError =>
  new ConfigError(oneLine(text.replace(/^error: /, '')).replace(/\.$/, ''), {
    code: 'E_USAGE',
    place: 'araxes',
    remedy: 'See `araxes --help`, or `araxes help COMMAND`',
  })

/** Says what went wrong and gives the exit status for it. */
function tell(error: unknown, report: Reporter): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse
  if (error instanceof ConfigError) {
    report.error(error)
    return EXIT.wrongUse
  }
  if (error instanceof InputError) {
    report.error(error)
    return EXIT.failed
  }
  const fault = isAraxesError(error)
    ? error
    : new InternalError(error instanceof Error ? error.message : String(error), {
        code: 'E_INTERNAL',
        place: 'araxes',
        remedy: 'This is a fault of Araxes: please report it with the command line and what stands below',
        cause: error,
      })
  report.error(fault)
  if (error instanceof Error && error.stack && !isAraxesError(error)) report.trace(error.stack)
  return EXIT.failed
}
