/** The parser of the command line, made by commander from the definitions of the commands. */
import { Argument, Command as Parser, Option as ParserOption } from 'commander'
import { ConfigError } from '../../errors.ts'
import type { Ink } from '../ink.ts'
import type { Command } from './command.ts'
import { globalOptions } from './global-options.ts'
import { argumentTerm, commandHelp, type HelpOptions, optionTerm, programHelp } from './help.ts'
import { flagOf, type Options } from './option.ts'

/** A command with the words and options given to it. */
export interface Invocation {
  readonly command: Command
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
  readonly global: Readonly<Record<string, unknown>>
}

export interface ProgramOptions {
  readonly commands: readonly Command[]
  readonly version: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly ink: Ink
  readonly columns: number
  readonly write: Readonly<Record<'out' | 'error' | 'wrongUse', (text: string) => void>>
  readonly invoke: (invocation: Invocation) => Promise<void>
}

/** The words given to each option. */
type Given = Readonly<Record<string, string[] | true | undefined>>

export function makeProgram(options: ProgramOptions): Parser {
  const { commands, write, ink, columns } = options
  const help: HelpOptions = { ink, columns: Math.min(columns, 100) }
  const program = new Parser('araxes')
  // A command copies these settings when it is made, so they come first.
  program
    .exitOverride()
    .configureOutput({ writeOut: write.out, writeErr: write.error, outputError: (text) => write.wrongUse(text) })
    .configureHelp({
      formatHelp: (parser) => {
        const command = commands.find((one) => one.id === parser.name())
        return command ? commandHelp(command, help) : programHelp(commands, help)
      },
    })
    .helpCommand(false)
    .helpOption('-h, --help')
    .version(options.version, '-V, --version')
  addOptions(program, globalOptions)
  for (const command of commands) addCommand(program, command, options)
  return program
}

function addCommand(program: Parser, command: Command, { env, invoke }: ProgramOptions): void {
  const parser = program.command(command.id)
  for (const one of command.arguments) {
    const argument = new Argument(argumentTerm(one))
    parser.addArgument(one.choices ? argument.choices(one.choices) : argument)
  }
  addOptions(parser, command.options)
  parser.action(async () => {
    await invoke({
      command,
      words: parser.args,
      options: valuesOf(command.options, parser.opts<Given>(), env),
      global: valuesOf(globalOptions, program.opts<Given>(), env),
    })
  })
}

function addOptions(parser: Parser, options: Options): void {
  for (const [key, option] of Object.entries(options)) {
    const made = new ParserOption(optionTerm(key, option))
    if (option.placeholder !== undefined) made.argParser<string[]>((value, before) => [...(Array.isArray(before) ? before : []), value])
    parser.addOption(made)
  }
}

function valuesOf(options: Options, given: Given, env: ProgramOptions['env']): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [key, option] of Object.entries(options)) {
    const value = given[key]
    const fromEnv = option.env === undefined ? undefined : env[option.env]
    if (value !== undefined) values[key] = option.parse(value === true ? [] : nonEmpty(value, flagOf(key)), flagOf(key))
    else if (fromEnv !== undefined && fromEnv !== '') values[key] = option.parse([fromEnv], option.env!)
    else values[key] = option.fallback
  }
  return values
}

function nonEmpty(given: string[], name: string): string[] {
  if (given.some((value) => value.trim() === ''))
    throw new ConfigError('its value is empty', { code: 'E_OPTION', place: name, remedy: 'Give it a value, or leave it out' })
  return given
}
