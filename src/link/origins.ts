/**
 * Distinct traceable origins: whoever is named as having said it, else the outlet in which the passage stands first.
 *
 * A wire story, its copy in a newspaper and a third article that cites the wire ("according to North Atlantic Wire") yield three articles, one origin. Where the
 * wire has it from the harbour master, all three go back to the harbour master; outlets that have it from each other are one.
 * It counts what can be traced in these documents and says nothing of independence.
 */
import type { Actor, Citation, Claim, Copy, Document, DocumentId } from '../model/index.ts'
import { outletNames } from '../text/outlet-names.ts'
import { plain } from '../text/plain.ts'
import { copiesAmong, copyOver } from './copies.ts'

/** Where a passage or a claim comes from, as a key that only equality means anything of. */
export class Origins {
  readonly #documents: ReadonlyMap<DocumentId, Document>
  readonly #copies: ReadonlyMap<DocumentId, readonly Copy[]>
  readonly #names: ReadonlyMap<string, string>
  /** Every name of an outlet of these articles, with the first of its names. */
  readonly #outlets: ReadonlyMap<string, string>

  constructor(documents: readonly Document[], actors: readonly Actor[]) {
    this.#documents = new Map(documents.map((doc) => [doc.id, doc]))
    this.#copies = copiesAmong(documents)
    this.#names = new Map(actors.map((actor) => [actor.id, actor.name]))
    this.#outlets = new Map(
      documents.flatMap(({ outlet }) => (outlet ? outletNames(outlet).map((name) => [name, outletKey(outlet)] as const) : [])),
    )
  }

  /** The outlet, else the author, else the article itself, of the earliest text that holds the passage. */
  ofPassage(citation: Citation): string {
    const copy = copyOver(this.#copies.get(citation.document), citation.document, citation)
    const doc = this.#documents.get(copy?.of.document ?? citation.document)
    if (doc?.outlet) return outletKey(doc.outlet)
    return doc?.byline ? `author ${plain(doc.byline)}` : `document ${doc?.id ?? citation.document}`
  }

  /** The named speaker of words that were said or written; else whom the article has them from; else the passage. */
  ofClaim(claim: Claim): string {
    if (claim.speaker !== undefined && !claim.anonymous && claim.expression !== 'ascribed') return this.#speaker(claim.speaker)
    const relay = claim.via.at(-1)
    if (relay !== undefined) return relay.actor === undefined ? this.#outlet(relay.name) : this.#speaker(relay.actor)
    return this.ofPassage(claim.content)
  }

  /**
   * How many origins these go back to: what an outlet is given as the source of, and tells here itself with a source, comes from that source.
   *
   * @param voices what carries one thing: a claim, or words that an article tells itself
   */
  count(voices: readonly { readonly citation: Citation; readonly claim?: Claim | undefined }[]): number {
    const keys = voices.map(({ citation, claim }) => (claim ? this.ofClaim(claim) : this.ofPassage(citation)))
    const hasItFrom = new Map<string, Set<string>>()
    for (const [i, { citation }] of voices.entries()) {
      const outlet = this.#documents.get(citation.document)?.outlet
      if (outlet === undefined || keys[i] === outletKey(outlet)) continue
      hasItFrom.set(outletKey(outlet), (hasItFrom.get(outletKey(outlet)) ?? new Set()).add(keys[i]!))
    }
    return countDistinct(keys.flatMap((key) => [...rootsOf(key, hasItFrom)]))
  }

  /** A speaker that is itself one of the outlets is that outlet. */
  #speaker(id: string): string {
    const name = this.#names.get(id)
    return (name === undefined ? undefined : this.#outlets.get(firstName(name))) ?? `speaker ${id}`
  }

  #outlet(name: string): string {
    return this.#outlets.get(firstName(name)) ?? `outlet ${firstName(name)}`
  }
}

const firstName = (name: string): string => outletNames(name)[0] ?? plain(name)
const outletKey = (outlet: string): string => `outlet ${firstName(outlet)}`

/** Where a key leads to along what outlets have from others; of outlets that go round in a circle, one stands for all. */
function rootsOf(key: string, hasItFrom: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const seen = new Set([key])
  const roots = new Set<string>()
  const open = [key]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const next = hasItFrom.get(at)
    if (next === undefined) roots.add(at)
    for (const one of next ?? []) {
      if (seen.has(one)) continue
      seen.add(one)
      open.push(one)
    }
  }
  return roots.size > 0 ? roots : new Set([[...seen].sort()[0]!])
}

/** How many of them differ, at least one. */
export const countDistinct = (keys: Iterable<string>): number => Math.max(1, new Set(keys).size)
