/** Shell completion: scripts that their shell accepts, and that offer every command, option and choice. */
import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { commands } from '../../src/present/cli/commands/index.ts'
import { flagOf } from '../../src/present/cli/option.ts'
import { bashCompletion } from '../../src/present/completion/bash.ts'
import { fishCompletion } from '../../src/present/completion/fish.ts'
import { zshCompletion } from '../../src/present/completion/zsh.ts'
import { scratch } from './araxes.ts'

const folder = scratch()
afterAll(folder.remove)

const scripts = { bash: bashCompletion(commands), zsh: zshCompletion(commands), fish: fishCompletion(commands) }
const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0

describe.each(Object.entries(scripts))('completion for %s', (shell, script) => {
  it('names every command and option', () => {
    for (const command of commands) {
      expect(script).toContain(command.id)
      for (const key of Object.keys(command.options))
        expect(script).toContain(shell === 'fish' ? `-l ${flagOf(key).slice(2)}` : flagOf(key))
    }
  })

  it.skipIf(!has(shell))('is accepted by the shell', () => {
    const file = folder.path(`araxes.${shell}`)
    writeFileSync(file, script)
    expect(execFileSync(shell, ['-n', file], { encoding: 'utf8' })).toBe('')
  })
})

/** What bash offers for a line that ends at the cursor. */
const offered = (...words: string[]): string[] =>
  execFileSync(
    'bash',
    [
      '-c',
      `${scripts.bash}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _araxes; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ],
    { encoding: 'utf8' },
  )
    .split('\n')
    .filter(Boolean)

describe.skipIf(!has('bash'))('in bash', () => {
  it('offers commands first', () => expect(offered('araxes', 'cla')).toEqual(['claims']))
  it('offers commands after an option with its value', () => expect(offered('araxes', '--store', 'x', 'tim')).toEqual(['timeline']))
  it('offers the options of the command', () => expect(offered('araxes', 'brief', '--ful')).toEqual(['--full-text']))
  it('offers the choices of an option', () => expect(offered('araxes', 'brief', '--format', '')).toEqual(['text', 'md', 'html']))
  it('offers no option of another command', () => expect(offered('araxes', 'claims', '--ful')).toEqual([]))
})
