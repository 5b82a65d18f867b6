/**
 * Stage 4: many documents' extractions become one situation: one actor per actor, one event per event, one proposition per thing claimed, where
 * accounts part, and what the checks find. First links are found between documents (`find-links.ts`), then the situation is put together from them
 * (`assemble.ts`): a store keeps the links, and looks for those of new documents only.
 */
import type { Knowledge } from '../lookup/index.ts'
import type { Decision, Document, Extraction, ReadTogether } from '../model/index.ts'
import type { Check } from '../plugins.ts'
import { assemble, type Linked } from './assemble.ts'
import { BUILT_IN } from './checks/index.ts'
import { asDecided, decidedActor, type Rules, rulesOf } from './decided.ts'
import { findLinks } from './find-links.ts'
import { isKnown } from './identity.ts'
import { castKeys, castRows, dayKey, keysOf } from './keys.ts'
import { readTogetherIn } from './parting/judge.ts'

export {
  asDecided,
  assemble,
  BUILT_IN,
  castKeys,
  castRows,
  dayKey,
  decidedActor,
  findLinks,
  isKnown,
  keysOf,
  type Linked,
  type Rules,
  readTogetherIn,
  rulesOf,
}

/**
 * A pure function of the set of documents: the order of arguments does not matter.
 *
 * @param readTogether reads two statements together, for where accounts part in other words
 * @param documents current ones only, no earlier revisions; the extractions are theirs, in any order
 * @param decisions a person's, about who is one: those that count
 */
export async function link(
  readTogether: ReadTogether,
  documents: readonly Document[],
  extractions: readonly Extraction[],
  knowledge: Knowledge,
  checks: readonly Check[] = BUILT_IN,
  decisions: readonly Decision[] = [],
): Promise<Linked> {
  const found = findLinks({ documents, extractions, rules: rulesOf(decisions, documents, extractions) }, knowledge)
  const links = await readTogetherIn(found, documents, readTogether)
  return assemble(documents, extractions, [...links.values()], knowledge, checks, decisions)
}
