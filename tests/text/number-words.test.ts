import { expect, test } from 'vitest'
import { readFigures, readNumber } from '../../src/text/number-words.ts'

test.each([
  ['1,200', 1200],
  ['1.6 billion', 1.6e9],
  ['twenty-five', 25],
  ['one hundred and twenty', 120],
  ['two million', 2e6],
  ['a dozen', 12],
  ['half a million', 5e5],
  ['a', 1],
])('%s', (text, value) => expect(readNumber(text)).toBe(value))

test.each(['and', 'the', '12:30', '1,20', 'first', ''])('"%s" is no number', (text) => expect(readNumber(text)).toBeNull())

test('figures with commas in the wrong places are none', () => {
  expect(readFigures('12,34')).toBeNull()
  expect(readFigures('2026-02-01')).toBeNull()
})
