/**
 * What ties documents' elements together, looked for among the documents given: who is one, which reports are of one event, which claims of one thing, what is copied,
 * denied or contradicted. Documents that were linked before take part with what is known of them, so that a new one is compared with the few that it may meet.
 *
 * Given "gunmen attacked the embassy on Tuesday" (new) and "the attack on the embassy of 3 March" (linked before), the new document's event joins the other's class.
 */
import type { Knowledge } from '../lookup/index.ts'
import type { Actor, Claim, Document, DocumentId, Extraction, Join, Links } from '../model/index.ts'
import { aligned } from './aligned.ts'
import { inOrder } from './chronology.ts'
import { Classes } from './classes.ts'
import { copiesAmong } from './copies.ts'
import { asDecided, classesUnder, NO_RULES, type Rules } from './decided.ts'
import { accountsIn } from './disagreements/accounts.ts'
import { partingDates } from './disagreements/dates.ts'
import { DenialTargets } from './disagreements/denial-targets.ts'
import { partingDoers } from './disagreements/doers.ts'
import { partingFigures } from './disagreements/figures.ts'
import { FramingReader } from './disagreements/framings.ts'
import { happeningsOf } from './disagreements/happenings.ts'
import { partingFramings } from './disagreements/parting-framings.ts'
import { eventClasses, mergeEvents } from './events.ts'
import { identitiesOf, mergeActors } from './identity.ts'
import { Origins } from './origins.ts'
import { PartingReader } from './parting/index.ts'
import { claimClasses } from './propositions.ts'
import { remapped } from './remap.ts'
import { TermReader } from './terms.ts'

export interface Window {
  readonly documents: readonly Document[]
  /** Theirs, in any order. */
  readonly extractions: readonly Extraction[]
  /** The documents whose links are looked for; all without it. */
  readonly fresh?: ReadonlySet<DocumentId>
  /** What earlier linking found for the others. */
  readonly known?: readonly Links[]
  /** Actors of documents that are not here, who may be one with somebody here. */
  readonly cast?: readonly Actor[]
  /** What a person decided about who is one. */
  readonly rules?: Rules
}

type Writable = { -readonly [K in keyof Links]-?: NonNullable<Links[K]>[number][] }

const none = (): Writable => ({
  actors: [],
  events: [],
  claims: [],
  copies: [],
  denials: [],
  figures: [],
  dates: [],
  statements: [],
  tellings: [],
  framings: [],
  accounts: [],
})

