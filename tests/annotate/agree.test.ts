import { expect, test } from 'vitest'
import { agreed, type Candidate } from '../../src/annotate/times/agree.ts'

const candidate = (start: number, end: number, onlyMarked = false): Candidate => ({
  start,
  end,
  groups: {},
  rule: { id: 'x', pattern: /x/u, read: () => null, ...(onlyMarked ? { onlyMarked: true } : {}) },
})
const mark = (start: number, end: number) => ({ start, end, kind: 'DATE' })
const spans = (found: readonly Candidate[]) => found.map(({ start, end }) => [start, end])

test('an expression takes in the words before it that the encoder marks with it', () => {
  expect(spans(agreed([candidate(6, 13)], [mark(0, 13)]))).toEqual([[0, 13]])
})

test('but not those behind it, nor another expression', () => {
  expect(spans(agreed([candidate(6, 13)], [mark(6, 20)]))).toEqual([[6, 13]])
  expect(spans(agreed([candidate(0, 4), candidate(6, 13)], [mark(0, 13)]))).toEqual([
    [0, 4],
    [6, 13],
  ])
})

test('words that tell a time only at times are kept where the encoder marks them', () => {
  expect(spans(agreed([candidate(0, 4, true), candidate(6, 10, true)], [mark(6, 10)]))).toEqual([[6, 10]])
})
