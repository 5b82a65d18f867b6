/** Completion for fish, with what each command and option does. */
import type { Command } from '../cli/command.ts'
import { globalOptions } from '../cli/global-options.ts'
import { flagOf, type Option, type Options } from '../cli/option.ts'

const plain = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

const value = ({ placeholder, choices, completes }: Option<unknown>): string => {
  if (placeholder === undefined) return ''
  if (choices) return ` -x -a ${plain(choices.join(' '))}`
  return completes === undefined ? ' -x' : ' -r -F'
}

const lines = (options: Options, when: string): string[] =>
  Object.entries(options).map(
    ([key, option]) => `complete -c araxes ${when}-l ${flagOf(key).slice(2)}${value(option)} -d ${plain(option.summary)}`,
  )

export function fishCompletion(commands: readonly Command[]): string {
  const names = commands.map((command) => command.id).join(' ')
  const first = `-n 'not __fish_seen_subcommand_from ${names} help' `
  return `# araxes completion fish: araxes completion fish > ~/.config/fish/completions/araxes.fish
complete -c araxes -f
complete -c araxes -l help -s h -d 'Help'
complete -c araxes ${first}-l version -s V -d 'The version of Araxes'
${lines(globalOptions, '').join('\n')}
${commands.map((command) => `complete -c araxes ${first}-a ${command.id} -d ${plain(command.title)}`).join('\n')}
complete -c araxes ${first}-a help -d 'Help for a command'
complete -c araxes -n '__fish_seen_subcommand_from help' -a ${plain(names)}
${commands
  .flatMap((command) => {
    const when = `-n '__fish_seen_subcommand_from ${command.id}' `
    return [
      ...lines(command.options, when),
      ...command.arguments.map(
        (argument) => `complete -c araxes ${when}${argument.choices ? `-a ${plain(argument.choices.join(' '))}` : '-F'}`,
      ),
    ]
  })
  .join('\n')}
`
}
