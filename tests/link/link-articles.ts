/** Links articles built by hand and gives a whole situation. */
import { link } from '../../src/link/index.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'
import type { Situation } from '../../src/model/index.ts'
import type { Article } from './build.ts'

export const situationOf = (...articles: readonly Article[]): Situation => ({
  version: 1,
  reader: { version: '0', model: 'by hand', rules: '0' },
  documents: articles.map((article) => article.doc),
  ...link(
    articles.map((article) => article.doc),
    articles.map((article) => article.extraction),
    loadKnowledge(),
  ),
})
