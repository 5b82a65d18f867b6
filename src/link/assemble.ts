/**
 * The situation, put together from documents' elements and the links that were found between them. Nothing is compared here: the time it takes grows as the
 * documents do, and the order of documents and links does not matter.
 */
import type { Knowledge } from '../lookup/index.ts'
import type {
  Citation,
  Claim,
  Copy,
  Decision,
  Document,
  DocumentId,
  Explanation,
  Extraction,
  Links,
  PartedFramings,
  Situation,
} from '../model/index.ts'
import type { Check } from '../plugins.ts'
import { aligned } from './aligned.ts'
import { eachOnce } from './checks/findings.ts'
import { inOrder, placeOrder } from './chronology.ts'
import { Classes } from './classes.ts'
import { rememberCopies } from './copies.ts'
import { asDecided, classesUnder, rulesOf } from './decided.ts'
import { changesOf } from './disagreements/changes.ts'
import type { Target } from './disagreements/denial-targets.ts'
import { disagreementsOf } from './disagreements/index.ts'
import { ofOtherDays } from './disagreements/parted-statements.ts'
import { mergeEvents } from './events.ts'
import { groupedBy } from './grouped-by.ts'
import { mergeActors } from './identity.ts'
import { mergesOf } from './merges.ts'
import { Origins } from './origins.ts'
import { mergeClaims } from './propositions.ts'
import { remapped } from './remap.ts'
import { TermReader } from './terms.ts'
import { linkTies } from './ties.ts'

export type Linked = Omit<Situation, 'version' | 'reader' | 'documents'>

const byPlace = <T extends { readonly id: string }>(
  elements: readonly T[],
  at: (element: T) => Citation,
  order: (a: Citation, b: Citation) => number,
): T[] => [...elements].sort((a, b) => order(at(a), at(b)) || (a.id < b.id ? -1 : 1))

/** Copies between documents that are still there, by the later of two. */
function copiesOf(links: readonly Links[], ordered: readonly Document[]): Map<DocumentId, Copy[]> {
  const there = new Set(ordered.map((doc) => doc.id))
  const copies = groupedBy(
    links.flatMap((one) => one.copies).filter((copy) => there.has(copy.document) && there.has(copy.of.document)),
    (copy) => copy.document,
  )
  for (const own of copies.values()) own.sort((a, b) => a.start - b.start || (a.of.document < b.of.document ? -1 : 1))
  return copies
}

/** Best first for each denial, denials in the claims' order. */
function targetsOf(links: readonly Links[], claims: readonly Claim[]): Target[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const byDenial = groupedBy(
    links.flatMap((one) => one.denials),
    ({ denial }) => denial,
  )
  return claims.flatMap((denial) =>
    (byDenial.get(denial.id) ?? [])
      .flatMap(({ claim: id, citation, score, times, pointed }): Target[] => {
        const claim = id === undefined ? undefined : byId.get(id)
        if (id !== undefined && claim === undefined) return []
        return [{ denial, voice: { citation, ...(claim ? { claim } : {}) }, score, times, pointed }]
      })
      .sort((a, b) => Number(a.pointed) - Number(b.pointed) || b.score - a.score),
  )
}

/** Who is said to have done it goes by the name of their class. */
const renamed = (pair: PartedFramings, actorOf: (id: string) => string): PartedFramings =>
  pair.question !== 'doer'
    ? pair
    : { ...pair, one: { ...pair.one, answer: actorOf(pair.one.answer) }, other: { ...pair.other, answer: actorOf(pair.other.answer) } }

/**
 * @param documents current ones only, no earlier revisions; the extractions are theirs, in any order
 * @param decisions a person's, about who is one: those that count
 */
export function assemble(
  documents: readonly Document[],
  extractions: readonly Extraction[],
  links: readonly Links[],
  knowledge: Knowledge,
  checks: readonly Check[],
  decisions: readonly Decision[] = [],
): Linked {
  const ordered = inOrder(documents)
  const there = new Set(ordered.map((doc) => doc.id))
  const order = placeOrder(ordered)
  const copies = copiesOf(links, ordered)
  rememberCopies(ordered, copies)
  const rules = rulesOf(decisions, ordered, extractions)
  const members = aligned(ordered, extractions, copies).map((extraction) => asDecided(extraction, rules))

  const cast = members.flatMap((extraction) => extraction.actors)
  const identities = classesUnder(rules).joinAll(links.flatMap((one) => one.actors))
  const { actors, actorOf } = mergeActors(cast, identities, ordered)
  const parts = members.map((extraction) => remapped(extraction, actorOf))
  const reader = new TermReader(actors, knowledge.comparing)
  const origins = new Origins(ordered, actors)

  const said = parts.flatMap((part) => part.claims)
  const { events, eventOf } = mergeEvents(
    parts.flatMap((part) => part.events),
    new Classes().joinAll(links.flatMap((one) => one.events)),
    ordered,
    new Map(said.map((claim) => [claim.id, claim])),
    origins,
  )
  const { claims, propositions } = mergeClaims(
    said.map((claim): Claim => ({ ...claim, about: [...new Set(claim.about.map(eventOf))] })),
    new Classes().joinAll(links.flatMap((one) => one.claims)),
    ordered,
    origins,
  )
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
  const ground = {
    events,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    documents: ordered,
    reader,
  }
  const dates = members.flatMap((extraction) => extraction.dates ?? [])
  const disagreements = disagreementsOf(
    {
      denials: targetsOf(links, claims).filter(({ voice }) => there.has(voice.citation.document)),
      figures: links.flatMap((one) => one.figures),
      dates: links.flatMap((one) => one.dates.map(([a, b]) => [eventOf(a), eventOf(b)] as const)),
      statements: ofOtherDays(
        links
          .flatMap((one) => one.statements ?? [])
          .filter(({ asserting, denying }) => there.has(asserting.citation.document) && there.has(denying.citation.document)),
        dates,
      ),
      tellings: links
        .flatMap((one) => one.tellings ?? [])
        .filter(({ one, other }) => there.has(one.citation.document) && there.has(other.citation.document)),
      framings: links.flatMap((one) => one.framings.map((pair) => renamed(pair, actorOf))),
    },
    quantities,
    ground,
    origins,
    knowledge.plover.quad,
    knowledge.framings,
  )
  const accounts = links
    .flatMap((one) => one.accounts)
    .filter(({ citation }) => there.has(citation.document))
    .map((account) => ({ ...account, actors: [actorOf(account.actors[0]), actorOf(account.actors[1])].sort() as [string, string] }))
  const changes = changesOf(accounts, ordered, ground.actors, ground.claims, knowledge.framings)

  const explanations: Record<string, Explanation> = {}
  for (const [id, explanation] of members.flatMap((extraction) => Object.entries(extraction.explanations))) {
    explanations[eventOf(actorOf(id))] ??= explanation
  }
  const merges = mergesOf(cast, identities, actorOf, ordered)
  for (const { id } of actors) {
    const own = merges.get(id)
    if (own) explanations[id] = { ...(explanations[id] ?? { rule: 'actors/identity' }), merges: own }
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
    changes,
    notices: [...members.flatMap((extraction) => extraction.notices), ...notices],
  }
  const findings = eachOnce(checks.flatMap((check) => check.run({ ...linked, dates }, knowledge)))
  // In the order of the schema, so that a situation is the same text whether it was linked now or comes from a store.
  const { documents: _, notices: told, ...rest } = linked
  return { ...rest, findings, notices: told, explanations }
}
