import { expect, test } from 'vitest'
import { sentencesAround } from '../../src/text/sentence-around.ts'

const around = (text: string, words: string): string[] => {
  const start = text.indexOf(words)
  return sentencesAround(text, { start, end: start + words.length }).map((span) => text.slice(span.start, span.end))
}

test('the sentences that a span touches come whole and without the white space around them', () => {
  const text = 'The port was shut.\n\n  Two ferries waited outside.  A tug came at noon. Nobody was hurt.\n'
  expect(around(text, 'waited')).toEqual(['Two ferries waited outside.'])
  expect(around(text, 'outside.  A')).toEqual(['Two ferries waited outside.', 'A tug came at noon.'])
  expect(around(text, 'shut.\n\n  Two')).toEqual(['The port was shut.', 'Two ferries waited outside.'])
})

test('a sentence far inside a line of a megabyte is found, and all its sentences are', () => {
  const line = 'The harbour master closed the gate again. '.repeat(25_000)
  const text = `${line}A pilot objected. ${line}`
  expect(around(text, 'pilot')).toEqual(['A pilot objected.'])
  expect(sentencesAround(text, { start: 0, end: text.length })).toHaveLength(50_001)
})

test('a long line without a full stop is cut between characters, never inside one', () => {
  const text = `x${'🛥'.repeat(20_000)}`
  const found = sentencesAround(text, { start: 0, end: text.length })
  expect(found.map((span) => text.slice(span.start, span.end)).join('')).toBe(text)
  for (const span of found) expect(text.slice(span.start, span.end).isWellFormed()).toBe(true)
})
