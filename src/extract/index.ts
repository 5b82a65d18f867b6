/**
 * What one document says: the extractors run in order, each seeing what those before it found.
 *
 * Folders: one kind of element each. To add a kind, write its folder and add one line here.
 */
import { isAraxesError } from '../errors.ts'
import type { Knowledge } from '../lookup/index.ts'
import { type Annotation, cite, type Document, type Extraction } from '../model/index.ts'
import type { Extractor } from '../plugins.ts'
import { actors } from './actors/index.ts'
import { claims } from './claims/index.ts'
import { contingencies } from './contingencies/index.ts'
import { events } from './events/index.ts'
import { quantities } from './quantities/index.ts'
import { ties } from './ties/index.ts'

/** In order: later ones build on what earlier ones found. */
export const BUILT_IN: readonly Extractor[] = [actors, claims, quantities, events, contingencies, ties]

const empty = (doc: Document, annotation: Annotation): Extraction => ({
  document: doc.id,
  actors: [],
  claims: [],
  events: [],
  quantities: [],
  contingencies: [],
  ties: [],
  dates: annotation.times
    .filter((time) => (time.type === 'DATE' || time.type === 'TIME') && (time.from !== null || time.to !== null))
    .map((time) => ({ start: time.from, end: time.to, basis: time.basis, citation: cite(doc, time.start, time.end) })),
  notices: [...annotation.notices],
  explanations: {},
  traces: {},
})

/** Elements in their order of first appearance; one whose id is already there takes its place. */
function merged<T extends { readonly id: string }>(before: readonly T[], added: readonly T[] | undefined): T[] {
  if (!added?.length) return [...before]
  return [...new Map([...before, ...added].map((element) => [element.id, element])).values()]
}

function merge(sofar: Extraction, added: ReturnType<Extractor['run']>): Extraction {
  return {
    ...sofar,
    actors: merged(sofar.actors, added.actors),
    claims: merged(sofar.claims, added.claims),
    events: merged(sofar.events, added.events),
    quantities: merged(sofar.quantities, added.quantities),
    contingencies: merged(sofar.contingencies, added.contingencies),
    ties: merged(sofar.ties, added.ties),
    notices: [...sofar.notices, ...(added.notices ?? [])],
    explanations: { ...sofar.explanations, ...added.explanations },
    traces: { ...sofar.traces, ...added.traces },
  }
}

/**
 * Runs the extractors over an annotated document. A fault in one is a notice that names it: what the others find is not lost, and later ones
 * go on without what it would have found.
 */
export function extract(
  doc: Document,
  annotation: Annotation,
  knowledge: Knowledge,
  extractors: readonly Extractor[] = BUILT_IN,
): Extraction {
  let sofar = empty(doc, annotation)
  for (const extractor of extractors) {
    try {
      sofar = merge(sofar, extractor.run({ doc, annotation, knowledge, sofar }))
    } catch (error) {
      if (isAraxesError(error)) throw error
      const why = `it failed: ${error instanceof Error ? error.message : String(error)}. Its elements are missing here; report it with the article`
      sofar = merge(sofar, { notices: [{ stage: 'extract', document: doc.id, where: `the extractor "${extractor.id}"`, why }] })
    }
  }
  return sofar
}
