import { expect, test } from 'vitest'
import { Article, days } from './build.ts'
import { situationOf } from './link-articles.ts'

const with2 = (article: Article): Article => article.actor('Norland', { known: 'NOR' }).actor('Sudland', { known: 'SUD' })

/** An attack told by the article, and what both states call it. */
const attack = (norland: string, sudland: string, fields: { date?: string; place?: string; time?: string } = {}): Article => {
  const { date = '2024-03-06', place = 'Orm', time = '2024-03-03' } = fields
  return with2(
    new Article(`The attack on the Sudland embassy in ${place} shook both. Norland described ${norland}, but Sudland saw ${sudland}.`, {
      date,
      outlet: date,
    }),
  )
    .event('ASSAULT', `attack on the Sudland embassy in ${place}`, [], ['Sudland'], { time: days(time) })
    .claim('Norland', norland, { kind: 'assessment' })
    .claim('Sudland', sudland, { kind: 'assessment', expression: 'ascribed' })
}
const kinds = (...articles: Article[]): string[] => situationOf(...articles).disagreements.map((d) => d.kind)

test('an isolated act and part of a larger pattern are two accounts of one attack', () => {
  const { disagreements } = situationOf(attack('the incident as an isolated act', 'it as part of a larger pattern of hostility'))
  expect(disagreements).toHaveLength(1)
  expect(disagreements[0]).toMatchObject({
    kind: 'attribution',
    question: 'What kind of act was this: “attack on the Sudland embassy in Orm”?',
    settledBy: expect.stringContaining('inquiry'),
  })
  expect(disagreements[0]!.sides.map(({ position, holders }) => [position, holders]).sort()).toEqual([
    ['“isolated act”', ['act_NOR']],
    ['“part of a larger pattern”', ['act_SUD']],
  ])
})

test('what does not gainsay the other joins its side; several articles are one disagreement', () => {
  const { disagreements } = situationOf(
    attack('the incident as an isolated act', 'it as part of a larger pattern of hostility'),
    attack('the attacker’s personal motives', 'the incident as a “terrorist act”', { date: '2024-03-09' }),
  )
  expect(disagreements.map(({ kind, sides }) => [kind, sides.length])).toEqual([['attribution', 2]])
  expect(disagreements[0]!.sides.map((side) => side.articles)).toEqual([2, 2])
})

test('two accounts that may both hold part nobody', () => {
  expect(kinds(attack('the incident as a provocation', 'it as a deliberate act'))).toEqual([])
})

test('"not an accident" does not call it one', () => {
  expect(kinds(attack('the incident as a deliberate act', 'it as not an accident at all'))).toEqual([])
})

test('what it would be if something else were so is not what it is called', () => {
  expect(kinds(attack('the incident as an isolated act', 'what would be a terrorist act elsewhere'))).toEqual([])
})

test('attacks on two places are two questions', () => {
  const here = (place: string, who: 'Norland' | 'Sudland', words: string, time: string): Article =>
    with2(
      new Article(`The attack on ${place} shook both. ${who} called ${words}. Norland and Sudland grieve.`, {
        date: '2024-03-09',
        outlet: place,
      }),
    )
      .event('ASSAULT', `attack on ${place}`, [], [], { time: days(time) })
      .claim(who, words, { kind: 'assessment' })
  expect(
    kinds(
      here('the convoy near Orm', 'Norland', 'the incident an accident', '2024-03-03'),
      here('the ferry at Haven', 'Sudland', 'the incident a deliberate act', '2024-03-05'),
    ),
  ).toEqual([])
})

test('one speaker who calls it two things does not disagree with anyone', () => {
  const article = with2(
    new Article(
      'The attack on the Sudland embassy in Orm shook both. Norland called the incident an accident, and Norland saw it as sabotage.',
      { date: '2024-03-06' },
    ),
  )
    .event('ASSAULT', 'attack on the Sudland embassy in Orm', [], ['Sudland'])
    .claim('Norland', 'the incident an accident')
    .claim('Norland', 'it as sabotage')
  expect(kinds(article)).toEqual([])
})

const deployed = (who: 'Norland' | 'Sudland', words: string, date: string): Article =>
  with2(new Article(`${who} said that ${words}. Norland and Sudland part over it.`, { date, outlet: date })).claim(who, words, {
    kind: 'assessment',
  })

test('a radar that one calls defensive and the other a direct threat is characterized in two ways', () => {
  const { disagreements } = situationOf(
    deployed('Norland', 'the radar station at Haven is purely defensive', '2024-03-04'),
    deployed('Sudland', 'the radar station at Haven is a direct threat', '2024-03-08'),
  )
  expect(disagreements.map(({ kind, question }) => [kind, question])).toEqual([
    ['characterization', 'What is this: “the radar station at Haven”?'],
  ])
})

