/** Completion for zsh, with what each command and option does. */
import type { Command } from '../cli/command.ts'
import { globalOptions } from '../cli/global-options.ts'
import { flagOf, type Option, type Options } from '../cli/option.ts'

/** Inside single quotes, and free of what _arguments reads as its own. */
const plain = (text: string): string => text.replaceAll("'", "'\\''").replace(/[[\]:]/g, '\\$&')

const action = ({ choices, completes }: Pick<Option<unknown>, 'choices' | 'completes'>): string =>
  choices ? `(${choices.join(' ')})` : completes === 'files' ? '_files' : completes === 'folders' ? '_files -/' : ' '

const specs = (options: Options): string[] =>
  Object.entries(options).map(([key, option]) => {
    const value = option.placeholder === undefined ? '' : `:${plain(option.placeholder)}:${action(option)}`
    return `'*${flagOf(key)}[${plain(option.summary)}]${value}'`
  })

export function zshCompletion(commands: readonly Command[]): string {
  const cases = commands.map((command) => {
    const words = command.arguments.map(
      ({ name, several, choices }) => `'${several ? '*' : ''}:${plain(name)}:${choices ? `(${choices.join(' ')})` : '_files'}'`,
    )
    return `        ${command.id}) _arguments $global ${[...specs(command.options), ...words].join(' ')} ;;`
  })
  return `#compdef araxes
# araxes completion zsh: put it into ~/.zshrc as  source <(araxes completion zsh)
_araxes() {
  local curcontext="$curcontext" state line
  local -a global commands
  global=(${[...specs(globalOptions), "'--help[Help]'"].join('\n    ')})
  commands=(${commands.map((command) => `'${command.id}:${plain(command.title)}'`).join('\n    ')}
    'help:Help for a command')
  _arguments -C $global '--version[The version of Araxes]' '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $line[1] in
        help) _describe command commands ;;
${cases.join('\n')}
      esac ;;
  esac
}
compdef _araxes araxes
`
}
