import { expect, test } from 'vitest'
import { Article } from './build.ts'
import { situationOf } from './link-articles.ts'

const count = (check: string, ...articles: Article[]): number =>
  situationOf(...articles).findings.filter((finding) => finding.check === check).length

const told = (text: string, date: string, outlet: string): Article => new Article(text, { date, outlet })

test('a sentence copied but for its reserve drops it, though no longer passage is copied', () => {
  const first = told(
    'The guards of the depot presumably left the gate open on Sunday evening and slept through the alarm, investigators think.',
    '2023-05-02',
    'Porto Courier',
  )
  const again = (text: string): number => count('hedge-dropped', first, told(text, '2023-05-05', 'Norte'))
  expect(again('The guards of the depot left the gate open on Sunday evening and slept through the alarm.')).toBe(1)
  expect(again('The guards of the depot apparently left the gate open on Sunday evening and slept through the alarm.')).toBe(0)
  expect(again('The guards of the depot left the gate open on Sunday evening and slept through the alarm, the court found.')).toBe(0)
})

test('a count told to the third figure is one thing’s, in whatever place it is counted', () => {
  const first = told('A count of 2012 found 14,620 wells in the two provinces.', '2016-03-02', 'Niamey Post')
    .quantity('14,620 wells', 14620, 'wells', 'wells')
    .date('2012', '2012-01-01', '2012-12-31')
  const again = (text: string, unit: string): number =>
    count('stale-figure', first, told(text, '2023-04-02', 'Sahel Trade').quantity(`14,620 ${unit}`, 14620, unit, unit))
  expect(again('There are at present 14,620 wells in the two provinces, and most want a pump.', 'wells')).toBe(1)
  expect(again('There are at present 14,620 pupils in the two provinces without a desk.', 'pupils')).toBe(0)
})

test('dead embers are no toll of a share', () => {
  const first = told('In 2014, 23 percent of rural homes in Norland were heated with straw.', '2015-03-02', 'Post')
    .quantity('23 percent', 23, 'percent', 'rural homes')
    .date('2014', '2014-01-01', '2014-12-31')
  const again = told(
    'Now 23 percent of rural homes in Norland are heated with straw, and nobody sweeps the dead embers.',
    '2024-04-02',
    'Trade',
  ).quantity('23 percent', 23, 'percent', 'rural homes')
  expect(count('stale-figure', first, again)).toBe(1)
})

test('a firm is charged by its name and kind, whatever tense its deed stands in', () => {
  const charged = (text: string): number =>
    count('missing-side', new Article(text).actor('Rosa Vega', { kind: 'person' }).claim('Rosa Vega', text.slice(text.indexOf('the '))))
  expect(charged('Rosa Vega said that the Del Sur plantation had been spraying poison over the canals at night.')).toBe(1)
  expect(charged('Rosa Vega said that the Del Sur plantation had been exporting mangoes since the spring.')).toBe(0)
})

test('whoever was sought at the door or by telephone was asked', () => {
  const rest = (text: string): number =>
    count('missing-side', new Article(`Villagers accuse Kilimo Gold Ltd of poisoning the river with cyanide.\n\n${text}`))
  expect(rest('Nobody answered the door at the company’s office.')).toBe(0)
  expect(rest('A lawyer of the company took our questions but wrote nothing.')).toBe(0)
  expect(rest('Telephones have been switched off in the district since the riots.')).toBe(1)
})

test('outlets that cite each other, one for a figure that the other counted itself, go in no circle', () => {
  const mirror = told(
    'The dam at Osu burst on Friday, and mud stands in the church.\n\nThe bursting of the dam at Osu left 640 families without a roof, the Accra Sentinel reported.',
    '2022-09-20',
    'Volta Mirror',
  )
  const circle = (text: string): number => count('circular-sourcing', mirror, told(text, '2022-09-20', 'Accra Sentinel'))
  expect(circle('At Osu the bursting of the dam left 640 families without a roof, the Volta Mirror reported.')).toBe(1)
  expect(
    circle('A list of 640 families hangs in Ho.\n\nThe bursting of the dam at Osu filled the church with mud, the Volta Mirror reported.'),
  ).toBe(0)
})

test('who owns to a deed in the first person bears out the other side', () => {
  const army = told('Rebels killed 23 gendarmes in an ambush near Tessalit, the army said.', '2024-07-09', 'Courier')
    .actor('the army', { kind: 'organization' })
    .claim('the army', 'Rebels killed 23 gendarmes in an ambush near Tessalit')
  const single = (text: string): number => count('single-source', army, told(text, '2024-07-12', 'Radio'))
  expect(single('Whose was the ambush near Tessalit? “It was our northern brigade. Twenty-three gendarmes died.”')).toBe(0)
  expect(single('“We have heard of the 23 gendarmes at Tessalit and of the ambush. Our brigade was far away.”')).toBe(1)
})

test('one named by the office alone is no second source beside the holder of it', () => {
  const deed = 'union men dynamited the Quella conveyor at Lindby and three contractors died'
  const chief = told(`The company’s security chief, Ana Holm, said that ${deed}.`, '2023-08-17', 'Heraldo')
  const first = chief
    .actor('Ana Holm', { kind: 'person' })
    .claim('Ana Holm', deed, { source: chief.at('The company’s security chief, Ana Holm') })
  const again = (who: string): number => {
    const words = 'the bomb under the conveyor of Quella had killed contractors and was laid by union people'
    const other = told(`In short, ${who} said that ${words}.`, '2023-08-21', 'Metals')
    return count('single-source', first, other.claim(null, words, { source: other.at(who) }))
  }
  expect(again('the company’s head of security')).toBeGreaterThan(0)
  expect(again('the director of a hospital')).toBe(0)
})
