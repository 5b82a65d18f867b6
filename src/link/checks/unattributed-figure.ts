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

/** Shares and money are always somebody's figures; of what is counted, large numbers. */
const wantsSource = ({ unit, low, high }: Quantity): boolean => {
  if (DURATIONS.has(unit)) return false
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
      if (quantity.claim !== undefined || sourced) return []
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
