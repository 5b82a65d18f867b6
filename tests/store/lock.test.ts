import { afterAll, beforeAll, expect, test } from 'vitest'
import { withLock } from '../../src/store/lock.ts'
import { cleanUp, compilePrograms, run, testFolder } from './processes.ts'

let folder = ''
beforeAll(async () => {
  await compilePrograms()
  folder = await testFolder()
})
afterAll(() => cleanUp(folder))

test('work under one lock does not overlap', async () => {
  let inside = 0
  const work = () =>
    withLock(folder, async () => {
      inside += 1
      expect(inside).toBe(1)
      await new Promise((wait) => setTimeout(wait, 5))
      inside -= 1
    })
  await Promise.all(Array.from({ length: 6 }, work))
})

test('the lock is given back when the work fails', async () => {
  await expect(withLock(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await withLock(folder, async () => 'mine', 2000)).toBe('mine')
})

test('another process keeps us out, with a word on what to do, until it is killed', async () => {
  const other = run('lock-holder', [folder])
  await other.said('locked')
  await expect(withLock(folder, async () => 'mine', 200)).rejects.toMatchObject({ code: 'E_STORE_BUSY' })
  other.child.kill('SIGKILL')
  expect(await withLock(folder, async () => 'mine', 5000)).toBe('mine')
})
