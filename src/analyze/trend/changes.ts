/**
 * Change points of both curves, where the series bears them: runs of periods without a gap that each hold enough events, long enough on either side.
 *
 * Conflict of 25 events a week that goes to 50 in week 20 yields one; so does reading twice as many articles from that week on, which stands beside it.
 */
import type { TrendChange, TrendPeriod, TrendSide } from '../../model/index.ts'
import { levelShifts } from './level-shifts.ts'

/** Runs of periods in which the curve has a line. */
function runsOf(periods: readonly TrendPeriod[], side: TrendSide): TrendPeriod[][] {
  const runs: TrendPeriod[][] = [[]]
  for (const period of periods) {
    if (period[side].line === 'drawn') runs.at(-1)!.push(period)
    else if (runs.at(-1)!.length > 0) runs.push([])
  }
  return runs
}

const mean = (numbers: readonly number[]): number => Math.round((numbers.reduce((a, b) => a + b, 0) / numbers.length) * 10) / 10

/** More was read as more was reported, or less as less, at least half as strongly. */
const follows = (before: number, after: number, readBefore: number, readAfter: number): boolean => {
  if (readBefore === 0 || readAfter === 0) return readBefore !== readAfter && after > before === readAfter > readBefore
  const [reported, read] = [Math.log(after / before), Math.log(readAfter / readBefore)]
  return read / reported >= 0.5
}

function changesIn(run: readonly TrendPeriod[], side: TrendSide): TrendChange[] {
  const shifts = levelShifts(run.map((period) => period[side].events))
  return shifts.map(({ at, p }, i): TrendChange => {
    const earlier = run.slice(i === 0 ? 0 : shifts[i - 1]!.at, at)
    const later = run.slice(at, shifts[i + 1]?.at)
    const [before, after] = [earlier, later].map((part) => mean(part.map((period) => period[side].events))) as [number, number]
    const [readBefore, readAfter] = [earlier, later].map((part) => mean(part.map((period) => period.read))) as [number, number]
    const innocent = follows(before, after, readBefore, readAfter)
      ? `Other reading, not other events: ${readBefore} articles were read per period before, ${readAfter} after`
      : 'Outlets may report otherwise of the same'
    return { side, period: run[at]!.period, before, after, p, readBefore, readAfter, innocent }
  })
}

export const changesOf = (periods: readonly TrendPeriod[]): TrendChange[] =>
  (['conflict', 'cooperation'] as const).flatMap((side) => runsOf(periods, side).flatMap((run) => changesIn(run, side)))
