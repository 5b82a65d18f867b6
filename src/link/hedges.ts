/**
 * The words by which a sentence leaves open whether something is so, each with the clause that it governs.
 *
 * "Russia may have moved a brigade to the garrison, two analysts said" yields "may" with "Russia may have moved a brigade to the garrison".
 */
import type { Knowledge } from '../lookup/index.ts'
import { type Citation, cite, type Document } from '../model/index.ts'

export interface Hedge {
  readonly word: Citation
  readonly clause: Citation
}

/** Phrases of several words. */
const PHRASES =
  /\b(?:is|are|was|were)\s+(?:also\s+|now\s+)?(?:said|reported|held|rumou?red|assumed|deemed)\s+to\b|\b(?:look|looks|looked|sound|sounds|sounded)\s+(?:as\s+if|as\s+though|like|to\b)|\bconsistent\s+with\b|\bpoint(?:s|ed|ing)?\s+(?:to|towards?|at)\b|\b(?:none|nothing)\s+(?:of\s+\p{L}+\s+)?(?:\p{L}+\s+){0,3}(?:verified|confirmed|proven?|established)\b|\b(?:nobody|no\s+one|no\s+\p{L}+)\s+(?:has|have|had|could|can|would)\s+(?:yet\s+)?(?:independently\s+)?(?:verify|verified|confirm|confirmed|prove|proved|proven|establish|established|say)\b|\b(?:impossible|difficult|hard)\s+to\s+(?:\p{L}+\s+)?(?:verify|confirm|prove|establish)\b|\bnot\s+possible\s+to\s+(?:\p{L}+\s+)?(?:verify|confirm|prove|establish|say)\b|\b(?:no|one|any)\s+(?:firm|hard|clear|definite|final)\s+(?:proof|evidence|conclusion|finding)s?\b|\bhold(?:s|ing)?\s+up\b|\b(?:would|must)\s+have\s+(?:been\s+)?\p{L}+(?:ed|en|wn|ld|nt|de)\b|\b(?:unable|failed|fails?|failing)\s+to\s+(?:\p{L}+\s+)?(?:verify|confirm|match|establish|authenticate)\b|\b(?:could|can|has|have|had|was|were|is|are)\s?(?:not|n[’']t)\s+(?:yet\s+)?(?:be(?:en)?\s+)?(?:independently\s+)?(?:verif\w+|confirm\w+)|\bno\s+(?:\p{L}+\s+)?(?:confirmation|proof|evidence)\b|\bwithout\s+(?:\p{L}+\s+){0,2}(?:evidence|proof)\b|\bnot\s+(?:\p{L}+\s+){0,2}(?:evidence|proof|verif\w+|confirm\w+)\b|\bunable\s+to\s+(?:\p{L}+\s+)?(?:verify|confirm)\b|\b(?:awaiting|awaits|pending)\s+(?:\p{L}+\s+)?confirmation\b|\byet\s+to\s+be\s+(?:verified|confirmed)\b|\b(?:rule[ds]?|ruling)\s+out\b|\bin\s+doubt\b|\bnot\s+(?:certain|clear|known|sure)\b|\bneither\s+confirm|\b(?:can(?:not|n[’']t|\s+not)|could\s*n[’o]t)\s+be\s+excluded\b/giu
/** "could not be reached" leaves nothing open; "the month of May" neither. */
const NOT_OPEN = /^(?:could|might|may)\s+not\s+be\s+(?:reached|contacted)/iu
const BOUNDARY =
  /[;:]\s|\s+(?:and|but|or)\s+(?=(?:also\s+)?(?:may|might|could|is|are|was|were|has|have|had|allegedly|reportedly|apparently|possibly|probably|perhaps)\b)|,\s+(?:and|but|while|though|although|which|who|where|because|after|as)\b|\s[—–]\s|,\s+(?=(?:[\p{L}’'-]+\s+){1,8}(?:said|says|told|reported|warned|wrote)\b)/giu

export function hedgesIn(
  doc: Document,
  sentence: Citation,
  { comparing, checkWords }: Pick<Knowledge, 'comparing' | 'checkWords'>,
): Hedge[] {
  const { quote, start } = sentence
  const bounds = [0, ...[...quote.matchAll(BOUNDARY)].map((match) => match.index), quote.length]
  const found: Hedge[] = []
  const add = (at: number, length: number): void => {
    const from = bounds.filter((bound) => bound <= at).at(-1) ?? 0
    const to = bounds.find((bound) => bound >= at + length) ?? quote.length
    found.push({ word: cite(doc, start + at, start + at + length), clause: cite(doc, start + from, start + to) })
  }
  for (const match of quote.matchAll(/[\p{L}’'-]+/gu)) {
    const word = match[0]
    const isMonth = /^(?:May|March)$/u.test(word)
    if (isMonth || !comparing.is('hedges', word.toLowerCase()) || NOT_OPEN.test(quote.slice(match.index))) continue
    add(match.index, word.length)
  }
  for (const match of quote.matchAll(PHRASES)) add(match.index, match[0].length)
  for (const { start: at, end } of checkWords.find('reserve', quote)) add(at, end - at)
  return found
}

/** What says of an account beside it that it stands open: "The claim could not be verified." */
export const leavesOpen = (words: string): boolean =>
  /\b(?:unconfirmed|unverified|if\s+(?:true|confirmed|correct|genuine|(?:the|it|that|they|he|she)\b.{0,60}\b(?:a?right|rightly|correct(?:ly)?|accurate(?:ly)?|true|genuine|to\s+be\s+believed|can\s+be\s+trusted)))\b/iu.test(
    words,
  ) || [...words.matchAll(PHRASES)].some((match) => /verif|confirm|proof|evidence|prove|establish|authentic|match/iu.test(match[0]))
