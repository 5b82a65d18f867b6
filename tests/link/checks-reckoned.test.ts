import { expect, test } from 'vitest'
import type { Finding } from '../../src/model/index.ts'
import { Article } from './build.ts'
import { situationOf } from './link-articles.ts'

const told = (text: string): Article => new Article(text, { outlet: 'Gazette', date: '2023-03-10' })
const findings = (check: string, article: Article): Finding[] => situationOf(article).findings.filter((finding) => finding.check === check)
const contradictions = (article: Article): Finding[] => findings('internal-inconsistency', article)

test.each([
  [
    'the last part leaves nothing',
    'Of the 31 who died, 14 were pilgrims, the mayor said. Nine were villagers, and the remaining 12 were crew.',
  ],
  [
    'money is divided',
    'The fund of 90 million euros was split among three towns. Lindby got 30 million. Hamey got 25 million. The last share, 20 million, went to Nembe.',
  ],
  ['saved and lost are more than there were', 'The launch had 48 people on board. Thirty-one were pulled out alive and 23 had drowned.'],
])('parts that do not make their whole are found where %s', (_, text) => {
  expect(contradictions(told(text))).toHaveLength(1)
})

test.each([
  ['they make it', 'Of the 60 freed, 25 went to Lindby and 18 to Hamey. The other 17 went home on foot.'],
  [
    'one is counted within another',
    'Of the 31 who died, 14 were pilgrims, three of them children. Nine were villagers and the remaining eight were crew.',
  ],
  [
    'the whole is itself a part',
    'All 212 on board are well. 140 of them went on in buses, and 58 slept in a hall. The remaining fourteen are the crew.',
  ],
  [
    'the list is open',
    'Of the 200 workers, 40 have left. The 30 in the office and the other 20 in the yard are on strike. About 110 are on leave.',
  ],
])('parts are no contradiction where %s', (_, text) => {
  expect(contradictions(told(text))).toEqual([])
})

test('someone who died on Monday and speaks on Wednesday is found; words of before, of the family, and a burial are not', () => {
  const after = (text: string): Finding[] =>
    contradictions(
      told(`The mayor of Lindby, Oskar Brandt, died on Monday evening in his office.\n\n${text}`).actor('Oskar Brandt', { kind: 'person' }),
    )
  expect(after('Oskar Brandt told reporters on Wednesday that the town needs a bridge.')).toHaveLength(1)
  expect(after('Oskar Brandt had told reporters on Sunday that the town needs a bridge.')).toEqual([])
  expect(after('The widow of Oskar Brandt told reporters on Wednesday that he had been tired.')).toEqual([])
  expect(after('Oskar Brandt will be buried on Saturday.')).toEqual([])
})

test('a place on two opposite sides of another is found for a thing of the article’s own, too', () => {
  const placed = (text: string): Finding[] => contradictions(told(text))
  expect(placed('The refinery stands 12 km east of Karsak.\n\nThe refinery is to the west of Karsak.')).toHaveLength(1)
  expect(placed('The camp was north of Karsak. Another refinery was south of Karsak.')).toEqual([])
})

const person = (text: string, name: string): Article => told(text).actor(name, { kind: 'person' })
test('a misdeed that no word for a crime names charges whoever is said to have done it', () => {
  const charge = 'Edwin Barrientos sold a third of the relief flour to bakeries, the federation said.'
  expect(findings('missing-side', person(charge, 'Edwin Barrientos'))).toHaveLength(1)
  expect(findings('missing-side', person(`${charge} Edwin Barrientos did not answer calls.`, 'Edwin Barrientos'))).toEqual([])
  expect(findings('missing-side', person('Edwin Barrientos sold bread to bakeries, the federation said.', 'Edwin Barrientos'))).toEqual([])
})

test('who is named as the one responsible is charged with what the sentences before tell', () => {
  const text = 'Three prisoners were shot. An officer named the commander of the camp, Arkady Sobolev, as the man responsible.'
  expect(findings('missing-side', person(text, 'Arkady Sobolev'))).toHaveLength(1)
})

test('colour from somebody unnamed is no finding, nor is what somebody named says right behind', () => {
  const unnamed = (text: string): Finding[] => findings('anonymous-source', told(text).actor('Josef Hrabal', { kind: 'person' }))
  const aide = 'An official who asked not to be named said that'
  expect(unnamed(`${aide} the sluice had been opened on purpose. Josef Hrabal was away.`)).toHaveLength(1)
  expect(unnamed(`${aide} the sluice had been opened on purpose. Josef Hrabal, the director, said the same.`)).toEqual([])
  expect(unnamed(`${aide} the soup had been cold. Josef Hrabal was away.`)).toEqual([])
  expect(unnamed(`${aide}, over soup, the two had agreed to give up the province. Josef Hrabal was away.`)).toHaveLength(1)
})

test('a bribe told by a rival alone wants a second source', () => {
  const bribe = (who: string): Finding[] =>
    findings(
      'single-source',
      told(`Gerald Finch, ${who}, spoke at a breakfast. The airline had bought its licence with monthly envelopes, Gerald Finch said.`)
        .actor('Gerald Finch', { kind: 'person' })
        .claim('Gerald Finch', 'The airline had bought its licence with monthly envelopes'),
    )
  expect(bribe('who lost the contract')).toHaveLength(1)
  expect(bribe('who writes on aviation')).toEqual([])
})

test('shares of a group and of all are no contradiction', () => {
  expect(contradictions(told('Asked whether they agreed, 72 percent of Democrats said yes while 48 percent overall said no.'))).toEqual([])
  expect(contradictions(told('Asked whether they agreed, 72 percent answered yes and 48 percent no.'))).toHaveLength(1)
})
