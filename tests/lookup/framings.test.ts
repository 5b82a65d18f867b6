import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/lookup/index.ts'

const { framings } = loadKnowledge()
const ids = (text: string): string[] => framings.find(text).map(({ framing }) => framing.id)

test.each(framings.all)('$id is in its examples and not in its counter-examples', ({ id, matches, rejects }) => {
  expect(matches.length).toBeGreaterThan(0)
  expect(rejects.length).toBeGreaterThan(0)
  for (const text of matches) expect(ids(text)).toContain(id)
  for (const text of rejects) expect(ids(text)).not.toContain(id)
})

test('framings part both ways, and never from themselves', () => {
  expect(framings.part('act/isolated', 'act/terrorism')).toBe(true)
  expect(framings.part('act/terrorism', 'act/isolated')).toBe(true)
  for (const { id } of framings.all) expect(framings.part(id, id)).toBe(false)
})

test('of two that overlap the longer is taken', () => {
  expect(ids('an unprovoked attack')).toEqual(['act/aggression'])
  expect(framings.find('a personal motive')).toMatchObject([{ start: 2, end: 17 }])
})