/** The links of each fresh document; one between two of them stands with one. */
export function findLinks(window: Window, knowledge: Knowledge): Map<DocumentId, Links> {
  const { known = [], cast = [], rules = NO_RULES } = window
  const ordered = inOrder(window.documents)
  const fresh = window.fresh ?? new Set(ordered.map((doc) => doc.id))
  const found = new Map<DocumentId, Writable>(ordered.filter((doc) => fresh.has(doc.id)).map((doc) => [doc.id, none()]))
  /** Links of the first of these documents that is fresh. */
  const at = (...documents: readonly DocumentId[]): Writable | undefined => documents.map((id) => found.get(id)).find((links) => links)

  const copies = copiesAmong(ordered)
  for (const copy of [...copies.values()].flat()) at(copy.document, copy.of.document)?.copies.push(copy)
  const members = aligned(ordered, window.extractions, copies).map((extraction) => asDecided(extraction, rules))

  const own = members.flatMap(({ document, actors }) => actors.map((actor) => ({ actor, document })))
  const knownActors = known.flatMap((links) => links.actors)
  const actorsBefore = classesUnder(rules).joinAll(knownActors)
  const identities = identitiesOf(
    [...own.map(({ actor }) => actor), ...cast],
    knowledge,
    classesUnder(rules).joinAll(knownActors),
    rules.aside,
  )
  const joinsOf = (
    elements: readonly { id: string; document: DocumentId }[],
    before: Classes,
    after: Classes,
    kind: 'actors' | 'events' | 'claims',
  ) => {
    const holder = new Map<string, Writable>()
    for (const { id, document } of elements) {
      const links = found.get(document)
      if (links && !holder.has(after.find(id))) holder.set(after.find(id), links)
    }
    const told = new Set<string>()
    for (const { id, document } of elements) {
      const [was, is] = [before.find(id), after.find(id)]
      const links = found.get(document) ?? holder.get(is)
      if (was === is || links === undefined || told.has(was)) continue
      told.add(was)
      const why = after.why(was)
      links[kind].push((why === undefined ? [was, is] : [was, is, why]) satisfies Join)
    }
  }
  joinsOf(
    [...own.map(({ actor, document }) => ({ id: actor.id, document })), ...cast.map(({ id }) => ({ id, document: '' }))],
    actorsBefore,
    identities,
    'actors',
  )

  const { actors, actorOf } = mergeActors(
    own.map(({ actor }) => actor),
    identities,
    ordered,
  )
  const actorsById = new Map(actors.map((actor) => [actor.id, actor]))
  const parts = members.map((extraction) => remapped(extraction, actorOf))
  const reader = new TermReader(actors, knowledge.comparing)

  const single = parts.flatMap((part) => part.events)
  const said = parts.flatMap((part) => part.claims)
  const traces = new Map(parts.flatMap((part) => Object.entries(part.traces ?? {})))
  const knownEvents = known.flatMap((links) => links.events)
  const eventsAfter = eventClasses(single, ordered, actorsById, reader, knowledge.plover.quad, traces, knownEvents)
  joinsOf(
    single.map(({ id, reports }) => ({ id, document: reports[0]!.document })),
    new Classes().joinAll(knownEvents),
    eventsAfter,
    'events',
  )
  const { events, eventOf } = mergeEvents(
    single,
    eventsAfter,
    ordered,
    new Map(said.map((claim) => [claim.id, claim])),
    new Origins(ordered, actors),
  )

  const claims = said.map((claim): Claim => ({ ...claim, about: [...new Set(claim.about.map(eventOf))] }))
  const targets = new DenialTargets(claims, events, actorsById, ordered, reader, knowledge.comparing).find()
  for (const { denial, voice, score, times, pointed } of targets)
    at(denial.content.document, voice.citation.document)?.denials.push({
      denial: denial.id,
      ...(voice.claim === undefined ? {} : { claim: voice.claim.id }),
      citation: voice.citation,
      score,
      times: [...times],
      pointed,
    })
  const knownClaims = known.flatMap((links) => links.claims)
  joinsOf(
    claims.map(({ id, content }) => ({ id, document: content.document })),
    new Classes().joinAll(knownClaims),
    claimClasses(claims, targets, ordered, reader, knownClaims),
    'claims',
  )

  const quantities = parts.flatMap((part) => part.quantities)
  const placeOf = new Map(quantities.map((quantity) => [quantity.id, quantity.citation.document]))
  const ground = { events, claims: new Map(claims.map((claim) => [claim.id, claim])), actors: actorsById, documents: ordered, reader }
  const parting = new PartingReader({
    documents: ordered,
    actors,
    claims,
    quantities,
    dates: parts.flatMap((part) => part.dates ?? []),
    reader,
    knowledge,
    fresh,
  })
  for (const pair of partingFigures(quantities, ground, parting.figures())) at(...pair.map((id) => placeOf.get(id)!))?.figures.push(pair)
  for (const pair of parting.statements()) at(pair.asserting.citation.document, pair.denying.citation.document)?.statements.push(pair)
  const tellings = parting.tellings()
  for (const pair of tellings) at(pair.one.citation.document, pair.other.citation.document)?.tellings.push(pair)
  const documentsOf = new Map(events.map((event) => [event.id, event.reports.map((report) => report.document)]))
  const misdated = partingDates(events, actorsById, reader, knowledge.plover.quad)
  for (const pair of misdated) at(...pair.flatMap((id) => documentsOf.get(id)!))?.dates.push(pair)
  const framed = new FramingReader(knowledge.framings, knowledge.comparing, ordered, events, reader).of(claims)
  for (const pair of [
    ...partingFramings(framed, {
      framings: knowledge.framings,
      actors: actorsById,
      documents: ordered,
      happeningOf: happeningsOf(events, misdated, tellings),
    }),
    ...partingDoers(events, ground.claims, actorsById, ordered, reader),
  ])
    at(pair.one.words.document, pair.other.words.document)?.framings.push(pair)
  for (const account of accountsIn(
    ordered.filter((doc) => fresh.has(doc.id)),
    actors,
    claims,
    knowledge.framings,
  ))
    at(account.citation.document)?.accounts.push(account)
  return found
}
