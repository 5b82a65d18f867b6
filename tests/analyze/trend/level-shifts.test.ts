/** Change points: found where a level shifts, and not where counts only scatter. Simulated with a fixed seed. */
import { describe, expect, it } from 'vitest'
import { trend } from '../../../src/analyze/trend/index.ts'
import { levelShifts } from '../../../src/analyze/trend/level-shifts.ts'
import { autocorrelated, overdispersed, poisson, randomSource } from './simulate.ts'
import { world } from './world.ts'

const weeks = (n: number, count: (week: number) => number): number[] => Array.from({ length: n }, (_, week) => count(week))

/** Series a case: 200, or as many as SERIES says, and then the shares are printed: `docs/measures.md` has them. */
const SERIES = Number(process.env.SERIES ?? 200)

/** Share of series in which any shift is found. */
function found(what: string, series: () => readonly number[]): number {
  const share = Array.from({ length: SERIES }, series).filter((counts) => levelShifts(counts).length > 0).length / SERIES
  if (process.env.SERIES) console.info(`${what}: ${share}`)
  return share
}

describe('false alarms, in series without a change', { timeout: 600_000 }, () => {
  const random = randomSource(7)
  it.each([12, 26, 52])('stay at or below 5 in 100: %i weeks of Poisson counts', (n) =>
    expect(found(`Poisson, ${n}`, () => weeks(n, () => poisson(40, random)))).toBeLessThanOrEqual(0.05),
  )
  it.each([12, 26, 52])('stay so where the variance is six times the mean: %i weeks', (n) =>
    expect(found(`overdispersed, ${n}`, () => weeks(n, () => overdispersed(40, 6, random)))).toBeLessThanOrEqual(0.05),
  )
  it.each([12, 26, 52])('stay so where a week goes half with the week before: %i weeks', (n) =>
    expect(found(`correlated 0.5, ${n}`, () => autocorrelated(n, 60, 0.3, 0.5, random))).toBeLessThanOrEqual(0.05),
  )
  it.runIf(process.env.SERIES).each([12, 26, 52])('are known where it goes with it by 0.7, and more where it drifts: %i weeks', (n) => {
    found(`correlated 0.7, ${n}`, () => autocorrelated(n, 60, 0.3, 0.7, random))
    found(`drifting from 30 to 60, ${n}`, () => weeks(n, (week) => poisson(30 + (30 * week) / n, random)))
  })
})

describe('a clear step', () => {
  const random = randomSource(11)
  it('is found at its week, give or take one', () => {
    const shifts = levelShifts(weeks(30, (week) => poisson(week < 17 ? 25 : 60, random)))
    expect(shifts).toHaveLength(1)
    expect(Math.abs(shifts[0]!.at - 17)).toBeLessThanOrEqual(1)
    expect(shifts[0]!.p).toBeLessThanOrEqual(0.01)
  })
  it('is found up and down again', () =>
    expect(levelShifts(weeks(60, (week) => poisson(week >= 20 && week < 40 ? 80 : 30, random))).map(({ at }) => at)).toEqual([20, 40]))
  it('from 25 to 50 events is found in at least 85 of 100 series of half a year', { timeout: 600_000 }, () =>
    expect(found('25 to 50, 26', () => weeks(26, (week) => poisson(week < 13 ? 25 : 50, random)))).toBeGreaterThanOrEqual(0.85),
  )
  it.runIf(process.env.SERIES).each([12, 26, 52])(
    'is found less often in short or scattered series: %i weeks',
    { timeout: 600_000 },
    (n) => {
      found(`25 to 50, ${n}`, () => weeks(n, (week) => poisson(week < n / 2 ? 25 : 50, random)))
      found(`25 to 50, variance four times the mean, ${n}`, () => weeks(n, (week) => overdispersed(week < n / 2 ? 25 : 50, 4, random)))
    },
  )
})

it('a series shorter than two sides bears none, a constant one has none, and the same series gives the same answer', () => {
  expect(levelShifts([20, 20, 20, 20, 20, 90, 90, 90, 90, 90, 90])).toEqual([])
  expect(levelShifts(weeks(40, () => 30))).toEqual([])
  const series = weeks(24, (week) => (week < 12 ? 25 : 50) + ((week * 7) % 5))
  expect(levelShifts(series)).toEqual(levelShifts(series))
})

describe('changes of a trend', () => {
  const mondays = weeks(16, (week) => week).map((week) => new Date(Date.UTC(2024, 0, 1 + 7 * week)).toISOString().slice(0, 10))
  const counts = [22, 25, 21, 24, 23, 22, 26, 24, 51, 47, 52, 49, 55, 48, 50, 53]
  const rising = (n: (week: number) => number) =>
    trend(mondays.reduce((made, monday, week) => made.events(n(week), 'ASSAULT', 'Norland', 'Sudland', monday), world()).situation(), {
      actors: ['act_Norland', 'act_Sudland'],
    })
  it('name the first period of the new level, both levels, and how much was read', () =>
    expect(rising((week) => counts[week]!).changes).toMatchObject([
      {
        side: 'conflict',
        period: '2024-W09',
        before: 23.4,
        after: 50.6,
        readBefore: 2,
        readAfter: 2,
        innocent: 'Outlets may report otherwise of the same',
      },
    ]))
  it('are not sought across a period that holds too few', () =>
    expect(rising((week) => (week === 8 ? 19 : counts[week]!)).changes).toEqual([]))
})
