/**
 * Nouns that stand for what they are a measure of, and nouns that stand for a land.
 *
 * "Venezuela lays claim to two thirds of Guyana": to Guyana; "Russian claims on Ukrainian territory": on Ukraine.
 */
import type { Sentence, Token } from '../../model/index.ts'
import { dependentsOf, prepositionOf } from '../syntax.ts'

/** Nouns that stand for the land itself: claims on "Ukrainian territory" are on Ukraine. */
const LANDS = /^(?:territor(?:y|ies)|soil|lands?|waters|islands?|region|regions|provinces?|villages?|coast)$/iu
export const isLand = ({ text }: Token): boolean => LANDS.test(text)

/** Measures of what follows with "of": "two thirds of Guyana". */
const MEASURES = /^(?:half|thirds?|quarters?|parts?|portion|most|much|all|bulk|rest|swathes?|swaths?|chunks?|strips?|percent|%)$/iu

/** The word that a measure is of; the word itself where it is none. */
export function measured(sentence: Sentence, i: number): number {
  if (!MEASURES.test(sentence.tokens[i]!.text)) return i
  return dependentsOf(sentence, i, 'nmod', 'obl').find((k) => k > i && prepositionOf(sentence, k) === 'of') ?? i
}
