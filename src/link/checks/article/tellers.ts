/**
 * Whoever tells something in an article without a name, whether they are kept from the reader or not: "a Western diplomat in Bamako", "three fishermen from Gerze",
 * "the prime minister's office". Which of them a reader should be told of is for `worth/` to say.
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import type { Citation, Claim, Document } from '../../../model/index.ts'
import { overlaps, type Span } from '../../../text/spans.ts'
import { groupedBy } from '../../grouped-by.ts'
import { sentenceAt, type ToldSentence } from './sentences.ts'
import { type UnnamedSource, unnamedSources } from './unnamed-sources.ts'

export interface Teller extends UnnamedSource {
  /** What they tell. */
  readonly claims: readonly Claim[]
  /** Found by the words for those who are kept back. */
  readonly known: boolean
}

const PRONOUN = /^(?:he|she|it|they|who|which|that|this|these|those|we|i|you|us|me|him|her|them|both|others?)$/iu

const saidBy = ({ source, sentences, nobody }: UnnamedSource, claims: readonly Claim[]): Claim[] =>
  claims.filter((claim) =>
    sentences.some(
      (sentence, i) => overlaps(claim.content, sentence) && (i > 0 || nobody || claim.source === null || overlaps(claim.source, source)),
    ),
  )

/** @param people where persons are named; @param claims of the article */
export function tellersIn(doc: Document, people: readonly Citation[], claims: readonly Claim[], words: CheckWordTable): Teller[] {
  const known = unnamedSources(doc, people, claims, words).map((one) => ({ ...one, claims: saidBy(one, claims), known: true }))
  const open = claims.filter(
    ({ source, expression, speaker, anonymous }) =>
      source !== null &&
      expression !== 'ascribed' &&
      (speaker === undefined || anonymous) &&
      !PRONOUN.test(source.quote) &&
      !people.some((person) => overlaps(person, source)) &&
      !known.some((one) => overlaps(one.source, source)),
  )
  const others = [...groupedBy(open, ({ source }) => `${source!.start} ${source!.end}`).values()].flatMap((own): Teller[] => {
    const source: Span = own[0]!.source!
    const sentence: ToldSentence | undefined = sentenceAt(doc, source)
    return sentence === undefined ? [] : [{ source, sentences: [sentence], nobody: false, claims: own, known: false }]
  })
  return [...known, ...others].sort((a, b) => a.source.start - b.source.start)
}
