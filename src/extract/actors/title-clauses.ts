/**
 * Clauses that say who holds what a title names, and whether that is over.
 *
 * "Nils D. is chairman", "she stayed on as an adviser", "was sworn in as governor", "Anna B.’s term as envoy", "with Anna B. as its head", "took the oath as
 * president": a clause each; "became minister in place of Nils D." says that he was one.
 */
import type { Role, Sentence } from '../../model/index.ts'
import { antecedentOf, auxiliariesOf, dependentsOf, type Index, isNegated, modalOf, prepositionOf, relation, subjectOf } from '../syntax.ts'
import type { View } from './scene.ts'

/** Verbs of holding an office, and of coming into it. */
const SERVES = /^(?:serve|work|act|remain|become|double|stay|continue|arrive|return|function|officiate|sit|enter)$/u
export const APPOINTS =
  /^(?:appoint|reappoint|name|elect|reelect|re-elect|nominate|install|inaugurate|confirm|designate|promote|pick|tap|swear|crown|make|choose|anoint|reinstate|proclaim)$/u
/** Verbs of leaving it, and of making someone leave. */
const LEAVES = /^(?:resign|step|quit|retire|stand)$/u
const DISMISSES = /^(?:dismiss|fire|sack|remove|oust|depose|suspend|impeach)$/u
/** Verbs by which one comes and another goes: "X replaced Y as governor". */
const REPLACES = /^(?:replace|succeed)$/u
/** Verbs with which one comes into office: "took the oath as". */
const TAKES = /^(?:take|assume|leave|lose)$/u
const OFFICE = /^(?:office|power|oath|charge|reins)$/u

interface Clause {
  readonly predicate: Index
  readonly subject: Index
  readonly verb: string
}

/** Nouns of holding an office, and what they say of its time: "in her role as", "after his dismissal as". */
const NOUNS = new Map<string, string>([
  ...[
    'role',
    'capacity',
    'leadership',
    'position',
    'post',
    'job',
    'appointment',
    'nomination',
    'election',
    'inauguration',
    'confirmation',
  ].map((noun) => [noun, 'appoint'] as const),
  ...['term', 'tenure', 'mandate', 'spell', 'reign'].map((noun) => [noun, 'as'] as const),
  ...['resignation', 'dismissal', 'removal', 'ouster', 'departure', 'firing', 'sacking', 'stint'].map((noun) => [noun, 'leave'] as const),
])

const clause = (sentence: Sentence, predicate: Index, subject: Index | undefined, verb: string): Clause[] =>
  subject === undefined ? [] : [{ predicate, subject: antecedentOf(sentence, subject) ?? subject, verb }]

/** What a noun of holding an office says of its time; "swearing-in" is three words. */
function timeOf({ tokens }: Sentence, i: Index): string | undefined {
  if (tokens[i]!.text === 'in' && /^swearing$/iu.test(tokens[i - 2]?.text ?? '')) return 'appoint'
  return NOUNS.get(tokens[i]!.lemma)
}

/** The word before "as" of "in her role as its head"; undefined where no "as" opens the phrase. */
function beforeAs({ tokens }: Sentence, i: Index): Index | undefined {
  let first = i
  while (first > 0 && !/^as$/iu.test(tokens[first]!.text) && tokens[first - 1]!.head >= first && tokens[first - 1]!.head <= i) first--
  // The parse may take it for the mark of a clause
  if (!/^as$/iu.test(tokens[first]!.text)) first--
  return first > 0 && /^as$/iu.test(tokens[first]!.text) ? first - 1 : undefined
}

/** "In her role as", "X’s term as", "the appointment of X as", "told reporters in his capacity as", "with X as". */
function ofNoun(sentence: Sentence, i: Index): Clause[] {
  const { tokens } = sentence
  const before = beforeAs(sentence, i)
  if (before === undefined) return []
  for (const noun of [tokens[i]!.head, before]) {
    const time = noun < 0 ? undefined : timeOf(sentence, noun)
    if (!time) continue
    const whose = dependentsOf(sentence, noun, 'nmod:poss')[0] ?? dependentsOf(sentence, noun, 'nmod').find((k) => k < i)
    if (whose !== undefined) return clause(sentence, noun, whose, time)
  }
  let name = before
  while (relation(tokens[name]!) === 'flat') name = tokens[name]!.head
  if (tokens[name]!.upos !== 'PROPN') return []
  const { head } = tokens[name]!
  const time = prepositionOf(sentence, name) === 'with' ? 'appoint' : head < 0 ? undefined : timeOf(sentence, head)
  return time ? clause(sentence, name, name, time) : []
}

