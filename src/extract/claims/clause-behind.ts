/**
 * Clauses behind their cue: with "that", after a colon, in quotation marks, or bare.
 *
 * "The envoy said on Monday that the road was shut" and "he said the road was shut": both "the road was shut".
 */
import type { CueFrame } from '../../model/records/cue.ts'
import { type Ask, type Content, skipAdverbs, span } from './content-span.ts'
import { inNounPhrase, isFiniteVerb, isQuote, phraseStarting, subtree, type Words } from './words.ts'

/** Over "on Monday", "in a statement", "to reporters in Oslo": up to the word that opens the content; undefined where a verb or mark stops it. */
export function opener({ words, place }: Ask, from: number): number | undefined {
  const { tokens, lower, quoted } = words
  for (let i = from; i < Math.min(tokens.length, from + 16); i++) {
    const token = tokens[i]!
    if (
      lower[i] === 'that' &&
      (token.upos === 'SCONJ' || token.deprel === 'mark' || i === from || lower[i - 1] === ',' || phraseStarting(words, i + 1))
    )
      return i
    if (token.text === ':') return i
    if (isQuote(token.text) && quoted[i + 1] && !quoted[i]) return i > place.at ? i : undefined
    if (isFiniteVerb(words, i) || token.upos === 'VERB' || token.text === ';' || token.upos === 'CCONJ') return undefined
  }
  return undefined
}

/** True when a noun phrase that begins here is the subject of a finite verb. */
export function startsClause(words: Words, from: number): boolean {
  const { tokens, lower } = words
  if (!phraseStarting(words, from) && !/^(?:there|it)$/u.test(lower[from] ?? '')) return false
  // "find themselves in a town where shots are fired"
  if (/sel(?:f|ves)$/u.test(lower[from] ?? '')) return false
  for (let i = from; i < tokens.length; i++) {
    if (isFiniteVerb(words, i)) return i > from
    if (/^(?:who|which|that|whose)$/u.test(lower[i]!) && i > from) return false
    if (tokens[i]!.upos === 'PUNCT' && !isQuote(tokens[i]!.text) && tokens[i]!.text !== '-') return false
    if (tokens[i]!.upos === 'CCONJ' && !inNounPhrase(words, i)) return false
    if (tokens[i]!.upos === 'VERB' && i - from > 8) return false
  }
  return false
}

export const afterOpener = ({ tokens, lower }: Words, at: number): number => {
  let i = lower[at] === 'that' ? at + 1 : at
  while (tokens[i]?.text === ':' || tokens[i]?.text === ',') i++
  return i
}

export function thatClause(ask: Ask, frame: CueFrame): Content | undefined {
  const open = opener(ask, ask.place.to)
  if (open === undefined) return undefined
  const that = ask.words.lower[open] === 'that'
  if (!that && frame === 'that' && ask.words.tokens[open]!.text !== ':' && open > ask.place.to + 1) return undefined
  const from = afterOpener(ask.words, open)
  return span(ask, from, 'clause', frame, that && open === ask.place.to ? open + 1 : ask.place.to)
}

/** A clause by the parser's word: the verb has one behind it that begins right here. */
const heads = (words: Words, verb: number, from: number): boolean =>
  (words.children[verb] ?? []).some(
    (c) =>
      c > from &&
      words.tokens[c]!.deprel === 'ccomp' &&
      subtree(words, c).from <= from &&
      (isFiniteVerb(words, c) || (words.children[c] ?? []).some((k) => /^(?:cop|aux)/u.test(words.tokens[k]!.deprel))),
  )

export function bareClause(ask: Ask): Content | undefined {
  const { words, place } = ask
  let from = skipAdverbs(words, place.to)
  const next = words.tokens[from]
  if (!next) return undefined
  if (next.upos === 'ADP' || next.text === ',') {
    // "said in a statement the road was shut", "said on Monday it would close"
    const phrase = next.upos === 'ADP' ? phraseStarting(words, from + 1) : null
    if (!phrase) return undefined
    from = phrase.to
    if (!startsClause(words, from)) {
      const shorter = phrase.to - 1
      if (shorter > place.to + 1 && startsClause(words, shorter)) from = shorter
      else return undefined
    }
  }
  return startsClause(words, from) || heads(words, place.at, from) ? span(ask, from, 'clause', 'clause', place.to) : undefined
}
