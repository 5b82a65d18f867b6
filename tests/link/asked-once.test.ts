/** Disagreements that share a statement are one. */
import { expect, test } from 'vitest'
import { AskedOnce } from '../../src/link/disagreements/asked-once.ts'
import { Sides } from '../../src/link/disagreements/sides.ts'
import { Origins } from '../../src/link/origins.ts'
import { type Citation, type Disagreement, makeId } from '../../src/model/index.ts'
import { Article } from './build.ts'

const wire = new Article(
  'Its coastguard reached the ship within 40 minutes, the ministry said. Help arrived only at daybreak. It leaked 300 tonnes.',
  {
    date: '2024-03-04',
    outlet: 'Wire',
  },
).quantity('300 tonnes', 300, 'tonnes', 'oil')
const gazette = new Article(
  'Nobody came, a sailor said. The quick arrival prevented worse, with boats alongside in well under an hour. Others put the leak at 900 tonnes, and the owner at 300.',
  { date: '2024-03-06', outlet: 'Gazette' },
)
  .quantity('900 tonnes', 900, 'tonnes', 'oil')
  .quantity('300', 300, 'tonnes', 'oil')
const documents = [wire.doc, gazette.doc]
const sides = new Sides(documents, new Origins(documents, []))
const asked = new AskedOnce(new Map(), [...wire.extraction.quantities, ...gazette.extraction.quantities], sides)

const told = (kind: Disagreement['kind'], ...statements: Citation[][]): Disagreement => ({
  id: makeId('disagreement', kind, JSON.stringify(statements)),
  kind,
  question: statements[0]![0]!.quote,
  settledBy: '',
  history: [],
  sides: statements.map((own) =>
    sides.side(
      own[0]!.quote,
      own.map((citation) => ({ citation })),
    ),
  ),
})
const quotes = ({ sides }: Disagreement): string[][] => sides.map(({ citations }) => citations.map(({ quote }) => quote))

const reached = told(
  'denial',
  [wire.at('Its coastguard reached the ship within 40 minutes'), gazette.at('The quick arrival prevented worse')],
  [gazette.at('Nobody came')],
)

test('what one asks with its sides changed is the same question', () => {
  const late = told(
    'denial',
    [wire.at('Help arrived only at daybreak')],
    [gazette.at('The quick arrival prevented worse, with boats alongside in well under an hour')],
  )
  const [one, ...more] = asked.of([reached], [late])
  expect(more).toEqual([])
  expect(one).toMatchObject({ id: reached.id, question: reached.question })
  expect(quotes(one!)).toEqual([
    [
      'Its coastguard reached the ship within 40 minutes',
      'The quick arrival prevented worse, with boats alongside in well under an hour',
      'The quick arrival prevented worse',
    ],
    ['Help arrived only at daybreak', 'Nobody came'],
  ])
  expect(one!.sides.map(({ articles }) => articles)).toEqual([2, 2])
})

test('a third figure is a third side, the same figure none', () => {
  const leak = told('figure', [wire.at('It leaked 300 tonnes')], [gazette.at('Others put the leak at 900 tonnes')])
  const other = told('figure', [gazette.at('Others put the leak at 900 tonnes')], [gazette.at('and the owner at 300')])
  expect(quotes(asked.of([leak], [other])[0]!)).toEqual([
    ['It leaked 300 tonnes', 'and the owner at 300'],
    ['Others put the leak at 900 tonnes'],
  ])
  const third = told('figure', [gazette.at('Others put the leak at 900 tonnes')], [wire.at('Help arrived')])
  expect(quotes(asked.of([leak], [third])[0]!)).toHaveLength(3)
})

test('a sentence that tells both sides of one opens none of any kind; one found by its own words stays', () => {
  const both = told('characterization', [gazette.at('Others put the leak at 900 tonnes, and the owner at 300')], [wire.at('Help arrived')])
  const leak = told('figure', [gazette.at('Others put the leak at 900 tonnes')], [gazette.at('and the owner at 300')])
  expect(asked.of([leak], [both])).toEqual([leak])
  expect(asked.of([leak, both], [])).toEqual([leak, both])
})

test('what shares no statement, or is of another kind, stays apart', () => {
  const leak = told('figure', [wire.at('It leaked 300 tonnes')], [gazette.at('Others put the leak at 900 tonnes')])
  const cause = told('attribution', [wire.at('It leaked 300 tonnes')], [gazette.at('Nobody came')])
  expect(asked.of([reached], [leak, cause])).toEqual([reached, leak, cause])
})

test('what shares statements with two joins both, whatever their order; it was opened when the first of them was', () => {
  const opened = (one: Disagreement, day: string): Disagreement => ({
    ...one,
    history: [{ day, what: 'opened', citation: one.sides[0]!.citations[0]! }],
  })
  const early = opened(told('denial', [wire.at('Its coastguard reached the ship')], [gazette.at('Nobody came')]), '2024-03-06')
  const late = opened(
    told('denial', [gazette.at('The quick arrival prevented worse')], [wire.at('Help arrived only at daybreak')]),
    '2024-03-04',
  )
  const both = told(
    'denial',
    [wire.at('Its coastguard reached the ship'), gazette.at('The quick arrival prevented worse')],
    [gazette.at('a sailor said')],
  )
  const [one, ...more] = asked.of([early, late, both], [])
  expect(more).toEqual([])
  expect(one!.history.map(({ day }) => day)).toEqual(['2024-03-04'])
  expect(asked.of([both, late, early], [])).toEqual([one])
})