/** What hangs on a name or on a title beside it: "the swearing-in of X as governor", "elected X, head of the bank, as premier". */
function ofName(sentence: Sentence, i: Index): Clause[] {
  const { tokens } = sentence
  const beside = tokens[tokens[i]!.head]!
  const name = relation(beside) === 'appos' ? beside.head : tokens[i]!.head
  const over = tokens[name]!.head
  if (over < 0) return []
  const time = timeOf(sentence, over)
  if (time) return clause(sentence, over, name, time)
  const link = prepositionOf(sentence, name)
  const isMade =
    APPOINTS.test(tokens[over]!.lemma) &&
    (relation(tokens[name]!) === 'obj' || (link === 'in' && /^(?:swear|vote)$/u.test(tokens[over]!.lemma)))
  return isMade ? clause(sentence, over, name, 'appoint') : []
}

/** The person in whose place another comes: "in place of X", "replacing X". */
function replacedBy(sentence: Sentence, i: Index, verb: Index): Clause[] {
  const place = dependentsOf(sentence, verb, 'obl').find(
    (k) => sentence.tokens[k]!.lemma === 'place' && prepositionOf(sentence, k) === 'in',
  )
  const whose = place === undefined ? undefined : dependentsOf(sentence, place, 'nmod', 'nmod:poss')[0]
  const coming = [...dependentsOf(sentence, verb, 'advcl'), ...dependentsOf(sentence, i, 'acl')].find((k) =>
    REPLACES.test(sentence.tokens[k]!.lemma),
  )
  const gone = whose ?? (coming === undefined ? undefined : dependentsOf(sentence, coming, 'obj')[0])
  return clause(sentence, verb, gone, 'leave')
}

/** "Serves as", "was sworn in as", "named X", "replaced X as", "took office as". */
function ofVerb(sentence: Sentence, i: Index, verb: Index): Clause[] {
  const { tokens } = sentence
  const { lemma } = tokens[verb]!
  const kind = relation(tokens[i]!)
  const link = prepositionOf(sentence, i)
  const isAs = link === 'as'
  if (SERVES.test(lemma) && (isAs || (link === '' && /^(?:xcomp|obj)$/u.test(kind) && /^(?:become|remain)$/u.test(lemma))))
    return [...clause(sentence, verb, subjectOf(sentence, verb), lemma), ...(lemma === 'become' ? replacedBy(sentence, i, verb) : [])]
  if (isAs && LEAVES.test(lemma)) return clause(sentence, verb, subjectOf(sentence, verb), 'leave')
  const passive = dependentsOf(sentence, verb, 'nsubj:pass')[0]
  const held = passive ?? dependentsOf(sentence, verb, 'obj', 'xcomp').find((k) => k !== i)
  if (isAs && DISMISSES.test(lemma)) return clause(sentence, verb, held, 'leave')
  if (isAs && REPLACES.test(lemma)) {
    const comes = passive === undefined ? subjectOf(sentence, verb) : dependentsOf(sentence, verb, 'obl:agent')[0]
    return [...clause(sentence, verb, held, 'leave'), ...clause(sentence, verb, comes, 'appoint')]
  }
  const office = dependentsOf(sentence, verb, 'obj').some((k) => OFFICE.test(tokens[k]!.lemma))
  const isTakingOver = dependentsOf(sentence, verb, 'compound:prt', 'advmod').some((k) => tokens[k]!.lemma === 'over')
  if (isAs && lemma === 'take' && isTakingOver) return clause(sentence, verb, subjectOf(sentence, verb), 'appoint')
  if (isAs && office && TAKES.test(lemma)) return clause(sentence, verb, subjectOf(sentence, verb), /^l/u.test(lemma) ? 'leave' : 'appoint')
  // "As governor, Anna B. raised rates"
  if (isAs && kind === 'obl' && i < verb && dependentsOf(sentence, verb, 'nsubj').some((k) => k > i))
    return clause(sentence, verb, subjectOf(sentence, verb), 'as')
  const isMade = APPOINTS.test(lemma) && (isAs ? lemma !== 'make' : link === '' || (link === 'to' && lemma === 'promote'))
  if (!isMade || !/^(?:xcomp|obj|obl)$/u.test(kind)) return []
  // "he was thanked and made ambassador"
  const shared = tokens[verb]!.xpos === 'VBN' && relation(tokens[verb]!) === 'conj' ? subjectOf(sentence, verb) : undefined
  const made = clause(sentence, verb, held ?? shared, 'appoint')
  return made.length > 0 ? [...made, ...replacedBy(sentence, i, verb)] : []
}

