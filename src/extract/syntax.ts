/**
 * Walks a sentence's heads: phrases, clauses, and who does what to whom around a predicate.
 *
 * "Baku was accused by Tehran of plotting": for "accused", `subjectOf` is "Baku" (the patient), `agentOf` "Tehran", `isPassive` true.
 * All functions bear wrong parses: an index is only ever one of the sentence's own words, and walks end because heads make no cycle.
 */
import type { Sentence, Token } from '../model/index.ts'
import { dependentsOf, type Index, relation, spanOf, subtreeOf } from '../model/tree.ts'
import type { Span } from '../text/spans.ts'

export { dependentsOf, type Index, relation, spanOf, subtreeOf } from '../model/tree.ts'

/** The run of words around `head` among `indices` that stand side by side. */
function runAround(indices: readonly Index[], head: Index): Index[] {
  const have = new Set(indices)
  let from = head
  let to = head
  while (have.has(from - 1)) from--
  while (have.has(to + 1)) to++
  return indices.filter((i) => i >= from && i <= to)
}

const CLAUSAL = new Set(['acl', 'advcl', 'parataxis', 'ccomp', 'discourse', 'vocative', 'list'])
const SHARED = new Set(['conj', 'cc', 'appos', 'punct'])

/** Words of a noun phrase: the noun with what describes it, prepositional phrases too, without relative clauses, appositions and "and …". */
export function nounPhraseWords(sentence: Sentence, head: Index): Index[] {
  const words = subtreeOf(sentence, head, (child) => {
    const kind = relation(child)
    // "cc", "conj" and signs deeper inside belong to a part of the phrase: "ministers of defence and trade".
    const own = child.head === head
    return (
      CLAUSAL.has(kind) ||
      (own && (SHARED.has(kind) || kind === 'cop' || kind === 'nsubj' || kind === 'advmod' || kind === 'mark' || kind === 'case'))
    )
  })
  return runAround(words, head)
}

/** A noun phrase's span: "the foreign minister of Armenia", without the preposition before it. */
export const nounPhrase = (sentence: Sentence, head: Index): Span => spanOf(sentence, nounPhraseWords(sentence, head))

const CLAUSE_HEADS = new Set(['ccomp', 'xcomp', 'advcl', 'acl', 'parataxis', 'root', 'csubj'])

/** Whether a word is the predicate of a clause: a verb, or a noun or adjective with a copula. */
export function isPredicate(sentence: Sentence, i: Index): boolean {
  const token = sentence.tokens[i]
  if (!token) return false
  return (
    (token.upos === 'VERB' && relation(token) !== 'amod') ||
    dependentsOf(sentence, i, 'cop').length > 0 ||
    CLAUSE_HEADS.has(relation(token))
  )
}

/** The predicate that a word stands under, itself not counted; undefined at the top. */
export function governorOf(sentence: Sentence, i: Index): Index | undefined {
  for (let at = sentence.tokens[i]?.head ?? -1; at >= 0; at = sentence.tokens[at]!.head) if (isPredicate(sentence, at)) return at
  return undefined
}

/** The clause of a predicate with all that hangs on it, less clauses beside it ("conj", "parataxis") and its own conjunction ("that", "because"). */
export function clauseWords(sentence: Sentence, predicate: Index): Index[] {
  return subtreeOf(
    sentence,
    predicate,
    (child, i) =>
      child.head === predicate &&
      (relation(child) === 'parataxis' ||
        (relation(child) === 'conj' && isPredicate(sentence, i)) ||
        child.deprel === 'mark' ||
        child.deprel === 'cc'),
  )
}

export const clauseSpan = (sentence: Sentence, predicate: Index): Span => spanOf(sentence, clauseWords(sentence, predicate))

