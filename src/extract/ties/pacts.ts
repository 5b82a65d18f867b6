/**
 * Whom a pact binds, by the clauses about it.
 *
 * "The treaty by which Norway and Sweden settled it": both; "Under the accord, Norway and Sweden withdrew": both.
 */
import { dependentsOf, governorOf, obliqueOf, prepositionOf } from '../syntax.ts'
import { isActual } from './actual.ts'
import { subjectParties } from './clause.ts'
import { distinct, type Party, partiesAt, type Site } from './parties.ts'

const BY = /^(?:by|under|in|through|with|on)$/u

/** The clause that tells what a pact does: "by which …", "under which …"; of a pact in apposition or behind "the result was" too. */
function clauseAbout({ sentence, word }: Site): number | undefined {
  const relative = (i: number): boolean =>
    dependentsOf(sentence, i, 'obl').some((k) => /^which$/iu.test(sentence.tokens[k]!.text) && BY.test(prepositionOf(sentence, k)))
  const made = dependentsOf(sentence, word, 'acl', 'acl:relcl')
  return [...made, ...made.flatMap((i) => dependentsOf(sentence, i, 'acl:relcl', 'advcl', 'ccomp'))].find(relative)
}

/** Those that act in that clause, and whom they deal with: "under which Norway leases a port from Sweden". */
export function whereby(site: Site): Party[] {
  const { sentence } = site
  const clause = clauseAbout(site)
  if (clause === undefined) return []
  const acting = subjectParties(site, clause)
  const other = obliqueOf(sentence, clause, 'with', 'to', 'from')
  const object = dependentsOf(sentence, clause, 'obj')[0]
  const beside = object === undefined ? undefined : obliqueOf(sentence, object, 'with', 'to', 'from')
  return distinct([...acting, ...[other, beside].flatMap((i) => (i === undefined ? [] : partiesAt(site, i)))])
}

/** Whether a clause of its own says whose pact it is: "under a contract that OMV concluded with Gazprom". */
export const isOthers = ({ sentence, word }: Site): boolean =>
  dependentsOf(sentence, word, 'acl:relcl').some(
    (i) =>
      obliqueOf(sentence, i, 'with') !== undefined &&
      dependentsOf(sentence, i, 'nsubj').some((k) => sentence.tokens[k]!.upos !== 'PRON' && k > word),
  )

/** Verbs by which land is given, in a treaty or by one. */
const GIVES = /^(?:cede|hand|give|return|surrender|transfer|yield|relinquish|sign|lose)$/u

/** Two or more that act where the pact is what they act under: "Under the accord, both withdrew", "lost Crimea to Sweden under a treaty". */
export function boundBy(site: Site): Party[] {
  const { sentence, word } = site
  const governor = governorOf(sentence, word)
  // "ceded the island to Sweden in the treaty": the parse may hang it on Sweden
  const above = governor === undefined || sentence.tokens[governor]!.upos === 'VERB' ? undefined : governorOf(sentence, governor)
  const verb = above !== undefined && GIVES.test(sentence.tokens[above]!.lemma) ? above : governor
  if (verb === undefined || isOthers(site) || !/^(?:under|in|by)$/u.test(prepositionOf(sentence, word))) return []
  if (word > verb && prepositionOf(sentence, word) !== 'under' && !GIVES.test(sentence.tokens[verb]!.lemma)) return []
  const others = [obliqueOf(sentence, verb, 'with', 'to', 'from'), dependentsOf(sentence, verb, 'iobj')[0]]
  const acting = distinct([...subjectParties(site, verb), ...others.flatMap((i) => (i === undefined ? [] : partiesAt(site, i)))])
  return acting.length > 1 && isActual(sentence, verb) ? acting : []
}

/** Those between whom the talks are that a clause is about: "Talks between Norway and Sweden were held under Danish auspices". */
export function talkers(site: Site): Party[] {
  const { sentence, word } = site
  const verb = governorOf(sentence, word)
  const talks = verb === undefined ? undefined : dependentsOf(sentence, verb, 'nsubj').find((i) => obliqueOf(sentence, i, 'between'))
  return talks === undefined ? [] : partiesAt(site, obliqueOf(sentence, talks, 'between')!)
}
