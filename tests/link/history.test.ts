import { expect, test } from 'vitest'
import type { Claim } from '../../src/model/index.ts'
import { Article } from './build.ts'
import { situationOf } from './link-articles.ts'

const with2 = (article: Article): Article => article.actor('Norland', { known: 'NOR' }).actor('Sudland', { known: 'SUD' })
const says = (who: 'Norland' | 'Sudland', words: string, date: string, fields: Partial<Claim> = {}): Article =>
  with2(new Article(`${who} said that ${words}. Norland and Sudland have parted.`, { date, outlet: `${who} ${date}` })).claim(who, words, {
    kind: 'accusation',
    ...fields,
  })
const denial = { kind: 'denial', polarity: 'negative' } as const
const charge = 'Sudland tugs rammed the ferry at Orm'
const history = (...articles: Article[]): string[] => {
  const [first] = situationOf(...articles).disagreements
  return (first?.history ?? []).map(({ day, what }) => `${day} ${what}`)
}

test('a disagreement opens when the second side is first told', () => {
  expect(history(says('Norland', charge, '2024-03-04'), says('Sudland', 'its tugs rammed the ferry at Orm', '2024-03-06', denial))).toEqual(
    ['2024-03-04 first asserted', '2024-03-06 opened: first denied'],
  )
})

test('a side hardens where one speaker is surer than before; another who is sure has not hardened', () => {
  const unsure = says('Norland', charge, '2024-03-04', { kind: 'statement', certainty: 'possible' })
  const denied = says('Sudland', 'its tugs rammed the ferry at Orm', '2024-03-06', denial)
  expect(history(unsure, denied, says('Norland', charge, '2024-03-12', { certainty: 'certain' }))).toContain(
    '2024-03-12 hardened: Norland accuses now',
  )
  expect(history(says('Norland', charge, '2024-03-04'), denied, says('Norland', charge, '2024-03-12')).join()).not.toContain('hardened')
})

test('a side concedes where who held it says the contrary later', () => {
  const entries = history(
    says('Norland', charge, '2024-03-04'),
    says('Sudland', 'its tugs rammed the ferry at Orm', '2024-03-06', denial),
    says('Sudland', 'Sudland tugs rammed the ferry at Orm', '2024-05-01', { kind: 'statement' }),
  )
  expect(entries).toContain('2024-05-01 conceded: Sudland now says otherwise')
})

test('a side falls silent where thirty days pass without a word of it and the other goes on', () => {
  const articles = (last: string): Article[] => [
    says('Norland', charge, '2024-03-04'),
    says('Sudland', 'its tugs rammed the ferry at Orm', '2024-03-06', denial),
    says('Norland', charge, last),
  ]
  expect(history(...articles('2024-06-01')).find((entry) => entry.includes('fallen silent'))).toMatch(/^2024-03-06 /u)
  expect(history(...articles('2024-03-20')).join()).not.toContain('fallen silent')
})
