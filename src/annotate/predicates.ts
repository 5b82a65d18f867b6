/**
 * How surely verbs are put, and by whom. Certainty and polarity follow from syntax: negation, modals, hedges, conditions, questions, and
 * what stands over the verb. Whether it is told as fact is the encoder's: "will meet" is certain and has not happened.
 */
import type { AttributionSpan, Predicate, Sentence, Token } from '../model/index.ts'
import { dependentsOf, type Index, relation } from '../model/tree.ts'
import { holdersOf } from './attributions/index.ts'

const NOT = new Set(['not', "n't", 'n’t', 'never', 'neither', 'hardly', 'barely', 'nowhere'])
const NO = new Set(['no', 'nobody', 'none', 'nothing', 'neither', 'few'])
const POSSIBLE = new Set(['may', 'might', 'could', 'can', 'ca', 'possibly', 'perhaps', 'maybe', 'conceivably', 'potentially'])
const PROBABLE = new Set([
  'should',
  'ought',
  'would',
  'probably',
  'likely',
  'apparently',
  'seemingly',
  'presumably',
  'reportedly',
  'allegedly',
])
/** What hangs on them is only held likely. */
const LIKELY = new Set([
  'seem',
  'appear',
  'expect',
  'believe',
  'think',
  'suspect',
  'likely',
  'suppose',
  'assume',
  'tend',
  'estimate',
  'project',
  'predict',
])
/** What hangs on them is only thought of. */
const OPEN = new Set(['wonder', 'doubt', 'fear', 'hope', 'consider', 'weigh', 'ask', 'threaten', 'risk', 'offer'])
/** What hangs on them did not happen. */
const FAILS = new Set(['fail', 'refuse', 'decline', 'deny', 'avoid', 'forget', 'prevent', 'stop', 'refrain', 'unable'])
const CONDITION = new Set(['if', 'unless', 'whether', 'provided', 'should', 'case'])

type Manner = Pick<Predicate, 'certainty' | 'polarity'>

const word = ({ text }: Token): string => text.toLowerCase()

/** The verb that a verb is a part of a series with, and so shares its modals and negation with: "may not come or call". */
const headOfSeries = (sentence: Sentence, verb: Index): Index => {
  const token = sentence.tokens[verb]!
  const own = dependentsOf(sentence, verb, 'aux', 'nsubj', 'mark').length > 0
  return relation(token) === 'conj' && !own && token.head >= 0 && sentence.tokens[token.head]!.xpos === token.xpos ? token.head : verb
}

function helpersOf(sentence: Sentence, verb: Index): string[] {
  return dependentsOf(sentence, headOfSeries(sentence, verb), 'aux', 'advmod', 'mark', 'cop', 'cc').map((i) => word(sentence.tokens[i]!))
}

const isNegated = (sentence: Sentence, verb: Index, helpers: readonly string[]): boolean =>
  helpers.some((w) => NOT.has(w)) ||
  dependentsOf(sentence, verb, 'nsubj', 'obj').some(
    (i) => NO.has(word(sentence.tokens[i]!)) || dependentsOf(sentence, i, 'det').some((d) => word(sentence.tokens[d]!) === 'no'),
  )

/** The word whose complement a verb is. */
const governorOf = ({ tokens }: Sentence, verb: Index): Index | undefined =>
  tokens[verb]!.head >= 0 && /^(?:xcomp|ccomp|csubj)/u.test(tokens[verb]!.deprel) ? tokens[verb]!.head : undefined

/** Certainty and polarity by syntax alone. */
export function mannerBySyntax(sentence: Sentence, verb: Index): Manner {
  const helpers = helpersOf(sentence, verb)
  const above = governorOf(sentence, verb)
  const governor = above === undefined ? undefined : sentence.tokens[above]
  const failed = above !== undefined && FAILS.has(governor!.lemma) && !isNegated(sentence, above, helpersOf(sentence, above))
  const negated = isNegated(sentence, verb, helpers)
  const asked = sentence.tokens.at(-1)!.text === '?'
  const possible = asked || helpers.some((w) => POSSIBLE.has(w) || CONDITION.has(w)) || (governor !== undefined && OPEN.has(governor.lemma))
  const probable = helpers.some((w) => PROBABLE.has(w)) || (governor !== undefined && LIKELY.has(governor.lemma))
  return {
    certainty: possible ? 'possible' : probable ? 'probable' : 'certain',
    polarity: negated !== failed ? 'negative' : 'positive',
  }
}

const REALIZED = { 'sure+': 'yes', 'sure-': 'no', 'unsure+': 'unclear', 'unsure-': 'unclear' } as const

/** `factuality`: the encoder's label of each word of each sentence. */
export function predicatesOf(
  sentences: readonly Sentence[],
  factuality: readonly (readonly string[])[],
  attributions: readonly AttributionSpan[],
): Predicate[] {
  const verbs = sentences.flatMap((sentence, s) =>
    sentence.tokens.flatMap((token, i) => (token.upos === 'VERB' ? [{ sentence, i, token, label: factuality[s]![i]! }] : [])),
  )
  const holders = holdersOf(
    attributions,
    verbs.map(({ token }) => token),
  )
  return verbs.map(({ sentence, i, token: { start, end }, label }, k) => {
    const realized = REALIZED[label as keyof typeof REALIZED]
    return { start, end, ...mannerBySyntax(sentence, i), realized, attribution: holders[k]! }
  })
}
