/** Of things that stand on the same words, the first: a sentence is told once. */
import type { Citation, DocumentId } from '../model/index.ts'
import { overlaps } from '../text/spans.ts'

/** Items in order, without those of whose citations one overlaps a citation of an item kept before. */
export function withoutOverlaps<T>(items: Iterable<T>, citations: (item: T) => readonly Citation[]): T[] {
  const taken = new Map<DocumentId, Citation[]>()
  const kept: T[] = []
  for (const item of items) {
    const own = citations(item)
    if (own.some((citation) => taken.get(citation.document)?.some((other) => overlaps(citation, other)))) continue
    for (const citation of own) taken.set(citation.document, [...(taken.get(citation.document) ?? []), citation])
    kept.push(item)
  }
  return kept
}
