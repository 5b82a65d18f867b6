import { expect, test } from 'vitest'
import type { Finding, Proposition } from '../../src/model/index.ts'
import { Article } from './build.ts'
import { situationOf } from './link-articles.ts'

const findings = (check: string, ...articles: Article[]): Finding[] =>
  situationOf(...articles).findings.filter((finding) => finding.check === check)
const told = (outlet: string, date: string, text: string): Article => new Article(text, { outlet, date })

const hedged = told('Fjord Ledger', '2024-03-04', 'Norland may have sold its oldest submarine to Chile, two analysts said.')

test('a reserve that goes lost between an outlet and one that credits it is found, at both places', () => {
  const [found] = findings(
    'hedge-dropped',
    hedged,
    told('Gazette', '2024-03-06', 'Norland has sold its oldest submarine to Chile, the Fjord Ledger reported.'),
  )
  expect(found?.citations.map((citation) => citation.quote)).toEqual([
    'Norland has sold its oldest submarine to Chile, the Fjord Ledger reported.',
    'Norland may have sold its oldest submarine to Chile, two analysts said.',
  ])
  expect(found?.innocent).toBeDefined()
})

test('an article credited as a whole, or in the sentence before, is a chain too', () => {
  const whole = 'Norland sold its oldest submarine to Chile.\n\nThe sailors went home.\n\nWith material from the Fjord Ledger.'
  expect(findings('hedge-dropped', hedged, told('Gazette', '2024-03-06', whole))).toHaveLength(1)
  const before = 'The Fjord Ledger broke the story on Monday. Norland has sold its oldest submarine to Chile, and the crew went home.'
  expect(findings('hedge-dropped', hedged, told('Gazette', '2024-03-06', before))).toHaveLength(1)
})

test.each([
  ['keeps it in other words', 'Norland is understood to have sold its oldest submarine to Chile, the Fjord Ledger reported.'],
  [
    'names a source of its own',
    'Norland has sold its oldest submarine to Chile, the navy said, days after the Fjord Ledger reported talks.',
  ],
  ['names no outlet', 'Norland has sold its oldest submarine to Chile.'],
  ['tells something else', 'The oldest submarine has a famous cook, the Fjord Ledger reported.'],
])('no reserve is lost where the retelling %s', (_, text) => {
  expect(findings('hedge-dropped', hedged, told('Gazette', '2024-03-06', text))).toEqual([])
})

const ledger = 'Foreign instructors live at the old air base of Lindby, according to the Harbour Courier.'
const courier = 'At the old air base of Lindby foreign instructors have moved in, the Fjord Ledger reports.'

test('outlets that have one thing from each other go in a circle; with a witness they do not', () => {
  const circle = findings('circular-sourcing', told('Fjord Ledger', '2024-03-04', ledger), told('Harbour Courier', '2024-03-05', courier))
  expect(circle).toHaveLength(1)
  expect(circle[0]!.citations.map((citation) => citation.quote).sort()).toEqual([courier, ledger].sort())
  const seen = `${ledger} A baker in Lindby saw the foreign instructors at the air base.`
  expect(findings('circular-sourcing', told('Fjord Ledger', '2024-03-04', seen), told('Harbour Courier', '2024-03-05', courier))).toEqual(
    [],
  )
})

test('outlets that cite each other on different things go in no circle', () => {
  const other = 'Bread has become dearer in the south, the Fjord Ledger reports.'
  expect(findings('circular-sourcing', told('Fjord Ledger', '2024-03-04', ledger), told('Harbour Courier', '2024-03-05', other))).toEqual(
    [],
  )
})

const old = told('Wire', '2018-03-04', 'Miners dug 54 percent of the copper in 2016, the bureau said.')
  .quantity('54 percent', 54, 'percent', 'the copper')
  .date('2016', '2016-01-01', '2016-12-31')

test('a figure of an earlier time told as of today is found; with its time, of something else, or another value it is not', () => {
  const now = (text: string, value: number, of: string): Article =>
    told('Review', '2024-05-04', text).quantity(`${value} percent`, value, 'percent', of)
  expect(findings('stale-figure', old, now('Miners now dig 54 percent of the copper of the land.', 54, 'the copper'))).toHaveLength(1)
  expect(findings('stale-figure', old, now('Miners now dig 61 percent of the copper of the land.', 61, 'the copper'))).toEqual([])
  expect(findings('stale-figure', old, now('Miners now own 54 percent of the lorries.', 54, 'the lorries'))).toEqual([])
  const dated = now('In 2016 miners dug 54 percent of the copper.', 54, 'the copper').date('2016', '2016-01-01', '2016-12-31')
  expect(findings('stale-figure', old, dated)).toEqual([])
})

const raid = told('Wire', '2024-06-20', 'A pipeline exploded at Lindby on 14 June and burned down 26 wooden houses.').date(
  '14 June',
  '2024-06-14',
)

