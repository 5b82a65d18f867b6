/**
 * What a person decided about who is one: it wins over linking, outlives reading again and linking anew, and can be taken back.
 *
 * A decision finds its mentions again by their words and what stands around them, in the texts with these hashes: ids come and go.
 */
import { z } from 'zod'
import { ActorId } from './ids.ts'

export const Passage = z
  .object({
    sha256: z.string().describe('Of the document’s text'),
    quote: z.string().optional().describe('The words that name the actor; absent once the document was removed'),
    before: z.string().optional().describe('What stands before them'),
    after: z.string().optional().describe('What stands after them'),
  })
  .describe('Words in a text, found again by the text’s hash and what stands around them (a W3C TextQuoteSelector)')

export const DecidedActor = z
  .object({
    name: z.string().describe('What it was called when this was decided'),
    record: ActorId.optional().describe('Its record of knowledge, which is the same in all documents'),
    passages: z.array(Passage).describe('Mentions of it'),
  })
  .describe('An actor that a person decided about')

export const Decision = z
  .object({
    number: z.int().positive().describe('Counts the decisions of a case'),
    kind: z.enum(['apart', 'one']).describe('apart: the mentions of the first are not the second; one: the two are one'),
    actor: DecidedActor,
    other: DecidedActor,
    by: z.string().describe('Who decided'),
    at: z.iso.datetime().describe('When, in UTC'),
    note: z.string().optional().describe('Why, in the person’s words'),
    undone: z.object({ by: z.string(), at: z.iso.datetime() }).optional().describe('Who took it back, and when; it counts no more'),
  })
  .describe('A person’s decision about who is one')

export type Passage = Readonly<z.infer<typeof Passage>>
export type DecidedActor = Readonly<z.infer<typeof DecidedActor>>
export type Decision = Readonly<z.infer<typeof Decision>>
