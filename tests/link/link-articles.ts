/** Links articles built by hand and gives a whole situation. */

import { loadKnowledge } from '../../src/lookup/index.ts'
import type { Decision, Document, Extraction, Situation } from '../../src/model/index.ts'
import type { Article } from './build.ts'
import { link } from './link-by-hand.ts'

/** One situation from readings, as the pipeline makes it. */
export const linkedOf = (
  readings: readonly { readonly document: Document; readonly extraction: Extraction }[],
  decisions: readonly Decision[] = [],
): Situation => ({
  version: 1,
  reader: { version: '0', model: 'by hand', rules: '0' },
  documents: readings.map(({ document }) => document),
  ...link(
    readings.map(({ document }) => document),
    readings.map(({ extraction }) => extraction),
    loadKnowledge(),
    undefined,
    decisions,
  ),
})

export const situationOf = (...articles: readonly Article[]): Situation =>
  linkedOf(articles.map((article) => ({ document: article.doc, extraction: article.extraction })))
