/**
 * A figure that somebody must have counted or estimated, given by nobody.
 *
 * "Gas makes up 40-50% of its exports" yields a finding; "gas makes up 40% of its exports, according to the ministry" and "three ships" yield none.
 */
import type { Claim, Quantity } from '../../model/index.ts'
import { defineCheck } from '../../plugins.ts'
import { sentencesAround } from '../../text/sentence-around.ts'
import { overlaps } from '../../text/spans.ts'
import { FIGURES } from '../thresholds.ts'
import { byId, finding } from './findings.ts'

/** Spans of time are told, not measured. */
const DURATIONS = new Set(['seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years', 'decades', 'centuries'])

/** "the 200-mile zone", "a 40-tonne lorry": a name of the thing, not a count. */
const NAMES_IT = /\d[‑-]\p{L}/u
/** Behind the figure in its sentence, who has it: ", the Guild estimates", "according to the ministry", "by official counts". */
const SOURCED =
  /\baccording to\b|,\s+[^,.;]{2,80}?\b(?:say|says|said|estimates?|estimated|reckons?|reckoned|reports?|reported|calculates?|calculated|puts? it)\b|\bby\s+(?:\p{L}+\s+){0,3}(?:counts?|estimates?|reckoning|figures)\b/iu

/** Shares and money are always somebody's figures; of what is counted, large numbers. */
const wantsSource = ({ unit, low, high, citation }: Quantity): boolean => {
  if (DURATIONS.has(unit) || NAMES_IT.test(citation.quote)) return false
  return unit === 'percent' || /^[A-Z]{3}$/.test(unit) || Math.max(low, high) >= FIGURES.countable
}

export const unattributedFigure = defineCheck({
  id: 'unattributed-figure',
  title: 'Figures that no source is given for',
  needs: ['quantities', 'claims', 'documents'],
  gives: ['findings'],
  examples: [
    { texts: [{ text: 'Gas makes up about 40-50% of the exports of Norway.' }], gives: ['40-50%'] },
    { texts: [{ text: 'Gas makes up about 40% of the exports of Norway, according to the ministry.' }], gives: [] },
    { texts: [{ text: 'Three ships left Bergen on Monday.' }], gives: [] },
  ],
  run: ({ quantities, claims, documents }) => {
    const docs = byId(documents)
    const byDocument = new Map<string, Claim[]>()
    for (const claim of claims) byDocument.set(claim.content.document, [...(byDocument.get(claim.content.document) ?? []), claim])
    return quantities.filter(wantsSource).flatMap((quantity) => {
      const { citation } = quantity
      const sentences = sentencesAround(docs.get(citation.document)!.text, citation)
      const sourced = (byDocument.get(citation.document) ?? []).some(
        (claim) =>
          claim.expression !== 'ascribed' &&
          [claim.content, claim.source, claim.cue].some(
            (span) => span !== null && sentences.some((sentence) => overlaps(span, sentence)),
          ) &&
          (overlaps(claim.content, citation) || claim.source !== null),
      )
      const behind = docs.get(citation.document)!.text.slice(citation.end, sentences.at(-1)?.end ?? citation.end)
      if (quantity.claim !== undefined || sourced || SOURCED.test(behind)) return []
      return [
        finding({
          check: 'unattributed-figure',
          document: citation.document,
          message: 'A figure without a source in its sentence',
          innocent: 'It may be common knowledge, or its source may stand elsewhere in the article',
          citations: [citation],
          severity: 'note',
        }),
      ]
    })
  },
})
