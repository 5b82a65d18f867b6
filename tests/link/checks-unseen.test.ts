import { expect, test } from 'vitest'
import { Article } from './build.ts'
import { situationOf } from './link-articles.ts'

const count = (check: string, ...articles: Article[]): number =>
  situationOf(...articles).findings.filter((finding) => finding.check === check).length
const on = (text: string, day: string): Article => new Article(text, { date: day })

test('an office may be told by what its holder heads, now', () => {
  const office = (words: string): number =>
    count(
      'office-mismatch',
      on(`Christine Lambrecht, ${words}, had herself shown a gearbox.`, '2023-10-21').actor('Christine Lambrecht', { kind: 'person' }),
    )
  expect(office('who heads the defence ministry in Berlin')).toBe(1)
  expect(office('who once headed the defence ministry in Berlin')).toBe(0)
})

test('whom a thing is laid upon is charged with it, also in a cleft sentence and between commas', () => {
  const charged = (text: string, name: string): number => count('missing-side', new Article(text).actor(name, { kind: 'person' }))
  expect(
    charged(
      'It was Gatluak Riek, the head of a militia, who stopped the ferry and gave the order to shoot, the army said.',
      'Gatluak Riek',
    ),
  ).toBe(1)
  expect(charged('The hospital director, Samuel Obi, sold kidneys of his patients, two nurses told the committee.', 'Samuel Obi')).toBe(1)
  expect(charged('Villagers point the finger at Samuel Obi: they say that he torched eleven huts.', 'Samuel Obi')).toBe(1)
  expect(charged('The hospital director, Samuel Obi, sold his house, two nurses told the committee.', 'Samuel Obi')).toBe(0)
})

test('a house that was called and gave no answer is the accused’s, where no other is named; a convict needs no hearing', () => {
  const rest = (text: string): number =>
    count(
      'missing-side',
      new Article(`Samuel Obi stole 3 million dollars of relief money, an audit says.\n\n${text}`).actor('Samuel Obi', { kind: 'person' }),
    )
  expect(rest('The diocese did not return calls on Monday.')).toBe(0)
  expect(rest('The police did not return calls on Monday.')).toBe(1)
  expect(
    count(
      'missing-side',
      new Article('A court sentenced Samuel Obi to six years for having poisoned his partner.').actor('Samuel Obi', { kind: 'person' }),
    ),
  ).toBe(0)
})

test('small tolls want a source near by, and a sentence may say whose the figures before it are', () => {
  const toll = (rest: string): number =>
    count(
      'unattributed-figure',
      new Article(`Nine people were killed in Lindby on Sunday. ${rest}`).quantity('Nine people', 9, 'persons', 'people'),
    )
  expect(toll('The stalls stood open again on Monday.')).toBe(1)
  expect(toll('That is the count of Sela Tupou, read out by her on Monday.')).toBe(0)
  expect(toll('The ministry of health said that four were children.')).toBe(0)
})

test('that a source is kept back may be said behind it; one borne out by somebody named is not kept back', () => {
  const said = (rest: string): number =>
    count(
      'anonymous-source',
      new Article(`The judges were tapped, two people who worked in the governor’s office said. ${rest}`).actor('Loretta Haines', {
        kind: 'person',
      }),
    )
  expect(said('Loretta Haines debates the budget on Monday.')).toBe(1)
  expect(said('Their account was borne out by Loretta Haines, who kept the order.')).toBe(0)
})

test('what lasted until a later day, or came about in what was held then, is told as done', () => {
  const ahead = (text: string): number => count('future-dated', on(text, '2022-09-17'))
  expect(ahead('The school stood until the night of 11 November 2022, when the river took it.')).toBe(1)
  expect(ahead('Voters threw the government out in the election of November 2022.')).toBe(1)
  expect(ahead('By the evening of 3 November 2022 the last of them was home.')).toBe(1)
  expect(ahead('The licence was extended until 11 November 2022.')).toBe(0)
  expect(ahead('Parties named candidates for the election of November 2022.')).toBe(0)
})
