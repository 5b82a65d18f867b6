/** Words of time: months, days, units, seasons, parts of a period, pointers to now or then, repetition. */
import { z } from 'zod'
import { examples, KnowledgeRecord, list } from './record.ts'

const word = KnowledgeRecord.extend({ words: list.describe('Lower case; units and seasons in the singular'), ...examples })
const value = z.string().min(1).describe('What TIMEX3 writes for it')

export const TimeWord = z.discriminatedUnion('kind', [
  word.extend({ kind: z.literal('month'), value }),
  word.extend({ kind: z.literal('weekday'), value }),
  word.extend({ kind: z.literal('unit'), value: z.enum(['TM', 'TH', 'D', 'WE', 'W', 'M', 'Q', 'Y', 'E', 'C']) }),
  word.extend({ kind: z.literal('season'), value, months: z.tuple([z.int(), z.int()]).describe('First and last, 1 to 12') }),
  word.extend({
    kind: z.literal('part'),
    value: value.optional(),
    share: z.tuple([z.number().min(0), z.number().max(1)]).describe('Which part of the period, from 0 to 1'),
  }),
  word.extend({ kind: z.literal('daypart'), value }),
  word.extend({
    kind: z.literal('feast'),
    value: z
      .string()
      .regex(/^\d\d-\d\d$/u)
      .describe('Month and day'),
  }),
  word.extend({ kind: z.literal('reference'), value: z.enum(['PRESENT_REF', 'PAST_REF', 'FUTURE_REF']) }),
  word.extend({ kind: z.literal('set'), value }),
])

export type TimeWord = Readonly<z.infer<typeof TimeWord>>
