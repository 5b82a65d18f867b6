import { beforeAll, describe, expect, test } from 'vitest'
import { type Annotator, openAnnotator } from '../../src/annotate/index.ts'
import { extract } from '../../src/extract/index.ts'
import { quantities } from '../../src/extract/quantities/index.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'
import { documentOfText } from '../../src/model/document.ts'
import type { Document, Quantity } from '../../src/model/index.ts'

let annotator: Annotator
beforeAll(async () => {
  annotator = await openAnnotator()
})

async function found(text: string, published = '2026-03-18'): Promise<readonly Quantity[]> {
  const doc: Document = {
    ...documentOfText(text, 'doc_test'),
    published: { start: published, end: published, basis: 'metadata' },
  }
  const all = extract(doc, await annotator.annotate(doc), loadKnowledge(), [quantities]).quantities
  for (const { citation } of all) expect(text.slice(citation.start, citation.end)).toBe(citation.quote)
  return all
}

describe('figures with their units', () => {
  test.each<[string, Partial<Quantity>[]]>([
    ['The mission expelled four employees of the embassy.', [{ low: 4, high: 4, unit: 'persons' }]],
    ['Two Iranian border guards were killed.', [{ low: 2, high: 2, unit: 'persons', of: 'Iranian border guards' }]],
    ['Two Iranian drones were shot down.', [{ low: 2, high: 2, unit: 'drones', of: 'Iranian drones' }]],
    ['Twelve Iranians were wounded.', [{ low: 12, high: 12, unit: 'persons' }]],
    ['Police found a six-person cell.', [{ low: 6, unit: 'persons', of: 'cell' }]],
    ['Lund covers nearly 70% of the gas supply.', [{ low: 70, high: 70, unit: 'percent', approximate: true, of: 'the gas supply' }]],
    ['It gets about 40-50% of its oil by sea.', [{ low: 40, high: 50, unit: 'percent', approximate: true }]],
    ['They signed a $1.6 billion arms deal.', [{ low: 1.6e9, unit: 'USD', of: 'arms deal' }]],
    ['Spending reached $2-3 billion.', [{ low: 2e9, high: 3e9, unit: 'USD' }]],
    [
      'A 12-day war followed three years of talks.',
      [
        { low: 12, unit: 'days' },
        { low: 3, unit: 'years' },
      ],
    ],
    [
      'Between 10 and 15 soldiers were killed and 30 wounded.',
      [
        { low: 10, high: 15, unit: 'persons' },
        { low: 30, unit: 'persons' },
      ],
    ],
    ['It bought 24 Shahed-136 drones.', [{ low: 24, unit: 'drones' }]],
    [
      'More than 1,200 people crossed the 40-kilometre border.',
      [
        { low: 1200, unit: 'persons', approximate: true },
        { low: 40, unit: 'km' },
      ],
    ],
    ['They signed a 300-million-euro credit.', [{ low: 3e8, unit: 'EUR' }]],
    [
      'A raid killed 60 civilians and injured 200 others.',
      [
        { low: 60, unit: 'persons' },
        { low: 200, unit: 'persons' },
      ],
    ],
    ['The army put the figure at more than 40.', [{ low: 40, unit: '', approximate: true }]],
    ['The ministry put the number at sixty.', [{ low: 60, unit: '' }]],
    ['The crew of 23 are being kept on board.', [{ low: 23, unit: '' }]],
    ['Nineteen have been buried so far.', [{ low: 19, unit: '' }]],
    ['The commission lists 38.', [{ low: 38, unit: '' }]],
    ['Eleven of his men suffered burns.', [{ low: 11, unit: 'persons', of: 'his men' }]],
    ['One soldier was killed.', [{ low: 1, unit: 'persons' }]],
    ['Two-thirds of the seats went to the party.', [{ low: 66.7, unit: 'percent', of: 'the seats' }]],
    [
      'Oil fell 3% to $72.5 a barrel.',
      [
        { low: 3, unit: 'percent' },
        { low: 72.5, unit: 'USD' },
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(await found(text)).toMatchObject(expected)
  })
})

describe('numbers that are no figures', () => {
  test.each([
    'They met on 7 October 2023.',
    'The two countries share a river.',
    'Envoys came from both sides, and the two agreed.',
    'They came at six and left at nine.',
    'Resolution 1701 and Article 5 still hold.',
    'An F-16 flew over the Group of 7.',
    'Anna Holm, 36, is a minister.',
    'A 42-year-old man left at 9:30.',
    'It was the second attack and the third war.',
    'On one hand, no one came; one of them wrote.',
    'A five-point plan for a two-state solution.',
    'One Swedish institute wrote to one ambassador.',
    'Dozens of tanks and several ships were lost.',
    '1. The talks',
    'It happened two years ago, in the past three years.',
    'Call 555-1234.',
  ])('%s', async (text) => {
    expect(await found(text)).toEqual([])
  })
})

test('a figure carries the time that its clause gives', async () => {
  const [figure] = await found('In 2019 exports rose by 20 percent.')
  expect(figure?.period).toMatchObject({ start: '2019-01-01', end: '2019-12-31', basis: 'explicit' })
})

test('a repetition counts no figure', async () => {
  const text = 'They lost 12 ships.'
  const doc = {
    id: 'doc_test',
    uri: 'stdin:',
    language: 'en',
    text,
    sha256: '0'.repeat(64),
    genre: 'news' as const,
    provenance: {},
    regions: [{ start: 0, end: text.length, kind: 'repetition' as const }],
  }
  expect(extract(doc, await annotator.annotate(doc), loadKnowledge(), [quantities]).quantities).toEqual([])
})
