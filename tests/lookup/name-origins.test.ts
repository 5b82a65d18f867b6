import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/lookup/index.ts'

const { nameOrigins } = loadKnowledge()

test('a name is likelier where office holders have names like it', () => {
  const likelier = (name: string, state: string, other: string): boolean =>
    nameOrigins.likeness(name, state) > nameOrigins.likeness(name, other)
  expect(likelier('Edgars Rinkēvičs', 'lva', 'blr')).toBe(true)
  expect(likelier('Niyazov', 'tkm', 'chn')).toBe(true)
  expect(likelier('Nguyen Van Minh', 'vnm', 'rus')).toBe(true)
})

test('a state without office holders in the table, or a name without letters, is no likelier than any', () => {
  expect(nameOrigins.likeness('Anna Berg', 'nowhere')).toBe(0)
  expect(nameOrigins.likeness('…', 'nor')).toBe(0)
})
