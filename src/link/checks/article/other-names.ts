/**
 * Sources under another name or half of one: "“Karim”, as he wants to be called here, has worked at the port for years. By his account …", "a guard who gave
 * only his first name". What they tell may stand in the sentences behind.
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import type { Claim } from '../../../model/index.ts'
import { contains, overlaps, type Span } from '../../../text/spans.ts'
import type { ToldSentence } from './sentences.ts'

/** Sentences behind one, of its paragraph or opening the next, in which the person goes on to speak. */
const REACH = 3
const GOES_ON = /^(?:he|she|they|who|him|her)$/iu
const ACCOUNT =
  /\b(?:by (?:his|her|their) (?:own )?account|according to (?:him|her|them)|in (?:his|her|their) (?:telling|words)|as (?:he|she) (?:tells|told) it)\b/iu

export interface OtherName {
  readonly source: Span
  /** The sentences in which they speak, first the one that says how they are called. */
  readonly sentences: readonly ToldSentence[]
}

/** The words for whom it is: from the sentence's beginning, or from the last clause's. */
function personAt(sentence: ToldSentence, mark: Span): Span {
  const before = sentence.text.slice(0, mark.start)
  const begun = Math.max(
    0,
    ...[...before.matchAll(/[,;:(—–]\s+(?=(?:said|says|told)\s|an?\s|one\s)|\bsa(?:id|ys)\s+(?=\p{Lu}|an?\s)/gu)].map(
      (m) => m.index + m[0].length,
    ),
  )
  return { start: sentence.start + begun, end: sentence.start + mark.end }
}

export function otherName(
  i: number,
  sentences: readonly ToldSentence[],
  claims: readonly Claim[],
  words: CheckWordTable,
): OtherName | undefined {
  const sentence = sentences[i]!
  const [mark] = words.find('pseudonym', sentence.text)
  if (mark === undefined) return undefined
  const place = { start: sentence.start + mark.start, end: sentence.start + mark.end }
  const sourced = claims.filter((claim) => claim.source !== null && claim.expression !== 'ascribed')
  const own = sourced.filter(({ source }) => overlaps(source!, sentence))
  // "Police said that a man, identified only as K., was held" is not K.’s word.
  if (
    own.some(
      ({ source, content }) => contains(content, place) && !overlaps(source!, place) && !/^(?:he|she|they|who)$/iu.test(source!.quote),
    )
  )
    return undefined
  const name = /[“"‘']?(?<name>\p{Lu}[\p{L}-]+)[”"’']?\W*$/u.exec(sentence.text.slice(0, mark.start))?.groups?.name
  const behindName = /^\W*(?<name>\p{Lu}[\p{L}-]+)/u.exec(sentence.text.slice(mark.end))?.groups?.name
  const isTheirs = (quote: string): boolean =>
    GOES_ON.test(quote) || [name, behindName].some((one) => one !== undefined && quote.includes(one))
  const behind = sentences
    .slice(i + 1, i + 1 + REACH)
    .filter(({ paragraph }) => paragraph <= sentence.paragraph + 1)
    .filter((next) => ACCOUNT.test(next.text) || sourced.some(({ source }) => overlaps(source!, next) && isTheirs(source!.quote)))
  const speaksHere = own.some(({ source }) => source!.start <= place.start || isTheirs(source!.quote))
  if (!speaksHere && behind.length === 0) return undefined
  return { source: personAt(sentence, mark), sentences: [sentence, ...behind] }
}
