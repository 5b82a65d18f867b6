/** What of a situation a briefing looks at: everything, or what touches certain actors, or what is new since a day. */

import { publishedDay } from '../model/document.ts'
import type {
  Actor,
  ActorId,
  ChangedAccount,
  Citation,
  Claim,
  Contingency,
  Day,
  Disagreement,
  Document,
  DocumentId,
  Event,
  Finding,
  Quantity,
  Situation,
} from '../model/index.ts'
import { plain } from '../text/plain.ts'

export interface ScopeOptions {
  /** Ids or names of actors; a name that no actor bears gives nothing. */
  readonly about?: readonly string[]
  readonly since?: Day
  readonly until?: Day
}

export class Scope {
  readonly situation: Situation
  readonly about: readonly Actor[]
  readonly since: Day | undefined
  readonly until: Day | undefined
  readonly documents: readonly Document[]
  readonly #actors: ReadonlyMap<ActorId, Actor>
  readonly #documents: ReadonlyMap<DocumentId, Document>
  readonly #claims: ReadonlyMap<string, Claim>
  readonly #standing: ReadonlySet<ActorId>
  readonly #mentioned: ReadonlySet<DocumentId>
  readonly #wholeWorld: boolean

  constructor(situation: Situation, { about = [], since, until }: ScopeOptions = {}) {
    this.situation = situation
    this.since = since
    this.until = until
    this.#actors = new Map(situation.actors.map((actor) => [actor.id, actor]))
    this.#documents = new Map(situation.documents.map((doc) => [doc.id, doc]))
    this.#claims = new Map(situation.claims.map((claim) => [claim.id, claim]))
    this.#wholeWorld = about.length === 0
    this.about = about.flatMap((wanted) => this.#named(wanted) ?? [])
    const ids = new Set(this.about.map((actor) => actor.id))
    // Organs and officials stand for those they belong to.
    const members = situation.actors.filter(
      (actor) =>
        (actor.of !== undefined && ids.has(actor.of)) ||
        actor.roles.some((role) => role.tenure === 'current' && role.of !== undefined && ids.has(role.of)),
    )
    this.#standing = new Set([...ids, ...members.map((actor) => actor.id)])
    this.#mentioned = new Set(
      situation.actors.filter((actor) => this.#standing.has(actor.id)).flatMap((actor) => actor.mentions.map((m) => m.document)),
    )
    this.documents = situation.documents
      .filter((doc) => (this.#wholeWorld || this.#mentioned.has(doc.id)) && this.#inTime(publishedDay(doc)))
      .sort((a, b) => order(publishedDay(a), publishedDay(b)) || (a.id < b.id ? -1 : 1))
  }

  /** The actor of an id or a name; of several namesakes the one most spoken of. */
  #named(wanted: string): Actor | undefined {
    const byId = this.#actors.get(wanted)
    if (byId) return byId
    const key = plain(wanted)
    const bears = (actor: Actor): boolean => plain(actor.name) === key || actor.mentions.some((mention) => plain(mention.quote) === key)
    return this.situation.actors
      .filter(bears)
      .sort((a, b) => Number(plain(b.name) === key) - Number(plain(a.name) === key) || b.mentions.length - a.mentions.length)[0]
  }

  #inTime(day: Day | undefined): boolean {
    if (day === undefined) return this.since === undefined && this.until === undefined
    return (this.since === undefined || day >= this.since) && (this.until === undefined || day <= this.until)
  }

  actor(id: ActorId): Actor | undefined {
    return this.#actors.get(id)
  }

  nameOf(id: ActorId): string {
    return this.#actors.get(id)?.name ?? id
  }

  doc(id: DocumentId): Document {
    const doc = this.#documents.get(id)
    if (!doc) throw new RangeError(`no document ${id} in the situation`)
    return doc
  }

  claim(id: string): Claim | undefined {
    return this.#claims.get(id)
  }

  /** Day of the article that a citation is of. */
  dayOf(citation: Citation): Day | undefined {
    return publishedDay(this.doc(citation.document))
  }

  /** One of the wanted actors, an organ of theirs, or somebody in an office of theirs. */
  speaksFor(id: ActorId): boolean {
    return this.#standing.has(id)
  }

  #touches(ids: readonly string[]): boolean {
    return this.#wholeWorld || ids.some((id) => this.#standing.has(id))
  }

  /** How many of the wanted actors something touches. */
  touched(ids: readonly string[]): number {
    const all = new Set(ids.flatMap((id) => [id, this.#actors.get(id)?.of ?? id]))
    return this.about.filter((actor) => all.has(actor.id)).length
  }

  /** Reported within the time asked for, or said to have happened in it. */
  events(): Event[] {
    return this.situation.events.filter((event) => {
      if (!this.#touches([...event.actors, ...event.recipients])) return false
      if (event.time)
        return (
          (this.since === undefined || (event.time.end ?? '9') >= this.since) &&
          (this.until === undefined || (event.time.start ?? '0') <= this.until)
        )
      return event.reports.some((report) => this.#inTime(this.dayOf(report.citation)))
    })
  }

  claims(): Claim[] {
    return this.situation.claims.filter(
      (claim) => this.#touches([...(claim.speaker ? [claim.speaker] : []), ...claim.about]) && this.#inTime(this.dayOf(claim.content)),
    )
  }

  contingencies(): Contingency[] {
    return this.situation.contingencies.filter((c) => {
      if (!this.#inTime(this.dayOf(c.citation))) return false
      return this.#wholeWorld || (c.speaker !== undefined && this.#standing.has(c.speaker)) || this.#namesAny(c.citation)
    })
  }

  quantities(): Quantity[] {
    return this.situation.quantities.filter(
      (q) => this.#inTime(this.dayOf(q.citation)) && (this.#touches(q.ofActors) || this.#namesAny(q.citation)),
    )
  }

  disagreements(): Disagreement[] {
    return this.situation.disagreements.filter((disagreement) => {
      const citations = disagreement.sides.flatMap((side) => side.citations)
      if (!citations.some((citation) => this.#inTime(this.dayOf(citation)))) return false
      return this.#touches(this.partiesOf(disagreement)) || citations.some((citation) => this.#namesAny(citation))
    })
  }

  /** Accounts that differ by date, of which one at least falls into the time asked for. */
  changes(): ChangedAccount[] {
    return (this.situation.changes ?? []).filter(({ about, steps }) => this.#touches(about) && steps.some(({ day }) => this.#inTime(day)))
  }

  findings(): Finding[] {
    const inside = new Set(this.documents.map((doc) => doc.id))
    return this.situation.findings.filter((finding) => finding.citations.some((citation) => inside.has(citation.document)))
  }

  /** Whom the claims of a disagreement are by or about. */
  partiesOf(disagreement: Disagreement): ActorId[] {
    const claims = disagreement.sides.flatMap((side) => side.claims).flatMap((id) => this.#claims.get(id) ?? [])
    return [
      ...new Set(
        claims.flatMap((claim) => [...(claim.speaker ? [claim.speaker] : []), ...claim.about.filter((id) => this.#actors.has(id))]),
      ),
    ]
  }

  #namesAny(citation: Citation): boolean {
    return (
      this.#wholeWorld ||
      [...this.#standing].some((id) =>
        this.#actors.get(id)?.mentions.some((m) => m.document === citation.document && m.start < citation.end && m.end > citation.start),
      )
    )
  }
}

/** Undated last. */
export const order = (a: Day | undefined, b: Day | undefined): number => ((a ?? '9') < (b ?? '9') ? -1 : (a ?? '9') > (b ?? '9') ? 1 : 0)
