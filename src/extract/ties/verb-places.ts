/**
 * Looks for parties at the places that a frame names of a verb: "subject", "object", "to", "what-owner", …
 *
 * "Norway supplied Sweden with French drones": at "supplied", the object is Sweden, the with-owner France.
 */
import type { Sentence } from '../../model/index.ts'
import type { TieFrame } from '../../model/records/tie-frame.ts'
import type { Mention } from '../actor-index.ts'
import { agentOf, dependentsOf, isPassive, obliqueOf, patientOf, subjectOf } from '../syntax.ts'
import { isActual } from './actual.ts'
import { afterPreposition } from './around.ts'
import { subjectParties } from './clause.ts'
import { whereby } from './pacts.ts'
import { before, distinct, outermost, type Party, partiesAt, type Site } from './parties.ts'
import { lastNamed } from './past.ts'
import { themeAt } from './theme.ts'

/** The object of a verb; where the parse gives none, the name right behind it. */
function objectParties(site: Site): Party[] {
  const { sentence, word, index } = site
  const object = patientOf(sentence, word) ?? sharedObject(sentence, word)
  if (object !== undefined) return saidOf(site, object)
  const next = sentence.tokens[sentence.tokens[word + 1]?.upos === 'DET' ? word + 2 : word + 1]
  if (!next || isPassive(sentence, word)) return []
  // "claims Swedish strikes": the name only describes
  const isWhole = (m: Mention): boolean => !/^(?:NOUN|ADJ|PART)$/u.test(sentence.tokens.find((t) => t.start >= m.end)?.upos ?? '')
  return outermost(index.mentionsIn(next).filter((m) => m.start === next.start && isWhole(m)))
}

/** The object of the verb that follows with "and": "arms and shelters the rebels". */
function sharedObject(sentence: Sentence, word: number): number | undefined {
  const next = dependentsOf(sentence, word, 'conj').find((i) => sentence.tokens[i]!.upos === 'VERB')
  const close = next !== undefined && next - word < 4 && dependentsOf(sentence, next, 'nsubj').length === 0
  return close ? dependentsOf(sentence, next, 'obj')[0] : undefined
}

/** Who stands at a word, or whom it is said of: "Hamas, an armed group financed by Norway". */
function saidOf(site: Site, i: number): Party[] {
  const found = partiesAt(site, i)
  const { deprel, head } = site.sentence.tokens[i]!
  if (found.length > 0 || i > site.word) return found
  if (deprel === 'appos') return partiesAt(site, head)
  const subject = dependentsOf(site.sentence, i, 'cop').length > 0 ? subjectOf(site.sentence, i) : undefined
  return subject === undefined || !isActual(site.sentence, i) ? [] : partiesAt(site, subject)
}

/** The object’s noun, or what it is a measure of, where its lemma is one of `what`. */
export function objectOf(site: Site, what: readonly string[]): number | undefined {
  const { sentence, word } = site
  // "passes on part of the gas", with "on" taken for a preposition
  const object = patientOf(sentence, word) ?? (sentence.tokens[word]!.lemma === 'pass' ? obliqueOf(sentence, word, 'on') : undefined)
  // "sells Norway most of its weapons", with two objects
  const second = dependentsOf(sentence, word, 'obj')[1]
  return [object, second].flatMap((i) => (i === undefined ? [] : (themeAt(site, i, what) ?? [])))[0]
}

/** The subject’s noun where its lemma is one of `what`: "Algerian gas flows". */
export function subjectTheme(site: Site, what: readonly string[]): number | undefined {
  const subject = subjectOf(site.sentence, site.word)
  return subject === undefined || isPassive(site.sentence, site.word) ? undefined : themeAt(site, subject, what)
}

/** Parts of a land, which a sentence names without the land: "keeps troops in the north". */
const LAND = /^(?:north|south|east|west|island|interior|centre|center)$/iu

