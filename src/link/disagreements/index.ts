/** Where accounts part: denial, figure, date. The kinds `attribution` and `characterization` are in the model and not looked for yet. */
import type { Actor, ActorId, Claim, Disagreement, Document, Event, EventType, Quantity } from '../../model/index.ts'
import type { Origins } from '../origins.ts'
import type { TermReader } from '../terms.ts'
import { dateDisagreements } from './dates.ts'
import type { Target } from './denial-targets.ts'
import { denialDisagreements } from './denials.ts'
import { figureDisagreements } from './figures.ts'
import { Sides } from './sides.ts'

export interface Accounts {
  readonly documents: readonly Document[]
  readonly actors: ReadonlyMap<ActorId, Actor>
  readonly events: readonly Event[]
  readonly claims: readonly Claim[]
  readonly quantities: readonly Quantity[]
  readonly targets: readonly Target[]
}

/** Widest read first: more articles, then the id. */
const foremost = (a: Disagreement, b: Disagreement): number => {
  const articles = (d: Disagreement): number => d.sides.reduce((sum, side) => sum + side.articles, 0)
  return articles(b) - articles(a) || (a.id < b.id ? -1 : 1)
}

export function disagreementsOf(
  accounts: Accounts,
  reader: TermReader,
  origins: Origins,
  family: (type: EventType) => string,
): Disagreement[] {
  const { documents, actors, events, claims, quantities, targets } = accounts
  const sides = new Sides(documents, origins)
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return [
    ...denialDisagreements(targets, claims, sides, reader),
    ...figureDisagreements(quantities, events, byId, actors, documents, reader, sides),
    ...dateDisagreements(events, byId, actors, reader, sides, family),
  ].sort(foremost)
}
