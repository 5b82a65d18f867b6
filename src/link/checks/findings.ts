/** What every check needs: an id for a finding, and the documents by id. */
import { type Citation, type Document, type DocumentId, type Finding, makeId } from '../../model/index.ts'

export const finding = (parts: Omit<Finding, 'id'>): Finding => ({
  id: makeId('finding', parts.check, ...parts.citations.flatMap((c: Citation) => [c.document, c.start, c.end])),
  ...parts,
})

/** A check that finds two things at the same places, as of two figures in one sentence, tells them once: the id is the check and the places. */
export const eachOnce = (findings: readonly Finding[]): Finding[] =>
  [...new Map([...findings].reverse().map((one) => [one.id, one])).values()].reverse()

export const byId = (documents: readonly Document[]): ReadonlyMap<DocumentId, Document> => new Map(documents.map((doc) => [doc.id, doc]))

/** "North Atlantic Wire", or the article's title, or its address. */
export const nameOf = (doc: Document | undefined): string => doc?.outlet ?? doc?.title ?? doc?.uri ?? 'an article'
