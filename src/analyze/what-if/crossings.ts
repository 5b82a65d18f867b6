/** By whose account what a limit speaks of happened already: events told or alleged, and claims, that fit its words; with who denies it. */
import { type Citation, type Claim, type ClaimId, type Crossing, cite, type Event, type EventReport } from '../../model/index.ts'
import { overlaps } from '../../text/spans.ts'
import { authorOf } from '../brief/voices.ts'
import type { Scope } from '../scope.ts'
import { WHAT_IF } from '../thresholds.ts'
import type { Act, ActReader } from './act.ts'
import { isBare, type Match, type Matcher } from './match.ts'

const same = (a: Citation, b: Citation): boolean => a.document === b.document && overlaps(a, b)
const HAPPENED: ReadonlySet<EventReport['status']> = new Set(['reported', 'alleged'])
const SO: ReadonlySet<Claim['kind']> = new Set(['statement', 'accusation', 'assessment'])
/** Letters between a cue and its content that may name whom it accuses. */
const GAP = 60
const TO_COME = /\b(?:will|would|could|may|might|shall|should)\b/iu

/** "accused Kuwait of | giving bases": with whom it accuses. */
function wordsOf({ cue, content }: Claim, scope: Scope): Citation {
  if (cue === null || cue.end >= content.start || content.start - cue.end > GAP) return content
  return cite(scope.doc(content.document), cue.end, content.end)
}

type Fitting = Omit<Crossing, 'denied'> & { readonly strength: number }

export class Crossings {
  readonly #scope: Scope
  readonly #reader: ActReader
  readonly #matcher: Matcher
  readonly #supposed: readonly Citation[]
  readonly #read = new Map<ClaimId, Act>()

  constructor(scope: Scope, reader: ActReader, matcher: Matcher) {
    this.#scope = scope
    this.#reader = reader
    this.#matcher = matcher
    this.#supposed = scope.situation.contingencies.map((contingency) => contingency.citation)
  }

  /** @param stated the words of the limit; `day` that of its article */
  of(stated: Act, day: string | undefined): Crossing[] {
    const { events, claims } = this.#scope.situation
    const fitting = [
      ...events.flatMap((event) => this.#event(event, stated, day) ?? []),
      ...claims.flatMap((claim) => this.#claim(claim, stated, day) ?? []),
    ].sort((a, b) => b.strength - a.strength || (a.citation.document < b.citation.document ? -1 : 1) || a.citation.start - b.citation.start)
    const kept: Fitting[] = []
    for (const one of fitting) if (!kept.some((other) => same(one.citation, other.citation))) kept.push(one)
    return kept.slice(0, WHAT_IF.crossings).map(({ strength: _, ...one }) => ({ ...one, denied: this.#denials(one) }))
  }

  /** Closer than for what is only supposed: a thing it is about in common, or where the words name none, the act with both parties. */
  #fits(act: Act, stated: Act): Match | undefined {
    const match = this.#matcher.match(act, stated)
    if (match === undefined) return undefined
    const { actor, target, act: kind, shares } = match.why
    if (actor === 'unknown') return undefined
    if (isBare(stated)) return kind === 'same' && actor === 'same' && target === 'same' && act.types.size > 0 ? match : undefined
    const close = kind === 'same' || target === 'same' || shares.length >= WHAT_IF.wordsOfOpenAct
    return close && shares.length > 0 ? match : undefined
  }

  #event(event: Event, stated: Act, day: string | undefined): Fitting | undefined {
    if (!HAPPENED.has(event.status) || stated.acts.size === 0 || (stated.types.size > 0 && !stated.types.has(event.type))) return undefined
    const report = event.reports.find((one) => HAPPENED.has(one.status) && !this.#supposed.some((other) => same(other, one.citation)))
    if (report === undefined) return undefined
    const read = this.#reader.of(report.citation, { doers: event.actors, targets: event.recipients })
    const match = this.#fits({ ...read, types: new Set([event.type]) }, stated)
    if (match === undefined) return undefined
    const claim = report.claim === undefined ? undefined : this.#scope.claim(report.claim)
    return {
      ...match,
      ...this.#dated(report.citation, event.time?.start ?? event.time?.end ?? undefined, event.time?.end ?? undefined, day),
      event: event.id,
      ...(claim === undefined ? {} : { claim: claim.id }),
      status: report.status,
      by: claim?.speakerName ?? authorOf(this.#scope.doc(report.document)),
      citation: report.citation,
    }
  }

  #claim(claim: Claim, stated: Act, day: string | undefined): Fitting | undefined {
    if (!SO.has(claim.kind) || claim.polarity === 'negative' || claim.certainty !== 'certain' || TO_COME.test(claim.content.quote))
      return undefined
    if (this.#supposed.some((other) => same(other, claim.content))) return undefined
    const act = this.#read.get(claim.id) ?? this.#reader.of(wordsOf(claim, this.#scope))
    this.#read.set(claim.id, act)
    const match = this.#fits(act, stated)
    if (match === undefined) return undefined
    return {
      ...match,
      ...this.#dated(claim.content, undefined, undefined, day),
      claim: claim.id,
      status: 'alleged',
      by: claim.speakerName,
      citation: claim.content,
    }
  }

  #dated(
    citation: Citation,
    first: string | undefined,
    last: string | undefined,
    stated: string | undefined,
  ): Pick<Crossing, 'day' | 'before'> {
    const at = first ?? this.#scope.dayOf(citation)
    return { ...(at === undefined ? {} : { day: at }), before: stated !== undefined && (last ?? at ?? stated) < stated }
  }

  #denials({ citation, claim }: Fitting | Omit<Fitting, 'strength'>): Citation[] {
    return this.#scope.situation.disagreements
      .filter(({ kind }) => kind === 'denial')
      .flatMap(({ sides: [yes, no] }) => {
        const asserted = yes!.citations.some((one) => same(one, citation)) || (claim !== undefined && yes!.claims.includes(claim))
        return asserted ? no!.citations.slice(0, 2) : []
      })
  }
}
