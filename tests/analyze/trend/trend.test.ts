/** Reported conflict and reported cooperation between actors, on situations made by hand. */
import { describe, expect, it } from 'vitest'
import { type TrendOptions, trend as trendOf } from '../../../src/analyze/trend/index.ts'
import { Trend, type TrendPeriod } from '../../../src/model/index.ts'
import { days } from '../../link/build.ts'
import { type Told, type World, world } from './world.ts'

const trend = (made: World, options: Partial<TrendOptions> = {}): Trend =>
  Trend.parse(trendOf(made.situation(), { actors: ['act_Norland', 'act_Sudland'], ...options }))
const only = (made: World, options: Partial<TrendOptions> = {}): TrendPeriod => {
  const { periods } = trend(made, options)
  expect(periods).toHaveLength(1)
  return periods[0]!
}
const why = (made: World, options: Partial<TrendOptions> = {}): string[] => trend(made, options).left.map((one) => one.why)
const told = (more: Omit<Told, 'in'>, outlet = 'Wire'): Told => ({ in: `${outlet} 2024-01-04`, ...more })
const WEDNESDAY = '2024-01-03'
const shelling = (...reports: Told[]): World => world().event('ASSAULT', ['Norland'], ['Sudland'], { on: WEDNESDAY, told: reports })

describe('two curves', () => {
  it('are never netted: a week of shelling and of released prisoners has both', () => {
    const made = world().events(3, 'ASSAULT', 'Norland', 'Sudland', WEDNESDAY).events(1, 'RETREAT', 'Sudland', 'Norland', WEDNESDAY)
    const { conflict, cooperation } = only(made)
    expect([conflict.events, conflict.sum, cooperation.events, cooperation.sum]).toEqual([3, 27.9, 1, 7])
  })
  it('count an event once, however many articles report it, and reports, articles and outlets apart', () => {
    const made = world().event('ASSAULT', ['Norland'], ['Sudland'], {
      on: WEDNESDAY,
      told: [{ in: 'Wire 2024-01-03' }, { in: 'Wire 2024-01-04' }, { in: 'Gazette 2024-01-04' }, { in: 'Gazette 2024-01-04' }],
    })
    expect(only(made)).toMatchObject({
      events: 1,
      reports: 4,
      articles: 3,
      outlets: 2,
      conflict: { events: 1, sum: 9.3, reports: 4, articles: 3, outlets: 2 },
    })
  })
  it('open to their sentences: every counted event cites every report that counts', () => {
    const made = shelling(told({}), told({ historical: true }, 'Gazette'))
    const situation = made.situation()
    const [event] = trend(made).events
    expect(event!.citations.map((citation) => citation.quote)).toEqual(['Norland ASSAULT Sudland (0).'])
    const texts = new Map(situation.documents.map((doc) => [doc.id, doc.text]))
    for (const { document, start, end, quote } of event!.citations) expect(texts.get(document)!.slice(start, end)).toBe(quote)
  })
  it('are empty where nothing is between the actors', () =>
    expect(trend(world())).toMatchObject({ periods: [], events: [], left: [], changes: [] }))
})

describe('what is between two actors', () => {
  const between = (actors: string[], recipients: string[], made = world()): number =>
    trend(made.event('CONSULT', actors, recipients, { on: WEDNESDAY })).events.length
  it('has one acting and the other receiving, either way', () => {
    expect(between(['Norland'], ['Sudland'])).toBe(1)
    expect(between(['Sudland'], ['Norland'])).toBe(1)
  })
  it('is not what both do to a third', () => {
    expect(trend(world().event('THREATEN', ['Norland', 'Sudland'], ['Ostland'], { on: WEDNESDAY })).events).toEqual([])
    expect(between(['Norland', 'Sudland'], ['Ostland'])).toBe(0)
  })
  it('is what both do together', () => {
    expect(between(['Norland', 'Sudland'], [])).toBe(1)
    expect(between(['Norland', 'Sudland'], ['Norland', 'Sudland'])).toBe(1)
  })
  it('is not what one does to a third or to no one', () => {
    expect(between(['Norland'], ['Ostland'])).toBe(0)
    expect(between(['Norland'], [])).toBe(0)
  })
  it('takes in organs and officials', () => {
    const made = world()
      .actor('Navy', { kind: 'organization', of: 'act_Norland' })
      .actor('Berg', { kind: 'person', office: { of: 'Sudland', tenure: 'current', in: 'Wire 2024-01-02' } })
    expect(between(['Navy'], ['Berg'], made)).toBe(1)
  })
  it('does not take in one who left the office, nor what a state does to its own organ', () => {
    const made = world()
      .actor('Navy', { kind: 'organization', of: 'act_Norland' })
      .actor('Berg', { kind: 'person', of: 'act_Sudland', office: { of: 'Sudland', tenure: 'former', in: 'Wire 2024-01-02' } })
    expect(between(['Norland'], ['Berg'], made)).toBe(0)
    expect(between(['Norland'], ['Navy'], made)).toBe(0)
  })
  it('among three is what is between any two of them', () => {
    const made = world()
      .event('AID', ['Norland'], ['Ostland'], { on: WEDNESDAY })
      .event('ASSAULT', ['Ostland'], ['Sudland'], { on: WEDNESDAY })
      .event('AID', ['Norland'], ['Norland'], { on: WEDNESDAY })
    expect(trend(made, { actors: ['act_Norland', 'act_Sudland', 'act_Ostland'] }).events).toHaveLength(2)
  })
})

