/**
 * Readings without a source: an article, an outlet, an author, or an actor with whoever speaks for it.
 *
 * Without "WANA News Agency" what an article has from it is gone, with the events that only stand in its words; the article itself stays.
 */
import type { Citation, Claim, Document, DocumentId, Extraction, Situation } from '../../model/index.ts'
import { plain } from '../../text/plain.ts'
import { contains } from '../../text/spans.ts'
import { Scope } from '../scope.ts'

export interface Source {
  /** As it was found: "outlet Gulf Wire", "Iran with those who speak for it". */
  readonly name: string
  readonly documents: ReadonlySet<DocumentId>
  readonly claims: ReadonlySet<string>
  readonly contingencies: ReadonlySet<string>
}

interface Read {
  readonly document: Document
  readonly extraction: Extraction
}

const inAddress = (uri: string, wanted: string): boolean => uri === wanted || decodeURI(uri).endsWith(`/${wanted}`)

/** Undefined where no article, outlet, author or actor is called so. */
export function sourceNamed(situation: Situation, wanted: string): Source | undefined {
  const key = plain(wanted)
  const of = (test: (doc: Document) => boolean): Document[] => situation.documents.filter(test)
  const named = of((doc) => doc.id === wanted || inAddress(doc.uri, wanted) || doc.url === wanted || plain(doc.title ?? '') === key)
  const published = of((doc) => plain(doc.outlet ?? '') === key || plain(doc.byline ?? '') === key)
  const documents = new Set((named.length > 0 ? named : published).map((doc) => doc.id))
  const spoken = named.length > 0 ? undefined : spokenBy(situation, wanted)
  if (documents.size === 0 && spoken === undefined) return undefined
  const names = [
    ...(named.length > 0 ? named.map((doc) => doc.title ?? doc.uri) : published.length > 0 ? [wanted] : []),
    ...(spoken ? [`${spoken.name}, with those who speak for it`] : []),
  ]
  return {
    name: [...new Set(names)].join('; '),
    documents,
    claims: new Set(spoken?.claims.map((claim) => claim.id)),
    contingencies: new Set(spoken?.contingencies),
  }
}

/** Every claim that an actor makes or relays, an officials’ and organs’ counted as its own. */
function spokenBy(situation: Situation, wanted: string): { name: string; claims: Claim[]; contingencies: string[] } | undefined {
  const scope = new Scope(situation, { about: [wanted] })
  const [actor] = scope.about
  if (actor === undefined) return undefined
  const speaks = (id: string | undefined): boolean => id !== undefined && scope.speaksFor(id)
  return {
    name: actor.name,
    claims: situation.claims.filter((claim) => speaks(claim.speaker) || claim.via.some((relay) => speaks(relay.actor))),
    contingencies: situation.contingencies.filter((contingency) => speaks(contingency.speaker)).map((contingency) => contingency.id),
  }
}

/** Nothing is changed in place. What stands in the words of a claim that is left out goes with it. */
export function leavingOut<R extends Read>(readings: readonly R[], sources: readonly Source[]): R[] {
  const documents = new Set(sources.flatMap((source) => [...source.documents]))
  const claims = new Set(sources.flatMap((source) => [...source.claims]))
  const contingencies = new Set(sources.flatMap((source) => [...source.contingencies]))
  return readings
    .filter(({ document }) => !documents.has(document.id))
    .map((reading) => ({ ...reading, extraction: silenced(reading.extraction, claims, contingencies) }))
}

function silenced(extraction: Extraction, claims: ReadonlySet<string>, contingencies: ReadonlySet<string>): Extraction {
  const gone = extraction.claims.filter((claim) => claims.has(claim.id))
  if (gone.length === 0 && !extraction.contingencies.some(({ id }) => contingencies.has(id))) return extraction
  const kept = extraction.claims.filter((claim) => !claims.has(claim.id) && !(claim.within !== undefined && claims.has(claim.within)))
  const inside = (citation: Citation): boolean =>
    gone.some((claim) => contains(claim.content, citation)) && !kept.some((claim) => contains(claim.content, citation))
  const carried = (claim: string | undefined, citation: Citation): boolean => (claim !== undefined && claims.has(claim)) || inside(citation)
  return {
    ...extraction,
    claims: kept,
    events: extraction.events.flatMap((event) => {
      const reports = event.reports.filter((report) => !carried(report.claim, report.citation))
      return reports.length === 0 ? [] : [{ ...event, reports }]
    }),
    quantities: extraction.quantities.filter((quantity) => !carried(quantity.claim, quantity.citation)),
    ties: extraction.ties.filter((tie) => !(tie.claim !== undefined && claims.has(tie.claim)) && !tie.citations.every(inside)),
    contingencies: extraction.contingencies.filter(({ id, citation }) => !contingencies.has(id) && !inside(citation)),
  }
}
