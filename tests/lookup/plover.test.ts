import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/lookup/index.ts'
import { EventType } from '../../src/model/index.ts'

const { plover, eventFrames } = loadKnowledge()

test('the ontology has the sixteen types', () => {
  expect([...plover.types.keys()].sort()).toEqual([...EventType.options].sort())
})

test('conflict is negative and cooperation positive, in types and modes', () => {
  for (const type of EventType.options) {
    const sign = plover.quad(type).endsWith('conflict') ? -1 : 1
    const modes = plover.types.get(type)?.modes ?? []
    for (const value of [plover.intensity(type), ...modes.map(({ id }) => plover.intensity(type, id))]) expect(Math.sign(value)).toBe(sign)
  }
})

test('an unknown mode has its type’s intensity', () => {
  expect(plover.intensity('ASSAULT', 'no such mode')).toBe(plover.intensity('ASSAULT'))
})

test('every type has a frame', () => {
  expect(new Set(eventFrames.all.map(({ type }) => type)).size).toBe(EventType.options.length)
})
