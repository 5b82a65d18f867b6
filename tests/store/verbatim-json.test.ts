import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromJson, toJson } from '../../src/store/verbatim-json.ts'

test('ordinary text is plain JSON, backslashes and all', () => {
  const value = { text: 'A path like C:\\u0000 is no escape; 😀 is a pair.' }
  expect(toJson(value)).toBe(JSON.stringify(value))
})

test('what PostgreSQL refuses is written otherwise and read back', () => {
  const value = { text: 'zero \0, halves \ud83d and \ude00, pair 😀, mark \ufdd0, deep', list: [{ x: '\0' }] }
  expect(toJson(value)).not.toMatch(/\\u0000|\\ud83d|\\ude00/)
  expect(fromJson(toJson(value))).toEqual(value)
})

test('any value comes back as it went in', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\\', 'u0000', '"', '\0', '\ud800', '\udc00', '\ufdd0', '0041', 'é') })
  fc.assert(
    fc.property(fc.record({ text, list: fc.array(text) }), (value) => {
      expect(fromJson(toJson({ ...value }))).toEqual({ ...value })
    }),
  )
})
