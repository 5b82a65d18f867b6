/** What changed within some days: in the world, in the file, by reading again; claims that moved and articles that were edited. */
import type { Changes, Document, FileHistory, Situation } from '../../model/index.ts'
import { Scope } from '../scope.ts'
import { editedArticles } from './edited.ts'
import { movedClaims } from './moved.ts'
import { newInFile, newInWorld, type Window } from './news.ts'
import { readAgain } from './reread.ts'

/** Texts that a citation of a change may be of: the present ones, and those that stood at the same uris before. */
export const documentsOf = (situation: Situation, { filed }: FileHistory): Document[] => {
  const now = new Set(situation.documents.map((doc) => doc.id))
  const earlier = new Map(
    filed.flatMap(({ previous }) =>
      previous && !now.has(previous.document.id) ? [[previous.document.id, previous.document] as const] : [],
    ),
  )
  return [...situation.documents, ...earlier.values()]
}

export function changes(situation: Situation, history: FileHistory, window: Window): Changes {
  const documents = new Map(documentsOf(situation, history).map((doc) => [doc.id, doc]))
  const scope = new Scope({ ...situation, documents: [...documents.values()] })
  const { since, until } = window
  return {
    since,
    ...(until === undefined ? {} : { until }),
    world: newInWorld(scope, window),
    file: newInFile(situation, history, scope, window),
    reread: readAgain(history, documents),
    moved: movedClaims(situation, history, documents, scope, window),
    edited: editedArticles(history, documents),
  }
}
