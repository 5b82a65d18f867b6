import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passagesOf } from '../../src/annotate/passages.ts'
import { tokenize } from '../../src/annotate/tokenize.ts'

const words = (text: string): string[] => tokenize(text, { start: 0, end: text.length }).map((s) => text.slice(s.start, s.end))
const passages = (text: string): string[] => passagesOf(text).map(({ words }) => text.slice(words[0]!.start, words.at(-1)!.end))
/** What surely stands apart in one passage. */
const cut = (text: string): string[] => {
  const [{ words, starts }] = passagesOf(text) as [ReturnType<typeof passagesOf>[number]]
  const begins = words.filter((_, i) => starts[i] === true).map(({ start }) => start)
  return begins.map((start, i) => text.slice(start, begins[i + 1] ?? text.length).trim())
}

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

test('"its" that stands for "it\'s" parts, the possessive does not', () => {
  expect(words('Its a pity that its fleet left')).toEqual(['It', 's', 'a', 'pity', 'that', 'its', 'fleet', 'left'])
})

test('decades, spans of years and hours', () => {
  expect(words("the 1970s. the 60's, 1969-1970 at 11AM")).toEqual([
    'the',
    '1970s',
    '.',
    'the',
    "60's",
    ',',
    '1969',
    '-',
    '1970',
    'at',
    '11',
    'AM',
  ])
})

test('blank lines end passages; line ends in wrapped prose do not', () => {
  expect(passages('A headline without a stop\n\nThe text.')).toEqual(['A headline without a stop', 'The text.'])
  const wrapped = 'The minister said on Monday that the two fleets would meet near the\nNorthern Isles in spring.'
  expect(passages(wrapped)).toEqual([wrapped])
  expect(passages('Short line\nAnother line')).toEqual(['Short line', 'Another line'])
})

test('furniture is left out', () => {
  const text = 'It began.\n\nRead More »\n\nIt ended.'
  const start = text.indexOf('Read')
  const found = passagesOf(text, [{ start, end: start + 11, kind: 'furniture' }]).map(({ words: w }) =>
    text.slice(w[0]!.start, w.at(-1)!.end),
  )
  expect(found).toEqual(['It began.', 'It ended.'])
})

test('a repetition is read: it is counted elsewhere', () => {
  expect(passagesOf('It began.', [{ start: 0, end: 9, kind: 'repetition' }])).toHaveLength(1)
})

test('a dateline stands apart from the first sentence', () => {
  expect(cut('OSLO — Norway and Chile signed a pact.')).toEqual(['OSLO —', 'Norway and Chile signed a pact.'])
  expect(cut('KYIV, Ukraine (AP) — Talks resumed.')).toEqual(['KYIV, Ukraine (AP) —', 'Talks resumed.'])
})

test('a dash behind another beginning is no dateline', () => {
  expect(cut('NATO members — all of them — agreed.')).toHaveLength(1)
  expect(cut('Norway — a member since 1949 — agreed.')).toHaveLength(1)
})
