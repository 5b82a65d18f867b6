/** JSON in pieces. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonArray, jsonLines, jsonObject } from '../../src/present/json.ts'

describe('JSON in pieces', () => {
  it('is read back as what it was', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()))), (object) => {
        expect(JSON.parse([...jsonObject(object)].join(''))).toEqual(JSON.parse(JSON.stringify(object)))
      }),
    )
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (array) => {
        expect(JSON.parse([...jsonArray(array)].join(''))).toEqual(JSON.parse(JSON.stringify(array)))
      }),
    )
  })
  it('puts every element of an array on a line of its own', () =>
    expect([...jsonArray([1, { a: 2 }])].join('')).toBe('[\n1,\n{"a":2}\n]\n'))
  it('writes no piece longer than an element', () => {
    const pieces = [...jsonObject({ documents: Array.from({ length: 1000 }, () => 'x'.repeat(100)) })]
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(200)
  })
  it('leaves out members that are undefined', () => expect([...jsonObject({ a: undefined })].join('')).toBe('{}\n'))
  it('escapes what a terminal would obey', () => expect([...jsonLines(['\u001b\u009b\u2028'])].join('')).toBe('"\\u001b\\u009b\\u2028"\n'))
})
