/**
 * Finds the words of the acting and the receiving side in a sentence, and says which of them a phrase stands for.
 *
 * In "Chad expelled two French diplomats" with target "two French diplomats", both "French" and "diplomats" are the target's.
 */
import type { Sentence } from '../../model/index.ts'
import { contains, overlaps, type Span } from '../../text/spans.ts'
import { type Index, nounPhrase } from '../syntax.ts'

export type Side = 'source' | 'target' | 'other'

export interface Sides {
  readonly source: Span | null
  readonly target: Span | null
}

/** Where the words stand: as given, else by the longest run of their first words that the text has. */
export function locate(text: string, words: string | undefined, after = 0): Span | null {
  if (!words) return null
  const at = text.indexOf(words, after)
  const start = at < 0 ? text.indexOf(words) : at
  if (start >= 0) return { start, end: start + words.length }
  const lower = text.toLowerCase().indexOf(words.toLowerCase())
  return lower < 0 ? null : { start: lower, end: lower + words.length }
}

/** Which side a phrase stands for: by its head, else by what its phrase holds. */
export const sideOf =
  ({ source, target }: Sides) =>
  (sentence: Sentence, head: Index, strict: boolean): readonly Side[] => {
    const token = sentence.tokens[head]!
    if (token.upos === 'PUNCT' || token.upos === 'ADP') return []
    if (source && contains(source, token)) return ['source']
    if (target && contains(target, token)) return ['target']
    if (strict) return []
    const phrase = nounPhrase(sentence, head)
    if (target && overlaps(phrase, target)) return ['target']
    if (source && overlaps(phrase, source)) return ['source']
    return token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'PRON' ? ['other'] : []
  }
