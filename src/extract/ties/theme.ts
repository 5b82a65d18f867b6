/**
 * What is given, bought or made up: the word of a phrase that a frame asks for.
 *
 * "40 percent of its oil" holds "oil"; "defence systems" are arms, by what describes them.
 */
import type { Token } from '../../model/index.ts'
import { coordinated, dependentsOf, prepositionOf } from '../syntax.ts'
import type { Site } from './parties.ts'

/** What weapons are called by: "F-16s", "S-400", "T-72s", also where a hyphen parts it into words. */
const ARM = /^(?:[A-Z][A-Za-z]{0,3}-\d{1,3}[A-Z]{0,2}s?|MiGs?|Su)$/u
export const isArm = (tokens: readonly Token[], i: number): boolean =>
  ARM.test(tokens[i]!.text) ||
  (/^[A-Z][A-Za-z]{0,3}$/u.test(tokens[i]!.text) && tokens[i + 1]?.text === '-' && /^\d{1,3}[A-Z]{0,2}s?$/u.test(tokens[i + 2]?.text ?? ''))

/** Measures of goods that a sentence has named before: "an equivalent volume". */
const SHARE = /^(?:volume|amount|quantity|share|part|portion|most|half|some|rest|more)$/u

/** Whether a word is one of some lemmas; plurals that a lemmatizer has left as they are count. */
const isOneOf = (what: readonly string[], { lemma, text }: Token): boolean =>
  what.includes(text.toLowerCase().replace(/s$/u, '')) ||
  what.includes(lemma) ||
  what.includes(lemma.toLowerCase()) ||
  what.includes(lemma.toLowerCase().replace(/s$/u, ''))

/** The word of a phrase that is one of `what`: itself, one joined to it, or what it is a measure of: "40 percent of its oil". */
export function themeAt(site: Site, head: number, what: readonly string[]): number | undefined {
  const { sentence } = site
  const { tokens } = sentence
  const joined = coordinated(sentence, head)
  const inside = joined.flatMap((i) => [i, ...dependentsOf(sentence, i, 'nmod', 'obl').filter((k) => prepositionOf(sentence, k) === 'of')])
  return inside.flatMap((i) => [i, ...dependentsOf(sentence, i, 'conj')]).find((i) => isWhat(i))

  function isWhat(i: number): boolean {
    if (isOneOf(what, tokens[i]!) || isMadeOf(what, i) || (what.includes('weapon') && isArm(tokens, i))) return true
    if (what.includes('(place)') && isPlace(site, i)) return true
    const bare = SHARE.test(tokens[i]!.lemma) && !dependentsOf(sentence, i, 'nmod', 'obl').some((k) => prepositionOf(sentence, k) === 'of')
    return bare && tokens.slice(0, i).some((t) => t.upos === 'NOUN' && isOneOf(what, t))
  }

  /** "defence systems", "weapons systems" */
  function isMadeOf(words: readonly string[], i: number): boolean {
    const general =
      /^(?:system|equipment|supplies|supply|product|technology|order|import|export|shipment|delivery|aid|vehicle|car|carrier|boat)$/u
    return general.test(tokens[i]!.lemma) && dependentsOf(sentence, i, 'compound', 'amod').some((k) => isOneOf(words, tokens[k]!))
  }
}

/** Whether a word names a place: "lost California". */
const isPlace = ({ sentence, index }: Site, i: number): boolean =>
  index.mentionsIn(sentence.tokens[i]!).some((m) => index.actor(m.actor)?.kind === 'location')
