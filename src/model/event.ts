/** What happened between actors, or is said, planned or denied to have: PLOVER events, each with its reports. */
import { z } from 'zod'
import { Place } from './actor.ts'
import { Citation } from './citation.ts'
import { ActorId, ClaimId, DocumentId, EventId } from './ids.ts'
import { TimeSpan } from './time-span.ts'

export const EventType = z
  .enum([
    'AGREE',
    'CONSULT',
    'SUPPORT',
    'CONCEDE',
    'COOPERATE',
    'AID',
    'RETREAT',
    'REQUEST',
    'ACCUSE',
    'REJECT',
    'THREATEN',
    'PROTEST',
    'SANCTION',
    'MOBILIZE',
    'COERCE',
    'ASSAULT',
  ])
  .describe('PLOVER root type')

export const EventStatus = z
  .enum(['reported', 'alleged', 'denied', 'negated', 'planned', 'hypothetical'])
  .describe(
    'reported: told as fact; alleged: someone claims it; denied: someone says it was not so; negated: the article says so; planned; hypothetical',
  )

export const Magnitude = z
  .object({
    killed: z.number().nonnegative().optional(),
    injured: z.number().nonnegative().optional(),
    arrested: z.number().nonnegative().optional(),
    amount: z.number().nonnegative().optional().describe('Of money, in the unit of the quantity cited at the same place'),
  })
  .describe('How large, by the report')

export const EventReport = z
  .object({
    citation: Citation,
    document: DocumentId,
    type: EventType.describe('The type as this report words it'),
    status: EventStatus,
    historical: z.boolean().describe('Told as background, before what the article reports'),
    time: TimeSpan.optional(),
    place: Place.optional(),
    magnitude: Magnitude.optional(),
    claim: ClaimId.optional().describe('The claim in whose content the report stands'),
  })
  .describe('One mention of an event, with its own status, time, place and magnitude')

export const Event = z
  .object({
    id: EventId,
    type: EventType,
    mode: z.string().optional().describe('PLOVER mode: "airstrike", "expel"'),
    contexts: z.array(z.string()).describe('PLOVER contexts: "military", "diplomatic"'),
    actors: z.array(ActorId).describe('Who acts'),
    recipients: z.array(ActorId).describe('Whom it is done to'),
    time: TimeSpan.optional().describe('The narrowest time of its reports that no other report contradicts'),
    place: Place.optional(),
    intensity: z.number().describe('PLOVER intensity, ordinal, -10 (hostile) to 10 (friendly)'),
    status: EventStatus.describe('reported if any report is, else the commonest of its reports'),
    articles: z.int().positive().describe('How many articles report it'),
    origins: z.int().positive().describe('How many distinct traceable origins; says nothing of independence'),
    basis: z.enum(['stated', 'inferred']).describe('inferred: concluded from premises, which its reports cite'),
    reports: z.array(EventReport).min(1),
  })
  .describe('A PLOVER event with every report of it')

export type EventType = z.infer<typeof EventType>
export type EventStatus = z.infer<typeof EventStatus>
export type Magnitude = Readonly<z.infer<typeof Magnitude>>
export type EventReport = Readonly<z.infer<typeof EventReport>>
export type Event = Readonly<z.infer<typeof Event>>
