import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/lookup/index.ts'

const { comparing } = loadKnowledge()

test.each(comparing.all)('$id is in its examples and not in its counter-examples', ({ use, matches, rejects }) => {
  expect(matches.length).toBeGreaterThan(0)
  expect(rejects.length).toBeGreaterThan(0)
  for (const text of matches) expect(comparing.in(use, text)).toBe(true)
  for (const text of rejects) expect(comparing.in(use, text)).toBe(false)
})
