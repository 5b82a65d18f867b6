import { expect, test } from 'vitest'
import { Article } from './build.ts'
import { situationOf } from './link-articles.ts'

const with2 = (article: Article): Article => article.actor('Norland', { known: 'NOR' }).actor('Sudland', { known: 'SUD' })

test('one thing claimed by two in other words is one proposition', () => {
  const a = with2(new Article('Norland said the drones came from the airfield at Orm. Sudland was silent.', { date: '2024-01-01' })).claim(
    'Norland',
    'the drones came from the airfield at Orm',
  )
  const b = with2(new Article('The drones had come from Orm airfield, Sudland claimed. Norland agreed.', { date: '2024-01-02' })).claim(
    'Sudland',
    'The drones had come from Orm airfield',
  )
  const { propositions } = situationOf(a, b)
  expect(propositions).toHaveLength(1)
  expect(propositions[0]).toMatchObject({ articles: 2, origins: 2, text: 'the drones came from the airfield at Orm' })
})

test('a denial is of the proposition it denies', () => {
  const a = with2(new Article('Norland said Sudland trained the rebels at Orm.', { date: '2024-01-01' })).claim(
    'Norland',
    'Sudland trained the rebels at Orm',
    { kind: 'accusation' },
  )
  const b = with2(new Article('Sudland denied that it trained rebels at Orm, Norland was told.', { date: '2024-01-02' })).claim(
    'Sudland',
    'it trained rebels at Orm',
    {
      kind: 'denial',
      polarity: 'negative',
    },
  )
  expect(situationOf(a, b).propositions).toHaveLength(1)
})

test('a promise is not of the proposition that a denial is of', () => {
  const a = with2(new Article('Sudland said it did not train rebels at Orm, Norland was told.')).claim(
    'Sudland',
    'did not train rebels at Orm',
    { polarity: 'negative' },
  )
  const b = with2(new Article('Sudland promised not to train rebels at Orm, Norland was told.')).claim(
    'Sudland',
    'not to train rebels at Orm',
    { kind: 'promise', polarity: 'negative' },
  )
  expect(situationOf(a, b).propositions).toHaveLength(2)
})

test('different things said of the same two are different propositions', () => {
  const a = with2(new Article('Norland said Sudland trained the rebels at Orm.')).claim('Norland', 'Sudland trained the rebels at Orm')
  const b = with2(new Article('Norland said Sudland closed the border at Orm.')).claim('Norland', 'Sudland closed the border at Orm')
  expect(situationOf(a, b).propositions).toHaveLength(2)
})

test('one statement of one speaker in three articles has one origin', () => {
  const articles = ['Wire', 'Gazette', 'Post'].map((outlet) =>
    with2(new Article(`Norland said (${outlet}) that the bridge is safe, Sudland heard.`, { outlet })).claim(
      'Norland',
      'the bridge is safe',
    ),
  )
  expect(situationOf(...articles).propositions).toMatchObject([{ articles: 3, origins: 1 }])
})

test('what an author ascribes to someone has its origin in the author', () => {
  const articles = ['Wire', 'Gazette'].map((outlet) =>
    with2(new Article(`${outlet}: Norland fears that the bridge will fall, Sudland knows.`, { outlet })).claim(
      'Norland',
      'the bridge will fall',
      { expression: 'ascribed', kind: 'fear' },
    ),
  )
  expect(situationOf(...articles).propositions).toMatchObject([{ articles: 2, origins: 2 }])
})

test('unnamed sources relayed by one agency have one origin', () => {
  const articles = ['Gazette', 'Post'].map((outlet) =>
    with2(new Article(`${outlet}: The Wire reported that the bridge is safe, Norland and Sudland read.`, { outlet })).claim(
      null,
      'the bridge is safe',
      { via: [{ name: 'The Wire' }], anonymous: true },
    ),
  )
  expect(situationOf(...articles).propositions).toMatchObject([{ articles: 2, origins: 1 }])
})
