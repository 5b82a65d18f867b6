/**
 * Sentences that stand in an earlier article, or earlier in the same one, though too short or too much changed for a copied passage.
 *
 * "Farmers at the tail of the canal have had no water since June." in two outlets yields a copy; "In Cusco, voting ended at four" beside "In Arequipa,
 * voting ended at five" yields none: built alike, it tells of something else.
 */
import type { Copy, Document, DocumentId } from '../model/index.ts'
import { FUNCTION_WORDS } from '../text/function-words.ts'
import { isNumberWord } from '../text/number-words.ts'
import { sentencesAround } from '../text/sentence-around.ts'
import { contains, type Span } from '../text/spans.ts'
import { inOrder } from './chronology.ts'
import { SENTENCE_COPIES } from './thresholds.ts'

interface Word {
  readonly folded: string
  /** A name inside the sentence, or a number: what tells of whom and of how many. */
  readonly telling: boolean
}

interface Sentence extends Span {
  readonly document: Document
  readonly words: readonly Word[]
}

const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[.,]\d+)*/gu)].map((match, i) => {
    const folded = match[0].toLowerCase()
    const named = (i > 0 && /^\p{Lu}/u.test(match[0]) && !CALENDAR.test(folded)) || /\d/u.test(folded) || isNumberWord(folded)
    return { folded, telling: named }
  })
}

function sentencesOf(document: Document): Sentence[] {
  const furniture = document.regions.filter((region) => region.kind === 'furniture')
  return sentencesAround(document.text, { start: 0, end: document.text.length })
    .filter((span) => !furniture.some((region) => contains(region, span)))
    .map((span) => ({ ...span, document, words: wordsOf(document.text.slice(span.start, span.end)) }))
    .filter(({ words }) => words.length >= SENTENCE_COPIES.words && words.length <= SENTENCE_COPIES.longest)
}

/** Words that stand in both in one order. */
function inCommon(a: readonly Word[], b: readonly Word[]): number {
  let above = new Array<number>(b.length + 1).fill(0)
  for (const { folded } of a) {
    const row = [0]
    for (const [j, other] of b.entries()) row.push(other.folded === folded ? above[j]! + 1 : Math.max(above[j + 1]!, row[j]!))
    above = row
  }
  return above[b.length]!
}

/** Each tells of someone, some place or some number that the other does not: built alike, of two things. */
export function tellsOfAnother(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  const lacks = (own: readonly Word[], other: readonly Word[]): boolean => {
    const known = new Set(other.map(({ folded }) => folded))
    return own.some(({ folded, telling }) => telling && !known.has(folded))
  }
  return lacks(x, y) && lacks(y, x)
}

/** Nothing but names and numbers: the votes of a list of candidates. */
export const isNames = (text: string): boolean => isList(wordsOf(text))

/** More names than words: a title of office, a treaty, a list of members. */
const isList = (words: readonly Word[]): boolean => {
  const own = [...new Map(words.filter(({ folded }) => !FUNCTION_WORDS.has(folded)).map((word) => [word.folded, word])).values()]
  return own.filter(({ telling }) => telling).length > own.length * SENTENCE_COPIES.names
}

/** The longest run that stands in both without a change. */
function longestRun(a: readonly Word[], b: readonly Word[]): readonly Word[] {
  let [longest, end] = [0, 0]
  let above = new Array<number>(b.length + 1).fill(0)
  for (const [i, { folded }] of a.entries()) {
    const row = [0]
    for (const [j, other] of b.entries()) {
      const length = other.folded === folded ? above[j]! + 1 : 0
      row.push(length)
      if (length > longest) [longest, end] = [length, i + 1]
    }
    above = row
  }
  return a.slice(end - longest, end)
}

/** Enough of it unchanged, and more than a name with what always stands beside it: "the Shanghai Cooperation Organisation, founded in 2001 by China". */
function isReworded(a: readonly Word[], b: readonly Word[]): boolean {
  const run = longestRun(a, b)
  return (
    run.length >= SENTENCE_COPIES.run &&
    run.filter(({ folded, telling }) => !telling && !CALENDAR.test(folded) && !FUNCTION_WORDS.has(folded)).length >=
      SENTENCE_COPIES.runWords
  )
}

function isCopy(a: Sentence, b: Sentence): boolean {
  const [few, many] = a.words.length <= b.words.length ? [a.words.length, b.words.length] : [b.words.length, a.words.length]
  if (few < many * SENTENCE_COPIES.longer) return false
  const common = inCommon(a.words, b.words)
  if (common < SENTENCE_COPIES.words || common < few * SENTENCE_COPIES.reworded || common < many * SENTENCE_COPIES.longer) return false
  if (common < few * SENTENCE_COPIES.shorter && !isReworded(a.words, b.words)) return false
  const there = new Set(b.words.map(({ folded }) => folded))
  if (isList(a.words) || isList(a.words.filter(({ folded }) => there.has(folded)))) return false
  return !tellsOfAnother(a.document.text.slice(a.start, a.end), b.document.text.slice(b.start, b.end))
}

function find(documents: readonly Document[]): ReadonlyMap<DocumentId, readonly Copy[]> {
  const holders = new Map<string, Sentence[]>()
  const copies = new Map<DocumentId, Copy[]>()
  for (const doc of inOrder(documents)) {
    for (const sentence of sentencesOf(doc)) {
      const met = new Map<Sentence, number>()
      for (let i = 0; i + SENTENCE_COPIES.shingle <= sentence.words.length; i++) {
        const shingle = sentence.words
          .slice(i, i + SENTENCE_COPIES.shingle)
          .map(({ folded }) => folded)
          .join(' ')
        const others = holders.get(shingle) ?? []
        for (const other of others) met.set(other, (met.get(other) ?? 0) + 1)
        if (others.length < SENTENCE_COPIES.common) holders.set(shingle, [...others, sentence])
      }
      const [best] = [...met]
        .filter(([other, times]) => times > 1 && other !== sentence && isCopy(sentence, other))
        .sort((a, b) => b[1] - a[1])
      if (best === undefined) continue
      const [of] = best
      copies.set(doc.id, [
        ...(copies.get(doc.id) ?? []),
        {
          document: doc.id,
          start: sentence.start,
          end: sentence.end,
          of: { document: of.document.id, start: of.start, end: of.end },
          words: sentence.words.length,
        },
      ])
    }
  }
  return copies
}

const found = new WeakMap<readonly Document[], ReadonlyMap<DocumentId, readonly Copy[]>>()

/** By document; remembered for the same array. */
export function sentenceCopies(documents: readonly Document[]): ReadonlyMap<DocumentId, readonly Copy[]> {
  const known = found.get(documents) ?? find(documents)
  found.set(documents, known)
  return known
}
