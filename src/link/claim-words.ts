/**
 * The words of a claim with whoever stands between its cue and its content.
 *
 * "Oslo denied the presence of any “foreign contingents”" yields all that is denied; "accused the ferry of ramming the pier" yields who is said to
 * have rammed it.
 */
import { type Citation, type Claim, cite, type Document, type DocumentId } from '../model/index.ts'

/** Words between cue and content, beyond which they belong to something else. */
const GAP = 60
/** "accused the ferry of …", "blames Oslo for …". */
const ACCUSED = /\s(?:of|for|over)\s+["“]?$/iu

export function claimWords({ cue, content, kind }: Claim, texts: ReadonlyMap<DocumentId, Document>): Citation {
  const doc = texts.get(content.document)
  if (doc === undefined || cue === null || cue.end >= content.start || content.start - cue.end > GAP) return content
  if (kind === 'accusation' && !ACCUSED.test(doc.text.slice(cue.end, content.start))) return content
  return cite(doc, cue.end + 1, content.end)
}