/** Who signs a pact that another has brokered: "The accord, brokered by Norway, was signed by Sweden and Finland". */
function signers(site: Site, pact: number): Party[] {
  const { deprel, head } = site.sentence.tokens[pact]!
  if (!/^nsubj/u.test(deprel) || !/^(?:sign|initial|conclude|accept|agree|ratify)$/u.test(site.sentence.tokens[head]!.lemma)) return []
  const agent = agentOf(site.sentence, head)
  return agent === undefined ? [] : distinct(partiesAt(site, agent))
}

/** Who takes what the verb gives, by the relative clause of its object: "furnished the weapons that Azerbaijan imported". */
function takers(site: Site, object: number): Party[] {
  const { sentence } = site
  const verb = dependentsOf(sentence, object, 'acl:relcl').find((i) =>
    /^(?:import|buy|purchase|acquire|receive|use|consume|burn|need)$/u.test(sentence.tokens[i]!.lemma),
  )
  return verb === undefined ? [] : subjectParties(site, verb)
}

/** What two agree on: "agreed on a sea border". */
const PACTS =
  /^(?:border|boundary|ceasefire|cease-fire|truce|treaty|pact|deal|exchange|swap|demarcation|roadmap|framework|agreement|accord)$/u

/** Two or more by whom or between whom something is agreed: "the road agreed by Norway and Sweden". */
function agreed(site: Site): Party[] {
  const { sentence, word } = site
  if (!isPassive(sentence, word) && sentence.tokens[word]!.xpos !== 'VBN') {
    const on = obliqueOf(sentence, word, 'on', 'upon', 'to')
    const pact = sentence.tokens[word]!.lemma === 'agree' && on !== undefined && PACTS.test(sentence.tokens[on]!.lemma)
    return pact ? distinct(subjectParties(site, word)) : []
  }
  const i = agentOf(sentence, word) ?? obliqueOf(sentence, word, 'between')
  const found = [i, obliqueOf(sentence, word, 'between')].flatMap((k) => (k === undefined ? [] : partiesAt(site, k)))
  return distinct(found)
}

/** To whom the verb gives; "it" that names no one is the last other state: "Sweden is bound to Norway and has sold it tanks". */
function indirect(site: Site): Party[] {
  const { sentence, word } = site
  const objects = dependentsOf(sentence, word, 'obj')
  const i = dependentsOf(sentence, word, 'iobj')[0] ?? (objects.length > 1 ? objects[0] : undefined)
  const giver = subjectParties(site, word)
  const found = i === undefined ? [] : partiesAt(site, i).filter((p) => !giver.some((g) => g.actor === p.actor))
  const it = i !== undefined && /^(?:it|them)$/iu.test(sentence.tokens[i]!.text)
  return found.length > 0 || !it ? found : lastNamed(site, giver)
}

/** What is taken for a part of one's land by a relative clause: "Sweden, which Norway considers part of its territory". */
function ownPart({ sentence, word, ...site }: Site): Party[] {
  const { deprel, head } = sentence.tokens[word]!
  const part =
    deprel === 'acl:relcl' ? dependentsOf(sentence, word, 'obj', 'xcomp').find((i) => sentence.tokens[i]!.lemma === 'part') : undefined
  const of = part === undefined ? undefined : obliqueOf(sentence, part, 'of')
  const own = of !== undefined && dependentsOf(sentence, of, 'nmod:poss').some((i) => /^(?:its|their)$/iu.test(sentence.tokens[i]!.text))
  return own ? partiesAt({ ...site, sentence, word }, head) : []
}

