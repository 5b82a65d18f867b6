/** Looks for parties at the places that a frame names: of a noun "before", "apposed", "with", …; of a verb "subject", "object", "to", … */
import type { TieFrame } from '../../model/records/tie-frame.ts'
import type { Mention } from '../actor-index.ts'
import { agentOf, dependentsOf, isPassive, obliqueOf, patientOf, subjectOf } from '../syntax.ts'
import { afterPreposition, apposed, behind } from './around.ts'
import { clause, doer, subjectParties, understood } from './clause.ts'
import { kinParties } from './kin.ts'
import { before, its, outermost, type Party, partiesAt, preceding, type Site } from './parties.ts'
import { bordering, neighbourOf } from './past.ts'
import { themeAt } from './theme.ts'

/** Whether "'s" follows a party. */
const isOwner = ({ sentence }: Site, { end }: Party): boolean => /^['’]s?$/u.test(sentence.tokens.find((t) => t.start >= end)?.text ?? '')

/** Parties at a place of a noun, or of the one that it is joined to: "Russia’s neighbour and partner". */
export function nounParties(site: Site, place: string, frame: TieFrame): Party[] {
  const found = partiesBeside(site, place, frame)
  const { deprel, head } = site.sentence.tokens[site.word]!
  if (found.length > 0 || deprel !== 'conj' || !/^(?:before|apposed|clause|of)$/u.test(place)) return found
  if (site.sentence.tokens[head]?.upos !== 'NOUN') return []
  const shared = partiesBeside({ ...site, word: head }, place, frame)
  return place === 'before' ? shared.filter((party) => isOwner(site, party)) : shared
}

function partiesBeside(site: Site, place: string, frame: TieFrame): Party[] {
  const { sentence, word, past } = site
  switch (place) {
    case 'before':
      return before(site)
    case 'apposed':
      return apposed(site)
    case 'behind':
      return behind(site)
    case 'clause':
      return clause(site, frame.verbs)
    case 'preceding':
      return preceding(site)
    case 'self':
      return partiesAt(site, word)
    case 'before-first':
      return before(site).length > 1
        ? before(site)
            .slice(0, 1)
            .filter((party) => isOwner(site, party))
        : []
    case 'before-last':
      return before(site).slice(-1)
    case 'owner':
      return before(site)
        .slice(0, 1)
        .filter((party) => isOwner(site, party))
    case 'its':
      return its(site)
    case 'doer':
      return doer(site)
    case 'people':
    case 'home':
    case 'share':
    case 'lives-in':
      return kinParties(site, place)
    case 'maker': {
      const verb = dependentsOf(sentence, word, 'acl').find((i) =>
        /^(?:sign|make|conclude|reach|strike|have)$/u.test(sentence.tokens[i]!.lemma),
      )
      return verb === undefined ? [] : subjectParties(site, verb)
    }
    case 'goal': {
      const verb = dependentsOf(sentence, word, 'acl').find((i) =>
        /^(?:defeat|destroy|fight|eliminate|dislodge|crush)$/u.test(sentence.tokens[i]!.lemma),
      )
      const goal = verb === undefined ? undefined : dependentsOf(sentence, verb, 'obj')[0]
      return goal === undefined ? [] : partiesAt(site, goal)
    }
    case 'joined': {
      // "government forces and their Hezbollah allies"
      const { deprel, head } = sentence.tokens[word]!
      return deprel === 'conj' ? partiesAt(site, head).filter((p) => p.start < sentence.tokens[word]!.start) : []
    }
    case 'recent':
      return bordering(site)
    case 'understood':
      return understood(site, ({ actor }) => site.index.actor(actor)?.kind === 'state')
    case 'adjacent': {
      // Of a border: the party named beside it, and the one understood, which must be its neighbour
      const [named] = [...before(site), ...partiesAt(site, word), ...afterPreposition(site, 'with'), ...afterPreposition(site, 'of')]
      if (!named) return []
      const meant = understood(site, (party) => past.border(party.actor, named.actor))
      return meant.length > 0 ? meant : neighbourOf(site, named.actor)
    }
    default: {
      const owned = /^(.*)-owner$/u.exec(place)?.[1]
      if (owned === undefined) return afterPreposition(site, place)
      const i = obliqueOf(sentence, word, owned)
      const theme = i === undefined ? undefined : themeAt(site, i, frame.with)
      return theme === undefined ? [] : before({ ...site, word: theme })
    }
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

/** The object’s noun, or what it is a measure of, where its lemma is one of `what`. */
export function objectOf(site: Site, what: readonly string[]): number | undefined {
  const object = patientOf(site.sentence, site.word)
  return object === undefined ? undefined : themeAt(site, object, what)
}

/** The subject’s noun where its lemma is one of `what`: "Algerian gas flows". */
export function subjectTheme(site: Site, what: readonly string[]): number | undefined {
  const subject = subjectOf(site.sentence, site.word)
  return subject === undefined || isPassive(site.sentence, site.word) ? undefined : themeAt(site, subject, what)
}

/** Who takes what the verb gives, by the relative clause of its object: "furnished the weapons that Azerbaijan imported". */
function takers(site: Site, object: number): Party[] {
  const { sentence } = site
  const verb = dependentsOf(sentence, object, 'acl:relcl').find((i) =>
    /^(?:import|buy|purchase|acquire|receive|use|consume|burn|need)$/u.test(sentence.tokens[i]!.lemma),
  )
  return verb === undefined ? [] : subjectParties(site, verb)
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
      return at(dependentsOf(sentence, word, 'iobj')[0])
    case 'what-with': {
      const means = obliqueOf(sentence, word, 'with')
      return means !== undefined && themeAt(site, means, what) !== undefined ? at(patientOf(sentence, word)) : []
    }
    case 'what-owner':
      return object === undefined ? [] : before({ ...site, word: object })
    case 'on-theme': {
      const theme = obliqueOf(sentence, word, 'on', 'upon')
      const named = theme === undefined ? undefined : themeAt(site, theme, what)
      return named === undefined ? [] : before({ ...site, word: named })
    }
    case 'subject-theme': {
      const theme = subjectTheme(site, what)
      return theme === undefined ? [] : before({ ...site, word: theme })
    }
    case 'for-theme': {
      const theme = obliqueOf(sentence, word, 'for')
      return theme === undefined || themeAt(site, theme, what) === undefined ? [] : at(obliqueOf(sentence, word, 'to', 'on', 'upon'))
    }
    case 'as-theme': {
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
