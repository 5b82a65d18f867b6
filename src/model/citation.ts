/** A citation: the words that an element stands on. */
import { z } from 'zod'
import { DocumentId } from './ids.ts'

export const Citation = z
  .object({
    document: DocumentId,
    start: z.int().nonnegative().describe('First UTF-16 unit of the quote in the document’s text'),
    end: z.int().nonnegative().describe('One past the last UTF-16 unit'),
    quote: z.string().min(1).describe('The words: equal to document.text.slice(start, end)'),
  })
  .describe('A document and a span of UTF-16 offsets whose quote equals the document’s text there')

export type Citation = Readonly<z.infer<typeof Citation>>

/** Cites a span of a document; the caller answers for 0 ≤ start < end ≤ text.length. */
export const cite = (document: { readonly id: DocumentId; readonly text: string }, start: number, end: number): Citation => ({
  document: document.id,
  start,
  end,
  quote: document.text.slice(start, end),
})
