/** `--plugin FILE`. */
import { writeFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { ConfigError } from '../../src/errors.ts'
import { loadPlugins } from '../../src/present/cli/load-plugins.ts'
import { scratch } from './araxes.ts'

const folder = scratch()
afterAll(folder.remove)
const module = (name: string, code: string): string => {
  writeFileSync(folder.path(name), code)
  return folder.path(name)
}
const plugin = (id: string, rest: string): string => `{ id: '${id}', title: 'T', needs: [], examples: [], run() {}, ${rest} }`

describe('loading plug-ins', () => {
  it('tells the four kinds apart, one or several a file', async () => {
    const file = module(
      'all.mjs',
      `export default [${plugin('r', 'gives: [], takes() {}')}, ${plugin('x', "gives: ['claims']")}, ${plugin('c', "gives: ['findings']")}]`,
    )
    const one = module('one.mjs', `export default ${plugin('e', "gives: { mediaType: 'text/plain', extension: 'txt' }")}`)
    const { readers, extractors, checks, exporters } = await loadPlugins([file, one])
    expect([readers, extractors, checks, exporters].map((list) => list.map((one) => one.id))).toEqual([['r'], ['x'], ['c'], ['e']])
  })
  it.each([
    ['none.mjs', 'export const x = 1'],
    ['number.mjs', 'export default 7'],
    ['half.mjs', "export default { id: 'a', title: 'A' }"],
    ['mute.mjs', `export default ${plugin('m', 'gives: 1')}`],
    ['broken.mjs', 'export default ('],
  ])('refuses %s and says why', async (name, code) => {
    await expect(loadPlugins([module(name, code)])).rejects.toThrow(ConfigError)
  })
  it('refuses a file that is not there', async () => {
    await expect(loadPlugins([folder.path('no.mjs')])).rejects.toMatchObject({ code: 'E_PLUGIN', place: folder.path('no.mjs') })
  })
})
