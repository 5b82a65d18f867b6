/** Text of articles on a terminal. */
import { describe, expect, it } from 'vitest'
import { makeInk, wantsColour } from '../../src/present/ink.ts'
import { columnsOf, oneLine, printable, wrap } from '../../src/present/printable.ts'

describe('printable text', () => {
  it('has no escape, no C1 control and no override of direction', () =>
    expect(printable('a\u001b[2Jb\u0085c\u202ed\u2066e\u0000')).toBe('a\ufffd[2Jb\ufffdc\ufffdd\ufffde\ufffd'))
  it('keeps lines, tabs, and letters of any script', () => expect(printable('Əliyev\tğ\n漢')).toBe('Əliyev\tğ\n漢'))
  it('on one line has single spaces', () => expect(oneLine(' a\n\n b\u00a0c ')).toBe('a b c'))
})

describe('wrapping', () => {
  it('breaks at spaces, at no more than the width', () => expect(wrap('aa bb cc', 5)).toEqual(['aa bb', 'cc']))
  it('cuts a word that is longer than a line', () => expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']))
  it('does not count the escapes of colour', () => expect(columnsOf(makeInk(true).bold('abc'))).toBe(3))
  it('keeps the lines that are there', () => expect(wrap('a\nb', 9)).toEqual(['a', 'b']))
})

describe('colour', () => {
  it('is for terminals', () => expect([wantsColour(true, {}), wantsColour(false, {})]).toEqual([true, false]))
  it('is off with NO_COLOR and on a dumb terminal', () =>
    expect([wantsColour(true, { NO_COLOR: '1' }), wantsColour(true, { TERM: 'dumb' })]).toEqual([false, false]))
  it('is not off with an empty NO_COLOR', () => expect(wantsColour(true, { NO_COLOR: '' })).toBe(true))
  it('is as FORCE_COLOR says before all', () =>
    expect([wantsColour(false, { FORCE_COLOR: '1', NO_COLOR: '1' }), wantsColour(true, { FORCE_COLOR: '0' })]).toEqual([true, false]))
})
