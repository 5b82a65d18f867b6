import { expect, test } from 'vitest'
import { Article } from './build.ts'
import { situationOf } from './link-articles.ts'

const count = (check: string, ...articles: Article[]): number =>
  situationOf(...articles).findings.filter((finding) => finding.check === check).length

const told = (text: string, date: string, outlet: string): Article => new Article(text, { date, outlet })

test('the toll of the first day is stale once a higher one was told, if nobody but the author gives it', () => {
  const first = told('An explosion at Karadere killed 28 miners on Tuesday, the governor said.', '2025-10-15', 'Wire')
    .quantity('28 miners', 28, 'persons', 'miners')
    .claim(null, 'killed 28 miners', {})
  const later = told('The families sit at the pit gate of Karadere for the 41 dead miners.', '2025-11-08', 'Daily').quantity(
    '41 dead',
    41,
    'persons',
    'dead',
  )
  const again = (text: string, words: string, n: number): number =>
    count('stale-figure', first, later, told(text, '2025-11-20', 'Review').quantity(words, n, 'persons', 'miners'))
  expect(again('The country mourns the 28 miners who died at Karadere.', '28 miners', 28)).toBe(1)
  expect(again('The country mourns the 41 miners who died at Karadere.', '41 miners', 41)).toBe(0)
  expect(again('The governor counted 28 miners who died at Karadere.', '28 miners', 28)).toBe(0)
  expect(again('The country mourns another 28 miners who died at Lindby.', '28 miners', 28)).toBe(0)
})

test('a figure beside which a newer value stands is hardly the one measured anew', () => {
  const audit = (rest: string): Article =>
    told(`In 2009, 41 percent of the water of the pipes never reached a tap. ${rest}`, '2024-02-26', 'Engineer')
      .quantity('41 percent', 41, 'percent', 'what')
      .date('2009', '2009-01-01', '2009-12-31')
  const now = told('Forty-one percent of the city’s water is lost before it reaches a tap.', '2024-05-14', 'Times').quantity(
    'Forty-one percent of the city’s water',
    41,
    'percent',
    'the city’s water',
  )
  const newer = audit('The audit puts the loss at 26 percent.').quantity('26 percent', 26, 'percent', 'the loss')
  expect(count('stale-figure', newer, now)).toBe(1)
})

test('more people with "the" than were counted are an inconsistency, fewer or others are none', () => {
  const counts = (second: string): number =>
    count('internal-inconsistency', new Article(`The court in Lindby sentenced four rebels to prison for theft. ${second}`))
  expect(counts('The five convicted rebels will appeal.')).toBe(1)
  expect(counts('The three convicted rebels will appeal.')).toBe(0)
  expect(counts('The five wounded rebels stay in hospital.')).toBe(0)
  expect(counts('A woman was let off. Of five accused it had heard, the five rebels will appeal.')).toBe(0)
})

test('what a source left open is told as proved by it', () => {
  const first = told('A Finnish company said that the code of the attack could have come from the unit Silent Dune.', '2024-03-02', 'Wire')
  const again = (text: string): number => count('hedge-dropped', first, told(text, '2024-05-02', 'Post'))
  expect(again('A Finnish company has established that the code of the attack came from the unit Silent Dune.')).toBe(1)
  expect(again('A Finnish company has established that the code of the attack may have come from the unit Silent Dune.')).toBe(0)
  expect(again('A Danish court has established that the code of the attack came from the unit Silent Dune.')).toBe(0)
})

test('who stands with name and office behind a sentence has said it', () => {
  const rest = (text: string): number => count('single-source', new Article(text).actor('Idrissa Kolbe', { kind: 'person' }))
  expect(
    rest('Sixty-four soldiers were killed in the raid at dawn, Idrissa Kolbe, the army’s spokesman, announced in a message to reporters.'),
  ).toBe(1)
  expect(
    rest('Sixty-four soldiers were killed in the raid at dawn, and Idrissa Kolbe, the army’s spokesman, had a message for reporters.'),
  ).toBe(0)
})
