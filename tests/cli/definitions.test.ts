/** No command and no option is undocumented: every definition is whole, and the pages made from them are fresh. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/present/cli/commands/index.ts'
import { globalOptions } from '../../src/present/cli/global-options.ts'
import { flagOf } from '../../src/present/cli/option.ts'
import { cliReference } from '../../src/present/cli/reference.ts'

const page = readFileSync(new URL('../../docs/reference/cli.md', import.meta.url), 'utf8')

describe('every command', () => {
  it.each(commands.map((command) => [command.id, command] as const))(
    '%s has a title of one line, documented options and two or three examples',
    (_, command) => {
      expect(command.title).toMatch(/^[A-Z][^\n]{10,95}[^.\n]$/)
      for (const [key, option] of Object.entries(command.options)) expect(option.summary, key).toMatch(/^[A-Z][^\n]{8,}$/)
      for (const argument of command.arguments) expect(argument.summary, argument.name).toMatch(/^[A-Z][^\n]{5,}$/)
      expect(command.examples.length).toBeGreaterThanOrEqual(2)
      expect(command.examples.length).toBeLessThanOrEqual(3)
      for (const { line } of command.examples) expect(line).toContain(`araxes `)
    },
  )

  it('takes no option that a global one is called like', () => {
    const global = new Set(Object.keys(globalOptions))
    expect(commands.flatMap((command) => Object.keys(command.options).filter((key) => global.has(key)))).toEqual([])
  })

  it('prints JSON where it prints a table', () => {
    for (const command of commands.filter((one) => one.group === 'Tables'))
      expect(command.options.format?.choices).toEqual(['text', 'json', 'csv'])
  })
})

describe('docs/reference/cli.md', () => {
  it('names every command and option', () => {
    for (const command of commands) {
      expect(page).toContain(`\n## ${command.id}\n`)
      for (const key of Object.keys(command.options)) expect(page).toContain(`\`${flagOf(key)}`)
    }
    for (const key of Object.keys(globalOptions)) expect(page).toContain(`\`${flagOf(key)}`)
  })

  it('is fresh: else run `npm run build && npm run reference` and commit the result', () => expect(page).toBe(cliReference(commands)))
})
