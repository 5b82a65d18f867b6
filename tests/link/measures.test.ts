/** Whether two figures can both be right, and may be of one thing. */
import { describe, expect, test } from 'vitest'
import { differ, isTime, least } from '../../src/link/disagreements/measures.ts'
import { type Counted, comparable } from '../../src/link/parting/figure-evidence.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'
import { rowOf } from '../../src/lookup/word-vectors.ts'
import type { Quantity } from '../../src/model/index.ts'

const { units } = loadKnowledge()
const quantity = (low: number, unit: string, more: Partial<Quantity> = {}): Quantity =>
  ({ low, high: low, unit, approximate: false, of: '', ...more }) as Quantity
const counted = (unit: string, head: string | undefined, fate = ''): Counted =>
  ({
    quantity: quantity(4, unit),
    head: head === undefined ? undefined : { text: head, stem: head, weight: 1, row: rowOf(head) },
    fate,
  }) as Counted

describe('spans of time', () => {
  test('are compared in days', () => {
    expect(least(quantity(3, 'weeks'))).toBe(21)
    expect(differ(quantity(9, 'days'), quantity(3, 'weeks'))).toBe(true)
    expect(differ(quantity(21, 'days'), quantity(3, 'weeks'))).toBe(false)
    expect(isTime(quantity(3, 'weeks'))).toBe(true)
    expect(isTime(quantity(3, 'kg'))).toBe(false)
  })

  test('rough ones leave room', () => {
    expect(differ(quantity(20, 'days', { approximate: true }), quantity(3, 'weeks'))).toBe(false)
  })
})

describe('figures of different units', () => {
  test('may be of one thing where both are of one sort or fate', () => {
    expect(comparable(counted('ships', 'ship'), counted('vessels', 'vessel'), units)).toBe(true)
    expect(comparable(counted('persons', undefined, 'killed'), counted('bodies', 'body', 'killed'), units)).toBe(true)
  })

  test('are not where one is money, a measure or another sort of thing', () => {
    expect(comparable(counted('USD', undefined), counted('', undefined), units)).toBe(false)
    expect(comparable(counted('persons', undefined), counted('', undefined), units)).toBe(false)
    expect(comparable(counted('km', undefined), counted('days', undefined), units)).toBe(false)
    expect(comparable(counted('drones', 'drone'), counted('loaves', 'bread'), units)).toBe(false)
  })
})
