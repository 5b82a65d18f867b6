/**
 * What is given, bought or made up: the word of a phrase that a frame asks for.
 *
 * "40 percent of its oil" holds "oil"; "defence systems" are arms, by what describes them.
 */
import type { Token } from '../../model/index.ts'
import { coordinated, dependentsOf, prepositionOf } from '../syntax.ts'
import type { Site } from './parties.ts'

/** Whether a word is one of some lemmas; plurals that a lemmatizer has left as they are count. */
const isOneOf = (what: readonly string[], { lemma, text }: Token): boolean =>
  what.includes(text.toLowerCase().replace(/s$/u, '')) ||
  what.includes(lemma) ||
  what.includes(lemma.toLowerCase()) ||
  what.includes(lemma.toLowerCase().replace(/s$/u, ''))

/** The word of a phrase that is one of `what`: itself, one joined to it, or what it is a measure of: "40 percent of its oil". */
export function themeAt({ sentence }: Site, head: number, what: readonly string[]): number | undefined {
  const { tokens } = sentence
  const joined = coordinated(sentence, head)
  const inside = joined.flatMap((i) => [i, ...dependentsOf(sentence, i, 'nmod', 'obl').filter((k) => prepositionOf(sentence, k) === 'of')])
  return inside.flatMap((i) => [i, ...dependentsOf(sentence, i, 'conj')]).find((i) => isOneOf(what, tokens[i]!) || isMadeOf(what, i))

  /** "defence systems", "weapons systems" */
  function isMadeOf(words: readonly string[], i: number): boolean {
    const general = /^(?:system|equipment|supplies|supply|product|technology|order|import|export|shipment|delivery|aid)$/u
    return general.test(tokens[i]!.lemma) && dependentsOf(sentence, i, 'compound', 'amod').some((k) => isOneOf(words, tokens[k]!))
  }
}
