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
