/** The structured content of a briefing: sections of lines, each line words with the numbers of their citations; `present` prints it. */
import { z } from 'zod'
import { Citation } from './citation.ts'
import { Genre } from './document.ts'
import { ActorId, DocumentId } from './ids.ts'
import { Day } from './time-span.ts'

const CitationNumber = z.int().positive().describe('Number of a citation of the briefing, from 1')

export const BriefingPart = z
  .union([
    z.strictObject({ text: z.string().describe('The briefing’s own words, or the source’s words taken over without quotation marks') }),
    z.strictObject({
      quote: z
        .string()
        .describe('Verbatim words of the source, without marks around them: print them in quotation marks, inner ones single'),
      citation: CitationNumber.describe('The citation whose text holds the words; not printed by itself: a `cite` part follows'),
    }),
    z.strictObject({ cite: z.array(CitationNumber).min(1).describe('Printed as [1][2]') }),
  ])
  .describe('A piece of a line; pieces follow each other without any space added')

export const BriefingLine = z
  .object({
    basis: z
      .enum(['source', 'count', 'inferred', 'nothing'])
      .describe(
        'source: what the cited words carry; count: counted over the documents; inferred: concluded from the premises, which are cited, and marked so in its words; nothing: says that the section has nothing to say',
      ),
    topic: z.string().optional().describe('What the line is about, where a section has several: printed before it, emphasized'),
    parts: z.array(BriefingPart).min(1),
  })
  .describe('One sentence or a few, each cited')

export const BriefingSection = z
  .object({
    id: z.enum([
      'basis',
      'in-short',
      'happened',
      'who-says-what',
      'figures',
      'watch',
      'caution',
      'not-there',
      'touched',
      'crossed',
      'supposed',
      'briefing',
      'new-in-world',
      'new-in-file',
      're-read',
      'moved',
      'edited',
    ]),
    heading: z.string(),
    lines: z.array(BriefingLine).min(1).describe('At least one: a section with nothing to say says so'),
    left: z.int().nonnegative().describe('How many more lines there would be: the section gives the foremost'),
  })
  .describe('A section, in the order in which it is read')

export const BriefingDocument = z
  .object({
    id: DocumentId,
    uri: z.string(),
    url: z.string().optional(),
    title: z.string().optional(),
    outlet: z.string().optional(),
    byline: z.string().optional(),
    genre: Genre,
    date: Day.optional().describe('Day of publication, the first where only an interval is known'),
    dateFrom: z.string().optional().describe('How the date is known: a ProvenanceKind'),
  })
  .describe('What a citation’s article is')

export const Briefing = z
  .object({
    title: z.string().describe('The actors that it is about, or of the whole situation'),
    about: z.array(ActorId).describe('Empty: the whole situation'),
    since: Day.optional(),
    today: Day.optional().describe('The day it was made, if the caller gave one'),
    sections: z.array(BriefingSection),
    citations: z
      .array(z.object({ number: CitationNumber, citation: Citation }))
      .describe('In order of number, which is the order of first use; one number a cited span'),
    documents: z.array(BriefingDocument).describe('Every document that the briefing rests on, in order of date; a citation names one'),
  })
  .describe('A cited briefing of one page')

export type BriefingPart = Readonly<z.infer<typeof BriefingPart>>
export type BriefingLine = Readonly<z.infer<typeof BriefingLine>>
export type BriefingSection = Readonly<z.infer<typeof BriefingSection>>
export type BriefingDocument = Readonly<z.infer<typeof BriefingDocument>>
export type Briefing = Readonly<z.infer<typeof Briefing>>
