/** Citations by article, so that what stands on the same words is found without comparing all with all. */
import type { Citation, DocumentId } from '../../model/index.ts'
import { overlaps } from '../../text/spans.ts'

export class Places {
  readonly #places = new Map<DocumentId, Citation[]>()

  constructor(citations: readonly Citation[]) {
    for (const citation of citations) {
      const known = this.#places.get(citation.document)
      if (known) known.push(citation)
      else this.#places.set(citation.document, [citation])
    }
  }

  meets(citation: Citation): boolean {
    return (this.#places.get(citation.document) ?? []).some((other) => overlaps(citation, other))
  }
}