/** Whether a predicate stands in the passive. */
export const isPassive = (sentence: Sentence, predicate: Index): boolean => {
  if (dependentsOf(sentence, predicate, 'aux:pass', 'nsubj:pass', 'csubj:pass', 'obl:agent').length > 0) return true
  // "officials detained in Baku": a participle that describes its noun; not "officials who have detained".
  const token = sentence.tokens[predicate]!
  return relation(token) === 'acl' && token.xpos === 'VBN' && dependentsOf(sentence, predicate, 'aux').length === 0
}

/**
 * The grammatical subject. A clause that shares it gives that of the clause it hangs on: "Iran rejected the charge and recalled its envoy",
 * "Tehran vowed to respond", "officials accused of spying".
 */
export function subjectOf(sentence: Sentence, predicate: Index): Index | undefined {
  const { tokens } = sentence
  let at = predicate
  for (let steps = 0; steps < 6; steps++) {
    const own = dependentsOf(sentence, at, 'nsubj')[0] ?? dependentsOf(sentence, at, 'csubj')[0]
    if (own !== undefined) return antecedentOf(sentence, own) ?? own
    const token = tokens[at]!
    if (token.head < 0) return undefined
    const kind = relation(token)
    if (kind === 'acl') return token.head
    if (kind === 'xcomp') {
      const person = dependentsOf(sentence, token.head, 'obj')[0] ?? dependentsOf(sentence, token.head, 'iobj')[0]
      if (person !== undefined) return person
    } else if (kind !== 'conj' && kind !== 'advcl') return undefined
    at = token.head
  }
  return undefined
}

/** What "who", "which" or "that" of a relative clause stands for. */
export function antecedentOf(sentence: Sentence, i: Index): Index | undefined {
  const token = sentence.tokens[i]!
  if (!/^(?:who|whom|which|that)$/iu.test(token.text)) return undefined
  const clause = sentence.tokens[token.head]
  return clause && relation(clause) === 'acl' && clause.head >= 0 ? clause.head : undefined
}

/** Who acts: the subject, or in the passive the one after "by". */
export function agentOf(sentence: Sentence, predicate: Index): Index | undefined {
  if (!isPassive(sentence, predicate)) return subjectOf(sentence, predicate)
  return dependentsOf(sentence, predicate, 'obl:agent')[0] ?? obliqueOf(sentence, predicate, 'by')
}

/** Who or what is acted on: the object, or in the passive the subject. */
export function patientOf(sentence: Sentence, predicate: Index): Index | undefined {
  if (isPassive(sentence, predicate)) return subjectOf(sentence, predicate)
  const own = dependentsOf(sentence, predicate, 'obj')[0]
  return own === undefined ? undefined : (antecedentOf(sentence, own) ?? own)
}

/** Lemma of the preposition of a phrase: "with" of "with Iran", "because of" for fixed ones; "" without one. */
export function prepositionOf(sentence: Sentence, i: Index): string {
  const first = dependentsOf(sentence, i, 'case').find((c) => sentence.tokens[c]!.upos !== 'PART')
  if (first === undefined) return ''
  return [first, ...dependentsOf(sentence, first, 'fixed')].map((k) => sentence.tokens[k]!.text.toLowerCase()).join(' ')
}

/** The phrase that hangs on a word by one of the prepositions. */
export const obliqueOf = (sentence: Sentence, head: Index, ...prepositions: readonly string[]): Index | undefined =>
  dependentsOf(sentence, head, 'obl', 'nmod').find((i) => prepositions.includes(prepositionOf(sentence, i)))

/** A word and those joined to it by "and", "or" or a comma: "Moscow, Tehran and Baku". */
export const coordinated = (sentence: Sentence, head: Index): Index[] => [
  head,
  ...dependentsOf(sentence, head, 'conj').flatMap((i) => coordinated(sentence, i)),
]

const NEGATIONS = new Set(['not', 'never', "n't", 'n’t', 'nt', 'neither', 'nor', 'hardly', 'scarcely', 'no longer'])

