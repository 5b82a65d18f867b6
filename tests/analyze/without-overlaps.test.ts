import { expect, test } from 'vitest'
import { withoutOverlaps } from '../../src/analyze/without-overlaps.ts'
import { Article } from '../link/build.ts'

test('of two on the same words the first stays; neighbours and other articles do not meet', () => {
  const a = new Article('one two three four')
  const b = new Article('one two three four five')
  const items = [a.at('one two'), a.at('two three'), a.at('three four'), b.at('one two')]
  expect(withoutOverlaps(items, (citation) => [citation]).map((c) => c.quote)).toEqual(['one two', 'three four', 'one two'])
})
