/** The actors of one document while they are being found: who there is, where each is mentioned, and which roles they have. */
import { type Actor, type ActorId, type ActorKind, cite, type Document, makeId, type Role } from '../../model/index.ts'
import type { Span } from '../../text/spans.ts'

export interface Member {
  id: ActorId
  readonly kind: ActorKind
  /** A table of knowledge has it. */
  recorded: boolean
  name: string
  of?: ActorId
  wikidata?: string
  readonly mentions: Span[]
  readonly roles: Role[]
}

export interface Placed extends Span {
  readonly member: Member
}

export class Cast {
  readonly #doc: Document
  readonly #members = new Map<string, Member>()
  readonly #places = new Map<Member, Set<string>>()

  constructor(doc: Document) {
    this.#doc = doc
  }

  /** An actor that knowledge has a record of; made at its first call. */
  known(
    recordId: string,
    record: { readonly name: string; readonly kind: ActorKind; readonly of?: ActorId; readonly wikidata?: string },
  ): Member {
    const id = `act_${recordId}`
    const had = this.#members.get(id)
    if (had) return had
    const { name, kind, of, wikidata } = record
    const made: Member = { id, kind, recorded: true, name, mentions: [], roles: [], ...(of && { of }), ...(wikidata && { wikidata }) }
    this.#members.set(id, made)
    return made
  }

  /** An actor that only this document names, by where it does so first. */
  added(name: string, kind: ActorKind, start: number): Member {
    const id = makeId('actor', this.#doc.id, start)
    const had = this.#members.get(id)
    if (had) return had
    const made: Member = { id, kind, recorded: false, name, mentions: [], roles: [] }
    this.#members.set(id, made)
    return made
  }

  /** Says who a person is; the actor goes by that from now on. */
  identify(member: Member, wikidata: string): void {
    this.#members.delete(member.id)
    member.id = `act_${wikidata.toLowerCase()}`
    member.wikidata = wikidata
    member.recorded = true
    this.#members.set(member.id, member)
  }

  get(id: ActorId): Member | undefined {
    return this.#members.get(id)
  }

  /** Members in the order in which they were found. */
  get all(): Member[] {
    return [...this.#members.values()]
  }

  /** Notes that a span names or refers to an actor; a span counts once. */
  mention(member: Member, { start, end }: Span): void {
    const places = this.#places.get(member) ?? new Set()
    this.#places.set(member, places)
    if (places.has(`${start} ${end}`)) return
    places.add(`${start} ${end}`)
    member.mentions.push({ start, end })
  }

  /** Every mention, in order, outer ones first. */
  get placed(): Placed[] {
    return this.all
      .flatMap((member) => member.mentions.map(({ start, end }) => ({ start, end, member })))
      .sort((a, b) => a.start - b.start || b.end - a.end)
  }

  /** The actors that the text names or refers to. */
  build(): Actor[] {
    return this.all
      .filter((member) => member.mentions.length > 0)
      .map(({ id, name, kind, of, wikidata, mentions, roles }) => ({
        id,
        name,
        kind,
        ...(of !== undefined && of !== id && this.#members.has(of) && { of }),
        ...(wikidata !== undefined && { wikidata }),
        mentions: mentions.toSorted((a, b) => a.start - b.start || b.end - a.end).map(({ start, end }) => cite(this.#doc, start, end)),
        roles,
      }))
  }
}
