/**
 * Places of the parties of a people that lives in another state.
 *
 * "Ethnic Albanians make up a quarter of North Macedonia’s population": the people is Albania’s, the share is of North Macedonia.
 */
import { governorOf, obliqueOf, patientOf } from '../syntax.ts'
import { afterPreposition, apposed } from './around.ts'
import { clause } from './clause.ts'
import { before, type Party, partiesAt, type Site } from './parties.ts'
import { themeAt } from './theme.ts'

/** The state whose people a word names: "Norwegians". */
const peopleAt = ({ sentence, word, index }: Site): Party[] =>
  index.mentionsIn(sentence.tokens[word]!).flatMap((m) => {
    const { kind, of } = index.actor(m.actor) ?? {}
    return kind === 'group' && of !== undefined ? [{ actor: of, start: m.start, end: m.end }] : []
  })

export function kinParties(site: Site, place: string): Party[] {
  const { sentence, word } = site
  switch (place) {
    case 'people':
      return peopleAt(site)
    case 'home': {
      // "Norway is home to a Swedish minority"
      const { deprel, head } = sentence.tokens[word]!
      const home = /^(?:nmod|obl)$/u.test(deprel) && sentence.tokens[head]!.lemma === 'home'
      return home ? [...apposed({ ...site, word: head }), ...clause({ ...site, word: head }, [])] : []
    }
    case 'share': {
      // "Albanians make up a quarter of Norway's population"
      const verb = governorOf(sentence, word)
      const makes = verb !== undefined && /^(?:make|constitute|comprise|form|account)$/u.test(sentence.tokens[verb]!.lemma)
      const what = makes ? [patientOf(sentence, verb), obliqueOf(sentence, verb, 'for')].find((i) => i !== undefined) : undefined
      const whole = what === undefined ? undefined : themeAt(site, what, ['population', 'people', 'citizen', 'resident'])
      return whole === undefined ? [] : [...before({ ...site, word: whole }), ...afterPreposition({ ...site, word: whole }, 'of')]
    }
    case 'lives-in': {
      const verb = governorOf(sentence, word)
      const lives = verb !== undefined && /^(?:live|reside|dwell|remain)$/u.test(sentence.tokens[verb]!.lemma)
      const where = lives ? obliqueOf(sentence, verb, 'in', 'inside', 'across') : undefined
      return where === undefined ? [] : partiesAt(site, where)
    }
    default:
      return []
  }
}