test('another radar is another question, and so is the same one a year later', () => {
  const norland = deployed('Norland', 'the radar station at Haven is purely defensive', '2024-03-04')
  expect(kinds(norland, deployed('Sudland', 'the missile battery on Orm island is a direct threat', '2024-03-08'))).toEqual([])
  expect(kinds(norland, deployed('Sudland', 'the radar station at Haven is a direct threat', '2025-03-08'))).toEqual([])
})

const laid = (who: 'Norland' | 'Sudland', doer: 'Norland' | 'Sudland', deed: string, date = '2024-03-04'): Article => {
  const words = `${doer} ${deed}`
  const article = with2(
    new Article(`The minister spoke. ${who} said that ${words}. Of Norland and Sudland no more was heard.`, {
      date,
      outlet: `${who} ${date}`,
    }),
  )
  article.claim(who, words, { kind: 'accusation' })
  const claim = article.extraction.claims[0]!.id
  return article.event('ASSAULT', words, [doer], [], { status: 'alleged', claim })
}

test('two who lay one deed at each other’s door are asked who did it', () => {
  const { disagreements } = situationOf(
    laid('Norland', 'Sudland', 'shelled the power plant at Orm'),
    laid('Sudland', 'Norland', 'shelled the power plant at Orm', '2024-03-05'),
  )
  expect(disagreements.filter(({ kind }) => kind === 'attribution')).toMatchObject([
    {
      question: expect.stringContaining('Who did this'),
      sides: [
        { position: 'Sudland', holders: ['act_NOR'] },
        { position: 'Norland', holders: ['act_SUD'] },
      ],
    },
  ])
})

test('two deeds laid at two doors are no disagreement', () => {
  const pairs = kinds(
    laid('Norland', 'Sudland', 'shelled the power plant at Orm'),
    laid('Sudland', 'Norland', 'rammed the ferry off Haven', '2024-03-05'),
  )
  expect(pairs).toEqual([])
})

const relation = (words: string, date: string): Article =>
  with2(new Article(`${words} Norland is large. Sudland is small.`, { date, outlet: date }))

test('a thaw in one year and a crisis in the next are a change, told as a sequence, and no disagreement', () => {
  const { disagreements, changes } = situationOf(
    relation('A thaw has entered relations between Norland and Sudland.', '2024-03-04'),
    relation('Relations between Norland and Sudland have become strained.', '2025-06-01'),
  )
  expect(disagreements).toEqual([])
  expect(changes).toMatchObject([
    {
      about: ['act_NOR', 'act_SUD'],
      steps: [
        { day: '2024-03-04', position: '“thaw”' },
        { day: '2025-06-01', position: '“strained”' },
      ],
    },
  ])
})

test('accounts of one month, or that say the same, or of what might be, are no change', () => {
  const thaw = relation('A thaw has entered relations between Norland and Sudland.', '2024-03-04')
  const changes = (...articles: Article[]): number => situationOf(...articles).changes!.length
  expect(changes(thaw, relation('Relations between Norland and Sudland have become strained.', '2024-03-20'))).toBe(0)
  expect(changes(thaw, relation('Relations between Norland and Sudland are friendly.', '2025-06-01'))).toBe(0)
  expect(changes(thaw, relation('Relations between Norland and Sudland could become strained.', '2025-06-01'))).toBe(0)
})

test('an attack and the death that it led to, told in overlapping words, are one thing that two states call', () => {
  const told = with2(
    new Article(
      'The attack on the Sudland embassy in Orm, which resulted in the death of a guard, shook both. Norland described the incident as an isolated act.',
      { date: '2024-03-06', outlet: 'Wire' },
    ),
  )
    .event('ASSAULT', 'attack on the Sudland embassy in Orm', [], ['Sudland'], { time: days('2024-03-03') })
    .event('ASSAULT', 'the Sudland embassy in Orm, which resulted in the death of a guard', ['Norland'], ['Sudland'])
    .claim('Norland', 'the incident as an isolated act', { kind: 'assessment' })
  const later = with2(
    new Article('The attack on the Sudland embassy in Orm shook Norland too. Sudland saw it as part of a larger pattern of hostility.', {
      date: '2024-05-01',
      outlet: 'Gazette',
    }),
  )
    .event('ASSAULT', 'attack on the Sudland embassy in Orm', [], ['Sudland'], { time: days('2024-03-03') })
    .claim('Sudland', 'it as part of a larger pattern of hostility', { kind: 'assessment', expression: 'ascribed' })
  expect(kinds(told, later)).toEqual(['attribution'])
})
