/**
 * Whether a figure is told as of the article's own time: no period of its own, no verb of the past, and nothing that says that it was counted anew.
 *
 * "Uganda, which hosts 1.1 million refugees" is; "it hosted 1.1 million", "1.1 million in 2017", "1.1 million, according to the census of 2011" and "1.1 million,
 * figures published on Monday show" are not.
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import { overlaps } from '../../../text/spans.ts'
import type { Passages } from '../../passages.ts'
import { STALE } from '../../thresholds.ts'
import type { Figure } from './figures.ts'

/** The past of what is told, before the figure; "sold by Brazil" says nothing of when. */
const PAST = /\b(?:was|were|had|did|then|at\s+the\s+time|would|will|could|might|may|used\s+to|once)\b/iu
const PAST_BEFORE =
  /(?<!\b(?:is|are|has|have|been|be|the|an?|of)\s+(?:\p{L}+\s+)?)\b(?:\p{L}{3,}ed|stood|came|went|rose|fell|bought|sold|sent|took|gave|made|held|paid|spent|met|put|got|found|grew)\s+(?:\p{L}+\s+){0,2}$/iu
/** The past of what the figure itself did: "34 percent of children were stunted". */
const PAST_BEHIND = /^[^,;]{0,60}?\b(?:was|were|had|did)\b/iu
const PRESENT_BEHIND = /^[^,;]{0,60}?\b(?:is|are|has|have|do|does|remain|remains|lives?|comes?|goes|go|make|makes)\b/iu
/** The dead of one happening are no measure that could have changed. */
const TOLL = /\b(?:kill(?:ed|ing|s)|die[ds]?|dead|deaths?|wounded|injured|hurt|arrested|detained|missing|drowned)\b/iu
/** "According to the latest survey": measured anew. */
const LATEST =
  /\b(?:latest|newest|new|fresh|updated|recent|this\s+year[’']s|last\s+year[’']s|this\s+(?:month|week)[’']s)\s+(?:\p{L}+\s+){0,2}(?:figures?|data|surveys?|census|count|estimates?|statistics|study|studies|numbers|report|review|bulletin|audit|poll)\b/iu
/** Somebody measured, at the time told beside. */
const MEASURES =
  /\b(?:measured|counted|found|calculated|surveyed|estimated|registered|recorded|assessed|polled|mapped|inspected|audited|established)\b/iu
/** Characters within which a time opens its sentence. */
const OPENING = 25
/** Where something is counted, not what: "14,620 wells in the two provinces". */
const WITHIN =
  /\b(?:in|on|off|from|across|throughout|within|around)\s+(?:[\p{L}’'-]+\s+){0,3}?(?:provinces?|count(?:y|ies)|districts?|municipalit(?:y|ies)|states|islands?)\b/giu
/** "23 of the 40 districts": a part of what lasts may change. */
const OF_ALL = /\d\s+of\s+(?:the|its|their|his|her)\b/iu
/** Characters beside the figure in which words say that it is no measure of the years. */
const BESIDE = 30

/** Words that say where the figure is from, with a time just before the article: "figures published on Monday", "the bank counted in June". */
function isFresh({ named, times, passage }: Figure, words: CheckWordTable): boolean {
  const text = passage.citation.quote
  if (LATEST.test(text) || words.in('measured anew', text)) return true
  const reporting = named.filter((time) => !times.includes(time) && !words.in('of now', time.citation!.quote))
  return reporting.length > 0 && (MEASURES.test(text) || words.in('collection', text.replace(/\b(?:share|number|rate)s?\b/giu, '')))
}

/** A time in another clause of the sentence that tells where the figure is from: ", according to the census of 2011". */
const sourceTime = ({ times, passage, clause }: Figure, words: CheckWordTable): boolean =>
  times.some(({ citation }) => {
    if (citation === undefined || !overlaps(citation, passage.citation) || overlaps(citation, clause)) return false
    const text = passage.citation.quote
    const at = citation.start - passage.citation.start
    const start = Math.max(text.lastIndexOf(',', at), text.lastIndexOf(';', at), 0)
    const comma = text.indexOf(',', at)
    const segment = text.slice(start, comma < 0 ? undefined : comma)
    return MEASURES.test(segment) || words.in('collection', segment)
  })

/** The sentence before gives the collection and its time: "The last census was in 2011. One household in three has no pipe." */
const datedBefore = ({ earlier, passage }: Figure, passages: Passages, words: CheckWordTable): boolean => {
  const before = passages.of(passage.citation.document)[passage.at - 1]
  return earlier.length > 0 && before !== undefined && words.in('collection', before.citation.quote)
}

/** The sentence behind says at once of which year the figure is. */
const datedBehind = ({ passage }: Figure, passages: Passages, words: CheckWordTable): boolean => {
  const next = passages.of(passage.citation.document)[passage.at + 1]?.citation.quote
  if (next === undefined || !/\b(?:19|20)\d\d\b/u.test(next)) return false
  return (
    words.in('goes back', next) ||
    /^(?:the|that|this|these|those)\s+(?:figure|number|share|count|data|estimate|rate|sum|list|survey|study)s?\b/iu.test(next)
  )
}

export function isToldAsNow(figure: Figure, passages: Passages, words: CheckWordTable): boolean {
  const { clause, quantity, times, passage } = figure
  const at = quantity.citation.start - clause.start
  const before = clause.quote.slice(0, at)
  const behind = clause.quote.slice(quantity.citation.end - clause.start)
  const isNow = words.in('of now', clause.quote)
  const isShare = quantity.unit === 'percent' || /^[A-Z]{3}$/.test(quantity.unit)
  if (TOLL.test(isShare ? clause.quote : passage.citation.quote) || isFresh(figure, words)) return false
  const near = `${before.slice(-BESIDE)}${quantity.citation.quote} ${quantity.of} ${behind.slice(0, BESIDE)}`
  if (quantity.unit !== 'percent' && !OF_ALL.test(quantity.citation.quote) && words.in('lasting', near.replace(WITHIN, ' '))) return false
  const opening = passage.citation.start + OPENING
  if (
    times.some(
      ({ citation }) =>
        citation === undefined ||
        overlaps(citation, clause) ||
        (citation.start < opening && !isNow && overlaps(citation, passage.citation)),
    )
  )
    return false
  if (!isNow && (PAST.test(before) || PAST_BEFORE.test(before) || (PAST_BEHIND.test(behind) && !PRESENT_BEHIND.test(behind)))) return false
  if (sourceTime(figure, words) || (!isNow && datedBefore(figure, passages, words))) return false
  return !datedBehind(figure, passages, words)
}

/** A bare small number is told of so many things that only the same words make it one. */
export const isSmall = ({ quantity }: Figure): boolean =>
  quantity.unit !== 'percent' && !/^[A-Z]{3}$/.test(quantity.unit) && quantity.high < STALE.few
