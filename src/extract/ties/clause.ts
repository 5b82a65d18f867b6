/**
 * Whose clause a word stands in.
 *
 * "Azerbaijan has become the largest oil supplier": the clause of "supplier" is Azerbaijan’s; in "could become" it tells nothing yet.
 */
import type { Sentence } from '../../model/index.ts'
import {
  agentOf,
  antecedentOf,
  dependentsOf,
  governorOf,
  isNegated,
  isPassive,
  markerOf,
  patientOf,
  prepositionOf,
  relation,
  subjectOf,
} from '../syntax.ts'
import { isActual } from './actual.ts'
import { mentionsEnding, type Party, partiesAt, type Site } from './parties.ts'

/** Who is accused or criticized of what a gerund says: "criticized Norway for selling arms". */
function blamed(site: Site, predicate: number): number | undefined {
  const { sentence } = site
  const token = sentence.tokens[predicate]!
  if (relation(token) !== 'advcl' || token.xpos !== 'VBG' || !/^(?:for|of|from|with)$/u.test(markerOf(sentence, predicate) ?? ''))
    return undefined
  return dependentsOf(sentence, predicate, 'nsubj')[0] ?? patientOf(sentence, token.head)
}

/** Where "and procures" is taken for a part of "a memorandum concluded with": the subject of the clause that it can go on with. */
function finiteSubject(sentence: Sentence, predicate: number): number | undefined {
  const finite = (i: number): boolean => /^VB[ZDP]$/u.test(sentence.tokens[i]!.xpos ?? '') || dependentsOf(sentence, i, 'aux').length > 0
  const token = sentence.tokens[predicate]!
  const astray =
    relation(token) === 'conj' ? finite(predicate) : relation(token) === 'advcl' && sentence.tokens[token.head]!.deprel === 'acl'
  if (!astray || dependentsOf(sentence, predicate, 'nsubj').length > 0 || finite(token.head)) return undefined
  for (let at = token.head; at >= 0; at = sentence.tokens[at]!.head) {
    if (at < predicate && sentence.tokens.slice(at, predicate).some((t) => t.text === ';')) return undefined
    const own = finite(at) && at < predicate ? dependentsOf(sentence, at, 'nsubj')[0] : undefined
    if (own !== undefined) return antecedentOf(sentence, own) ?? own
  }
  return undefined
}

/** Who does two things by one "by": "financed and supplied by Norway". */
function sharedAgent(sentence: Sentence, predicate: number): number | undefined {
  if (sentence.tokens[predicate]!.xpos !== 'VBN') return undefined
  const next = dependentsOf(sentence, predicate, 'conj').find((i) => sentence.tokens[i]!.xpos === 'VBN' && i - predicate < 4)
  return next === undefined ? undefined : dependentsOf(sentence, next, 'obl:agent')[0]
}

/** The subject of a predicate; where the parse gives none, the name right before it: "Norway (has) signed". */
export function subjectParties(site: Site, predicate: number): Party[] {
  const { sentence, index } = site
  const subject =
    blamed(site, predicate) ?? finiteSubject(sentence, predicate) ?? agentOf(sentence, predicate) ?? sharedAgent(sentence, predicate)
  if (subject !== undefined && (subject < predicate || isPassive(sentence, predicate))) {
    const found = partiesAt(site, subject)
    // "Last year Norway accounted": the parse has "year"; "a firm in Norway signed": it has the firm, and Norway signed nothing
    const last = sentence.tokens[predicate - 1]
    const named = last?.upos === 'PROPN' && relation(sentence.tokens[predicate]!) === 'acl' && last.deprel === 'conj'
    const apart = !named && sentence.tokens.slice(subject, predicate).some((t) => t.upos === 'ADP')
    if (found.length > 0 || subject > predicate || apart) return found
  }
  const { deprel, head } = sentence.tokens[predicate]!
  // "Norway arms and trains Sweden", with "arms" taken for a noun
  const asNoun = deprel === 'conj' && head === predicate - 2 && sentence.tokens[head]!.upos === 'NOUN' && sentence.tokens[head]!.head < 0
  let at = asNoun ? head - 1 : predicate - 1
  while (at >= 0 && /^(?:ADV|AUX|PART)$/u.test(sentence.tokens[at]!.upos) && index.mentionsIn(sentence.tokens[at]!).length === 0) at--
  return mentionsEnding(index, sentence.tokens[at])
}

