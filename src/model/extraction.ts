/** What one document says, before it is linked to others: what a worker returns and the store keeps for each document. */
import { z } from 'zod'
import { Actor } from './actor.ts'
import { Claim } from './claim.ts'
import { Contingency } from './contingency.ts'
import { Event } from './event.ts'
import { EventTrace } from './event-trace.ts'
import { Explanation } from './explanation.ts'
import { Notice } from './finding.ts'
import { DocumentId } from './ids.ts'
import { Quantity } from './quantity.ts'
import { Tie } from './tie.ts'
import { TimeSpan } from './time-span.ts'

export const Extraction = z
  .object({
    document: DocumentId,
    actors: z.array(Actor),
    claims: z.array(Claim),
    events: z.array(Event),
    quantities: z.array(Quantity),
    contingencies: z.array(Contingency),
    ties: z.array(Tie),
    dates: z
      .array(TimeSpan)
      .optional()
      .describe('Every day or stretch of days that the text names, each with its words, in order; absent from readings of older readers'),
    notices: z.array(Notice),
    explanations: z.record(z.string(), Explanation).describe('By id of the element'),
    traces: z.record(z.string(), EventTrace).optional().describe('By id of the event; readings made before 0.1.0 lack them'),
  })
  .describe(
    'One document’s elements; ids are final for claims, quantities and contingencies, and members’ ids for actors, events and propositions',
  )

export type Extraction = Readonly<z.infer<typeof Extraction>>
