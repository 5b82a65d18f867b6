/**
 * Where a series of counts changed its level: stretches that stand out by the likelihood ratio, held against reorderings of the series.
 *
 * 25 events a week for a dozen weeks and then 50 are one shift; counts that go up and down about 30 are none, however far they scatter.
 *
 * The search is circular binary segmentation (Olshen, Venkatraman, Lucito and Wigler 2004): the stretch that differs most from the rest, then the same in
 * every part; a step up and down again does not hide itself. The ratio is that of Poisson counts (Chen and Gupta 2000). Whether chance makes stretches as
 * marked is read from reorderings of the same counts, which holds whatever their scatter, where a penalty on the Poisson likelihood takes overdispersion
 * for change. News comes in bursts, so the ratio is first divided by what autocorrelation adds to the variance of a mean, (1 + r) / (1 − r) (Lund and
 * others 2007). A border stays where both its neighbours tell it apart.
 */
import { CHANGES } from '../thresholds.ts'
import { random } from './random.ts'

export interface LevelShift {
  /** Index of the first count of the new level. */
  readonly at: number
  /** Share of reorderings of the stretches on either side that split as well anywhere. */
  readonly p: number
}

/** A stretch of a series, from the index `from` up to `to`. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly gain: number
}

/** How the stretches of a series are searched: all of them, or those from its beginning, which split it in two. */
type Search = 'stretches' | 'splits'

const { side } = CHANGES

/** The stretch whose own level gains most likelihood; no part of the series is shorter than a side. */
function foremost(counts: readonly number[], search: Search): Stretch {
  const n = counts.length
  const sums = new Float64Array(n + 1)
  for (let i = 0; i < n; i++) sums[i + 1] = sums[i]! + counts[i]!
  const total = sums[n]!
  const score = (sum: number, periods: number): number => (sum === 0 ? 0 : sum * Math.log(sum / periods))
  const whole = score(total, n)
  // In long series borders stand on a grid, so that time does not grow with the square of their length.
  const step = Math.ceil(n / CHANGES.borders)
  let best: Stretch = { from: 0, to: side, gain: Number.NEGATIVE_INFINITY }
  for (let from = 0; from <= (search === 'splits' ? 0 : n - side); from += from === 0 ? side : step) {
    for (let to = from + side; to <= n; to = to + step > n && to < n ? n : to + step) {
      if ((from === 0 && to === n) || (to < n && to > n - side)) continue
      const sum = sums[to]! - sums[from]!
      const gain = score(sum, to - from) + score(total - sum, n - (to - from)) - whole
      if (gain > best.gain) best = { from, to, gain }
    }
  }
  return best
}

const mean = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0) / counts.length

/** What autocorrelation adds to the variance of a mean, at least 1; of the residuals of both levels, so that a shift itself does not count. */
function inflation(counts: readonly number[], { from, to }: Stretch): number {
  const inside = (i: number): boolean => i >= from && i < to
  const levels = [mean(counts.filter((_, i) => inside(i))), mean(counts.filter((_, i) => !inside(i)))]
  const residuals = counts.map((count, i) => count - levels[inside(i) ? 0 : 1]!)
  const variance = residuals.reduce((sum, r) => sum + r * r, 0)
  if (variance === 0) return 1
  const lagged = residuals.slice(1).reduce((sum, r, i) => sum + r * residuals[i]!, 0)
  // A sample underrates it, by about 1 / n for each of the two levels.
  const r = Math.min(0.9, Math.max(0, lagged / variance + 2 / counts.length))
  return (1 + r) / (1 - r)
}

/** The foremost stretch, and the share of reorderings that have one as marked. */
function tested(counts: readonly number[], search: Search): Stretch & { readonly p: number } {
  const best = foremost(counts, search)
  const held = best.gain / inflation(counts, best)
  const draw = random(CHANGES.seed)
  const order = [...counts]
  // Once so many reorderings are as marked, the rest can't make it rare.
  const enough = CHANGES.level * (1 + CHANGES.reorderings)
  let asMarked = 0
  for (let i = 0; i < CHANGES.reorderings && asMarked < enough; i++) {
    shuffle(order, draw)
    if (foremost(order, search).gain >= held) asMarked++
  }
  return { ...best, p: (1 + asMarked) / (1 + CHANGES.reorderings) }
}

function shuffle(order: number[], draw: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1))
    const held = order[i]!
    order[i] = order[j]!
    order[j] = held
  }
}

/** Borders of the stretches that stand out, in order. */
function bordersIn(counts: readonly number[]): number[] {
  if (counts.length < 2 * side) return []
  const { from, to, p } = tested(counts, 'stretches')
  if (p > CHANGES.level) return []
  const borders = [from, to].filter((border) => border > 0 && border < counts.length)
  const ends = [0, ...borders, counts.length]
  const within = ends.slice(0, -1).flatMap((start, i) => bordersIn(counts.slice(start, ends[i + 1])).map((border) => border + start))
  return [...borders, ...within].sort((a, b) => a - b)
}

/** Shifts in order; none in a series shorter than two sides. */
export function levelShifts(counts: readonly number[]): LevelShift[] {
  let borders = bordersIn(counts)
  for (;;) {
    const shifts = borders.map((at, i): LevelShift => {
      const [start, end] = [borders[i - 1] ?? 0, borders[i + 1] ?? counts.length]
      return { at, p: tested(counts.slice(start, end), 'splits').p }
    })
    const weakest = shifts.reduce<LevelShift | undefined>((worst, shift) => (worst && worst.p >= shift.p ? worst : shift), undefined)
    if (weakest === undefined || weakest.p <= CHANGES.level) return shifts
    borders = borders.filter((border) => border !== weakest.at)
  }
}
