/** `araxes completion SHELL` */
import { defineCommand, EXIT } from '../command.ts'

export const completion = defineCommand({
  id: 'completion',
  title: 'Print a script that completes commands, options and files in a shell',
  group: 'Around it',
  arguments: [{ name: 'shell', summary: 'The shell', required: true, several: false, choices: ['bash', 'zsh', 'fish'] }],
  options: {},
  examples: [
    {
      line: 'source <(araxes completion bash)',
      shows: 'In bash or zsh, for this session; put the line into ~/.bashrc or ~/.zshrc to keep it',
    },
    { line: 'araxes completion fish > ~/.config/fish/completions/araxes.fish', shows: 'In fish' },
  ],
  async run({ words: [shell], out }) {
    const { commands } = await import('./index.ts')
    const scripts = {
      bash: async () => (await import('../../completion/bash.ts')).bashCompletion(commands),
      zsh: async () => (await import('../../completion/zsh.ts')).zshCompletion(commands),
      fish: async () => (await import('../../completion/fish.ts')).fishCompletion(commands),
    }
    await out.write(await scripts[shell as keyof typeof scripts]())
    return EXIT.done
  },
})
