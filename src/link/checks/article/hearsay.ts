/**
 * What is told with nobody at all for it: "It is understood that the buyer is a company in Dubai", "The Courier has learned that …", "I am told by someone high in
 * the Treasury". Only an outlet, or an author of an opinion, can tell so: "the minister has been told" is news of the minister.
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import type { Document } from '../../../model/index.ts'
import { plain } from '../../../text/plain.ts'
import type { Span } from '../../../text/spans.ts'
import type { ToldSentence } from './sentences.ts'
import { isQuoted } from './sourced.ts'

/** What a reporter calls the own house. */
const HOUSE =
  /\b(?:this (?:newspaper|paper|magazine|website|agency|reporter|correspondent|writer|columnist|column|outlet|station|portal)|our (?:reporter|correspondent)|the (?:Guardian|BBC))\s+$/iu
const NEEDS_AN_OUTLET = /^(?:has|was|understands)\b/iu
const OF_THE_AUTHOR = /^(?:I|we)\b/iu

/** "The Evening Courier understands", "Bloomberg has learned": the words before are the outlet's own name, or another's that the article was told of as one. */
function isOutlet(before: string, doc: Document, outlets: readonly string[]): boolean {
  if (HOUSE.test(before)) return true
  const words = plain(before)
  return [doc.outlet ?? '', ...outlets].some((name) => {
    const own = plain(name).replace(/^the /u, '')
    return own !== '' && words.endsWith(own)
  })
}

/** @param outlets names of outlets that the article's claims are read to come from */
export function hearsay(sentence: ToldSentence, doc: Document, outlets: readonly string[], words: CheckWordTable): Span | undefined {
  const { text } = sentence
  const found = words.find('hearsay', text).find(({ start, end }) => {
    const form = text.slice(start, end)
    if (isQuoted(text, { start, end })) return false
    if (OF_THE_AUTHOR.test(form)) return doc.genre !== 'interview' && doc.genre !== 'statement'
    if (NEEDS_AN_OUTLET.test(form)) return isOutlet(text.slice(0, start), doc, outlets)
    if (/^word (?:in|from|around)$/iu.test(form)) return /^[^,.;]{2,40}\b(?:(?:is|was) that|has it)\b/iu.test(text.slice(end))
    return true
  })
  return found && { start: sentence.start + found.start, end: sentence.start + found.end }
}
