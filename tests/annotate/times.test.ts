import { beforeAll, describe, expect, test } from 'vitest'
import { type Annotator, openAnnotator } from '../../src/annotate/index.ts'
import { documentOfText } from '../../src/model/document.ts'
import type { TimeExpression } from '../../src/model/index.ts'

let annotator: Annotator
beforeAll(async () => {
  annotator = await openAnnotator()
})

/** Wednesday */
const PUBLISHED = '2026-03-18'

async function times(text: string, published: string | null = PUBLISHED): Promise<(TimeExpression & { text: string })[]> {
  const annotation = await annotator.annotate({
    ...documentOfText(text, 'doc_test'),
    ...(published ? { published: { start: published, end: published, basis: 'metadata' as const } } : {}),
  })
  return annotation.times.map((t) => ({ ...t, text: text.slice(t.start, t.end) }))
}

describe('dates that say when by themselves', () => {
  test.each([
    ['They met on 3 March 2025.', '2025-03-03', '2025-03-03', '2025-03-03'],
    ['They met on March 3, 2025.', '2025-03-03', '2025-03-03', '2025-03-03'],
    ['They met in June 2024.', '2024-06', '2024-06-01', '2024-06-30'],
    ['They met in early February 2024.', '2024-02', '2024-02-01', '2024-02-14'],
    ['It grew until the end of 2024.', '2024', '2024-08-01', '2024-12-31'],
    ['It was built in the late 1990s.', '199', '1995-01-01', '1999-12-31'],
    ['It fell in the summer of 2020.', '2020-SU', '2020-06-01', '2020-08-31'],
    ['It fell in the second half of 2025.', '2025-H2', '2025-07-01', '2025-12-31'],
  ])('%s', async (text, value, from, to) => {
    expect(await times(text)).toMatchObject([{ type: 'DATE', value, from, to, basis: 'explicit' }])
  })
})

describe('words around a time that belong to it', () => {
  test.each([
    ['He left early Tuesday.', 'early Tuesday', 'DATE', '2026-03-17'],
    ['He left late this morning.', 'late this morning', 'TIME', '2026-03-18TMO'],
    ['It rose over the weekend.', 'the weekend', 'DATE', '2026-W11-WE'],
    ['It rose in the first quarter.', 'the first quarter', 'DATE', '2026-Q1'],
    ['It will end by the end of the year.', 'the end of the year', 'DATE', '2026'],
    ['They meet twice a week.', 'twice a week', 'SET', 'P1W'],
    ['They meet every night.', 'every night', 'SET', 'XXXX-XX-XXTNI'],
    ['In the past it was not so.', 'the past', 'DATE', 'PAST_REF'],
    ['It changed in the 19th Century.', 'the 19th Century', 'DATE', '18'],
    ['It began at 2.30am.', '2.30am', 'TIME', 'XXXX-XX-XXT02:30'],
    ['It began on 03/08/2013.', '03/08/2013', 'DATE', '2013-03-08'],
    ['The harvest failed decades ago.', 'decades ago', 'DATE', 'PAST_REF'],
    ['They had waited for years.', 'years', 'DURATION', 'PXY'],
    ['It fell in late 2022.', 'late 2022', 'DATE', '2022'],
  ])('%s', async (text, words, type, value) => {
    expect((await times(text)).map((t) => [t.text, t.type, t.value])).toEqual([[words, type, value]])
  })
})

describe('dates that lean on the document’s day', () => {
  test.each([
    ['He spoke on Monday.', '2026-03-16', '2026-03-16'],
    ['He will speak on Monday.', '2026-03-23', '2026-03-23'],
    ['He spoke yesterday.', '2026-03-17', '2026-03-17'],
    ['He spoke last week.', '2026-03-09', '2026-03-15'],
    ['He spoke last month.', '2026-02-01', '2026-02-28'],
    ['They signed it two years ago.', '2024-01-01', '2024-12-31'],
    ['They fought in November.', '2025-11-01', '2025-11-30'],
    ['They fought this month.', '2026-03-01', '2026-03-18'],
  ])('%s', async (text, from, to) => {
    expect(await times(text)).toMatchObject([{ from, to, basis: 'relative' }])
  })

  test('without a document’s day they stay unresolved', async () => {
    expect(await times('He spoke last week.', null)).toMatchObject([{ value: '', from: null, to: null }])
    expect(await times('They fought in November.', null)).toMatchObject([{ value: '', from: null, to: null }])
  })

  test('"recently" points at the past without a date', async () => {
    expect(await times('It recently opened.')).toMatchObject([{ value: 'PAST_REF', from: null, to: null }])
  })
})

