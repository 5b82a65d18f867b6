/** `docs/reference/cli.md`, made from the definitions, so that no command or option is undocumented. */
import type { Command } from './command.ts'
import { globalOptions } from './global-options.ts'
import { argumentTerm, describe, optionTerm, SUMMARY, usageOf } from './help.ts'
import type { Options } from './option.ts'

const table = (rows: readonly (readonly [string, string])[], what: string): string[] =>
  rows.length === 0
    ? []
    : [
        '',
        `| ${what} | |`,
        '|---|---|',
        ...rows.map(([term, text]) => `| \`${term}\` | ${text.replaceAll('|', '\\|').replaceAll('<', '&lt;')} |`),
      ]

const optionRows = (options: Options): [string, string][] =>
  Object.entries(options).map(([key, option]) => [optionTerm(key, option), describe(option)])

export function cliReference(commands: readonly Command[]): string {
  const groups = [...new Set(commands.map((command) => command.group))]
  const lines = [
    '# The command line',
    '',
    '<!-- Generated from src/present/cli/commands by `npm run build && npm run reference`. Do not edit. -->',
    '',
    SUMMARY,
    '',
    'Standard output carries the result alone; progress, notices and failures go to standard error. Colour is for terminals (`NO_COLOR`, `FORCE_COLOR`).',
    '',
    '| exit status | |',
    '|---|---|',
    '| 0 | done |',
    '| 1 | some inputs failed, each named on standard error with its reason and remedy; everything else was done |',
    '| 2 | wrong use: the command, an option, the store or a plug-in |',
    '',
    ...groups.flatMap((group) => [
      `**${group}**: ${commands
        .filter((command) => command.group === group)
        .map((command) => `[${command.id}](#${command.id})`)
        .join(', ')}`,
      '',
    ]),
    '## Options of every command',
    '',
    'They may stand before or after the command.',
    ...table(
      [...optionRows(globalOptions), ['-h, --help', 'Help for the program or the command'], ['-V, --version', 'The version of Araxes']],
      'option',
    ),
  ]
  for (const command of commands) {
    lines.push(
      '',
      `## ${command.id}`,
      '',
      `    ${usageOf(command)}`,
      '',
      `${command.title}.${command.about === undefined ? '' : ` ${command.about}`}`,
    )
    lines.push(
      ...table(
        command.arguments.map((argument): [string, string] => [
          argumentTerm(argument),
          argument.choices ? `${argument.summary} (${argument.choices.join(', ')})` : argument.summary,
        ]),
        'argument',
      ),
      ...table(optionRows(command.options), 'option'),
      '',
      '```sh',
      ...command.examples.map(({ line, shows }) => `${line}  # ${shows}`),
      '```',
    )
  }
  return `${lines.join('\n')}\n`
}
