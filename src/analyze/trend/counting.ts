/**
 * Which reports of an event count, and as what: told as fact, alleged or denied; or why none of them does.
 *
 * "Norland shelled Orm" beside "Norland, which shelled Orm in 1993, …": the second is background, the first counts. "Norland plans to shell Orm" never does.
 */
import type { Claim, ClaimId, Event, EventReport, EventStatus, Situation, TrendEvent, TrendOmission } from '../../model/index.ts'
import { Places } from './places.ts'

export interface Including {
  readonly historical: boolean
  readonly undated: boolean
  readonly ascribed: boolean
  readonly denied: boolean
}

type Counted =
  | { readonly counted: TrendEvent['counted']; readonly reports: readonly EventReport[] }
  | { readonly why: TrendOmission['why']; readonly status: EventStatus }

const ORDER: readonly EventStatus[] = ['reported', 'alleged', 'denied', 'negated', 'planned', 'hypothetical']

/** As the model has it for whole events: reported if any report is, else the commonest, the earlier in its list of two equally common. */
function statusOf(reports: readonly EventReport[]): EventStatus {
  const count = (status: EventStatus): number => reports.filter((report) => report.status === status).length
  return count('reported') > 0 ? 'reported' : [...ORDER].sort((a, b) => count(b) - count(a))[0]!
}

export class Counting {
  readonly #including: Including
  readonly #claims: ReadonlyMap<ClaimId, Claim>
  /** Words by which someone denies something. */
  readonly #denials: Places

  constructor({ claims }: Situation, including: Including) {
    this.#including = including
    this.#claims = new Map(claims.map((claim) => [claim.id, claim]))
    const cues = claims.flatMap(({ kind, cue }) => (kind === 'denial' && cue !== null ? [cue] : []))
    this.#denials = new Places(cues)
  }

  of(event: Event): Counted {
    const { historical, ascribed, denied } = this.#including
    const told = event.reports.filter((report) => historical || !report.historical)
    const reports = told.filter((report) => ascribed || !this.#isAscribed(report.claim))
    const status = statusOf(reports.length > 0 ? reports : event.reports)
    // What did not happen is left out for that, whoever tells it.
    if (status === 'planned' || status === 'hypothetical') return { why: status, status }
    if (reports.length === 0) return { why: told.length === 0 ? 'historical' : 'ascribed', status }
    if (event.intensity === 0) return { why: 'neutral', status }
    if (status === 'denied' || status === 'negated') return denied ? { counted: 'denied', reports } : { why: 'denied', status }
    // PLOVER has an act of denying under REJECT, as conflict in words; it answers a charge.
    if (!denied && event.type === 'REJECT' && reports.every((report) => this.#denials.meets(report.citation)))
      return { why: 'denial', status }
    return { counted: status, reports }
  }

  /** The claim, or one that it stands within, is an attitude that the author gives to someone. */
  #isAscribed(id: ClaimId | undefined): boolean {
    const seen = new Set<ClaimId>()
    for (let claim = id === undefined ? undefined : this.#claims.get(id); claim && !seen.has(claim.id); ) {
      if (claim.expression === 'ascribed') return true
      seen.add(claim.id)
      claim = claim.within === undefined ? undefined : this.#claims.get(claim.within)
    }
    return false
  }
}