test('"a month later" leans on the expression before it', async () => {
  const [june, later] = await times('In June 2025 they met. A month later they fought.')
  expect(june).toMatchObject({ from: '2025-06-01' })
  expect(later).toMatchObject({ text: 'A month later', value: '2025-07', basis: 'relative' })
})

test('a month without a year is the last one, unless the story goes on from the one before', async () => {
  const value = async (text: string) => (await times(text, '2024-08-20')).map((time) => time.value)
  expect(await value('The embassy was attacked in January 2023. In June, the two countries held drills.')).toContain('2024-06')
  expect(await value('A truce was signed in May 2023. In June it broke.')).toContain('2023-06')
  expect(await value('They fought between 2016 and 2019. On March 15th the envoys met.')).toContain('2024-03-15')
})

test('"Days earlier, on 28 February" is before the expression that it leans on', async () => {
  expect(
    (await times('The deal was signed in March 2024. Days earlier, on 28 February, the envoys met.')).map((time) => time.value),
  ).toContain('2024-02-28')
})

test('May behind a first name is no month', async () => {
  expect(await times('The agreement that Prime Minister Theresa May had negotiated was voted down.')).toEqual([])
})

test('"eleven years on" leans on it too, and "just days after" stays open', async () => {
  const [, later] = await times('In 2014 the port was closed. Eleven years on, it is empty.')
  expect(later).toMatchObject({ text: 'Eleven years on', value: '2025', from: '2025-01-01', to: '2025-12-31', basis: 'relative' })
  expect(await times('Just days after Sudland’s 7 October attack the port closed.')).toMatchObject([
    { type: 'DURATION', value: 'PXD', from: null, to: null },
    { text: '7 October', value: '2025-10-07' },
  ])
})

test('both ends of a range cover the whole of it', async () => {
  expect(await times('Exports rose between 2016 and 2020.')).toMatchObject([
    { value: '2016', from: '2016-01-01', to: '2020-12-31' },
    { value: '2020', from: '2016-01-01', to: '2020-12-31' },
  ])
  expect(await times('It lasted from March to May 2024.')).toMatchObject([
    { value: '2024-03', from: '2024-03-01', to: '2024-05-31' },
    { value: '2024-05', from: '2024-03-01', to: '2024-05-31' },
  ])
})

test('two neighbouring days of which one is a number alone are one stretch', async () => {
  for (const text of [
    'Lost on the night of 17 to 18 November 2024.',
    'Lost on 17 and 18 November 2024.',
    'Lost on November 17 or 18, 2024.',
  ])
    expect(await times(text)).toMatchObject([
      { from: '2024-11-17', to: '2024-11-18' },
      { from: '2024-11-17', to: '2024-11-18' },
    ])
  expect(await times('Two meetings, on 3 and 17 May 2024.')).toMatchObject([
    { from: '2024-05-03', to: '2024-05-03' },
    { from: '2024-05-17', to: '2024-05-17' },
  ])
})

test('the first or last day of a month is a day of that month', async () => {
  expect((await times('He was arrested on the last day of February 2024.'))[0]).toMatchObject({ from: '2024-02-29', to: '2024-02-29' })
  expect((await times('He was arrested on the first day of February 2024.'))[0]).toMatchObject({ from: '2024-02-01', to: '2024-02-01' })
  expect((await times('He was freed on the last day of the festival in May 2024.'))[0]).not.toMatchObject({ from: '2024-05-31' })
})

test('durations and repetitions have no place in the calendar', async () => {
  expect(await times('A six-week siege followed the 12-day war.')).toMatchObject([
    { type: 'DURATION', value: 'P6W', from: null },
    { type: 'DURATION', value: 'P12D', from: null },
  ])
  expect(await times('They meet every Monday.')).toMatchObject([{ type: 'SET', value: 'XXXX-WXX-1' }])
})

test.each([
  'They may leave and will march on.',
  'Some 2000 soldiers left.',
  'A 36-year-old man was held.',
  'They sat down in the sun.',
  'Resolution 1701 holds.',
])('%s names no time', async (text) => {
  expect(await times(text)).toEqual([])
})
