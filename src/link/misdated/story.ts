/**
 * What stands near a telling, and what two tellings have in common by it.
 *
 * The story of "It sank at Haven" has the words of the sentences before and behind, by which another telling of the same is known.
 */
import type { Quantity } from '../../model/index.ts'
import { daysBetween, timesMeet } from '../chronology.ts'
import { namesIn, nameTerm, type Telling } from '../dated-tellings.ts'
import type { Passages } from '../passages.ts'
import { shared, type Terms, type Weights } from '../terms.ts'
import { TELLINGS } from '../thresholds.ts'

/** Days that both times miss each other by. */
export function apart(a: Telling, b: Telling): number {
  const [x, y] = [a.time, b.time]
  if (timesMeet(x, y)) return 0
  return x.end! < y.start! ? daysBetween(x.end!, y.start!) : daysBetween(y.end!, x.start!)
}

const stories = new WeakMap<Telling, Terms>()

/** The sentences near one, with what they are about. */
export function around(telling: Telling, passages: Passages): Terms {
  const known = stories.get(telling)
  if (known !== undefined) return known
  const { passage } = telling
  const all = passages.of(passage.citation.document)
  const near = all.slice(Math.max(0, passage.at - TELLINGS.near), passage.at + TELLINGS.near + 1)
  const story = new Set(near.flatMap(({ terms, citation }) => [...terms, ...[...namesIn(citation)].map(nameTerm)]))
  stories.set(telling, story)
  return story
}

export const share = (own: Terms, other: Terms, weights: Weights): number => {
  const all = weights.sum(own)
  return all === 0 ? 0 : weights.sum(shared(own, other)) / all
}

/** Same days of the year in other years: how old news is taken for new. */
export const sameSeason = (a: Telling, b: Telling): boolean =>
  a.time.start!.slice(5, 7) === b.time.start!.slice(5, 7) && a.time.start!.slice(0, 4) !== b.time.start!.slice(0, 4)

export const sameCount = (a: Telling, b: Telling): boolean =>
  a.figures.some((one) =>
    b.figures.some(
      (other) => one.unit === other.unit && one.low === other.low && one.high === other.high && one.high > TELLINGS.smallCount,
    ),
  )

/** How many figures of the one the other has too, small numbers counted. */
export const sameFigures = (a: readonly Quantity[], b: readonly Quantity[]): number =>
  a.filter((one) => b.some((other) => one.unit === other.unit && one.low === other.low && one.high === other.high)).length

/** Names apart: whether those that differ tell of two happenings is another question. */
export const unnamed = (terms: Terms): Terms => new Set([...terms].filter((term) => !term.startsWith('=')))

/** Words for what happened, beside who and where: a person met two others on two days. */
export function acts(terms: readonly string[], a: Telling, b: Telling, passages: Passages): number {
  const names = new Set([...a.names, ...b.names].flatMap((name) => [...passages.words(name)]))
  return terms.filter((term) => !/^[@#=]/u.test(term) && !names.has(term)).length
}
