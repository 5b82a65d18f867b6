/**
 * What a curve is tried without: events over which accounts part, events that may be old ones told again, events with one traceable origin.
 *
 * A shelling that Norland denies is disputed; one told of January here and of January a year before there is recycled, and so is one that five
 * articles have from one agency.
 */
import type { EventReport, Situation, TrendEvent } from '../../model/index.ts'
import { Places } from './places.ts'

export type Doubt = 'disputed' | 'recycled' | 'singleOrigin'

export class Doubts {
  readonly #disputed: Places
  readonly #claims: ReadonlySet<string>
  readonly #redated: Places

  constructor({ disagreements, findings }: Situation) {
    // How many were killed is no doubt whether it happened.
    const sides = disagreements.filter(({ kind }) => kind !== 'figure').flatMap((disagreement) => disagreement.sides)
    this.#disputed = new Places(sides.flatMap((side) => side.citations))
    this.#claims = new Set(sides.flatMap((side) => side.claims))
    this.#redated = new Places(findings.filter(({ check }) => check === 'date-conflict').flatMap((finding) => finding.citations))
  }

  /** @param all every report of the event, since a denial may stand in one that does not count */
  of(all: readonly EventReport[], counting: readonly EventReport[], articles: number, origins: number): Pick<TrendEvent, Doubt> {
    return {
      disputed: all.some(
        (report) =>
          report.status === 'denied' ||
          report.status === 'negated' ||
          (report.claim !== undefined && this.#claims.has(report.claim)) ||
          this.#disputed.meets(report.citation),
      ),
      recycled: (articles > 1 && origins === 1) || counting.some((report) => this.#redated.meets(report.citation)),
      singleOrigin: origins === 1,
    }
  }
}
