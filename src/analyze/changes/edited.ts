/** Articles whose text at one uri changed: the sentences that came and went, cited in the text that has them. */
import { type Citation, cite, type Document, type EditedArticle, type FileHistory } from '../../model/index.ts'
import { plain } from '../../text/plain.ts'
import { sentencesAround } from '../../text/sentence-around.ts'

/** Sentences of every paragraph, in order. */
function sentences(doc: Document): Citation[] {
  return [...doc.text.matchAll(/[^\n]+/gu)].flatMap(({ 0: line, index }) =>
    sentencesAround(doc.text, { start: index, end: index + line.length }).map(({ start, end }) => cite(doc, start, end)),
  )
}

function lacking(doc: Document, other: Document): Citation[] {
  const held = new Set(sentences(other).map(({ quote }) => plain(quote)))
  return sentences(doc).filter(({ quote }) => plain(quote) !== '' && !held.has(plain(quote)))
}

export function editedArticles({ filed }: FileHistory, documents: ReadonlyMap<string, Document>): EditedArticle[] {
  return filed.flatMap(({ document, at, previous }): EditedArticle[] => {
    const after = documents.get(document)
    if (after === undefined || previous === undefined) return []
    const before = previous.document
    return [
      { uri: after.uri, before: before.id, after: after.id, stored: at, removed: lacking(before, after), added: lacking(after, before) },
    ]
  })
}