/** Parties at a place of a verb. */
export function verbParties(site: Site, place: string, { what }: TieFrame): Party[] {
  const { sentence, word } = site
  const at = (i: number | undefined): Party[] => (i === undefined ? [] : partiesAt(site, i))
  const object = objectOf(site, what)
  switch (place) {
    case 'subject':
      return subjectParties(site, word)
    case 'object':
      return objectParties(site)
    case 'where': {
      const { deprel, head } = sentence.tokens[word]!
      const opens = dependentsOf(sentence, word, 'advmod').some((i) => /^where$/iu.test(sentence.tokens[i]!.text))
      return opens && deprel.startsWith('acl') ? partiesAt(site, head) : []
    }
    case 'patient':
      return isPassive(sentence, word) ? at(patientOf(sentence, word)) : []
    case 'indirect':
      return indirect(site)
    case 'what-with': {
      const means = obliqueOf(sentence, word, 'with')
      return means !== undefined && themeAt(site, means, what) !== undefined ? at(patientOf(sentence, word)) : []
    }
    case 'with-owner': {
      const means = obliqueOf(sentence, word, 'with', 'by', 'on')
      const theme = means === undefined ? undefined : themeAt(site, means, what)
      return theme === undefined ? [] : before({ ...site, word: theme })
    }
    case 'whereby': {
      const pact = patientOf(sentence, word)
      const bound = pact === undefined ? [] : distinct([...whereby({ ...site, word: pact }), ...signers(site, pact)])
      return bound.length > 1 ? bound : []
    }
    case 'agents':
      return agreed(site)
    case 'land': {
      const land = [word, patientOf(sentence, word) ?? word].map((i) => obliqueOf(sentence, i, 'in', 'on')).find((i) => i !== undefined)
      return land === undefined || !LAND.test(sentence.tokens[land]!.text) ? [] : lastNamed(site, subjectParties(site, word))
    }
    case 'what-owner':
      return object === undefined ? [] : before({ ...site, word: object })
    case 'what-possessor': {
      const poss = object === undefined ? undefined : dependentsOf(sentence, object, 'nmod:poss')[0]
      return at(poss)
    }
    case 'on-theme': {
      const theme = obliqueOf(sentence, word, 'on', 'upon')
      const named = theme === undefined ? undefined : themeAt(site, theme, what)
      return named === undefined ? [] : before({ ...site, word: named })
    }
    case 'subject-theme': {
      const theme = subjectTheme(site, what)
      if (theme === undefined) return []
      const owners = before({ ...site, word: theme })
      return owners.length > 0 ? owners : at(obliqueOf(sentence, theme, 'from'))
    }
    case 'for-theme': {
      const theme = obliqueOf(sentence, word, 'for')
      return theme === undefined || themeAt(site, theme, what) === undefined ? [] : at(obliqueOf(sentence, word, 'to', 'on', 'upon'))
    }
    case 'as-theme': {
      const wholly = ownPart(site)
      if (wholly.length > 0) return wholly
      const as = obliqueOf(sentence, word, 'as') ?? dependentsOf(sentence, word, 'xcomp')[0]
      return as === undefined || themeAt(site, as, what) === undefined ? [] : objectParties(site)
    }
    case 'amid':
      return at(obliqueOf(sentence, word, 'between'))
    case 'holder': {
      const holds = sentence.tokens.findIndex(
        (t, i) => i !== word && t.upos === 'VERB' && /^(?:administer|control|govern|hold|occupy|rule|possess|own|run)$/u.test(t.lemma),
      )
      return holds < 0 ? [] : at(agentOf(sentence, holds))
    }
    case 'both-before': {
      const the =
        object !== undefined && dependentsOf(sentence, object, 'det').some((i) => /^(?:the|that|this)$/iu.test(sentence.tokens[i]!.text))
      const topics = the ? distinct(site.past.topics()) : []
      return topics.length === 2 ? topics : []
    }
    case 'what-taker':
      return object === undefined ? [] : takers(site, object)
    default: {
      const found = at(obliqueOf(sentence, word, place))
      if (found.length > 0) return found
      const own = object === undefined ? undefined : obliqueOf(sentence, object, place)
      if (own !== undefined) return at(own)
      const plain = patientOf(sentence, word)
      const beside = plain !== undefined && (plain > word || isPassive(sentence, word)) ? plain : word
      return afterPreposition({ ...site, word: beside }, place)
    }
  }
}
