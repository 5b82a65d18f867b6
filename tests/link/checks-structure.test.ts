import { expect, test } from 'vitest'
import { Article } from './build.ts'
import { situationOf } from './link-articles.ts'

const count = (check: string, ...articles: Article[]): number =>
  situationOf(...articles).findings.filter((finding) => finding.check === check).length

const told = (text: string, date: string, outlet: string): Article => new Article(text, { date, outlet })

test('an old figure may be told by its number alone, where a newer one replaces it', () => {
  const town = told(
    'The refinery of Marsa has 1,150 on its payroll, down from 3,400 in 2015, its annual report shows.',
    '2024-04-12',
    'Weekly',
  ).date('2015', '2015-01-01', '2015-12-31')
  const now = told('The refinery of Marsa employs 3,400 people.', '2024-05-06', 'Post').quantity('3,400 people', 3400, 'persons', 'people')
  expect(count('stale-figure', town, now)).toBe(1)
  const bread = told('The bakery of Nalut sold 3,400 loaves in 2015.', '2024-04-12', 'Weekly').date('2015', '2015-01-01', '2015-12-31')
  expect(count('stale-figure', bread, now)).toBe(0)
})

const fence = (rest: string): Article =>
  told(
    `Today 61 percent of islanders would rather sleep outdoors. The fence is new.\n\nGoats graze there. The nights are mild.\n\n${rest}`,
    '2024-02-14',
    'Review',
  )
    .quantity('61 percent of islanders', 61, 'percent', 'islanders')
    .quantity('the 61 percent', 61, 'percent', '')
    .date('2016', '2016-01-01', '2016-12-31')

test('a figure pointed back at, with the old count that it is from, is no figure of today, unless it was found again', () => {
  const dated = fence('The survey that yielded the 61 percent was carried out in 2016.')
  expect(count('stale-figure', dated)).toBe(1)
  expect(
    count('stale-figure', fence('The survey that yielded the 61 percent in 2016 was made again in May, and the result was the same.')),
  ).toBe(0)
})

test('what an outlet told as taken from another is no origin, nor what can be seen by anybody', () => {
  const post = told(
    'Norway is to run a listening station at Lindby with Denmark, of which the Strait Bulletin was the first to write.',
    '2024-03-17',
    'Frontier Post',
  )
  const bulletin = told(
    'Norway and Denmark plan a listening station at Lindby, the Frontier Post reports. The station is to have a mast that can be seen from both shores.',
    '2024-03-16',
    'Strait Bulletin',
  )
  expect(count('circular-sourcing', post, bulletin)).toBe(1)
  const seen = told(
    'Norway and Denmark plan a listening station at Lindby, the Frontier Post reports. Our reporter saw the mast of the station at Lindby.',
    '2024-03-16',
    'Strait Bulletin',
  )
  expect(count('circular-sourcing', post, seen)).toBe(0)
})

test('readers of an outlet know what it tells', () => {
  const times = told(
    'As readers of the Yellow Weekly know, the navy has sent back the first hull of the frigate.',
    '2022-09-14',
    'Harbour Times',
  )
  const weekly = (words: string): Article => told(`The Harbour Times tells us that ${words}.`, '2022-09-08', 'Yellow Weekly')
  expect(count('circular-sourcing', times, weekly('the navy refused the first hull of the frigate'))).toBe(1)
  expect(count('circular-sourcing', times, weekly('eels are scarce'))).toBe(0)
})

test('a reserve is dropped where only what it governs is told again, and kept where the credit keeps it', () => {
  const first = told(
    'The Aurelia, a ship of 105,000 tonnes that was built in 2004, may have been carrying stolen Danish crude, two brokers believe.',
    '2023-02-08',
    'Fjord Ledger',
  )
  const again = (text: string): number => count('hedge-dropped', first, told(text, '2023-02-15', 'Review'))
  expect(
    again(
      'The Aurelia, which lay off Lindby for the best part of a week at the beginning of the month, had stolen crude aboard, the Fjord Ledger reported.',
    ),
  ).toBe(1)
  expect(again('The Aurelia had stolen crude aboard, if the Fjord Ledger is to be believed.')).toBe(0)
  expect(
    again(
      'The Fjord Ledger wrote that the Aurelia might be laden. The certificate of the laboratory settles it: she carried stolen Danish crude.',
    ),
  ).toBe(0)
})

const CRASH =
  'A bus carrying pilgrims left the road on the descent to Lindby at dawn on Tuesday and fell two hundred metres into a ravine. Firemen worked with ropes, for the slope was too steep for stretchers.'

test('a text of which both say that an agency wrote it is nobody’s copy', () => {
  const first = told(`LINDBY (Norsk-Nord) – ${CRASH}\n\nThe bishop came by noon.`, '2023-09-20', 'Courier')
  const second = (text: string): number => count('duplicate-passage', first, told(text, '2023-09-21', 'Tribune'))
  expect(second(`${CRASH} (Source: Norsk-Nord news agency)\n\nRoads are bad.`)).toBe(0)
  expect(second(`The agency Norsk-Nord, whose dispatch we reproduce here, gave this account:\n\n${CRASH}`)).toBe(0)
  expect(second(`${CRASH}\n\nRoads are bad.`)).toBe(1)
  expect(second(`${CRASH}\n\nRoads are bad. Norsk-Nord has moved its office to Bergen.`)).toBe(1)
})

test('plans and offers may be done with on a day after the article’s own', () => {
  const ahead = (text: string): number => count('future-dated', new Article(text, { date: '2024-05-12' }))
  expect(ahead('On 19 May 2024 voters turned the proposal down by two to one.')).toBe(1)
  expect(ahead('The project was abandoned on 22 May 2024 after protests.')).toBe(1)
  expect(ahead('Turnout at the referendum of 26 May 2024 was 41 percent.')).toBe(1)
  expect(ahead('By December 2024 the gate had been rebuilt.')).toBe(1)
  expect(ahead('On 19 May 2024 voters will decide on the proposal.')).toBe(0)
  expect(ahead('The planned vote on 19 May 2024 was discussed.')).toBe(0)
  expect(ahead('By December 2024 the firm had to pay.')).toBe(0)
})
