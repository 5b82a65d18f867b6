import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { misdatedCandidates } from '../../src/link/checks/date-conflict.ts'
import { figureCandidates } from '../../src/link/checks/unattributed-figure.ts'
import { worthOf } from '../../src/link/checks/worth/models.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'
import { FindingModels } from '../../src/model/records/finding-models.ts'
import { Article } from './build.ts'
import { situationOf } from './link-articles.ts'

const knowledge = loadKnowledge()
const models = FindingModels.parse(JSON.parse(readFileSync(new URL('../../models/en/findings.json', import.meta.url), 'utf8')))
const raid = new Article(
  'A pipeline exploded at Lindby on 14 June and burned down 26 wooden houses. A senior diplomat in Athens said that the gas was cut. Trade fell by 40 percent.',
  { outlet: 'Wire', date: '2024-06-20' },
)
  .date('14 June', '2024-06-14')
  .quantity('40 percent', 40, 'percent', 'trade')
const again = new Article('The pipeline that exploded at Lindby on 4 July burned down 26 wooden houses.', {
  outlet: 'Voice',
  date: '2024-08-20',
}).date('4 July', '2024-07-04')
const situation = { ...situationOf(raid, again), dates: [raid, again].flatMap(({ extraction }) => extraction.dates ?? []) }

test('all that the trees ask for is measured', () => {
  const measured = {
    'unattributed-figure': figureCandidates(situation, knowledge),
    'date-conflict': misdatedCandidates(situation, knowledge),
  }
  for (const [check, candidates] of Object.entries(measured)) {
    expect(candidates.length).toBeGreaterThan(0)
    for (const { evidence } of candidates) {
      expect(Object.keys(evidence)).toEqual(models[check as keyof typeof measured].features)
      expect(Object.values(evidence).every(Number.isFinite)).toBe(true)
    }
  }
})

test('what the trees were not trained on is an error, not a guess', () => {
  expect(() => worthOf('unattributed-figure', { large: 1 })).toThrow(/is not measured/)
})

test('the same counts at one place make one happening, whatever the words for what was done', () => {
  const burned = new Article('Gunmen burned 22 tankers at the Hamey ford on 11 June and killed nineteen soldiers.', {
    outlet: 'Wire',
    date: '2024-06-20',
  })
    .date('11 June', '2024-06-11')
    .quantity('22 tankers', 22, 'tankers', 'tankers')
    .quantity('nineteen soldiers', 19, 'persons', 'soldiers')
  const hit = (tankers: number): Article =>
    new Article(`The convoy was hit at the Hamey ford on 14 June; ${tankers} tankers and nineteen soldiers were lost.`, {
      outlet: 'Review',
      date: '2024-07-02',
    })
      .date('14 June', '2024-06-14')
      .quantity(`${tankers} tankers`, tankers, 'tankers', 'tankers')
      .quantity('nineteen soldiers', 19, 'persons', 'soldiers')
  const tellings = (other: Article): number =>
    misdatedCandidates(
      { ...situationOf(burned, other), dates: [burned, other].flatMap(({ extraction }) => extraction.dates ?? []) },
      knowledge,
    ).length
  expect(tellings(hit(22))).toBe(1)
  expect(tellings(hit(40))).toBe(0)
})