describe('what counts', () => {
  it('is what an article tells as fact, though others only allege it', () =>
    expect(only(shelling(told({ status: 'alleged' }), told({}, 'Gazette'))).conflict).toMatchObject({ events: 1, alleged: { events: 0 } }))
  it('leaves what is only alleged visible apart, in no curve', () =>
    expect(only(shelling(told({ status: 'alleged' }))).conflict).toMatchObject({
      events: 0,
      sum: 0,
      high: 0,
      alleged: { events: 1, sum: 9.3 },
    }))
  it.each(['planned', 'hypothetical'] as const)('never takes what is %s, whatever is asked for', (status) => {
    const including = { historical: true, undated: true, ascribed: true, denied: true }
    expect(trend(shelling(told({ status })), { including })).toMatchObject({ events: [], left: [{ why: status }] })
  })
  it('leaves out background, unless asked for', () => {
    const made = shelling(told({ historical: true }))
    expect(why(made)).toEqual(['historical'])
    expect(only(made, { including: { historical: true } }).conflict.events).toBe(1)
  })
  it('keeps an event that one article tells as news and another as background', () =>
    expect(only(shelling(told({}), told({ historical: true }, 'Gazette')))).toMatchObject({ reports: 1, articles: 1 }))
  it('leaves out what an author ascribes, unless asked for', () => {
    const made = shelling(told({ ascribed: true, status: 'alleged' }))
    expect(why(made)).toEqual(['ascribed'])
    expect(only(made, { including: { ascribed: true } }).conflict).toMatchObject({ events: 0, alleged: { events: 1 } })
  })
  it.each(['denied', 'negated'] as const)('leaves out what is %s; asked for, it stands apart and in no curve', (status) => {
    const made = shelling(told({ status }))
    expect(why(made)).toEqual(['denied'])
    expect(only(made, { including: { denied: true } }).conflict).toMatchObject({ events: 0, sum: 0, denied: { events: 1, sum: 9.3 } })
  })
  it('does not count an act of denying as conflict, unless asked for; a refusal counts', () => {
    const denial = world().event('REJECT', ['Norland'], ['Sudland'], { on: WEDNESDAY, told: [told({ denies: true })] })
    expect(why(denial)).toEqual(['denial'])
    expect(only(denial, { including: { denied: true } }).conflict.events).toBe(1)
    expect(only(world().event('REJECT', ['Norland'], ['Sudland'], { on: WEDNESDAY })).conflict.events).toBe(1)
  })
})

describe('when it counts', () => {
  const on = (time: Parameters<World['event']>[3]['on']): World =>
    world().event('ASSAULT', ['Norland'], ['Sudland'], { on: time ?? null, told: [{ in: 'Wire 2024-02-20' }] })
  it('is the ISO week, which may begin in the year before', () =>
    expect(only(on('2025-01-01'))).toMatchObject({ period: '2025-W01', start: '2024-12-30', end: '2025-01-05' }))
  it('is a month where its time fits into one, and no week', () => {
    const made = on(days('2024-02-01', '2024-02-29'))
    expect(only(made, { by: 'month' })).toMatchObject({ period: '2024-02', end: '2024-02-29', conflict: { events: 1 } })
    expect(why(made)).toEqual(['too wide'])
  })
  it('is nowhere for a time that is open, or spans two periods, however short', () => {
    expect(why(on({ start: '2024-02-05', end: null, basis: 'explicit' }), { by: 'month' })).toEqual(['too wide'])
    expect(why(on(days('2024-02-04', '2024-02-05')))).toEqual(['too wide'])
  })
  it('is nowhere without a time, or the article’s day if that is asked for, and says so', () => {
    expect(why(on(null))).toEqual(['undated'])
    const { events } = trend(on(null), { by: 'day', including: { undated: true } })
    expect(events[0]).toMatchObject({ period: '2024-02-20', placedBy: 'article' })
  })
  it('is within the days asked for, and says nothing of others', () => {
    const made = world()
      .event('ASSAULT', ['Norland'], ['Sudland'], { on: '2024-01-05' })
      .event('ASSAULT', ['Norland'], ['Sudland'], { on: '2024-03-05' })
    expect(trend(made, { since: '2024-02-01' })).toMatchObject({ periods: [{ period: '2024-W10' }], left: [] })
    expect(trend(made, { until: '2024-01-31' })).toMatchObject({ periods: [{ period: '2024-W01' }], left: [] })
  })
  it('lists every period between the first and the last, also those without events', () => {
    const made = world()
      .event('ASSAULT', ['Norland'], ['Sudland'], { on: '2024-01-05' })
      .event('AID', ['Norland'], ['Sudland'], { on: '2024-04-05' })
    expect(trend(made, { by: 'month' }).periods.map((one) => [one.period, one.events])).toEqual([
      ['2024-01', 1],
      ['2024-02', 0],
      ['2024-03', 0],
      ['2024-04', 1],
    ])
  })
})

