import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/lookup/index.ts'

const { furniture } = loadKnowledge()

describe.each(furniture.records.map((record) => [record.id, record] as const))('furniture %s', (id, { matches, rejects }) => {
  it.each(matches.map((line) => [line]))('is %j', (line) => expect(furniture.kindOf(line)).toBe(id))
  it.each(rejects.map((line) => [line]))('is not %j', (line) => expect(furniture.kindOf(line)).toBeUndefined())
})