/** Whether a predicate is negated: by "not", "never", "no longer", or a subject or object with "no". */
export function isNegated(sentence: Sentence, predicate: Index): boolean {
  const { tokens } = sentence
  const own = dependentsOf(sentence, predicate)
  const negates = (i: Index): boolean => NEGATIONS.has(tokens[i]!.text.toLowerCase()) || NEGATIONS.has(tokens[i]!.lemma)
  if (own.some((i) => negates(i) || (/^longer$/iu.test(tokens[i]!.text) && /^no$/iu.test(tokens[i - 1]?.text ?? '')))) return true
  const zero = (i: Index): boolean =>
    /^(?:no|none|nobody|nothing|neither)$/iu.test(tokens[i]!.text) ||
    dependentsOf(sentence, i, 'det').some((d) => /^(?:no|neither)$/iu.test(tokens[d]!.text))
  return own.some((i) => /^(?:nsubj|obj)/u.test(tokens[i]!.deprel) && zero(i))
}

export type Tense = 'past' | 'present' | 'future' | 'none'

const MODALS = new Set(['can', 'could', 'may', 'might', 'must', 'should', 'shall', 'would', 'ought'])

/** Auxiliaries and copulas of a predicate, in order. */
export const auxiliariesOf = (sentence: Sentence, predicate: Index): Token[] =>
  dependentsOf(sentence, predicate, 'aux', 'cop').map((i) => sentence.tokens[i]!)

/** Tense of a predicate by its own verb and auxiliaries: "has struck" is past, "will strike" future, "to strike" none. */
export function tenseOf(sentence: Sentence, predicate: Index): Tense {
  const token = sentence.tokens[predicate]!
  const helpers = auxiliariesOf(sentence, predicate)
  if (helpers.some((t) => t.xpos === 'MD' && /^(?:will|shall|wo|'ll|’ll)$/iu.test(t.text))) return 'future'
  const first = helpers[0]
  if (first) {
    if (first.xpos === 'VBD') return 'past'
    if (first.lemma === 'have' && (token.xpos === 'VBN' || helpers.length > 1)) return 'past'
    return first.xpos === 'MD' || first.xpos === 'VB' || first.xpos === 'VBG' ? 'none' : 'present'
  }
  if (token.xpos === 'VBD') return 'past'
  if (token.xpos === 'VBZ' || token.xpos === 'VBP') return 'present'
  // A participle with a subject of its own and no helper is a past tense that was taken for one.
  if (token.xpos === 'VBN' && (relation(token) === 'acl' || dependentsOf(sentence, predicate, 'nsubj').length > 0)) return 'past'
  return 'none'
}

/** The modal verb of a predicate ("could", "must", "would"), lower case; undefined without one. "will" is tense, not a modal here. */
export const modalOf = (sentence: Sentence, predicate: Index): string | undefined =>
  auxiliariesOf(sentence, predicate)
    .map((t) => t.text.toLowerCase())
    .find((text) => MODALS.has(text))

/** Conjunction that opens a clause: "if", "that", "because", "to"; undefined without one. */
export function markerOf(sentence: Sentence, predicate: Index): string | undefined {
  const first = dependentsOf(sentence, predicate, 'mark')[0]
  return first === undefined ? undefined : sentence.tokens[first]!.text.toLowerCase()
}

/** Words of the sentence that the span covers, wholly or in part. */
export function wordsIn({ tokens }: Sentence, { start, end }: Span): Index[] {
  const found: Index[] = []
  for (let i = 0; i < tokens.length; i++) if (tokens[i]!.start < end && start < tokens[i]!.end) found.push(i)
  return found
}

/** The word of a span on which the others hang: the first whose head stands outside. */
export const headIn = (sentence: Sentence, span: Span): Index | undefined => {
  const words = wordsIn(sentence, span)
  return words.find((i) => !words.includes(sentence.tokens[i]!.head) && sentence.tokens[i]!.upos !== 'PUNCT') ?? words[0]
}
