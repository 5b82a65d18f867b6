/**
 * Whether a mention tells its event as a fact, or as alleged, denied, negated, planned or hypothetical.
 *
 * "Generals are advocating for strikes on the port": "strikes" stands under "advocate", so the report is hypothetical.
 * A claim never becomes a reported event: what stands in a claim's content is alleged at most, and in a denial's denied.
 */
import type { EventStatuses } from '../../lookup/event-status.ts'
import type { Claim, EventStatus, Sentence } from '../../model/index.ts'
import { contains } from '../../text/spans.ts'
import { auxiliariesOf, dependentsOf, type Index, isNegated, markerOf, prepositionOf, relation, tenseOf } from '../syntax.ts'
import type { Trigger } from './arguments.ts'

/** Relations up which a word is said, meant or feared by what it hangs on. */
const UNDER = new Set(['xcomp', 'ccomp', 'advcl', 'acl', 'obj', 'obl', 'nmod', 'nsubj:pass', 'dep'])
/** Prepositions by which a phrase is what the word above it means: "a threat of strikes", "called for talks", "agreed on a truce". */
const SAID_OF = /^(?:of|for|on|about|against|from|into|)$/u
const ALONGSIDE = new Set(['conj', 'appos', 'compound', 'amod', 'flat'])

/** What a word's own helpers say: "allegedly", "could", "will", "not". */
function ownStatus(sentence: Sentence, i: Index, words: EventStatuses): EventStatus | undefined {
  const { tokens } = sentence
  const verbal = tokens[i]!.upos === 'VERB'
  if (verbal && isNegated(sentence, i)) return 'negated'
  for (const d of [...dependentsOf(sentence, i, 'advmod'), ...(tokens[i - 1]?.upos === 'ADV' ? [i - 1] : [])]) {
    const status = words.of('adverb', tokens[d]!.text)
    if (status) return status
  }
  if (verbal) {
    for (const helper of auxiliariesOf(sentence, i)) {
      const status = words.of('modal', helper.text)
      if (status) return status
    }
    if (tenseOf(sentence, i) === 'future') return 'planned'
    return words.of('marker', markerOf(sentence, i) ?? '')
  }
  for (const d of dependentsOf(sentence, i, 'amod', 'det', 'compound', 'acl')) {
    if (d > i) continue
    if (/^no$/iu.test(tokens[d]!.text)) return 'negated'
    const status = words.of('modifier', tokens[d]!.text)
    if (status) return status
  }
  return undefined
}

/** Status by the words of the sentence alone. */
export function statusInSentence({ sentence, word, verb }: Trigger, words: EventStatuses): EventStatus | undefined {
  const { tokens } = sentence
  const own = ownStatus(sentence, word, words) ?? (verb === undefined || verb === word ? undefined : ownStatus(sentence, verb, words))
  if (own) return own
  if (verb !== undefined && verb !== word) {
    const carried = words.of('governor', tokens[verb]!.lemma)
    if (carried) return carried
  }
  let at = verb ?? word
  for (let steps = 0; steps < 6; steps++) {
    const token = tokens[at]!
    if (token.head < 0) return undefined
    const above = tokens[token.head]!
    const kind = token.deprel === 'nsubj:pass' ? token.deprel : relation(token)
    if (!SAID_OF.test(prepositionOf(sentence, at)) && (kind === 'obl' || kind === 'nmod')) return undefined
    if (UNDER.has(kind)) {
      const marker = markerOf(sentence, at) ?? ''
      // A participle tells what goes along ("warned Iran, accusing it …"); only "of", "to" and "that" clauses stand under the verb.
      const along = kind === 'advcl' && (marker === '' || /^(?:after|before|when|while|as|since|because|by|following|amid)$/u.test(marker))
      const status = along || (kind === 'acl' && above.upos === 'PROPN') ? undefined : words.of('governor', above.lemma)
      if (status && kind !== 'nsubj:pass') return status
      const higher = ownStatus(sentence, token.head, words)
      if (higher && !along && kind !== 'acl') return higher
      if (along) return undefined
    } else if (!ALONGSIDE.has(kind)) return kind === 'nsubj' ? subjectStatus(sentence, token.head, words) : undefined
    at = token.head
  }
  return undefined
}

/** "An attack could follow": a subject shares its verb's modal and negation, not what the verb means. */
const subjectStatus = (sentence: Sentence, verb: Index, words: EventStatuses): EventStatus | undefined => {
  const status = ownStatus(sentence, verb, words)
  return status === 'hypothetical' || status === 'planned' ? status : undefined
}

/** The innermost claim in whose content a place stands. */
export const claimAt = (claims: readonly Claim[], place: { start: number; end: number }): Claim | undefined =>
  claims
    .filter((claim) => contains(claim.content, place))
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0]

/** A claim's mark on what its content tells. */
export function statusInClaim(claim: Claim | undefined, inSentence: EventStatus | undefined): EventStatus {
  if (!claim) return inSentence ?? 'reported'
  if (inSentence === 'planned' || inSentence === 'hypothetical') return inSentence
  // Neither confirmed nor denied: told by others
  if (claim.kind === 'no comment') return 'alleged'
  if (claim.kind === 'denial' || inSentence === 'negated' || inSentence === 'denied') return 'denied'
  if (claim.kind === 'promise' || claim.kind === 'threat') return 'planned'
  if (claim.kind === 'demand' || claim.kind === 'fear') return 'hypothetical'
  return 'alleged'
}
