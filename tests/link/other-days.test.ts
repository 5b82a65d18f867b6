/** Statements that a model holds to part over a date, and what their dates say. */
import { expect, test } from 'vitest'
import { ofOtherDays } from '../../src/link/disagreements/parted-statements.ts'
import type { Citation, PartedStatements, TimeSpan } from '../../src/model/index.ts'

const cited = (document: string, quote: string, start = 0): Citation => ({ document, quote, start, end: start + quote.length })
function dated(document: string, text: string, words: string, day: string): { citation: Citation; time: TimeSpan } {
  const time = { start: day, end: day, basis: 'relative' as const, citation: cited(document, words, text.indexOf(words)) }
  return { citation: cited(document, text), time }
}
const pairOf = (asserting: Citation, denying: Citation, kind: PartedStatements['kind'] = 'date'): PartedStatements => ({
  asserting: { citation: asserting },
  denying: { citation: denying },
  chance: 0.7,
  kind,
})

test('"on 17 February" and "on Monday", the same day, part over no date', () => {
  const one = dated('doc_a', 'The mine exploded on 17 February.', '17 February', '2025-02-17')
  const other = dated('doc_b', 'The mine exploded on Monday.', 'Monday', '2025-02-17')
  expect(ofOtherDays([pairOf(one.citation, other.citation)], [one.time, other.time])).toEqual([])
  const denied = pairOf(one.citation, other.citation, 'denial')
  expect(ofOtherDays([denied], [one.time, other.time])).toEqual([denied])
})

test('other days part, and so do days that only reckon from each other', () => {
  const one = dated('doc_a', 'The mine exploded on 17 February.', '17 February', '2025-02-17')
  const other = dated('doc_b', 'The mine exploded on Sunday.', 'Sunday', '2025-02-16')
  const pair = pairOf(one.citation, other.citation)
  expect(ofOtherDays([pair], [one.time, other.time])).toEqual([pair])
  const later = dated('doc_b', 'Two days later, the paper says, the mine exploded.', 'Two days later', '2025-02-17')
  const told = pairOf(one.citation, later.citation)
  expect(ofOtherDays([told], [one.time, later.time])).toEqual([told])
})
