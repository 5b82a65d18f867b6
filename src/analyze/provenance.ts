/**
 * The way that a thing claimed took through the articles, down to where none of them shows more.
 *
 * "Russia has moved a brigade, the Baltic Ledger reported" (Morning Post) and "Russia may have moved a brigade, two analysts said" (Baltic Ledger) yield:
 * Morning Post, from Baltic Ledger, from two analysts: origin not seen.
 */
import { publishedDay } from '../model/document.ts'
import type { Claim, ClaimId, Document, DocumentId, PropositionId, Provenance, ProvenanceNode, Situation } from '../model/index.ts'
import { outletNames } from '../text/outlet-names.ts'
import { plain } from '../text/plain.ts'

/** Characters of a content from which the same words in a later article are taken from the earlier. */
const COPIED = 60

class Tree {
  readonly #documents: ReadonlyMap<DocumentId, Document>
  readonly #claims: readonly Claim[]
  readonly #names: ReadonlyMap<string, string>
  readonly #shown = new Set<ClaimId>()
  /** Pairs of articles that share passages, by the check that finds them. */
  readonly #sharing: ReadonlySet<string>

  /** @param claims of one proposition, in order of time */
  constructor(situation: Situation, claims: readonly Claim[]) {
    this.#documents = new Map(situation.documents.map((doc) => [doc.id, doc]))
    this.#names = new Map(situation.actors.map((actor) => [actor.id, actor.name]))
    this.#claims = claims
    this.#sharing = new Set(
      situation.findings
        .filter((finding) => finding.check === 'duplicate-passage')
        .flatMap(({ citations }) => citations.flatMap((a) => citations.map((b) => `${a.document} ${b.document}`))),
    )
  }

  tellings(): ProvenanceNode[] {
    return this.#claims.map((claim) => this.#telling(claim, []))
  }

  #telling(claim: Claim, path: readonly DocumentId[]): ProvenanceNode {
    const doc = this.#documents.get(claim.content.document)!
    const day = publishedDay(doc)
    const node = {
      kind: 'article' as const,
      name: doc.outlet ?? doc.title ?? doc.uri,
      document: doc.id,
      claim: claim.id,
      ...(day === undefined ? {} : { day }),
      citation: claim.content,
    }
    if (path.includes(doc.id)) return { ...node, end: 'circle', from: [] }
    if (this.#shown.has(claim.id)) return { ...node, end: 'above', from: [] }
    const from = this.#sources(claim, [...path, doc.id])
    this.#shown.add(claim.id)
    return from.length > 0 ? { ...node, from } : { ...node, end: 'told by the article itself', from }
  }

  /** Whom an article has it from: an earlier article in the same words, whoever relays it, whoever said it. */
  #sources(claim: Claim, path: readonly DocumentId[]): ProvenanceNode[] {
    const copy = this.#copiedFrom(claim)
    if (copy !== undefined) return [this.#telling(copy, path)]
    const relays = claim.via.map(({ name, actor }) => (actor === undefined ? name : (this.#names.get(actor) ?? name)))
    return this.#along(relays, claim, path)
  }

  #along([relay, ...others]: readonly string[], claim: Claim, path: readonly DocumentId[]): ProvenanceNode[] {
    if (relay === undefined) return this.#speaker(claim, path)
    const here = this.#tellingsOf(relay, path)
    if (here.length > 0) return here
    return [{ kind: 'outlet', name: relay, from: this.#along(others, claim, path) }]
  }

  #speaker(claim: Claim, path: readonly DocumentId[]): ProvenanceNode[] {
    if (claim.speakerName === 'author') return []
    const citation = claim.source === null ? {} : { citation: claim.source }
    if (claim.anonymous || claim.speakerName === 'unnamed')
      return [{ kind: 'unnamed', name: claim.source?.quote ?? 'nobody named', ...citation, end: 'origin not seen', from: [] }]
    const name = claim.speaker === undefined ? claim.speakerName : (this.#names.get(claim.speaker) ?? claim.speakerName)
    const own = this.#tellingsOf(name, path)
    if (own.length > 0) return own
    const actor = claim.speaker === undefined ? {} : { actor: claim.speaker }
    return [{ kind: 'speaker', name, ...actor, ...citation, end: 'origin not seen', from: [] }]
  }

  /** An outlet's own tellings of it. */
  #tellingsOf(name: string, path: readonly DocumentId[]): ProvenanceNode[] {
    const wanted = outletNames(name)
    const asOutlet = (doc: Document | undefined): boolean =>
      doc?.outlet !== undefined && outletNames(doc.outlet).some((one) => wanted.includes(one))
    return this.#claims
      .filter(({ content }) => content.document !== path.at(-1) && asOutlet(this.#documents.get(content.document)))
      .map((claim) => this.#telling(claim, path))
  }

  #copiedFrom(claim: Claim): Claim | undefined {
    const words = plain(claim.content.quote)
    const at = this.#claims.indexOf(claim)
    const { document } = claim.content
    return this.#claims.find(
      ({ content }, i) =>
        i < at &&
        content.document !== document &&
        plain(content.quote) === words &&
        (words.length >= COPIED || this.#sharing.has(`${document} ${content.document}`)),
    )
  }
}

/** Undefined where the situation holds no such proposition. */
export function provenance(situation: Situation, id: PropositionId): Provenance | undefined {
  const proposition = situation.propositions.find((one) => one.id === id)
  if (proposition === undefined) return undefined
  const byId = new Map(situation.claims.map((claim) => [claim.id, claim]))
  const { text, articles, origins } = proposition
  const tellings = new Tree(
    situation,
    proposition.claims.map((claim) => byId.get(claim)!),
  ).tellings()
  return { proposition: proposition.id, text, articles, origins, tellings }
}
