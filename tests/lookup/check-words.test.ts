import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/lookup/index.ts'

const { checkWords } = loadKnowledge()

test.each(checkWords.all)('$id is in its examples and not in its counter-examples', ({ id, use, matches, rejects }) => {
  expect(matches.length).toBeGreaterThan(0)
  expect(rejects.length).toBeGreaterThan(0)
  for (const text of matches) expect(checkWords.find(use, text).map((hit) => hit.id)).toContain(id)
  for (const text of rejects) expect(checkWords.find(use, text).map((hit) => hit.id)).not.toContain(id)
})
