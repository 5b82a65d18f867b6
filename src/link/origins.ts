/**
 * Distinct traceable origins: whoever is named as having said it, else the outlet in which the passage stands first.
 *
 * A wire story, its copy in a newspaper and a third article that cites the wire ("according to North Atlantic Wire") yield three articles, one origin.
 * It counts what can be traced in these documents and says nothing of independence.
 */
import type { Actor, Citation, Claim, Copy, Document, DocumentId } from '../model/index.ts'
import { plain } from '../text/plain.ts'
import { copiesAmong, copyOver } from './copies.ts'

/** Where a passage or a claim comes from, as a key that only equality means anything of. */
export class Origins {
  readonly #documents: ReadonlyMap<DocumentId, Document>
  readonly #copies: ReadonlyMap<DocumentId, readonly Copy[]>
  readonly #names: ReadonlyMap<string, string>
  readonly #outlets: ReadonlySet<string>

  constructor(documents: readonly Document[], actors: readonly Actor[]) {
    this.#documents = new Map(documents.map((doc) => [doc.id, doc]))
    this.#copies = copiesAmong(documents)
    this.#names = new Map(actors.map((actor) => [actor.id, actor.name]))
    this.#outlets = new Set(documents.flatMap((doc) => (doc.outlet ? [plain(doc.outlet)] : [])))
  }

  /** The outlet, else the author, else the article itself, of the earliest text that holds the passage. */
  ofPassage(citation: Citation): string {
    const copy = copyOver(this.#copies.get(citation.document), citation.document, citation)
    const doc = this.#documents.get(copy?.of.document ?? citation.document)
    if (doc?.outlet) return `outlet ${plain(doc.outlet)}`
    return doc?.byline ? `author ${plain(doc.byline)}` : `document ${doc?.id ?? citation.document}`
  }

  /** The named speaker of words that were said or written; else whom the article has them from; else the passage. */
  ofClaim(claim: Claim): string {
    if (claim.speaker !== undefined && !claim.anonymous && claim.expression !== 'ascribed') return this.#speaker(claim.speaker)
    const relay = claim.via.at(-1)
    if (relay !== undefined) return relay.actor === undefined ? `outlet ${plain(relay.name)}` : this.#speaker(relay.actor)
    return this.ofPassage(claim.content)
  }

  /** A speaker that is itself one of the outlets is that outlet. */
  #speaker(id: string): string {
    const name = plain(this.#names.get(id) ?? id)
    return this.#outlets.has(name) ? `outlet ${name}` : `speaker ${id}`
  }
}

/** How many of them differ, at least one. */
export const countDistinct = (keys: Iterable<string>): number => Math.max(1, new Set(keys).size)
