/**
 * Where the parties of an event stand around its trigger, by the names that `knowledge/event-frames.yaml` uses.
 *
 * "Iran launched attacks on Israeli bases": for the noun "attacks", `subject` is "Iran", by the light verb "launched", and `on` is "bases".
 */
import type { Sentence } from '../../model/index.ts'
import {
  agentOf,
  coordinated,
  dependentsOf,
  type Index,
  isPassive,
  markerOf,
  obliqueOf,
  patientOf,
  prepositionOf,
  relation,
  subjectOf,
  subtreeOf,
} from '../syntax.ts'

export interface Trigger {
  readonly sentence: Sentence
  /** The word that names the event. */
  readonly word: Index
  /** The verb that carries it: the word itself, or a noun's light verb; undefined for a noun without one. */
  readonly verb: Index | undefined
}

const BEFORE_NOUN = ['nmod:poss', 'nmod', 'amod', 'compound', 'det', 'dep', 'flat', 'nmod:unmarked']
const OBJECT_CONTROL = new Set(['of', 'from', 'for', 'over', 'against'])

/**
 * Whether a participle on a noun is read as that noun's verb: "The president called on Chad" is often parsed as "the president, called …".
 * It has an object, or its noun is the sentence's root while no other verb is.
 */
export function isMisreadVerb(sentence: Sentence, verb: Index): boolean {
  const token = sentence.tokens[verb]!
  if (relation(token) !== 'acl' || token.head < 0 || token.head > verb || !/^VB[DN]$/u.test(token.xpos ?? '')) return false
  if (dependentsOf(sentence, verb, 'aux:pass', 'obl:agent', 'nsubj').length > 0) return false
  const noun = sentence.tokens[token.head]!
  return (
    dependentsOf(sentence, verb, 'obj').length > 0 || (noun.head === -1 && dependentsOf(sentence, token.head, 'cop', 'nsubj').length === 0)
  )
}

const isPassiveHere = (sentence: Sentence, verb: Index): boolean => isPassive(sentence, verb) && !isMisreadVerb(sentence, verb)

/** Who or what is acted on; a name that the parser takes for a clause ("praised Finland") counts. */
function actedOn(sentence: Sentence, verb: Index): Index | undefined {
  if (isPassiveHere(sentence, verb)) return patientOf(sentence, verb)
  if (isMisreadVerb(sentence, verb)) return objectBelow(sentence, verb)
  return patientOf(sentence, verb) ?? objectBelow(sentence, verb)
}

const objectBelow = (sentence: Sentence, verb: Index): Index | undefined =>
  dependentsOf(sentence, verb, 'obj')[0] ??
  dependentsOf(sentence, verb, 'xcomp', 'dep').find(
    (i) => i > verb && sentence.tokens[i]!.upos === 'PROPN' && prepositionOf(sentence, i) === '',
  )

/** Who acts in a clause: in "accused Baku of aiding Mossad" it is Baku who aids. */
export function actorOf(sentence: Sentence, verb: Index): Index | undefined {
  const token = sentence.tokens[verb]!
  if (isMisreadVerb(sentence, verb)) return token.head
  if (token.head >= 0 && (relation(token) === 'advcl' || relation(token) === 'acl') && dependentsOf(sentence, verb, 'nsubj').length === 0) {
    const above = sentence.tokens[token.head]!
    // "…, accusing them of spying": what follows a comma goes along with the whole clause.
    if (/ing$/u.test(token.text) && followsComma(sentence, verb)) return subjectOfClause(sentence, token.head)
    if (OBJECT_CONTROL.has(markerOf(sentence, verb) ?? '') && above.upos === 'VERB') return actedOn(sentence, token.head)
    if (/^(?:after|before|while|by|since|when)$/u.test(markerOf(sentence, verb) ?? '')) return subjectOfClause(sentence, token.head)
    if (relation(token) === 'acl' && !isPassive(sentence, verb)) return token.head
  }
  return agentOf(sentence, verb)
}

const followsComma = ({ tokens }: Sentence, i: Index): boolean =>
  tokens[i - 1]?.text === ',' || (tokens[i - 1]?.upos === 'ADV' && tokens[i - 2]?.text === ',')

/** Subject of the clause that a word stands in. */
function subjectOfClause(sentence: Sentence, i: Index): Index | undefined {
  for (let at = i; at >= 0; at = sentence.tokens[at]!.head) if (sentence.tokens[at]!.upos === 'VERB') return agentOf(sentence, at)
  return undefined
}

/** What stands before a noun as its owner: "Tehran’s attack", "the Iranian attack", "the Iran-Iraq war". */
const ownersOf = (sentence: Sentence, noun: Index): Index[] =>
  dependentsOf(sentence, noun, ...BEFORE_NOUN).filter((i) => i < noun || sentence.tokens[i]!.deprel === 'nmod:poss')

