/** Completion for bash: commands, options, their choices, and files where an option or argument is one. */
import type { Command } from '../cli/command.ts'
import { globalOptions } from '../cli/global-options.ts'
import { flagOf, type Option, type Options } from '../cli/option.ts'

const flags = (options: Options): string[] => Object.keys(options).map(flagOf)
const valued = (options: Options): [string, Option<unknown>][] =>
  Object.entries(options).flatMap(([key, option]) => (option.placeholder === undefined ? [] : [[flagOf(key), option]]))

export function bashCompletion(commands: readonly Command[]): string {
  const withValue = [
    ...new Set([...valued(globalOptions), ...commands.flatMap((command) => valued(command.options))].map(([flag]) => flag)),
  ]
  const cases = commands.map((command) => {
    const choices = valued(command.options).flatMap(([flag, option]) =>
      option.choices ? [`        ${flag}) COMPREPLY=($(compgen -W '${option.choices.join(' ')}' -- "$cur")); return ;;`] : [],
    )
    const words = [
      ...flags(command.options),
      ...flags(globalOptions),
      '--help',
      ...command.arguments.flatMap((argument) => argument.choices ?? []),
    ]
    const files = command.arguments.some((argument) => argument.completes === 'files')
    return `    ${command.id})
      case "$prev" in
${[...choices, `        ${withValue.join('|')}) COMPREPLY=($(compgen -f -- "$cur")); return ;;`].join('\n')}
      esac
      COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$cur")${files ? ' $(compgen -f -- "$cur")' : ''}) ;;`
  })
  return `# araxes completion bash: put it into ~/.bashrc as  source <(araxes completion bash)
_araxes() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD - 1]}" command='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
      ${valued(globalOptions)
        .map(([flag]) => flag)
        .join('|')}) ((i++)) ;;
      -*) ;;
      *) command="\${COMP_WORDS[i]}"; break ;;
    esac
  done
  case "$command" in
    '') COMPREPLY=($(compgen -W '${[...commands.map((command) => command.id), 'help', ...flags(globalOptions), '--help', '--version'].join(' ')}' -- "$cur")) ;;
    help) COMPREPLY=($(compgen -W '${commands.map((command) => command.id).join(' ')}' -- "$cur")) ;;
${cases.join('\n')}
  esac
}
complete -o filenames -F _araxes araxes
`
}
