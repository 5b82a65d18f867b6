/** Where accounts part: denial, figure, date. The kinds `attribution` and `characterization` are in the model and not looked for yet. */
import type { Disagreement, EventType, Quantity } from '../../model/index.ts'
import type { Origins } from '../origins.ts'
import { dateDisagreements } from './dates.ts'
import type { Target } from './denial-targets.ts'
import { denialDisagreements } from './denials.ts'
import { figureDisagreements, type Ground } from './figures.ts'
import { Sides } from './sides.ts'

type Pair = readonly [string, string]

/** What parts, by pairs. */
export interface Parting {
  readonly denials: readonly Target[]
  /** Of quantities. */
  readonly figures: readonly Pair[]
  /** Of events. */
  readonly dates: readonly Pair[]
}

/** Widest read first: more articles, then the id. */
const foremost = (a: Disagreement, b: Disagreement): number => {
  const articles = (d: Disagreement): number => d.sides.reduce((sum, side) => sum + side.articles, 0)
  return articles(b) - articles(a) || (a.id < b.id ? -1 : 1)
}

export function disagreementsOf(
  parting: Parting,
  quantities: readonly Quantity[],
  ground: Ground,
  origins: Origins,
  family: (type: EventType) => string,
): Disagreement[] {
  const sides = new Sides(ground.documents, origins)
  const { claims, events, reader } = ground
  return [
    ...denialDisagreements(parting.denials, [...claims.values()], sides, reader),
    ...figureDisagreements(parting.figures, new Map(quantities.map((quantity) => [quantity.id, quantity])), ground, sides),
    ...dateDisagreements(parting.dates, events, claims, reader, sides, family),
  ].sort(foremost)
}
