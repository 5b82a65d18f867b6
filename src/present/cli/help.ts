/** Help as text, made from the definitions: for the program its commands first, then the options that every command takes. */
import type { Ink } from '../ink.ts'
import { columnsOf, wrap } from '../printable.ts'
import type { Argument, Command } from './command.ts'
import { globalOptions } from './global-options.ts'
import { flagOf, type Option, type Options } from './option.ts'

export const SUMMARY = 'Reads contested news and keeps the situation it describes, every element standing on the sentence it was read from.'

const START = [
  { shows: 'Read files and print what they say, without a store', line: 'araxes analyze article.md' },
  { shows: 'Keep a folder of articles, and print the cited briefing', line: 'araxes add articles/ && araxes brief' },
  { shows: 'Help for a command', line: 'araxes help brief' },
]

type Item = readonly [term: string, what: string]

export interface HelpOptions {
  readonly ink: Ink
  readonly columns: number
}

/** `<input...>`, `[file]` */
export const argumentTerm = ({ name, required, several }: Argument): string => {
  const shown = several ? `${name}...` : name
  return required ? `<${shown}>` : `[${shown}]`
}

export const usageOf = (command: Command): string => ['araxes', command.id, ...command.arguments.map(argumentTerm), '[options]'].join(' ')

/** "How to print it (text, json; default: text)" */
export function describe({ summary, choices, fallbackText, env }: Option<unknown>): string {
  const notes = [choices?.join(', '), fallbackText && `default: ${fallbackText}`, env && `env: ${env}`].filter(Boolean)
  return notes.length > 0 ? `${summary} (${notes.join('; ')})` : summary
}

export const optionTerm = (key: string, { placeholder }: Option<unknown>): string =>
  placeholder === undefined ? flagOf(key) : `${flagOf(key)} <${placeholder}>`

export function programHelp(commands: readonly Command[], help: HelpOptions): string {
  const groups = [...new Set(commands.map((command) => command.group))].map((group): [string, Item[]] => [
    group,
    commands.filter((command) => command.group === group).map((c) => [[c.id, ...c.arguments.map(argumentTerm)].join(' '), c.title]),
  ])
  const options: [string, Item[]] = [
    'Options of every command',
    [...itemsOf(globalOptions), ['-h, --help', 'Help, also as `araxes help COMMAND`'], ['-V, --version', 'The version of Araxes']],
  ]
  return page('araxes COMMAND … [options]', SUMMARY, [...groups, options], START, help)
}

export function commandHelp(command: Command, help: HelpOptions): string {
  return page(
    usageOf(command),
    command.about === undefined ? `${command.title}.` : `${command.title}. ${command.about}`,
    [
      [
        'Arguments',
        command.arguments.map((a): Item => [argumentTerm(a), a.choices ? `${a.summary} (${a.choices.join(', ')})` : a.summary]),
      ],
      ['Options', itemsOf(command.options)],
      ['Options of every command', [...itemsOf(globalOptions), ['-h, --help', 'This help']]],
    ],
    command.examples,
    help,
  )
}

const itemsOf = (options: Options): Item[] => Object.entries(options).map(([key, option]) => [optionTerm(key, option), describe(option)])

function page(
  usage: string,
  summary: string,
  groups: readonly (readonly [string, readonly Item[]])[],
  examples: Command['examples'],
  { ink, columns }: HelpOptions,
): string {
  const filled = groups.filter(([, items]) => items.length > 0)
  const widest = Math.min(26, Math.max(...filled.flatMap(([, items]) => items.map(([term]) => columnsOf(term)))))
  const lines = [`${ink.bold('Usage:')} ${usage}`, '', ...wrap(summary, columns)]
  for (const [heading, items] of filled) {
    lines.push('', ink.bold(`${heading}:`))
    for (const [term, what] of items) {
      const [first = '', ...rest] = wrap(what, Math.max(24, columns - widest - 4))
      const indent = ' '.repeat(widest + 4)
      if (columnsOf(term) > widest) lines.push(`  ${ink.cyan(term)}`, `${indent}${first}`)
      else lines.push(`  ${ink.cyan(term)}${' '.repeat(widest - columnsOf(term))}  ${first}`)
      lines.push(...rest.map((line) => indent + line))
    }
  }
  lines.push('', ink.bold('Examples:'))
  for (const { shows, line } of examples) lines.push(`  ${ink.dim(`# ${shows}`)}`, `  $ ${line}`)
  return `${lines.join('\n')}\n`
}
