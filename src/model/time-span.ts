/** When something is said to have happened: whole days, each end open or unknown where the text gives none. */
import { z } from 'zod'
import { Citation } from './citation.ts'

export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('ISO 8601 calendar day')

export const TimeSpan = z
  .object({
    start: Day.nullable().describe('Earliest day, inclusive; null: open or unknown'),
    end: Day.nullable().describe('Latest day, inclusive; null: open or unknown'),
    basis: z
      .enum(['explicit', 'relative', 'metadata'])
      .describe(
        'explicit: a date in the text; relative: resolved against another date; metadata: the document’s date, or the date of what is told beside it',
      ),
    citation: Citation.optional().describe('The words that give the time'),
  })
  .describe('An interval of days with how it is known')

export type Day = z.infer<typeof Day>
export type TimeSpan = Readonly<z.infer<typeof TimeSpan>>

/** Time that the text itself gives: what is dated by its article alone is no date to compare by. */
export const statedTime = ({ time }: { readonly time?: TimeSpan | undefined }): TimeSpan | undefined =>
  time?.basis === 'metadata' ? undefined : time

/** Its first day, or where that is open its last; undefined where nothing is known. */
export const dayOf = (time: TimeSpan | undefined): Day | undefined => time?.start ?? time?.end ?? undefined
