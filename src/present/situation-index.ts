/** A situation with its elements at hand by id, and names for people: what every table and page looks up. */
import type { Actor, ActorId, Citation, Claim, Day, Document, DocumentId, Situation, TimeSpan } from '../model/index.ts'
import { dayOf } from '../model/time-span.ts'

export interface SituationIndex {
  readonly situation: Situation
  document(id: DocumentId): Document | undefined
  actor(id: ActorId): Actor | undefined
  claim(id: string): Claim | undefined
  /** The actor's name, or its id where the situation does not hold it. */
  name(id: ActorId): string
  names(ids: readonly ActorId[]): string
  /** Day of publication, the first where only an interval is known. */
  day(id: DocumentId): Day | undefined
  /** Actors that the cited words name or refer to. */
  namedIn(citation: Citation): ActorId[]
  /** "Reykjavik Dispatch 1975-12-13": where the words stand, for a table. */
  place(citation: Citation): string
}

export function indexSituation(situation: Situation): SituationIndex {
  const documents = new Map(situation.documents.map((doc) => [doc.id, doc]))
  const actors = new Map(situation.actors.map((actor) => [actor.id, actor]))
  const claims = new Map(situation.claims.map((claim) => [claim.id, claim]))
  let mentions: Map<DocumentId, { readonly id: ActorId; readonly start: number; readonly end: number }[]> | undefined
  const name = (id: ActorId): string => actors.get(id)?.name ?? id
  const day = (id: DocumentId): Day | undefined => dayOf(documents.get(id)?.published)
  return {
    situation,
    document: (id) => documents.get(id),
    actor: (id) => actors.get(id),
    claim: (id) => claims.get(id),
    name,
    names: (ids) => ids.map(name).join(', '),
    day,
    namedIn({ document, start, end }) {
      mentions ??= mentionsByDocument(situation)
      const within = (mentions.get(document) ?? []).filter((mention) => mention.start < end && start < mention.end)
      return [...new Set(within.map((mention) => mention.id))]
    },
    place({ document }) {
      const doc = documents.get(document)
      return [doc ? sourceName(doc) : document, day(document)].filter(Boolean).join(' ')
    },
  }
}

function mentionsByDocument(situation: Situation): Map<DocumentId, { id: ActorId; start: number; end: number }[]> {
  const all = new Map<DocumentId, { id: ActorId; start: number; end: number }[]>()
  for (const { id, mentions } of situation.actors)
    for (const { document, start, end } of mentions) {
      const held = all.get(document)
      if (held) held.push({ id, start, end })
      else all.set(document, [{ id, start, end }])
    }
  return all
}

/** The outlet, or the file's name where the outlet is unknown. */
export const sourceName = (doc: { readonly outlet?: string | undefined; readonly uri: string }): string => doc.outlet ?? fileName(doc.uri)

/** The last part of a uri, readable: `file:///a/b%20c.md` → "b c.md". */
export function fileName(uri: string): string {
  const path = uri.replace(/[?#].*$/, '').replace(/\/+$/, '')
  const last = path.slice(path.lastIndexOf('/') + 1) || uri
  try {
    return decodeURIComponent(last)
  } catch {
    // Not percent-encoded after all: shown as it stands.
    return last
  }
}

/** "1975-12-11", "1975-12-01/1975-12-31", "1975-12-11/" where the end is open or unknown, "" where nothing is known. */
export function timeText(time: TimeSpan | undefined): string {
  if (!time || (time.start === null && time.end === null)) return ''
  if (time.start === time.end) return time.start!
  return `${time.start ?? ''}/${time.end ?? ''}`
}
