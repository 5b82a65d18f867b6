import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSentences } from '../../src/annotate/sentences.ts'
import { tokenize } from '../../src/annotate/tokenize.ts'

const words = (text: string): string[] => tokenize(text, { start: 0, end: text.length }).map((s) => text.slice(s.start, s.end))
const sentences = (text: string): string[] => splitSentences(text).map((s) => text.slice(s.start, s.end))

test('contractions and owners part from their word', () => {
  expect(words('Iran’s envoys didn’t say they can’t.')).toEqual(['Iran', '’s', 'envoys', 'did', 'n’t', 'say', 'they', 'ca', 'n’t', '.'])
  expect(words("the states' cannot")).toEqual(['the', 'states', "'", 'can', 'not'])
})

test('an abbreviation keeps its stop, a word at the end of a sentence does not', () => {
  expect(words('Mr. Holm of the U.S. said no.')).toEqual(['Mr.', 'Holm', 'of', 'the', 'U.S.', 'said', 'no', '.'])
  expect(words('Case No. 5.')).toEqual(['Case', 'No.', '5', '.'])
})

test('figures, currency signs and shares part; dates and addresses stay whole', () => {
  expect(words('$1.6bn, 40-50% on 2026-02-01 at https://example.org/a?b=1.')).toEqual([
    '$',
    '1.6',
    'bn',
    ',',
    '40',
    '-',
    '50',
    '%',
    'on',
    '2026-02-01',
    'at',
    'https://example.org/a?b=1',
    '.',
  ])
})

test('hyphens part words but not prefixes', () => {
  expect(words('a six-week pre-war co-operation')).toEqual(['a', 'six', '-', 'week', 'pre-war', 'co-operation'])
})

test('words cover all that is no white space, in order, without overlapping', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const spans = tokenize(text, { start: 0, end: text.length })
      expect(spans.map((s) => text.slice(s.start, s.end)).join('')).toBe(text.replace(/\s+/gu, ''))
      expect(spans.every((s, i) => s.start < s.end && s.start >= (spans[i - 1]?.end ?? 0))).toBe(true)
    }),
  )
})

test('a sentence ends with its closing quotation mark', () => {
  expect(sentences('“We will not.” He left.')).toEqual(['“We will not.”', 'He left.'])
  expect(sentences('“Will you?” he asked.')).toEqual(['“Will you?” he asked.'])
})

test('no sentence ends after a title or an initial', () => {
  expect(sentences('Gen. A. Holm met Dr. Lund. They spoke.')).toEqual(['Gen. A. Holm met Dr. Lund.', 'They spoke.'])
  expect(sentences('He left the U.S. The fleet stayed.')).toEqual(['He left the U.S.', 'The fleet stayed.'])
  expect(sentences('The U.S. Navy stayed.')).toEqual(['The U.S. Navy stayed.'])
})

test('blank lines end sentences; line ends in wrapped prose do not', () => {
  expect(sentences('A headline without a stop\n\nThe text.')).toEqual(['A headline without a stop', 'The text.'])
  const wrapped = 'The minister said on Monday that the two fleets would meet near the\nNorthern Isles in spring.'
  expect(sentences(wrapped)).toEqual([wrapped])
  expect(sentences('Short line\nAnother line')).toEqual(['Short line', 'Another line'])
})

test('furniture is left out', () => {
  const text = 'It began.\n\nRead More »\n\nIt ended.'
  const start = text.indexOf('Read')
  const found = splitSentences(text, [{ start, end: start + 11, kind: 'furniture' }]).map((s) => text.slice(s.start, s.end))
  expect(found).toEqual(['It began.', 'It ended.'])
})

test('a repetition is read: it is counted elsewhere', () => {
  expect(splitSentences('It began.', [{ start: 0, end: 9, kind: 'repetition' }])).toHaveLength(1)
})

test('what never stops is cut', () => {
  const longest = Math.max(...splitSentences('word '.repeat(5000)).map((s) => s.words.length))
  expect(longest).toBeLessThanOrEqual(200)
})

test('a dateline stands apart from the first sentence', () => {
  expect(sentences('OSLO — Norway and Chile signed a pact.')).toEqual(['OSLO —', 'Norway and Chile signed a pact.'])
  expect(sentences('KYIV, Ukraine (AP) — Talks resumed.')).toEqual(['KYIV, Ukraine (AP) —', 'Talks resumed.'])
})

test('a dash behind another beginning is no dateline', () => {
  expect(sentences('NATO members — all of them — agreed.')).toHaveLength(1)
  expect(sentences('Norway — a member since 1949 — agreed.')).toHaveLength(1)
})
