import { expect, test } from 'vitest'
import { isPress } from '../../src/extract/press.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'
import type { Actor } from '../../src/model/index.ts'

const knowledge = loadKnowledge()
const actor = (name: string, kind: Actor['kind'] = 'organization'): Actor =>
  ({ id: 'act_0', kind, name, mentions: [], roles: [] }) as unknown as Actor

test.each(['Turan News Agency', 'Radio Lund', 'The Hargeisa Herald'])('%s is a press outlet', (name) => {
  expect(isPress(actor(name), knowledge)).toBe(true)
})

test.each([
  ['Media Development Agency', 'organization'],
  ['Ministry of Posts', 'organization'],
  ['Herald Berg', 'person'],
] as const)('%s is none', (name, kind) => {
  expect(isPress(actor(name, kind), knowledge)).toBe(false)
})