const USUAL = new Set(
  `be become remain have form forge build develop deepen strengthen enjoy share maintain keep enter expand sign conclude seal join seek restore establish
  retain cultivate cement foster nurture boast cherish upgrade consolidate boost emerge serve act rank rise lock embroil engage mire involve hold lie
  preserve sustain renew pursue see host constitute represent bind tie link unite divide separate tied bound join`.split(/\s+/u),
)

/** Words behind which a noun stands in another phrase than what its clause says of the subject: "remains dependent on suppliers". */
const APART = /^(?:on|upon|by|with|against|from)$/iu

/** Words that keep a clause from telling what is so. */
const UNREAL = /^(?:not|n't|never|no|could|may|might|would|should|must|will|shall|to|if)$/iu

/** The same by the order of words, for where the parse has the verb wrong: the name before "has", "accounts" or ", which has". */
function clauseByOrder({ sentence, word, index }: Site, isVerb: (form: string) => boolean): Party[] {
  const { tokens } = sentence
  for (let i = word - 1; i >= Math.max(0, word - 12); i--) {
    const token = tokens[i]!
    if (/^(?:[,;:]|that|which|who)$/iu.test(token.text) || UNREAL.test(token.text) || APART.test(token.text)) return []
    const lower = token.text.toLowerCase()
    if (!isVerb(token.lemma) && !isVerb(lower.replace(/e?[sd]$/u, '')) && !isVerb(lower.replace(/s$/u, ''))) continue
    let at = i - 1
    while (at >= 0 && (/^(?:ADV|AUX)$/u.test(tokens[at]!.upos) || /^(?:today|now|also|already|which|who|,)$/iu.test(tokens[at]!.text))) {
      if (UNREAL.test(tokens[at]!.text)) return []
      at--
    }
    return mentionsEnding(index, tokens[at])
  }
  return []
}

/** The subject of the clause in which the noun is said of it or done by it: "Azerbaijan has become the largest supplier". */
export function clause(site: Site, verbs: readonly string[]): Party[] {
  const isVerb = (form: string): boolean => (verbs.length > 0 ? verbs.includes(form) : USUAL.has(form))
  const parsed = clauseByHeads(site, isVerb)
  return parsed.length > 0 ? parsed : clauseByOrder(site, isVerb)
}

/** Verbs by which one is taken for something: "sees Norway as its rival". */
const TAKING =
  /^(?:see|regard|view|consider|count|treat|perceive|describe|portray|designate|rank|name|call|label|brand|cast|recogni[sz]e)$/u

/** Whom a verb takes for what the noun says: Sweden in "regards Sweden as a rival", "calls Sweden its friend". */
function takingVerb({ sentence, word }: Site): number | undefined {
  const { deprel, head } = sentence.tokens[word]!
  if (head < 0 || head > word || !TAKING.test(sentence.tokens[head]!.lemma) || !isActual(sentence, head)) return undefined
  return prepositionOf(sentence, word) === 'as' || deprel === 'xcomp' ? head : undefined
}

export function takenFor(site: Site): Party[] {
  const verb = takingVerb(site)
  const object = verb === undefined ? undefined : patientOf(site.sentence, verb)
  return object === undefined ? [] : partiesAt(site, object)
}

/** Who takes another for it. */
export function takerOf(site: Site): Party[] {
  const verb = takingVerb(site)
  return verb === undefined ? [] : subjectParties(site, verb)
}

const SO = /^(?:has|have|had|did|do|does|is|are|was|were)$/u

/** Those of a clause and who is added to them: "Norway has served as a channel, as has Denmark". */
export function likewise(site: Site, parties: readonly Party[]): Party[] {
  const { tokens } = site.sentence
  const as = tokens.findIndex((t, i) => i > site.word && /^(?:as|so)$/iu.test(t.text) && SO.test(tokens[i + 1]?.text ?? ''))
  if (as < 0 || parties.length === 0 || !/^(?:,|;|and|—|–)$/u.test(tokens[as - 1]!.text)) return [...parties]
  if (as + 2 >= tokens.length || /^(?:no|none|neither)$/iu.test(tokens[as + 2]!.text)) return [...parties]
  return [...parties, ...partiesAt(site, as + 2)]
}

/** Who is something by "as": the object of "sees Norway as its rival", the subject of "Norway acts as a mediator". */
function takenAs(site: Site, verb: number): Party[] {
  const { sentence, word } = site
  if (!TAKING.test(sentence.tokens[verb]!.lemma)) return subjectParties(site, verb)
  if (isPassive(sentence, verb)) return partiesAt(site, patientOf(sentence, verb) ?? verb)
  const bare = dependentsOf(sentence, verb, 'obj', 'obl').find((i) => i > verb && i < word && prepositionOf(sentence, i) === '')
  return bare === undefined ? [] : partiesAt(site, bare)
}

/** The subject of the clause that a phrase with "with", "thanks to", "under" stands in: "With Norway’s backing, Sweden won". */
export function doer(site: Site): Party[] {
  const { sentence, word } = site
  const { tokens } = sentence
  const thanks = tokens[tokens[word]!.head]?.lemma.startsWith('thank') ? tokens[word]!.head : word
  if (!/^(?:with|thanks to|through|under|by|on|)$/u.test(prepositionOf(sentence, thanks)) && thanks === word) return []
  if (thanks === word && prepositionOf(sentence, word) === '') return []
  const verb = governorOf(sentence, thanks)
  // Behind the verb, "with support from" belongs to the nearest actor
  if (verb === undefined || (thanks === word && word > verb)) return []
  return tokens[verb]!.upos !== 'VERB' || !isActual(sentence, verb) ? [] : subjectParties(site, verb)
}

function clauseByHeads(site: Site, isVerb: (form: string) => boolean): Party[] {
  const { sentence, word } = site
  const copula = dependentsOf(sentence, word, 'cop')[0]
  if (copula !== undefined) {
    const subject = subjectOf(sentence, word)
    return subject === undefined || isNegated(sentence, word) ? [] : partiesAt(site, antecedentOf(sentence, subject) ?? subject)
  }
  const governor = governorOf(sentence, word)
  if (governor === undefined || !isActual(sentence, governor)) return []
  const { lemma, text } = sentence.tokens[governor]!
  if (/^(?:as|among)$/u.test(prepositionOf(sentence, word))) return takenAs(site, governor)
  if (!isVerb(lemma) && !isVerb(text.toLowerCase())) return []
  // "Norway and Sweden are bound by a treaty"
  if (agentOf(sentence, governor) === word) {
    const patient = patientOf(sentence, governor)
    return patient === undefined ? [] : partiesAt(site, patient)
  }
  return subjectParties(site, governor)
}

/**
 * The party that a sentence leaves to be understood: the subject of the clauses that the word stands in, else of the sentences before;
 * `fits` says whom the word can tell of.
 */
export function understood(site: Site, fits: (party: Party) => boolean): Party[] {
  const { sentence, word, past } = site
  for (let at = governorOf(sentence, word); at !== undefined; at = governorOf(sentence, at)) {
    const found = subjectParties(site, at).filter(fits)
    if (found.length > 0) return found.slice(0, 1).map((party) => ({ ...party, implied: true }))
  }
  return past.topics().filter(fits).slice(0, 1)
}
