/**
 * What is asked where one asserts and another denies: the shortest plain words of either that say who did what.
 *
 * "accused the ferry of ramming the pier" and "denied that the ferry rammed the pier" are asked as "the ferry rammed the pier"; "did not ram it" asks
 * nothing, for it says the contrary.
 */
import type { Citation } from '../../model/index.ts'
import { FUNCTION_WORDS, NEGATIONS } from '../../text/function-words.ts'
import { plain } from '../../text/plain.ts'
import { namesBoth } from '../roles.ts'
import type { TermReader } from '../terms.ts'
import type { Target } from './denial-targets.ts'

/** Words from which a passage is too long for a question. */
const LONG = 16
/** Where a long sentence may be cut into clauses. */
const CLAUSES = /[,;:]\s+|\s+(?:after|when|while|because|but|although|though)\s+/iu
const REFERS = /^(?:it|its|he|his|she|her|they|their|them|him|any)$/u

const wordsOf = (text: string): string[] =>
  plain(text)
    .split(' ')
    .filter((word) => word !== '')

/** The clauses of a passage, itself among them. */
function clauses(citation: Citation): Citation[] {
  const parts: Citation[] = [citation]
  let at = 0
  for (const part of citation.quote.split(CLAUSES)) {
    const from = citation.quote.indexOf(part, at)
    at = from + part.length
    if (part !== citation.quote) parts.push({ ...citation, start: citation.start + from, end: citation.start + at, quote: part })
  }
  return parts
}

interface Candidate {
  readonly words: string
  readonly score: number
}

function candidatesOf(own: Citation, other: Citation, reader: TermReader, denied: boolean): Candidate[] {
  const theirs = new Set(wordsOf(other.quote).flatMap((word) => reader.words(word)))
  return clauses(own).flatMap((clause) => {
    const words = wordsOf(clause.quote)
    const telling = words.filter((word) => !FUNCTION_WORDS.has(word))
    const common = new Set(telling.flatMap((word) => reader.words(word)).filter((word) => theirs.has(word))).size
    // A clause without the thing parted over asks another question; a denial that says "not" or "no" asks the contrary.
    if (telling.length < 2 || (common === 0 && clause !== own) || (denied && words.some((word) => NEGATIONS.has(word)))) return []
    const score =
      (namesBoth(clause, reader) ? 4 : 0) +
      Math.min(3, common) -
      (words.length > LONG ? 4 : words.length / LONG) -
      0.8 * words.filter((word) => REFERS.test(word)).length -
      (denied ? 0.5 : 0)
    return [{ words: clause.quote, score }]
  })
}

/** Of what is asserted, and of denials in the asserting's own terms, the best clause. */
export function subjectOf(targets: readonly Target[], reader: TermReader): string {
  const candidates = targets.flatMap(({ denial, voice, pointed }) => [
    ...candidatesOf(voice.citation, denial.content, reader, false),
    ...(pointed || denial.kind !== 'denial' ? [] : candidatesOf(denial.content, voice.citation, reader, true)),
  ])
  const [best] = candidates.sort((a, b) => b.score - a.score || a.words.length - b.words.length || (a.words < b.words ? -1 : 1))
  return best?.words ?? targets[0]!.voice.citation.quote
}
