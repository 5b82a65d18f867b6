/**
 * A sum that points back with "the" to one told before, and is not it.
 *
 * "approved a loan of $340 million … the $430 million from the development bank would be repaid" yields a caution; where the article names the second sum before too,
 * or speaks of another lender, none.
 */
import type { Document, Finding, Quantity } from '../../../model/index.ts'
import { FUNCTION_WORDS } from '../../../text/function-words.ts'
import { plain } from '../../../text/plain.ts'
import { contains } from '../../../text/spans.ts'
import { stem } from '../../../text/stem.ts'
import { sentencesOf, type ToldSentence } from '../article/sentences.ts'
import { contradiction } from './contradiction.ts'

/** "the $430 million", "those 20 million euros", but no "the $430 million bridge", which the noun explains. */
const DEFINITE = /\b(?:the|those|these|that)\s+(?:sum\s+of\s+|(?:full|whole|total|promised|agreed)\s+)?$/iu
/** What names the sum itself: it may be another than the one before. */
const NAMED_BEHIND =
  /^\s+(?:\p{Ll}+\s+)?(?:a\s+(?:year|month)|per|more|less|extra|left|remaining|others?|it\s+(?:had|has)|they\s+(?:had|have))\b/iu
const LOOSE =
  /\b(?:another|further|additional|rest|remaining|remainder|first|second|last|initial|original|previous|earlier)\b[^.;,]{0,20}$/iu
/** Words behind the sum that say whose it is. */
const BEHIND = 70
const MONEY = /^[A-Z]{3}$/

const isCommon = (word: string): boolean =>
  word.length < 4 || FUNCTION_WORDS.has(word) || /^(?:million|billion|dollar|euro|year|would|said|that)/u.test(word)
const stems = (text: string): Set<string> =>
  new Set(
    plain(text)
      .split(' ')
      .filter((word) => !isCommon(word) && !/\d/u.test(word))
      .map(stem),
  )

/** "the 280 million euros from Poland": whose it is. */
const namesIn = (behind: string): string[] =>
  /^[\p{Ll}\s]{0,20}\b(?:from|of|by)\s+(?:the\s+)?(?<name>\p{Lu}[\p{L}’-]{2,}(?:\s\p{Lu}[\p{L}-]+)*)/u
    .exec(behind)
    ?.slice(1, 2)
    .flatMap((name) => name ?? []) ?? []

export function definiteSumFindings(doc: Document, quantities: readonly Quantity[]): Finding[] {
  const sums = quantities
    .filter(({ unit, approximate, low, high }) => MONEY.test(unit) && !approximate && low === high)
    .sort((a, b) => a.citation.start - b.citation.start)
  const sentences = sentencesOf(doc)
  const sentenceOf = ({ citation }: Quantity): ToldSentence | undefined => sentences.find((sentence) => contains(sentence, citation))
  return sums.flatMap((sum, i): Finding[] => {
    const sentence = sentenceOf(sum)
    if (sentence === undefined) return []
    const before = sentence.text.slice(0, sum.citation.start - sentence.start)
    const behind = sentence.text.slice(sum.citation.end - sentence.start)
    if (!DEFINITE.test(before) || LOOSE.test(before) || NAMED_BEHIND.test(behind)) return []
    const earlier = sums.slice(0, i).filter(({ unit }) => unit === sum.unit)
    if (earlier.some(({ low }) => low === sum.low)) return []
    const whose = stems(behind.slice(0, BEHIND).split(/[,;]/u)[0]!)
    const fits = earlier.filter((other) => {
      const there = sentenceOf(other)
      if (there === undefined || there === sentence) return false
      const common = [...stems(there.text)].filter((word) => whose.has(word))
      return common.length > 1 || namesIn(behind).some((name) => there.text.includes(name))
    })
    // Two sums that fit may add up to it, or be parts.
    const [first] = fits
    if (first === undefined || fits.length > 1 || sums.some((one) => one !== sum && Math.abs(first.low - sum.low) === one.low)) return []
    return [
      contradiction(
        doc,
        `“${first.citation.quote}” and “the ${sum.citation.quote}” seem to be one sum`,
        'The second may be another sum of the same giver, or one of them a slip',
        [first.citation, sum.citation],
      ),
    ]
  })
}
