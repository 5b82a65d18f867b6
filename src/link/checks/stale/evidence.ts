/**
 * What shows, beside the words in common, that an old figure is the one told as of now, or that somebody has found it to hold still.
 *
 * "The 340,000 who were registered in 2017" points back at a number known; "a fleet audit of 2016 found" says where it is from; "61,000 are left" replaces it; "the figure of 1,100
 * still stands" and "has as many today" hold it up.
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import { overlaps } from '../../../text/spans.ts'
import { daysBetween } from '../../chronology.ts'
import type { Passage, Passages } from '../../passages.ts'
import { contentTerms, shared } from '../../terms.ts'
import { STALE } from '../../thresholds.ts'
import { BARE } from './bare-numbers.ts'
import { type Figure, isTimed, lastDay } from './figures.ts'
import { sameValue } from './same-measure.ts'

export interface Evidence {
  /** A newer value stands beside the older one. */
  readonly replaced: boolean
  /** The older one is told as a number that the reader knows. */
  readonly pointsBack: boolean
  /** The older one is told with the count that it is from. */
  readonly collected: boolean
}

/** "the 61 percent", "that figure of 90,000", "The only figure there is, 90,000". */
const POINTS_BACK = /\b(?:the|that|this|those|these)\s+$|\b(?:figure|number|total|tally|count|estimate|sum|share)s?\b[^.;]{0,24}$/iu
/** "the 61 percent of women who": not the number, but the women are known. */
const NAMES_ITS_WHOLE = /^\s+of\b/iu
/** Somebody counted, in the sentence. */
const COUNTS = /\b(?:counted|surveyed|registered|recorded|polled|mapped|inspected|audited|assessed|measured)\b/iu
/** Sentences beside one in which it is told that somebody counted again. */
const NEAR = 2

const pointsBack = ({ quantity, passage }: Figure): boolean => {
  const at = quantity.citation.start - passage.citation.start
  const behind = passage.citation.quote.slice(at + quantity.citation.quote.length)
  const known = POINTS_BACK.test(passage.citation.quote.slice(0, at)) || /^(?:the|that|this|those|these)\s/iu.test(quantity.citation.quote)
  return known && !NAMES_ITS_WHOLE.test(behind)
}

const isCollected = ({ passage, times }: Figure, passages: Passages, words: CheckWordTable): boolean => {
  const before = times.length > 0 ? undefined : passages.of(passage.citation.document)[passage.at - 1]
  const text = `${before?.citation.quote ?? ''} ${passage.citation.quote}`
  return words.in('collection', text) || COUNTS.test(text)
}

/** Where its sentence names times, but its clause none, it is told as of the article's day. */
const dayOf = (other: Figure): string =>
  (other.times.some(({ citation }) => citation === undefined || overlaps(citation, other.clause)) || other.times.length === 0
    ? lastDay(other)
    : other.published) ?? ''

/** Its own article gives another value of the same unit close by: what is told as of now is then hardly that one measured anew. */
const isReplaced = (old: Figure, figures: readonly Figure[]): boolean =>
  isTimed(old) &&
  figures.some((other) => {
    const { passage, quantity } = other
    if (passage.citation.document !== old.passage.citation.document || sameValue(quantity, old.quantity)) return false
    const isBare = quantity.unit === BARE && old.quantity.unit !== 'percent' && passage.at === old.passage.at
    const isLike = quantity.unit === old.quantity.unit || isBare || (old.quantity.unit === BARE && quantity.unit === 'persons')
    return isLike && Math.abs(passage.at - old.passage.at) <= STALE.beside && dayOf(other) > lastDay(old)!
  })

export const evidenceOf = (old: Figure, figures: readonly Figure[], passages: Passages, words: CheckWordTable): Evidence => ({
  replaced: isReplaced(old, figures),
  pointsBack: isTimed(old) && pointsBack(old),
  collected: isTimed(old) && isCollected(old, passages, words),
})

/** It says that a value is what it was; "a new count has never been made" does not. */
const holdsUp = ({ citation }: Passage, words: CheckWordTable): boolean =>
  words.in('measured anew', citation.quote) && !/\b(?:never|not\s+(?:yet\s+)?been|nobody|no\s+one)\b/iu.test(citation.quote)

/** Somebody is told to have found the old figure again: near the new one, near the old one where that is told of late, or with the old year. */
export function isFoundAgain(now: Figure, old: Figure, passages: Passages, words: CheckWordTable): boolean {
  const year = lastDay(old)?.slice(0, 4) ?? ''
  const isOfIt = (figure: Figure, { citation, terms, at }: Passage): boolean =>
    (Math.abs(at - figure.passage.at) <= NEAR && at >= figure.passage.at - 1) ||
    citation.quote.includes(year) ||
    contentTerms(new Set(shared(terms, figure.about))).length > 1
  const told = (figure: Figure): boolean =>
    passages.of(figure.passage.citation.document).some((passage) => isOfIt(figure, passage) && holdsUp(passage, words))
  const isLate = old.published !== undefined && daysBetween(old.published, now.published!) < STALE.days
  return told(now) || (isLate && told(old))
}