/** "X is a …", "X was also, for a year, …", "The ambassador is X", "… and was adviser to two of them". */
function ofBeing(sentence: Sentence, i: Index): Clause[] {
  const { tokens } = sentence
  if (dependentsOf(sentence, i, 'cop').length > 0) {
    const own = dependentsOf(sentence, i, 'nsubj')[0]
    return clause(sentence, i, own ?? (relation(tokens[i]!) === 'conj' ? subjectOf(sentence, i) : undefined), 'be')
  }
  // The parse takes the first noun of a predicate for a participle: "he was under-secretary"
  if (dependentsOf(sentence, i, 'aux:pass').length > 0)
    return clause(sentence, i, dependentsOf(sentence, i, 'nsubj:pass', 'nsubj')[0], 'be')
  const over = tokens[i]!.head
  if (over < 0 || !tokens[i]!.deprel.startsWith('nsubj') || isNegated(sentence, i)) return []
  if (tokens[over]!.lemma === 'be') {
    const first = dependentsOf(sentence, over, 'nsubj')[0]
    return first !== undefined && first < i && over < i ? clause(sentence, over, first, 'be') : []
  }
  const isName = tokens[over]!.upos === 'PROPN' && dependentsOf(sentence, over, 'cop').some((k) => k > i)
  return isName ? clause(sentence, over, over, 'be') : []
}

/** The clauses that say someone holds what a noun names: "is a …", "serves as …", "was appointed …". */
export function clausesOf(sentence: Sentence, i: Index): Clause[] {
  const { tokens } = sentence
  const being = ofBeing(sentence, i)
  if (being.length > 0) return being
  const over = tokens[i]!.head
  if (over < 0) return []
  const isNoun = tokens[over]!.upos !== 'VERB'
  // "is a member of the board and an adviser to the king", "was consul in Bergen, envoy in Oslo and …"
  if (isNoun && /^(?:conj|appos)$/u.test(relation(tokens[i]!)) && tokens[over]!.upos !== 'PROPN') return clausesOf(sentence, over)
  if (beforeAs(sentence, i) !== undefined) {
    const found = [...ofNoun(sentence, i), ...(isNoun ? ofName(sentence, i) : [])]
    if (found.length > 0) return found.slice(0, 1)
    // "took the oath as president"
    const verb = tokens[over]!.head
    if (isNoun && OFFICE.test(tokens[over]!.lemma) && verb >= 0 && TAKES.test(tokens[verb]!.lemma)) return ofVerb(sentence, i, verb)
  }
  return isNoun ? [] : ofVerb(sentence, i, over)
}

/** What a clause’s verb says of the time: "was" and "served" are over, "became" and "has served" are not. */
export function tenureOf({ sentence }: View, { predicate, verb }: Clause): Role['tenure'] {
  if (verb === 'leave') return 'former'
  if (verb === 'as') return 'unknown'
  if (/^(?:become|appoint|remain|stay|continue|arrive|return)$/u.test(verb)) return 'current'
  const helpers = auxiliariesOf(sentence, predicate)
  const first = helpers[0] ?? sentence.tokens[predicate]!
  return first.xpos === 'VBD' ? 'former' : 'current'
}

/** Whether a clause says so plainly: not denied, not wished or supposed. */
export function isPlain({ sentence }: View, { predicate }: Clause): boolean {
  const { tokens } = sentence
  if (isNegated(sentence, predicate) || modalOf(sentence, predicate) !== undefined) return false
  return !dependentsOf(sentence, predicate, 'mark').some((m) => /^(?:to|if|whether|unless)$/iu.test(tokens[m]!.text))
}