test('one happening under two dates is found; told again with other places, a second time, or with dates that meet it is not', () => {
  const again = (text: string, words: string, day: string): Finding[] =>
    findings('date-conflict', raid, told('Voice', '2024-08-20', text).date(words, day))
  expect(again('The pipeline that exploded at Lindby on 4 July burned down 26 wooden houses.', '4 July', '2024-07-04')).toHaveLength(1)
  expect(again('A second pipeline exploded at Lindby on 4 July and burned down 26 wooden houses.', '4 July', '2024-07-04')).toEqual([])
  expect(again('A pipeline exploded near Nembe on 4 July and burned down three wooden houses.', '4 July', '2024-07-04')).toEqual([])
  expect(again('The pipeline that exploded at Lindby on 14 June burned down 26 wooden houses.', '14 June', '2024-06-14')).toEqual([])
  const said = 'The pipeline at Lindby burned down 26 wooden houses when it exploded, the mayor said on 4 July.'
  expect(again(said, '4 July', '2024-07-04')).toEqual([])
})

const CONTENT = 'the old bridge of Lindby was blown up by soldiers'
const says = (outlet: string, date: string, who: string): Article =>
  told(outlet, date, `${who} said that ${CONTENT}.`).actor(who, { kind: 'organization' }).claim(who, CONTENT)
const propositionOf = (...articles: Article[]): Proposition => {
  const [proposition, ...others] = situationOf(...articles).propositions
  expect(others).toEqual([])
  return proposition!
}

test('what an outlet has from someone, and others from the outlet, goes back to one origin', () => {
  const chain = [says('Fjord Ledger', '2024-03-04', 'Harbour Guild'), says('Gazette', '2024-03-05', 'Fjord Ledger')]
  expect(propositionOf(...chain)).toMatchObject({ articles: 2, origins: 1 })
  expect(propositionOf(...chain, says('Mirror', '2024-03-06', 'Fishers Union'))).toMatchObject({ articles: 3, origins: 2 })
})

test('outlets that have it from each other are one origin', () => {
  const circle = [says('Fjord Ledger', '2024-03-04', 'Harbour Courier'), says('Harbour Courier', '2024-03-05', 'Fjord Ledger')]
  expect(propositionOf(...circle)).toMatchObject({ articles: 2, origins: 1 })
})

test('a single sentence copied into another article is found; one built alike of another place, and a standing note, are not', () => {
  const line = 'Farmers at the tail of the Lindby canal have had no water since June.'
  const copied = (text: string): Finding[] =>
    findings(
      'duplicate-passage',
      told('Fjord Ledger', '2024-03-04', `The harvest is poor.\n\n${line}\n\nRain is not in sight.`),
      told('Gazette', '2024-03-06', `Prices rise.\n\n${text}\n\nBread is dear.`),
    )
  expect(copied(line)).toHaveLength(1)
  expect(copied('Farmers at the tail of the Hamey canal have had no water since May 3.')).toEqual([])
  const note = 'Prices on this page are delayed by at least 15 minutes and are no advice to buy or sell anything at all.'
  const noted = (outlet: string, date: string, text: string): Article => told(outlet, date, `${text}\n\n${note}`)
  expect(
    findings('duplicate-passage', noted('Ledger', '2024-03-04', 'The harvest is poor.'), noted('Gazette', '2024-03-06', 'A ship sank.')),
  ).toEqual([])
})

test('a figure is one with another by what it measures, whatever the words', () => {
  const arms = told('Monitor', '2016-03-04', 'Miners bought 79 percent of their weapons abroad in 2014, the bureau said.')
    .quantity('79 percent', 79, 'percent', 'their weapons')
    .date('2014', '2014-01-01', '2014-12-31')
  const now = (text: string, of: string): Article => told('Review', '2024-05-04', text).quantity('79 percent', 79, 'percent', of)
  expect(findings('stale-figure', arms, now('Miners buy 79 percent of their arms abroad.', 'their arms'))).toHaveLength(1)
  expect(findings('stale-figure', arms, now('Miners bought 79 percent of their arms abroad then.', 'their arms'))).toEqual([])
  expect(findings('stale-figure', arms, now('Miners buy 79 percent of their bread abroad.', 'their bread'))).toEqual([])
})

const dismissal = told(
  'Wire',
  '2024-06-20',
  'Colonel Vane Holt was dismissed from the harbour guard at Lindby nine days before the vote of 16 May.',
).date('16 May', '2024-05-16')

test('a day reckoned from another is the day of the deed; what the sentence beside it tells is of no other day', () => {
  const other = (text: string, words: string, day: string): Article => told('Post', '2024-07-02', text).date(words, day)
  const late = other('Colonel Vane Holt was dismissed from the harbour guard at Lindby on 30 May.', '30 May', '2024-05-30')
  expect(findings('date-conflict', dismissal, late)).toHaveLength(1)
  const same = other('Colonel Vane Holt was dismissed from the harbour guard at Lindby on 7 May.', '7 May', '2024-05-07')
  expect(findings('date-conflict', dismissal, same)).toEqual([])
  const answer = other(
    'The union condemned on 30 May the dismissal of Colonel Vane Holt from the harbour guard at Lindby.',
    '30 May',
    '2024-05-30',
  )
  expect(findings('date-conflict', dismissal, answer)).toEqual([])
})
