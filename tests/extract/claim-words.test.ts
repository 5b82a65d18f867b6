import { expect, test } from 'vitest'
import { isFiniteVerb, type Words } from '../../src/extract/claims/words.ts'

test('past the end of a sentence there is no finite verb', () => {
  const nothing = { tokens: [], lower: [], children: [], quoted: [] } as unknown as Words
  expect(isFiniteVerb(nothing, 0)).toBe(false)
})
