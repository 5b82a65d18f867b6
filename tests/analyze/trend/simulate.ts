/** Counts drawn at random with a seed: Poisson, overdispersed (gamma-Poisson), and with levels that go along with the one before. */

export type Random = () => number

/** Mulberry32. */
export function randomSource(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Knuth's product of uniform numbers. */
export function poisson(mean: number, random: Random): number {
  const least = Math.exp(-mean)
  let count = -1
  for (let product = 1; product > least; product *= random()) count++
  return count
}

/** Marsaglia and Tsang 2000, for shapes of 1 or more. */
function gamma(shape: number, random: Random): number {
  const d = shape - 1 / 3
  for (;;) {
    const x = normal(random)
    const v = (1 + x / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Variance is `dispersion` times the mean. */
export const overdispersed = (mean: number, dispersion: number, random: Random): number =>
  poisson(gamma(mean / (dispersion - 1), random) * (dispersion - 1), random)

/** Poisson about a level whose logarithm is a first-order autoregression of the given standard deviation. */
export function autocorrelated(n: number, mean: number, deviation: number, correlation: number, random: Random): number[] {
  let z = normal(random)
  return Array.from({ length: n }, () => {
    z = correlation * z + Math.sqrt(1 - correlation ** 2) * normal(random)
    return poisson(mean * Math.exp(deviation * z - deviation ** 2 / 2), random)
  })
}
