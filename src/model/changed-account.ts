/** What is told differently at different dates: no disagreement, for both may be right, each of its day. */
import { z } from 'zod'
import { Citation } from './citation.ts'
import { ActorId, ChangeId } from './ids.ts'
import { Day } from './time-span.ts'

export const AccountStep = z
  .object({
    day: Day.describe('Day of the article'),
    position: z.string().describe('The words in which it puts it'),
    holders: z.array(ActorId).describe('Who says so; empty where the article says it itself'),
    citations: z.array(Citation).min(1),
  })
  .describe('An account of one day')

export const ChangedAccount = z
  .object({
    id: ChangeId,
    about: z.array(ActorId).min(1),
    question: z.string(),
    steps: z.array(AccountStep).min(2).describe('In order of days'),
  })
  .describe('Accounts of one thing at different dates, told as a sequence')

export type AccountStep = Readonly<z.infer<typeof AccountStep>>
export type ChangedAccount = Readonly<z.infer<typeof ChangedAccount>>
