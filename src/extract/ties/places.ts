/** Looks for parties at the places that a frame names: of a noun "before", "apposed", "with", …; of a verb "subject", "object", "to", … */
import type { Token } from '../../model/index.ts'
import type { Mention } from '../actor-index.ts'
import { coordinated, isPassive, obliqueOf, patientOf } from '../syntax.ts'
import { clause, subjectParties } from './clause.ts'
import { afterPreposition, apposed, before, behind, outermost, type Party, partiesAt, preceding, type Site } from './parties.ts'

/** Whether "'s" follows a party. */
const isOwner = ({ sentence }: Site, { end }: Party): boolean => /^['’]s?$/u.test(sentence.tokens.find((t) => t.start >= end)?.text ?? '')

/** The state whose people a word names: "Norwegians". */
const peopleAt = ({ sentence, word, index }: Site): Party[] =>
  index.mentionsIn(sentence.tokens[word]!).flatMap((m) => {
    const { kind, of } = index.actor(m.actor) ?? {}
    return kind === 'group' && of !== undefined ? [{ actor: of, start: m.start, end: m.end }] : []
  })

/** Parties at a place of a noun. */
export function nounParties(site: Site, place: string, verbs: readonly string[]): Party[] {
  switch (place) {
    case 'before':
      return before(site)
    case 'apposed':
      return apposed(site)
    case 'behind':
      return behind(site)
    case 'clause':
      return clause(site, verbs)
    case 'preceding':
      return preceding(site)
    case 'before-first':
      return before(site).length > 1
        ? before(site)
            .slice(0, 1)
            .filter((party) => isOwner(site, party))
        : []
    case 'before-last':
      return before(site).slice(-1)
    case 'people':
      return peopleAt(site)
    case 'recent':
      return [...site.recent()]
    default:
      return afterPreposition(site, place)
  }
}

/** The object of a verb; where the parse gives none, the name right behind it. */
function objectParties(site: Site): Party[] {
  const { sentence, word, index } = site
  const object = patientOf(sentence, word)
  if (object !== undefined) return partiesAt(site, object)
  const next = sentence.tokens[sentence.tokens[word + 1]?.upos === 'DET' ? word + 2 : word + 1]
  if (!next || isPassive(sentence, word)) return []
  // "claims Swedish strikes": the name only describes
  const isWhole = (m: Mention): boolean => !/^(?:NOUN|ADJ|PART)$/u.test(sentence.tokens.find((t) => t.start >= m.end)?.upos ?? '')
  return outermost(index.mentionsIn(next).filter((m) => m.start === next.start && isWhole(m)))
}

/** Whether a word is one of some lemmas; plurals that a lemmatizer has left as they are count. */
const isOneOf = (what: readonly string[], { lemma }: Token): boolean =>
  what.includes(lemma) || what.includes(lemma.toLowerCase()) || what.includes(lemma.toLowerCase().replace(/s$/u, ''))

/** The object’s noun, where its lemma is one of `what`. */
export function objectOf({ sentence, word }: Site, what: readonly string[]): number | undefined {
  const object = patientOf(sentence, word)
  return object !== undefined && coordinated(sentence, object).some((i) => isOneOf(what, sentence.tokens[i]!)) ? object : undefined
}

/** Parties at a place of a verb. */
export function verbParties(site: Site, place: string, what: readonly string[]): Party[] {
  const { sentence, word } = site
  const at = (i: number | undefined): Party[] => (i === undefined ? [] : partiesAt(site, i))
  switch (place) {
    case 'subject':
      return subjectParties(site, word)
    case 'object':
      return objectParties(site)
    case 'what-with': {
      const means = obliqueOf(sentence, word, 'with')
      return means !== undefined && isOneOf(what, sentence.tokens[means]!) ? at(patientOf(sentence, word)) : []
    }
    case 'what-owner': {
      const object = objectOf(site, what)
      return object === undefined ? [] : before({ ...site, word: object })
    }
    default: {
      const found = at(obliqueOf(sentence, word, place))
      if (found.length > 0) return found
      const object = patientOf(sentence, word)
      return afterPreposition({ ...site, word: object !== undefined && object > word ? object : word }, place)
    }
  }
}
