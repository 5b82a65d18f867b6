/** Work on several items at a time. */
import { expect, test } from 'vitest'
import { inOrder } from '../src/pipeline.ts'

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

test('what comes of each is in the items’ order, and no more are under way than asked', async () => {
  let under = 0
  let most = 0
  const out: number[] = []
  const work = async (n: number): Promise<number> => {
    most = Math.max(most, ++under)
    await later(n % 2 === 0 ? 8 : 1)
    under--
    return n * 10
  }
  for await (const n of inOrder([1, 2, 3, 4, 5, 6], work, 2)) out.push(n)
  expect(out).toEqual([10, 20, 30, 40, 50, 60])
  expect(most).toBe(3)
})

test('a failure is thrown in its turn', async () => {
  const out: number[] = []
  const all = async (): Promise<void> => {
    for await (const n of inOrder([1, 2, 3], async (n) => (n === 2 ? Promise.reject(new Error('two')) : n), 2)) out.push(n)
  }
  await expect(all()).rejects.toThrow('two')
  expect(out).toEqual([1])
})
