import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError } from '../../src/errors.ts'
import { parseAddress } from '../../src/store/address.ts'

test('a path is a folder, made absolute', () => {
  expect(parseAddress('./some where')).toEqual({ kind: 'folder', path: resolve('some where'), shown: resolve('some where') })
})

test('postgres:// and postgresql:// are servers, shown without password and settings', () => {
  expect(parseAddress('postgres://ann:secret@db.example/news?sslmode=require')).toEqual({
    kind: 'server',
    url: 'postgres://ann:secret@db.example/news?sslmode=require',
    shown: 'postgres://ann@db.example/news',
  })
  expect(parseAddress('postgresql://db.example/news').kind).toBe('server')
})

test('a Unix socket is named by its folder, as libpq has it', () => {
  const address = 'postgres:///news?host=/run/postgresql&user=ann'
  expect(parseAddress(address)).toEqual({ kind: 'server', url: address, shown: 'postgres:///news?host=/run/postgresql' })
})

test.each([
  ['', 'needs a folder'],
  ['mysql://db.example/news', 'this kind'],
  ['postgres://', 'malformed'],
  ['postgres://ann:secret@:x/news', 'malformed'],
])('%j is refused, and no password is shown', (address, why) => {
  expect(() => parseAddress(address)).toThrow(ConfigError)
  expect(() => parseAddress(address)).toThrow(why)
  expect(() => parseAddress(address)).not.toThrow('secret')
})
