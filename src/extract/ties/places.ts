/**
 * Looks for parties at the places that a frame names of a noun: "before", "apposed", "with", …
 *
 * "Norway, Sweden’s ally": at "ally", Sweden stands before, Norway is apposed.
 */
import type { TieFrame } from '../../model/records/tie-frame.ts'
import { dependentsOf, obliqueOf } from '../syntax.ts'
import { afterPreposition, apposed, behind } from './around.ts'
import { clause, doer, likewise, subjectParties, takenFor, takerOf, understood } from './clause.ts'
import { origin, taker } from './goods.ts'
import { kinParties } from './kin.ts'
import { boundBy, isOthers, talkers, whereby } from './pacts.ts'
import { before, its, type Party, partiesAt, partyAt, preceding, type Site, their } from './parties.ts'
import { bordering, counterpart, neighbourOf, pairOf } from './past.ts'
import { themeAt } from './theme.ts'

/** Whether "'s" follows a party, or it is "its". */
const isOwner = ({ sentence }: Site, { start, end }: Party): boolean =>
  /^['’]s?$/u.test(sentence.tokens.find((t) => t.start >= end)?.text ?? '') ||
  /^(?:its|their|his|whose)$/iu.test(sentence.tokens.find((t) => t.start === start)?.text ?? '')

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
      return likewise(site, clause(site, frame.verbs))
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
    case 'make':
      return before(site)
        .slice(-1)
        .filter(({ actor }) => site.index.actor(actor)?.kind === 'state')
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
        /^(?:sign|make|conclude|reach|strike|have|initial|negotiate|ratify|renew|agree|seal|ink)$/u.test(sentence.tokens[i]!.lemma),
      )
      const made = verb === undefined ? [] : subjectParties(site, verb)
      const they =
        verb !== undefined &&
        made.length === 0 &&
        dependentsOf(sentence, verb, 'nsubj').some((i) => /^they$/iu.test(sentence.tokens[i]!.text))
      return they ? their(site) : made
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
    case 'own':
      return partyAt(site, word)
    case 'asserter':
      return asserter(site)
    case 'taken':
      return takenFor(site)
    case 'taken-by':
      return takerOf(site)
    case 'origin':
      return origin(site)
    case 'taker':
      return taker(site)
    case 'whereby':
      return whereby(site)
    case 'bound-by':
      return boundBy(site)
    case 'talkers':
      return talkers(site)
    case 'pair':
      return pairOf(site)
    case 'counterpart': {
      const [owner] = its(site)
      return owner ? counterpart(site, owner) : []
    }
    case 'recent':
      return bordering(site)
    case 'understood':
      return isOthers(site) ? [] : understood(site, ({ actor }) => site.index.actor(actor)?.kind === 'state')
    case 'adjacent': {
      // Of a border: the party named beside it, and the one understood, which must be its neighbour
      const beside = frame.id === 'borders/neighbour' ? apposed(site) : []
      const [named] = [
        ...before(site),
        ...partiesAt(site, word),
        ...afterPreposition(site, 'with'),
        ...afterPreposition(site, 'of'),
        ...beside,
      ]
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

/** Who says that something is theirs: "China insists that Taiwan is part of its territory". */
function asserter(site: Site): Party[] {
  const { sentence, word } = site
  const { deprel, head } = sentence.tokens[word]!
  const of = obliqueOf(sentence, word, 'of')
  const own = of !== undefined && dependentsOf(sentence, of, 'nmod:poss').some((i) => /^(?:its|their)$/iu.test(sentence.tokens[i]!.text))
  return own && deprel === 'ccomp' ? subjectParties(site, head) : []
}
