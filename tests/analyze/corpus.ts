/** A small dispute, built by hand: a charge and its denial, a dated event in two articles, a copy, figures, a red line, an unnamed source. */
import type { Situation } from '../../src/model/index.ts'
import { Article, days } from '../link/build.ts'
import { situationOf } from '../link/link-articles.ts'

const with2 = (article: Article): Article =>
  article.actor('Norland', { known: 'NOR' }).actor('Sudland', { known: 'SUD', as: ['Sudland', 'Haven'] })

const SHELLING =
  'Norland shelled the Sudland port of Orm on Sunday, and four warehouses burned down before the fire brigade of the city arrived from the south.'

const wire = (): Article =>
  with2(new Article(`ORM — ${SHELLING} Norland had warned of it for weeks.`, { date: '2024-03-04', outlet: 'Wire', genre: 'news' })).event(
    'ASSAULT',
    'shelled the Sudland port of Orm',
    ['Norland'],
    ['Sudland'],
    { time: days('2024-03-03', '2024-03-03', 'relative') },
  )

const copy = (): Article =>
  with2(new Article(`${SHELLING} It was raining here.`, { date: '2024-03-05', outlet: 'Gazette', genre: 'news' })).event(
    'ASSAULT',
    'shelled the Sudland port of Orm',
    ['Norland'],
    ['Sudland'],
    { time: days('2024-03-03', '2024-03-03', 'relative') },
  )

const charge = (): Article =>
  with2(
    new Article(
      'Norland accused Sudland of lending its airfields for the raid on the dam. Haven denies that its airfields served any raid. Any landing on the islands is a red line for Norland. Gas makes up 40 percent of the exports of Sudland.',
      { date: '2024-03-10', outlet: 'The Review', byline: 'Ana Reyes', genre: 'analysis' },
    ),
  )
    .claim('Norland', 'lending its airfields for the raid on the dam', { kind: 'accusation', about: ['act_SUD'] })
    .claim('Sudland', 'its airfields served any raid', { kind: 'denial', polarity: 'negative', expression: 'ascribed' })
    .contingency('red line', 'Any landing on the islands is a red line for Norland', 'Norland', 'Any landing on the islands', null)
    .quantity('40 percent', 40, 'percent', 'exports of Sudland', { actors: ['Sudland'] })

const agency = (): Article =>
  with2(
    new Article(
      'The Ostland News Agency reports that Sudland killed nine prisoners. A diplomat who asked not to be named said that Norland plans to close the strait.',
      {
        date: '2024-04-01',
        outlet: 'Gazette',
        genre: 'news',
      },
    ),
  )
    .actor('Ostland News Agency', { kind: 'organization' })
    .claim('Ostland News Agency', 'Sudland killed nine prisoners', { kind: 'accusation', evidence: 'media' })
    .claim(null, 'Norland plans to close the strait', { kind: 'accusation', anonymous: true, evidence: 'anonymous' })

export const dispute = (): Situation => situationOf(wire(), copy(), charge(), agency())
export const bare = (): Situation => situationOf(new Article('It rained all day.', { date: '2024-03-04' }))
