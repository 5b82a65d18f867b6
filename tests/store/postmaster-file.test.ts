import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  disownPostmasterFile,
  isServerOf,
  postmasterFile,
  readPostmasterFile,
  removeUnfinishedFile,
} from '../../src/store/postmaster-file.ts'

let data = ''
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'araxes-pid-'))
})
afterAll(() => rm(data, { recursive: true }))

const write = (...lines: string[]) => writeFile(postmasterFile(data), lines.join('\n'))

test('no file, no server', async () => {
  expect(await readPostmasterFile(data)).toBeUndefined()
})

test('a file says the process, the port and the folder of the socket', async () => {
  await write('4711', data, '1700000000', '5432', '/run/x', '', '  1234  99', 'ready   ', '')
  expect(await readPostmasterFile(data)).toEqual({ pid: 4711, port: 5432, socketFolder: '/run/x' })
})

test('a file cut short says nothing to connect to', async () => {
  await write('')
  expect(await readPostmasterFile(data)).toBe('unfinished')
  await write('4711', data)
  expect(await readPostmasterFile(data)).toMatchObject({ pid: 4711, port: 0 })
  await write('4711', data, '1700000000', '5432', '', '')
  expect(await readPostmasterFile(data)).toMatchObject({ pid: 4711, port: 0 })
})

test('a process of that number that is no server is not taken for one', async () => {
  expect(await isServerOf(process.pid, data)).toBe(false)
  expect(await isServerOf(2147483646, data)).toBe(false)
})

test('disowning changes the process alone, so that PostgreSQL still checks the shared memory', async () => {
  await write(String(process.pid), data, '1700000000', '5432', '/run/x', '', '  1234  99', 'ready   ', '')
  await disownPostmasterFile(data)
  const lines = (await readFile(postmasterFile(data), 'utf8')).split('\n')
  expect(() => process.kill(Number(lines[0]), 0)).toThrow('ESRCH')
  expect(lines.slice(1, 8)).toEqual([data, '1700000000', '5432', '/run/x', '', '  1234  99', 'ready   '])
})

test('an empty file is removed once it is old, and not while it is being written', async () => {
  await write('')
  expect(await removeUnfinishedFile(data, 2000)).toBe(false)
  const old = new Date(Date.now() - 10_000)
  await utimes(postmasterFile(data), old, old)
  expect(await removeUnfinishedFile(data, 2000)).toBe(true)
  expect(await readPostmasterFile(data)).toBeUndefined()
})
