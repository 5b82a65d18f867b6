/** What all extractors find in a text, with the package's own annotator and knowledge. */
import { type Annotator, openAnnotator } from '../../src/annotate/index.ts'
import { extract } from '../../src/extract/index.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'
import type { Document, Extraction } from '../../src/model/index.ts'
import { fakeDocument } from './fake-annotation.ts'

let annotator: Promise<Annotator> | undefined

/** `byRules`: kinds of claims and contingencies as the rules tell them, without what the network holds. */
export async function readText(
  text: string,
  { byRules = false, ...more }: Partial<Document> & { byRules?: boolean } = {},
): Promise<Extraction> {
  const knowledge = loadKnowledge()
  annotator ??= openAnnotator({ knowledge })
  const doc = { ...fakeDocument(text), ...more }
  const annotation = await (await annotator).annotate(doc)
  const extraction = extract(doc, byRules ? { ...annotation, kinds: [] } : annotation, knowledge)
  // A fault in an extractor is a notice; here it must not pass unseen.
  if (extraction.notices.length > 0) throw new Error(extraction.notices.map(({ where, why }) => `${where}: ${why}`).join('\n'))
  return extraction
}
