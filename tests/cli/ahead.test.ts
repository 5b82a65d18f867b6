/** Work on several items at a time. */
import { expect, test } from 'vitest'
import { ahead } from '../../src/present/cli/ahead.ts'

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

test('what comes of each is in the items’ order, failures among them, and no more are under way than asked', async () => {
  let under = 0
  let most = 0
  const out: unknown[] = []
  const work = async (n: number): Promise<number> => {
    most = Math.max(most, ++under)
    await later(n % 2 === 0 ? 8 : 1)
    under--
    if (n === 3) throw new Error('three')
    return n * 10
  }
  for await (const outcome of ahead([1, 2, 3, 4, 5, 6], work, 3))
    out.push('value' in outcome ? outcome.value : (outcome.error as Error).message)
  expect(out).toEqual([10, 20, 'three', 40, 50, 60])
  expect(most).toBe(3)
})

test('nothing gives nothing', async () => {
  for await (const _ of ahead([], () => Promise.reject(new Error('never')), 2)) expect.unreachable()
})
