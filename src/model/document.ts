/** An article as it was read: its text verbatim, and what is known of where it comes from. */
import { z } from 'zod'
import { DocumentId, makeId, sha256 } from './ids.ts'
import { type Day, dayOf, TimeSpan } from './time-span.ts'

export const Genre = z
  .enum(['news', 'analysis', 'opinion', 'interview', 'statement', 'unknown'])
  .describe('What kind of text it is, by its own metadata or words')

export const Region = z
  .object({
    start: z.int().nonnegative().describe('First UTF-16 unit'),
    end: z.int().nonnegative().describe('One past the last UTF-16 unit'),
    kind: z
      .enum(['furniture', 'repetition'])
      .describe(
        'furniture: not part of the article, nothing is extracted; repetition: says again what stands elsewhere in it, counts once',
      ),
  })
  .describe('A part of the text that is not read as the article’s own statement')

export const ProvenanceKind = z
  .enum(['json-ld', 'opengraph', 'meta', 'markup', 'front matter', 'header', 'feed', 'file', 'option', 'text', 'url', 'detected'])
  .describe('How a field is known')

export const Document = z
  .object({
    id: DocumentId,
    uri: z.string().describe('Where Araxes read it: file:///…, https://…, stdin:; an entry in a container adds #fragment'),
    url: z.string().optional().describe('The page’s own address'),
    title: z.string().optional().describe('Headline'),
    outlet: z.string().optional().describe('Publication'),
    byline: z.string().optional().describe('Author as given'),
    language: z.string().describe('BCP 47 code, or und'),
    text: z.string().describe('The text, verbatim; all offsets are UTF-16 units into it'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of the text in UTF-8'),
    published: TimeSpan.optional().describe('Date of publication'),
    revisionOf: DocumentId.optional().describe('The reading of the same uri that this one follows'),
    genre: Genre,
    provenance: z.record(z.string(), ProvenanceKind).describe('For each field, how it is known'),
    regions: z.array(Region).describe('Furniture and repetitions, in order, not overlapping'),
  })
  .describe('An article as it was read')

export type Genre = z.infer<typeof Genre>
export type Region = Readonly<z.infer<typeof Region>>
export type ProvenanceKind = z.infer<typeof ProvenanceKind>
export type Document = Readonly<z.infer<typeof Document>>

/** The day on which it was published. */
export const publishedDay = (doc: Document): Day | undefined => dayOf(doc.published)

/** A text of which nothing else is known, as a document. */
export const documentOfText = (text: string, id: DocumentId = makeId('document', text)): Document => ({
  id,
  uri: 'stdin:',
  language: 'en',
  text,
  sha256: sha256(text),
  genre: 'unknown',
  provenance: {},
  regions: [],
})
