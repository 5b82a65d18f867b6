/** Extractions in the documents' order, each with its own document and without what its document says twice; one without a document is left out. */
import type { Copy, Document, DocumentId, Extraction } from '../model/index.ts'
import { withoutRepetitions } from './repetitions.ts'

export function aligned(
  ordered: readonly Document[],
  extractions: readonly Extraction[],
  copies: ReadonlyMap<DocumentId, readonly Copy[]>,
): Extraction[] {
  const byDocument = new Map<DocumentId, Extraction>(extractions.map((extraction) => [extraction.document, extraction]))
  return ordered.flatMap((doc) => {
    const extraction = byDocument.get(doc.id)
    return extraction === undefined ? [] : [withoutRepetitions(doc, extraction, copies.get(doc.id) ?? [])]
  })
}
