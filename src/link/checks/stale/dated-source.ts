/**
 * A sentence of the same article that gives the age of a figure told as of now, far from it.
 *
 * "One household in three has no pipe" and, four paragraphs on, "The share of households without piped water was taken from the census of 2009" are a pair; where
 * the next sentence says so at once, the reader is told.
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import type { TimeSpan } from '../../../model/index.ts'
import { daysBetween } from '../../chronology.ts'
import type { Passage, Passages } from '../../passages.ts'
import { contentTerms, shared } from '../../terms.ts'
import { STALE } from '../../thresholds.ts'
import type { Figure, Things } from './figures.ts'

/** Sentences between, from which on a reader does not see both at once. */
const APART = 2

export interface DatedSource {
  readonly passage: Passage
  readonly time: TimeSpan
}

/** @param dates of the figure's article */
export function datedSource(
  figure: Figure,
  dates: readonly TimeSpan[],
  passages: Passages,
  known: Things,
  words: CheckWordTable,
): DatedSource | undefined {
  const { published, passage, about, aboutThings } = figure
  if (published === undefined) return undefined
  const sentences = passages.of(passage.citation.document)
  for (const time of dates) {
    const there = sentences.find(({ citation }) => citation.start <= time.citation!.start && time.citation!.end <= citation.end)
    if (there === undefined || Math.abs(there.at - passage.at) < APART || time.end === null) continue
    if (daysBetween(time.end, published) < STALE.surveyDays) continue
    const text = there.citation.quote
    if (!words.in('collection', text) || !words.in('goes back', text)) continue
    const things = [...known.in(text)].filter((thing) => aboutThings.has(thing)).length
    const common = contentTerms(new Set(shared(there.terms, about))).length
    if (things + common >= STALE.sourceWords) return { passage: there, time }
  }
  return undefined
}
