/**
 * Why members are held to be one actor, told by name and reason.
 *
 * "Volodymyr Zelenskyy" beside "Volodymyr Zelensky" yields { name: "Volodymyr Zelenskyy", why: "same name in another romanization" }.
 */
import type { Actor, ActorId, Document, DocumentId, Merge } from '../model/index.ts'
import type { Classes } from './classes.ts'
import { groupedBy } from './grouped-by.ts'
import { documentOf, isKnown } from './identity.ts'

const RECORD = 'same record of knowledge'

/** By actor; one whose members needed no joining has none. @param documents in order of publication */
export function mergesOf(
  members: readonly Actor[],
  identities: Classes,
  actorOf: (id: ActorId) => ActorId,
  documents: readonly Document[],
): Map<ActorId, Merge[]> {
  const rank = new Map(documents.map((doc, i) => [doc.id, i]))
  const order = (a: DocumentId, b: DocumentId): number => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)
  const merges = new Map<ActorId, Merge[]>()
  for (const [id, same] of groupedBy(members, (actor) => actorOf(actor.id))) {
    const known = same.filter((actor) => actor.id === id && isKnown(id))
    const told = same.flatMap((actor) => {
      const why = identities.why(actor.id) ?? (known.length > 1 && actor.id === id ? RECORD : undefined)
      return why === undefined ? [] : [{ name: actor.name, why, document: documentOf(actor) }]
    })
    const grouped = [...groupedBy(told, ({ name, why }) => `${name}\u001f${why}`).values()].map(
      (alike): Merge => ({
        name: alike[0]!.name,
        why: alike[0]!.why,
        documents: [...new Set(alike.map(({ document }) => document))].sort(order),
      }),
    )
    if (grouped.length > 0)
      merges.set(
        id,
        grouped.sort(
          (a, b) => order(a.documents[0]!, b.documents[0]!) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.why < b.why ? -1 : 1),
        ),
      )
  }
  return merges
}
