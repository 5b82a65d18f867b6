/**
 * Whose clause a word stands in, and whether the clause tells what is so.
 *
 * "Azerbaijan has become the largest oil supplier": the clause of "supplier" is Azerbaijan’s; in "could become" it tells nothing yet.
 */
import type { Sentence } from '../../model/index.ts'
import { agentOf, dependentsOf, governorOf, isNegated, isPassive, modalOf, subjectOf, tenseOf } from '../syntax.ts'
import { outermost, type Party, partiesAt, type Site } from './parties.ts'

/** Whether the clause of a predicate tells something that is so: not negated, not wished, not to come. */
export function isActual(sentence: Sentence, predicate: number): boolean {
  if (isNegated(sentence, predicate)) return false
  const modal = modalOf(sentence, predicate)
  if (modal !== undefined) return false
  const tense = tenseOf(sentence, predicate)
  if (tense === 'past' || tense === 'present') return true
  const token = sentence.tokens[predicate]!
  if (token.xpos === 'VBG') return true
  const governor = governorOf(sentence, predicate)
  return tense === 'none' && governor !== undefined && /^(?:continue|keep|begin|start|manage)$/u.test(sentence.tokens[governor]!.lemma)
}

/** The subject of a predicate; where the parse gives none, the name right before it: "Norway (has) signed". */
export function subjectParties(site: Site, predicate: number): Party[] {
  const { sentence, index } = site
  const subject = agentOf(sentence, predicate)
  if (subject !== undefined && (subject < predicate || isPassive(sentence, predicate))) {
    const found = partiesAt(site, subject)
    // "Last year Norway accounted": the parse has "year"; "a firm in Norway signed": it has the firm, and Norway signed nothing
    if (found.length > 0 || subject > predicate || sentence.tokens.slice(subject, predicate).some((t) => t.upos === 'ADP')) return found
  }
  let at = predicate - 1
  while (at >= 0 && /^(?:ADV|AUX|PART)$/u.test(sentence.tokens[at]!.upos) && index.mentionsIn(sentence.tokens[at]!).length === 0) at--
  const last = sentence.tokens[at]
  return last ? outermost(index.mentionsIn(last).filter((m) => m.end === last.end)) : []
}

const USUAL = new Set(
  'be become remain have form forge build develop deepen strengthen enjoy share maintain keep enter expand sign conclude seal join seek restore establish'.split(
    ' ',
  ),
)

/** Words that keep a clause from telling what is so. */
const UNREAL = /^(?:not|n't|never|no|could|may|might|would|should|must|will|shall|to|if)$/iu

/** The same by the order of words, for where the parse has the verb wrong: the name before "has", "accounts" or ", which has". */
function clauseByOrder({ sentence, word, index }: Site, isVerb: (form: string) => boolean): Party[] {
  const { tokens } = sentence
  for (let i = word - 1; i >= Math.max(0, word - 12); i--) {
    const token = tokens[i]!
    if (/^(?:[,;:]|that|which|who)$/iu.test(token.text) || UNREAL.test(token.text)) return []
    if (
      !isVerb(token.lemma) &&
      !isVerb(token.text.toLowerCase().replace(/e?[sd]$/u, '')) &&
      !isVerb(token.text.toLowerCase().replace(/s$/u, ''))
    )
      continue
    let at = i - 1
    while (at >= 0 && (/^(?:ADV|AUX)$/u.test(tokens[at]!.upos) || /^(?:today|now|also|already|which|who|,)$/iu.test(tokens[at]!.text))) {
      if (UNREAL.test(tokens[at]!.text)) return []
      at--
    }
    const last = tokens[at]
    return last ? outermost(index.mentionsIn(last).filter((m) => m.end === last.end)) : []
  }
  return []
}

/** The subject of the clause in which the noun is said of it or done by it: "Azerbaijan has become the largest supplier". */
export function clause(site: Site, verbs: readonly string[]): Party[] {
  const isVerb = (form: string): boolean => (verbs.length > 0 ? verbs.includes(form) : USUAL.has(form))
  const parsed = clauseByHeads(site, isVerb)
  return parsed.length > 0 ? parsed : clauseByOrder(site, isVerb)
}

function clauseByHeads(site: Site, isVerb: (form: string) => boolean): Party[] {
  const { sentence, word } = site
  const copula = dependentsOf(sentence, word, 'cop')[0]
  if (copula !== undefined) {
    const subject = subjectOf(sentence, word)
    return subject === undefined || isNegated(sentence, word) ? [] : partiesAt(site, subject)
  }
  const governor = governorOf(sentence, word)
  if (governor === undefined || !isActual(sentence, governor)) return []
  const { lemma } = sentence.tokens[governor]!
  if (!isVerb(lemma)) return []
  return subjectParties(site, governor)
}
