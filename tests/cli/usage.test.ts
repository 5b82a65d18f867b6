/** Wrong use, help, version, colour: what the frame of the command line promises, whatever the command. */
import { describe, expect, it, vi } from 'vitest'
import { commands } from '../../src/present/cli/commands/index.ts'
import { VERSION } from '../../src/version.ts'
import { araxes } from './araxes.ts'

vi.setConfig({ testTimeout: 120_000 })

describe('the command line', () => {
  it('prints its version alone', async () => {
    expect(await araxes(['--version'])).toEqual({ status: 0, stdout: `${VERSION}\n`, stderr: '' })
    expect((await araxes(['--quiet', '-V'])).stdout).toBe(`${VERSION}\n`)
  })

  it('prints help on standard output when asked, naming every command', async () => {
    const { status, stdout, stderr } = await araxes(['--help'])
    expect([status, stderr]).toEqual([0, ''])
    for (const command of commands) expect(stdout).toContain(`\n  ${command.id} `)
  })

  it('prints help on standard error when nothing is asked, as wrong use', async () => {
    const { status, stdout, stderr } = await araxes([])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Usage: araxes')
  })

  it('gives the same help by `help X` and `X --help`', async () => {
    const [one, two] = await Promise.all([araxes(['help', 'claims']), araxes(['claims', '--help'])])
    expect(one).toEqual(two)
    expect(one.stdout).toContain('Usage: araxes claims')
    expect(one.stdout).toContain('--about <A,B>')
    expect(one.stdout).toContain('--store <ADDRESS>')
    expect(one.stdout).toContain('Examples:')
  })

  it('names the nearest command and the nearest option for one that is unknown, with status 2', async () => {
    const [command, option, help] = await Promise.all([araxes(['clams']), araxes(['claims', '--abut', 'X']), araxes(['help', 'brif'])])
    expect(command).toMatchObject({ status: 2, stdout: '' })
    expect(command.stderr).toContain('Did you mean claims?')
    expect(option).toMatchObject({ status: 2, stdout: '' })
    expect(option.stderr).toContain('Did you mean --about?')
    expect(help.status).toBe(2)
    expect(help.stderr).toContain('Did you mean brief?')
  })

  it.each([
    [['claims', '--since', 'yesterday'], '--since', 'YYYY-MM-DD'],
    [['claims', '--since', '2031-02-30'], '--since', 'YYYY-MM-DD'],
    [['claims', '--limit', '0'], '--limit', '1 or more'],
    [['claims', '--format', 'xml'], '--format', 'text, json, csv'],
    [['claims', '--store', ''], '--store', 'Give it a value'],
    [['add'], 'araxes', "missing required argument 'input'"],
    [['timeline', 'Iceland'], 'araxes', 'got 1. See'],
    [['export', '--format', 'xlsx'], '--format', 'json, csv'],
    [['export', '--format', 'csv'], '--out', 'folder'],
    [['export', '--format', 'csv', '--kind', 'rumours'], '--kind', 'documents'],
    [['export', '--kind', 'events'], '--kind', 'one file'],
    [['completion', 'tcsh'], 'araxes', 'bash, zsh, fish'],
    [['claims', '--plugin', 'no-such.js', '--store', '/nowhere/at/all'], 'no-such.js', 'ES module'],
    [['claims', '--store', '/nowhere/at/all'], '/nowhere/at/all', 'araxes add'],
  ])('says of %j what is wrong and what to do, with status 2', async (args, place, remedy) => {
    const { status, stdout, stderr } = await araxes(args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`error: `)
    expect(stderr).toContain(place)
    expect(stderr).toContain(remedy)
  })

  it('writes what goes to standard error as JSON lines on request, wrong use too', async () => {
    const { status, stderr } = await araxes(['clams', '--json-logs'])
    expect(status).toBe(2)
    expect(JSON.parse(stderr)).toMatchObject({ level: 'error', code: 'E_USAGE', message: expect.stringContaining('clams') })
  })

  it('colours nothing in a pipe, everything under FORCE_COLOR, and nothing under NO_COLOR', async () => {
    const [piped, forced, off] = await Promise.all([
      araxes(['--help']),
      araxes(['--help'], { env: { FORCE_COLOR: '1' } }),
      araxes(['--help'], { env: { NO_COLOR: '1' } }),
    ])
    expect(piped.stdout).not.toContain('\u001b')
    expect(forced.stdout).toContain('\u001b[1m')
    expect(off.stdout).toBe(piped.stdout)
  })

  it('takes options of every command before and after the command', async () => {
    const [before, after] = await Promise.all([araxes(['--store', '/nowhere/1', 'claims']), araxes(['claims', '--store', '/nowhere/1'])])
    expect(before).toEqual(after)
    const env = await araxes(['claims'], { env: { ARAXES_STORE: '/nowhere/1' } })
    expect(env).toEqual(after)
  })
})
