import { expect, test } from 'vitest'
import { Article, days } from './build.ts'
import { situationOf } from './link-articles.ts'

const states = (article: Article): Article => article.actor('Norland', { known: 'NOR' }).actor('Sudland', { known: 'SUD' })

test('one attack in two articles is one event that keeps both reports', () => {
  const a = states(new Article('Norland shelled the Sudland port of Haven on 3 March.', { date: '2024-03-04', outlet: 'Wire' })).event(
    'ASSAULT',
    'shelled the Sudland port of Haven',
    ['Norland'],
    ['Sudland'],
    { time: days('2024-03-03') },
  )
  const b = states(
    new Article('Sudland counted its dead after Norland shelled the port of Haven.', { date: '2024-03-05', outlet: 'Gazette' }),
  ).event('ASSAULT', 'shelled the port of Haven', ['Norland'], ['Sudland'], { time: days('2024-03-03', '2024-03-04', 'relative') })
  const { events } = situationOf(a, b)
  expect(events).toHaveLength(1)
  expect(events[0]).toMatchObject({ articles: 2, origins: 2, status: 'reported', time: { start: '2024-03-03', end: '2024-03-03' } })
  expect(events[0]!.reports.map((report) => report.citation.quote)).toEqual([
    'shelled the Sudland port of Haven',
    'shelled the port of Haven',
  ])
})

test('the same act on another day is another event', () => {
  const on = (day: string): Article =>
    states(new Article(`Norland shelled the Sudland port of Haven (${day}).`, { date: day })).event(
      'ASSAULT',
      'shelled the Sudland port of Haven',
      ['Norland'],
      ['Sudland'],
      {
        time: days(day),
      },
    )
  expect(situationOf(on('2024-03-03'), on('2024-04-09')).events).toHaveLength(2)
})

test('the same act the other way round is another event', () => {
  const a = states(new Article('Norland shelled Sudland border posts on 3 March.')).event(
    'ASSAULT',
    'shelled Sudland border posts',
    ['Norland'],
    ['Sudland'],
    { time: days('2024-03-03') },
  )
  const b = states(new Article('Sudland shelled Norland border posts on 3 March.')).event(
    'ASSAULT',
    'shelled Norland border posts',
    ['Sudland'],
    ['Norland'],
    { time: days('2024-03-03') },
  )
  expect(situationOf(a, b).events).toHaveLength(2)
})

test('what is planned is not what happened', () => {
  const a = states(new Article('Norland will shell the Sudland port of Haven.')).event(
    'ASSAULT',
    'shell the Sudland port of Haven',
    ['Norland'],
    ['Sudland'],
    { status: 'planned' },
  )
  const b = states(new Article('Norland shelled the Sudland port of Haven.')).event(
    'ASSAULT',
    'shelled the Sudland port of Haven',
    ['Norland'],
    ['Sudland'],
  )
  expect(situationOf(a, b).events).toHaveLength(2)
})

test('an undated report joins by wording where the articles stand close in time, and not a year apart', () => {
  const report = (date: string, outlet: string, dated: boolean): Article =>
    states(new Article('Norland expelled three Sudland diplomats over the spying affair.', { date, outlet })).event(
      'SANCTION',
      'expelled three Sudland diplomats over the spying affair',
      ['Norland'],
      ['Sudland'],
      dated ? { time: days(date) } : {},
    )
  expect(situationOf(report('2024-03-04', 'Wire', true), report('2024-03-06', 'Gazette', false)).events).toHaveLength(1)
  expect(situationOf(report('2024-03-04', 'Wire', true), report('2025-03-06', 'Gazette', false)).events).toHaveLength(2)
})

test('an event alleged in one article and told as fact in another is reported; one only alleged stays alleged', () => {
  const words = 'mined the strait of Ore'
  const alleged = states(new Article('Sudland said that Norland mined the strait of Ore.', { date: '2024-03-04' })).event(
    'ASSAULT',
    words,
    ['Norland'],
    [],
    {
      status: 'alleged',
      time: days('2024-03-03'),
    },
  )
  const told = states(new Article('Ships of Sudland turned back since Norland mined the strait of Ore.', { date: '2024-03-05' })).event(
    'ASSAULT',
    words,
    ['Norland'],
    [],
    { time: days('2024-03-03') },
  )
  expect(situationOf(alleged).events[0]!.status).toBe('alleged')
  expect(situationOf(alleged, told).events.map((event) => event.status)).toEqual(['reported'])
})

test('a syndicated report is two articles and one origin', () => {
  const text =
    'Norland shelled the Sudland port of Haven on Sunday, and four warehouses burned down before the fire brigade of the city arrived from the south.'
  const copy = (date: string, outlet: string): Article =>
    states(new Article(text, { date, outlet })).event('ASSAULT', 'shelled the Sudland port of Haven', ['Norland'], ['Sudland'], {
      time: days('2024-03-03'),
    })
  const { events } = situationOf(copy('2024-03-04', 'Wire'), copy('2024-03-05', 'Gazette'))
  expect(events.map(({ articles, origins }) => ({ articles, origins }))).toEqual([{ articles: 2, origins: 1 }])
})

test('a mutual tie in either order is one tie, a directed one is not', () => {
  const a = states(new Article('Norland is an ally of Sudland.')).tie('allied-with', 'Norland', 'Sudland', 'Norland is an ally of Sudland')
  const b = states(new Article('Sudland and its ally Norland.')).tie('allied-with', 'Sudland', 'Norland', 'Sudland and its ally Norland')
  const c = states(new Article('Norland arms Sudland.')).tie('supplies-arms-to', 'Norland', 'Sudland', 'Norland arms Sudland')
  const d = states(new Article('Sudland arms Norland.')).tie('supplies-arms-to', 'Sudland', 'Norland', 'Sudland arms Norland')
  const { ties } = situationOf(a, b, c, d)
  expect(ties.map((tie) => tie.citations.length).sort()).toEqual([1, 1, 2])
})
