/** Counts by somebody on the spot, and what they bear out. */
import { expect, test } from 'vitest'
import { bearsOut, countsIn } from '../../src/link/checks/sources/counted-by-others.ts'
import { cite } from '../../src/model/index.ts'
import { fakeDocument } from '../extract/fake-annotation.ts'

const stems = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\d]+/gu))
const isBorneOut = (text: string, claim: string): boolean => {
  const doc = fakeDocument(text, '2024-05-06')
  const start = text.indexOf(claim)
  return countsIn(doc, stems).some((tally) => bearsOut(tally, stems(claim), [cite(doc, start, start + claim.length)], 3))
}

test('a count of one’s own bears out the number of a claim', () => {
  expect(isBorneOut('The army said a shell had killed 40 people. A surgeon counted 40 dead.', 'a shell had killed 40 people')).toBe(true)
})

test('a claim’s own sentence does not bear it out', () => {
  expect(isBorneOut('The army said a shell had killed 40 people. A surgeon examined the ruins.', 'a shell had killed 40 people')).toBe(
    false,
  )
})