const phrases = (sentence: Sentence, head: Index | undefined, preposition: string): Index[] => {
  if (head === undefined) return []
  const own = dependentsOf(sentence, head, 'obl', 'nmod', 'advcl', 'acl', 'xcomp', 'dep').filter(
    (i) => prepositionOf(sentence, i) === preposition,
  )
  // "linked to Iran", "led by Israel": what describes the noun holds the phrase.
  const under = dependentsOf(sentence, head, 'acl', 'amod').flatMap((i) => [obliqueOf(sentence, i, preposition) ?? []].flat())
  return [...own, ...under]
}

/** Predicates of the clauses that hang on the trigger: "vowed to attack", "said that Israel must leave". */
const clausesOf = ({ sentence, word, verb }: Trigger): Index[] => [
  ...dependentsOf(sentence, word, 'xcomp', 'ccomp', 'acl', 'advcl'),
  ...(verb === undefined || verb === word ? [] : dependentsOf(sentence, verb, 'xcomp', 'ccomp')),
]

const listed = (index: Index | undefined): Index[] => (index === undefined ? [] : [index])

/** "…,” warned Laing": after a quotation, who speaks stands behind the verb. */
const isInverted = ({ tokens }: Sentence, verb: Index): boolean => /^[”"’']$|^''$/u.test(tokens[verb - 1]?.text ?? '')

function objectOf({ sentence, word, verb }: Trigger): Index[] {
  if (verb !== word || isInverted(sentence, word)) return []
  return [...new Set([...listed(actedOn(sentence, word)), ...dependentsOf(sentence, word, 'obj')])]
}

/** Heads of the phrases that stand at a named place, as they come; phrases joined by "and" are taken apart by the caller. */
export function findAt(trigger: Trigger, place: string): Index[] {
  const { sentence, word, verb } = trigger
  switch (place) {
    case 'subject':
      return verb === undefined ? [] : listed(actorOf(sentence, verb))
    case 'object':
      return objectOf(trigger)
    case 'iobj':
      return verb === undefined ? [] : [...dependentsOf(sentence, verb, 'iobj'), ...receiverOf(sentence, verb)]
    case 'within':
      if (isInverted(sentence, word)) return []
      return subtreeOf(sentence, word).filter((i) => i > word && sentence.tokens[i]!.upos !== 'VERB')
    case 'above':
      return sentence.tokens[word]!.upos === 'VERB' ? [] : listed(subjectOfClause(sentence, word))
    case 'poss':
      return ownersOf(sentence, word)
    case "object's":
      return objectOf(trigger).flatMap((i) => ownersOf(sentence, i))
    case "subject's":
      return verb === undefined ? [] : listed(subjectOf(sentence, verb)).flatMap((i) => ownersOf(sentence, i))
    case "of's":
      return phrases(sentence, word, 'of').flatMap((i) => ownersOf(sentence, i))
    case 'that':
    case 'clause subject':
      return clausesOf(trigger).flatMap((i) => listed(dependentsOf(sentence, i, 'nsubj')[0]))
    case 'clause object':
      return clausesOf(trigger).flatMap((i) => listed(actedOn(sentence, i)))
  }
  const [where, preposition = ''] = place.split(' ')
  if (where === 'clause')
    return clausesOf(trigger).flatMap((i) => [...phrases(sentence, i, preposition), ...inObject(sentence, i, preposition)])
  if (where === 'subject')
    return verb === undefined ? [] : listed(subjectOf(sentence, verb)).flatMap((i) => phrases(sentence, i, preposition))
  if (where === 'object') return objectOf(trigger).flatMap((i) => phrases(sentence, i, preposition))
  return [
    ...phrases(sentence, word, place),
    ...(verb === word ? objectOf(trigger).flatMap((i) => phrases(sentence, i, place)) : []),
    ...(verb !== undefined && verb !== word ? phrases(sentence, verb, place) : []),
  ]
}

/** "Israel was granted access": the subject of a passive that keeps its object receives. */
const receiverOf = (sentence: Sentence, verb: Index): Index[] =>
  isPassiveHere(sentence, verb) && dependentsOf(sentence, verb, 'obj').length > 0 ? listed(subjectOf(sentence, verb)) : []

const inObject = (sentence: Sentence, verb: Index, preposition: string): Index[] =>
  listed(patientOf(sentence, verb)).flatMap((i) => phrases(sentence, i, preposition))

/** Each phrase of a coordination: "on Iran, Syria and Lebanon". */
export const eachOf = (sentence: Sentence, heads: readonly Index[]): Index[] => [...new Set(heads.flatMap((i) => coordinated(sentence, i)))]
