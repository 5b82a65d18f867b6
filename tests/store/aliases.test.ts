import { expect, test } from 'vitest'
import { membersOf, successors } from '../../src/store/aliases.ts'

const at = (start: number) => ({ document: 'doc_1', start, end: start + 3, quote: 'abc' })

test('an element is made of the spans it cites and the claims it counts', () => {
  expect(membersOf({ id: 'evt_1', reports: [{ citation: at(5), claim: 'clm_a' }], claims: ['clm_b', 'clm_a'] })).toEqual([
    'doc_1:5:8',
    'clm_a',
    'clm_b',
  ])
})

test('an old id leads to the element that holds most of what it held', () => {
  const gone = [{ id: 'act_9', mentions: [at(1), at(10), at(20)] }]
  const present = [
    { id: 'act_1', mentions: [at(1)] },
    { id: 'act_2', mentions: [at(10), at(20), at(30)] },
  ]
  expect([...successors(gone, present)]).toEqual([['act_9', 'act_2']])
})

test('of equals the smaller id is taken, whatever the order', () => {
  const gone = [{ id: 'act_9', mentions: [at(1), at(2)] }]
  const present = [
    { id: 'act_b', mentions: [at(1)] },
    { id: 'act_a', mentions: [at(2)] },
  ]
  expect(successors(gone, present).get('act_9')).toBe('act_a')
  expect(successors(gone, present.reverse()).get('act_9')).toBe('act_a')
})

test('an element whose members are all gone has no successor', () => {
  expect(successors([{ id: 'act_9', mentions: [at(1)] } as { id: string }], [{ id: 'act_1' }]).size).toBe(0)
})
