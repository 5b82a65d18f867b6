/**
 * Whether a clause or a noun tells what is so: not negated, not wished, not to come, not barred.
 *
 * "Norway supplies arms to Sweden" does, "Norway could supply", "denied supplying", "wants an alliance with", "a ban on aid to" don’t.
 */
import type { Sentence } from '../../model/index.ts'
import { dependentsOf, governorOf, isNegated, markerOf, modalOf, prepositionOf, relation, tenseOf } from '../syntax.ts'

/** Verbs whose infinitive happens: "continues to supply"; a purpose that one acts for: "sent fighters to support". */
const GOING_ON = /^(?:continue|keep|begin|start|manage|help|come|go|proceed|use|serve|seem)$/u
const TRYING = /^(?:try|seek|work|attempt|strive|offer|struggle)$/u
const ACTING = /^(?:send|deploy|dispatch|intervene|spend|provide|deliver|commit|use|work|join|fight|act)$/u
/** Verbs whose object or gerund is not so. */
const UNDONE =
  /^(?:deny|avoid|stop|cease|refuse|consider|propose|suggest|contemplate|weigh|mull|discuss|oppose|rule|reject|prevent|forbid|prohibit|ban|bar|halt|want|need|lack|urge|hope|negotiate|demand|request|favor|favour|seek|threaten|fear|explore|restrict|block|curb|withhold|end|pursue|plan|debate|advocate|refrain|rebuff)$/u
const CONDITIONS = /^(?:if|unless|until|till|once|whether|lest)$/u

function purpose(sentence: Sentence, predicate: number, governor: number): boolean {
  const { deprel, xpos } = sentence.tokens[predicate]!
  return (
    xpos === 'VB' && /^(?:advcl|acl|xcomp)/u.test(deprel) && ACTING.test(sentence.tokens[governor]!.lemma) && isActual(sentence, governor)
  )
}

/** "was to have brought": it did not. */
const wasToBe = (sentence: Sentence, predicate: number): boolean =>
  sentence.tokens[predicate - 1]?.text === 'have' && sentence.tokens[predicate - 2]?.text === 'to'

/** Whether the clause of a predicate tells something that is so; `tries`: what one tries to do counts. */
export function isActual(sentence: Sentence, predicate: number, tries = false): boolean {
  if (isNegated(sentence, predicate) || modalOf(sentence, predicate) !== undefined) return false
  if (CONDITIONS.test(markerOf(sentence, predicate) ?? '') || wasToBe(sentence, predicate)) return false
  const token = sentence.tokens[predicate]!
  const governor = governorOf(sentence, predicate)
  const lemma = governor === undefined ? '' : sentence.tokens[governor]!.lemma
  const tense = tenseOf(sentence, predicate)
  if (tense === 'past' || tense === 'present') return true
  if (tense === 'future') return false
  if (token.xpos === 'VBG') return !UNDONE.test(lemma) || !/^(?:xcomp|obj|advcl|ccomp)/u.test(token.deprel)
  if (token.xpos === 'VBN' && relation(token) !== 'xcomp') return true
  if (governor === undefined) return false
  return GOING_ON.test(lemma) || (tries && TRYING.test(lemma) && isActual(sentence, governor)) || purpose(sentence, predicate, governor)
}

/** Nouns whose complement is not so: "a ban on aid to Norway", "calls for an agreement". */
const BARRIERS =
  /^(?:ban|end|call|lack|prospect|possibility|idea|proposal|hope|talk|negotiation|plan|push|bid|effort|chance|risk|threat|fear|absence|draft|option|demand|request|condition|halt|moratorium|embargo|opposition)$/u

/** What is broken off was there: "halted arms supplies". */
const BROKEN_OFF = /^(?:stop|halt|cease|end|restrict|block|curb|condemn|oppose|withhold|discuss|fear)$/u

/** Whether what governs a noun keeps it from being so; `going`: something that goes on until it is broken off. */
export function isBarred(sentence: Sentence, noun: number, going = false): boolean {
  const { tokens } = sentence
  const token = tokens[noun]!
  const head = tokens[token.head]
  if (!head) return false
  if (token.deprel === 'nmod')
    return BARRIERS.test(head.lemma) && /^(?:of|on|for|to|about|at|against)$/u.test(prepositionOf(sentence, noun))
  if (relation(token) === 'conj') return isBarred(sentence, token.head, going)
  if (token.deprel === 'obl') return /^(?:call|hope|push|press|ask|wait|work|negotiate|head)$/u.test(head.lemma)
  if (!/^(?:obj|nsubj:pass)$/u.test(token.deprel)) return false
  // "has never given up its claim"
  if (/^(?:give|withdraw|renounce|drop|abandon|relinquish|lose|break|sever|revoke|cancel|end)$/u.test(head.lemma)) return false
  if (going && BROKEN_OFF.test(head.lemma)) return false
  return UNDONE.test(head.lemma) || modalOf(sentence, token.head) !== undefined || isNegated(sentence, token.head)
}

/** Whether a condition or a time to come stands above a noun: "once a treaty has been signed". */
export function isConditional(sentence: Sentence, word: number): boolean {
  for (
    let at: number | undefined = governorOf(sentence, word), steps = 0;
    at !== undefined && steps < 3;
    at = governorOf(sentence, at), steps++
  ) {
    if (CONDITIONS.test(markerOf(sentence, at) ?? '')) return true
    if (dependentsOf(sentence, at, 'advmod').some((i) => CONDITIONS.test(sentence.tokens[i]!.lemma))) return true
    if (!/^(?:ccomp|xcomp|acl|advcl)/u.test(sentence.tokens[at]!.deprel)) break
  }
  return false
}
