/** What happened to a case's documents within some days: which were stored, and which were read again with another result. */
import { z } from 'zod'
import { Document } from './document.ts'
import { ElementOutline } from './element-outline.ts'
import { Extraction } from './extraction.ts'
import { DocumentId } from './ids.ts'
import { ReaderVersion } from './situation.ts'

export const Filed = z
  .object({
    document: DocumentId,
    at: z.string().describe('When it was stored, ISO 8601 in UTC'),
    current: z.boolean().describe('It is what stands at its uri now'),
    previous: z
      .object({ document: Document, extraction: Extraction })
      .optional()
      .describe('What stood at the same uri before, with what was read in it'),
  })
  .describe('A text that was stored')

export const Reread = z
  .object({
    document: DocumentId,
    at: z.string().describe('When the earlier reading was replaced, ISO 8601 in UTC'),
    by: ReaderVersion.describe('What had read it'),
    now: ReaderVersion.describe('What reads it now'),
    before: z.array(ElementOutline),
    after: z.array(ElementOutline),
  })
  .describe('A text that was read again with another result')

export const FileHistory = z.object({ filed: z.array(Filed), reread: z.array(Reread) }).describe('In order of time')

export type Filed = Readonly<z.infer<typeof Filed>>
export type Reread = Readonly<z.infer<typeof Reread>>
export type FileHistory = Readonly<z.infer<typeof FileHistory>>
