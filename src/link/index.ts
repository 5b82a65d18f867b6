/**
 * Stage 4: many documents' extractions become one situation: one actor per actor, one event per event, one proposition per thing claimed, where
 * accounts part, and what the checks find. A pure function of the set of documents: the order of arguments does not matter.
 */
import type { Knowledge } from '../lookup/index.ts'
import type { Citation, Claim, Document, DocumentId, Explanation, Extraction, Situation } from '../model/index.ts'
import type { Check } from '../plugins.ts'
import { BUILT_IN } from './checks/index.ts'
import { inOrder, placeOrder } from './chronology.ts'
import { copiesAmong } from './copies.ts'
import { DenialTargets } from './disagreements/denial-targets.ts'
import { disagreementsOf } from './disagreements/index.ts'
import { linkEvents } from './events.ts'
import { identify } from './identity.ts'
import { Origins } from './origins.ts'
import { linkPropositions } from './propositions.ts'
import { remapped } from './remap.ts'
import { withoutRepetitions } from './repetitions.ts'
import { TermReader } from './terms.ts'
import { linkTies } from './ties.ts'

export { BUILT_IN }

export type Linked = Omit<Situation, 'version' | 'reader' | 'documents'>

/** Extractions in the documents' order, each with its own document; one without a document is left out. */
function aligned(ordered: readonly Document[], extractions: readonly Extraction[]): Extraction[] {
  const byDocument = new Map<DocumentId, Extraction>(extractions.map((extraction) => [extraction.document, extraction]))
  const copies = copiesAmong(ordered)
  return ordered.flatMap((doc) => {
    const extraction = byDocument.get(doc.id)
    return extraction === undefined ? [] : [withoutRepetitions(doc, extraction, copies.get(doc.id) ?? [])]
  })
}

const byPlace = <T extends { readonly id: string }>(
  elements: readonly T[],
  at: (element: T) => Citation,
  order: (a: Citation, b: Citation) => number,
): T[] => [...elements].sort((a, b) => order(at(a), at(b)) || (a.id < b.id ? -1 : 1))

/** @param documents current ones only, no earlier revisions; the extractions are theirs, in any order */
export function link(
  documents: readonly Document[],
  extractions: readonly Extraction[],
  knowledge: Knowledge,
  checks: readonly Check[] = BUILT_IN,
): Linked {
  const ordered = inOrder(documents)
  const order = placeOrder(ordered)
  const members = aligned(ordered, extractions)
  const { actors, actorOf } = identify(
    members.flatMap((extraction) => extraction.actors),
    ordered,
    knowledge.states,
  )
  const actorsById = new Map(actors.map((actor) => [actor.id, actor]))
  const parts = members.map((extraction) => remapped(extraction, actorOf))
  const reader = new TermReader(actors, knowledge.comparing)
  const origins = new Origins(ordered, actors)

  const said = parts.flatMap((part) => part.claims)
  const claimsById = new Map(said.map((claim) => [claim.id, claim]))
  const { events, eventOf } = linkEvents(
    parts.flatMap((part) => part.events),
    ordered,
    actorsById,
    claimsById,
    reader,
    origins,
    knowledge.plover.quad,
    new Map(parts.flatMap((part) => Object.entries(part.traces ?? {}))),
  )
  const about = said.map((claim): Claim => ({ ...claim, about: [...new Set(claim.about.map(eventOf))] }))
  const targets = new DenialTargets(about, events, actorsById, ordered, reader, knowledge.comparing).find()
  const { claims, propositions } = linkPropositions(about, targets, ordered, reader, origins)

  const quantities = byPlace(
    parts.flatMap((part) => part.quantities),
    (q) => q.citation,
    order,
  )
  const contingencies = byPlace(
    parts.flatMap((part) => part.contingencies),
    (c) => c.citation,
    order,
  )
  const { ties, notices } = linkTies(
    parts.flatMap((part) => part.ties),
    ordered,
  )
  const disagreements = disagreementsOf(
    { documents: ordered, actors: actorsById, events, claims, quantities, targets },
    reader,
    origins,
    knowledge.plover.quad,
  )

  const explanations: Record<string, Explanation> = {}
  for (const [id, explanation] of members.flatMap((extraction) => Object.entries(extraction.explanations))) {
    explanations[eventOf(actorOf(id))] ??= explanation
  }
  const linked = {
    documents: ordered,
    actors,
    events,
    claims,
    propositions,
    ties,
    quantities,
    contingencies,
    disagreements,
    notices: [...members.flatMap((extraction) => extraction.notices), ...notices],
  }
  const findings = checks.flatMap((check) => check.run(linked, knowledge))
  // In the order of the schema, so that a situation is the same text whether it was linked now or comes from a store.
  const { documents: _, notices: told, ...rest } = linked
  return { ...rest, findings, notices: told, explanations }
}
