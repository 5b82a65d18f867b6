/** Changed by reading again: the text is the same, and what the reader makes of it is not. Nothing of it is news. */
import { cite, type Document, type ElementOutline, type FileHistory, type ReadAgain, type ReadingChange } from '../../model/index.ts'

const keyOf = ({ kind, id }: ElementOutline): string => `${kind} ${id}`

export function readAgain({ reread }: FileHistory, documents: ReadonlyMap<string, Document>): ReadAgain[] {
  return reread.flatMap(({ document, at, by, now, before, after }): ReadAgain[] => {
    const doc = documents.get(document)
    if (doc === undefined) return []
    const [was, is] = [new Map(before.map((one) => [keyOf(one), one])), new Map(after.map((one) => [keyOf(one), one]))]
    const change = (what: ReadingChange['what'], { kind, id, start, end }: ElementOutline, words: string): ReadingChange => ({
      what,
      kind,
      id,
      words,
      citation: cite(doc, start, end),
    })
    const changes = [
      ...before.filter((one) => !is.has(keyOf(one))).map((one) => change('gone', one, one.words)),
      ...after.flatMap((one) => {
        const old = was.get(keyOf(one))
        if (old === undefined) return [change('new', one, one.words)]
        if (old.digest === one.digest) return []
        return [change('changed', one, old.words === one.words ? `${one.words}, in its details` : `${old.words}; now ${one.words}`)]
      }),
    ].sort((a, b) => a.citation.start - b.citation.start || (a.id < b.id ? -1 : 1))
    return [{ document, at, by, now, changes }]
  })
}
