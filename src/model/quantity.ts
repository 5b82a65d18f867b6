/** A figure that says something about the world: amounts, shares, counts, durations. */
import { z } from 'zod'
import { Citation } from './citation.ts'
import { ActorId, ClaimId, QuantityId } from './ids.ts'
import { TimeSpan } from './time-span.ts'

export const Quantity = z
  .object({
    id: QuantityId,
    low: z.number().describe('Least value, in `unit`; equal to high for a single figure'),
    high: z.number().describe('Greatest value, in `unit`'),
    unit: z.string().describe('"percent", "persons", "days", "USD", "km", or the plural noun that is counted'),
    approximate: z.boolean().describe('"about", "nearly", "some"'),
    of: z.string().describe('What is measured, in the article’s words'),
    ofActors: z.array(ActorId).describe('Actors that the measure is about'),
    period: TimeSpan.optional(),
    citation: Citation,
    claim: ClaimId.optional().describe('The claim that gives the figure'),
  })
  .describe('A measured or counted figure')

export type Quantity = Readonly<z.infer<typeof Quantity>>