describe('a line', () => {
  const week = (n: number): World => world().events(n, 'ASSAULT', 'Norland', 'Sudland', WEDNESDAY)
  it('is drawn from 20 events of the curve', () => expect(only(week(20)).conflict.line).toBe('drawn'))
  it('is not drawn from 19, nor from 19 with one of the other curve: the numbers stay', () => {
    const { conflict, cooperation, events } = only(week(19).events(1, 'AID', 'Norland', 'Sudland', WEDNESDAY))
    expect([events, conflict.events, conflict.line, cooperation.line]).toEqual([20, 19, 'too few', 'too few'])
  })
  it('does not count what is only alleged toward the 20', () =>
    expect(
      only(week(19).event('ASSAULT', ['Norland'], ['Sudland'], { on: WEDNESDAY, told: [told({ status: 'alleged' })] })).conflict.line,
    ).toBe('too few'))
  it('is not drawn to a week that was only partly asked for, or partly read', () => {
    expect(only(week(20), { since: '2024-01-02' }).conflict.line).toBe('partial')
    expect(only(week(20), { since: '2024-01-01', until: '2024-01-07' }).conflict.line).toBe('drawn')
    const read = week(20).situation()
    const upToThen = { ...read, documents: read.documents.filter((doc) => doc.published!.start! < '2024-01-07') }
    expect(trendOf(upToThen, { actors: ['act_Norland', 'act_Sudland'] }).periods[0]!.conflict.line).toBe('partial')
  })
})

describe('the sensitivity range', () => {
  const sure = { told: [{ in: 'Wire 2024-01-03' }, { in: 'Gazette 2024-01-03' }], origins: 2, on: WEDNESDAY }
  const one = (made: World) => only(made.event('ASSAULT', ['Norland'], ['Sudland'], { ...sure })).conflict
  it('is a point where nothing is in doubt', () => expect(one(world())).toMatchObject({ low: 9.3, high: 9.3 }))
  it('goes down to the curve without disputed, recycled and single-origin events', () => {
    const made = world()
      .event('ASSAULT', ['Norland'], ['Sudland'], sure)
      .parted('denial')
      .event('ASSAULT', ['Norland'], ['Sudland'], sure)
      .redated()
      .event('ASSAULT', ['Norland'], ['Sudland'], { on: WEDNESDAY })
    expect(one(made)).toMatchObject({
      sum: 37.2,
      without: { disputed: { events: 3, sum: 27.9 }, recycled: { events: 3 }, singleOrigin: { events: 3 }, all: { events: 1, sum: 9.3 } },
      low: 9.3,
      high: 37.2,
    })
  })
  it('takes an event that someone denies for disputed, one over whose figures accounts part not', () => {
    expect(one(world().event('ASSAULT', ['Norland'], ['Sudland'], { ...sure, told: [...sure.told, told({ status: 'denied' })] })).low).toBe(
      9.3,
    )
    expect(one(world().event('ASSAULT', ['Norland'], ['Sudland'], sure).parted('figure')).low).toBe(18.6)
  })
  it('takes an event that another article says was not so for disputed', () =>
    expect(trend(shelling(told({}), told({ status: 'negated' }, 'Gazette'))).events[0]!.disputed).toBe(true))
  it('takes five articles with one origin for the same story told again', () => {
    const copies = ['Wire', 'Gazette', 'Echo', 'Post', 'Mail'].map((outlet) => ({ in: `${outlet} 2024-01-03` }))
    expect(trend(world().event('ASSAULT', ['Norland'], ['Sudland'], { on: WEDNESDAY, told: copies })).events[0]).toMatchObject({
      recycled: true,
      singleOrigin: true,
      articles: 5,
    })
  })
})
