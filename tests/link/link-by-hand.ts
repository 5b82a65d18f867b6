/** Links what no network has read together: articles built by hand, of which no two statements part in other words. */
import { assemble, BUILT_IN, findLinks, type Linked, rulesOf } from '../../src/link/index.ts'
import type { Knowledge } from '../../src/lookup/index.ts'
import type { Decision, Document, Extraction } from '../../src/model/index.ts'
import type { Check } from '../../src/plugins.ts'

export function link(
  documents: readonly Document[],
  extractions: readonly Extraction[],
  knowledge: Knowledge,
  checks: readonly Check[] = BUILT_IN,
  decisions: readonly Decision[] = [],
): Linked {
  const found = findLinks({ documents, extractions, rules: rulesOf(decisions, documents, extractions) }, knowledge)
  const links = [...found.values()].map((one) => ({ ...one, statements: [] }))
  return assemble(documents, extractions, links, knowledge, checks, decisions)
}
