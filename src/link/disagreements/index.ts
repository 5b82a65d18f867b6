/** Where accounts part: denial, figure, date, attribution and characterization, each with its history. What is told otherwise later is in `changes.ts`. */
import type { Framings } from '../../lookup/framings.ts'
import type { Disagreement, EventType, PartedFramings, PartedStatements, PartedTellings, Quantity } from '../../model/index.ts'
import type { Origins } from '../origins.ts'
import { AskedOnce } from './asked-once.ts'
import { dateDisagreements } from './dates.ts'
import type { Target } from './denial-targets.ts'
import { denialDisagreements } from './denials.ts'
import { figureDisagreements, type Ground } from './figures.ts'
import { framingDisagreements } from './framing-disagreements.ts'
import { Histories } from './history.ts'
import { partedStatements } from './parted-statements.ts'
import { partedTellings } from './parted-tellings.ts'
import { Sides } from './sides.ts'

type Pair = readonly [string, string]

/** What parts, by pairs. */
export interface Parting {
  readonly denials: readonly Target[]
  /** Of quantities. */
  readonly figures: readonly Pair[]
  /** Of events. */
  readonly dates: readonly Pair[]
  readonly framings: readonly PartedFramings[]
  readonly statements: readonly PartedStatements[]
  readonly tellings: readonly PartedTellings[]
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
  framings: Framings,
): Disagreement[] {
  const sides = new Sides(ground.documents, origins)
  const { actors, claims, events, reader } = ground
  const histories = new Histories(claims, actors, sides)
  const worded = [
    ...denialDisagreements(parting.denials, [...claims.values()], sides, reader),
    ...figureDisagreements(parting.figures, new Map(quantities.map((quantity) => [quantity.id, quantity])), ground, sides),
    ...dateDisagreements(parting.dates, events, claims, reader, sides, family),
    ...framingDisagreements(parting.framings, claims, actors, framings, sides),
  ]
  const all = [...worded, ...partedTellings(parting.tellings, worded, [...claims.values()], sides)]
  return new AskedOnce(claims, quantities, sides)
    .of(all, partedStatements(parting.statements, all, claims, sides))
    .map((disagreement) => histories.continued(disagreement))
    .sort(foremost)
}
