/** What an act would touch: the limits and warnings that were stated of such an act, and by whose account they were crossed already. Never a forecast. */
import { z } from 'zod'
import { Citation } from './citation.ts'
import { Certainty, Expression } from './claim.ts'
import { ContingencyKind } from './contingency.ts'
import { EventStatus, EventType } from './event.ts'
import { ActorId, ClaimId, ContingencyId, EventId } from './ids.ts'
import { Day } from './time-span.ts'

export const MatchReasons = z
  .object({
    actor: z
      .enum(['same', 'anyone', 'nobody named', 'unknown'])
      .describe('same: the words name who acts in the statement; anyone: "any country that"; unknown: the statement names nobody'),
    target: z.enum(['same', 'open']).describe('same: both name whom it is done to; open: one of them names nobody'),
    act: z
      .enum(['same', 'like', 'open'])
      .describe(
        'same: one PLOVER type, or one word for the act; like: both of conflict or both of cooperation; open: the words of one do not say',
      ),
    types: z.array(EventType).describe('PLOVER types that both have'),
    shares: z.array(z.string()).describe('Words that both have beside actors, as the stated words have them, the most telling first'),
    words: z.string().describe('The same, for people: "same actor, same act, shares: corridor, Zangezur"'),
  })
  .describe('Why two passages were taken to speak of the same act')

export const Crossing = z
  .object({
    event: EventId.optional().describe('The event that fits; absent where only a claim does'),
    claim: ClaimId.optional().describe('The claim that fits'),
    status: EventStatus.describe('As its reports have it: told as fact, or alleged by someone'),
    by: z.string().describe('By whose account'),
    citation: Citation,
    day: Day.optional().describe('The day of it, else that of the article'),
    before: z.boolean().describe('It is dated before the article in which the limit stands'),
    denied: z.array(Citation).describe('Where it is denied'),
    why: MatchReasons,
  })
  .describe('What fits the stated words and is told or alleged to have happened')

export const Touch = z
  .object({
    contingency: ContingencyId,
    kind: ContingencyKind,
    speaker: ActorId.optional(),
    speakerName: z.string().describe('"author" for the article itself'),
    holder: z.string().describe('The same with whoever ascribes or relays it: "Iran, as Anna Lindqvist has it"'),
    expression: Expression.describe('ascribed: an author says that the speaker holds it'),
    certainty: Certainty.optional().describe('How surely its speaker puts it; absent where no attribution was read around it'),
    day: Day.optional().describe('Day of the article'),
    citation: Citation.describe('The whole statement'),
    condition: Citation.describe('The words that the act was compared with'),
    from: z
      .enum(['condition', 'sentence', 'consequence', 'commitment'])
      .describe(
        'Where those words stand: the condition; the sentence before a limit; "all who …" in the consequence; what is promised not to be',
      ),
    why: MatchReasons,
    strength: z.number().nonnegative().describe('Orders the list; says nothing of what will happen'),
    besides: z
      .boolean()
      .describe('Touched only beside another: a general warning by whoever is acted on, or holds a limit that is touched'),
    crossings: z.array(Crossing),
  })
  .describe('A stated limit, warning, commitment or condition that the act would touch')

export const ReadStatement = z
  .object({
    text: z.string(),
    actors: z.array(ActorId).describe('Who acts'),
    recipients: z.array(ActorId).describe('Whom it is done to'),
    types: z.array(EventType).describe('What kind of act it is, by its words'),
    unknown: z.array(z.string()).describe('Actors that it names and the articles do not'),
    compared: z.int().nonnegative().describe('How many limits, warnings, commitments and conditions it was compared with'),
  })
  .describe('The statement as it was read')

export const ElementChange = z
  .object({
    kind: z.enum(['document', 'event', 'claim', 'proposition', 'tie', 'quantity', 'contingency', 'disagreement', 'finding']),
    id: z.string(),
    what: z.enum(['gone', 'new', 'status', 'settled', 'fewer sources']).describe('settled: by the assumption, not by evidence'),
    words: z.string().describe('What it is, and how it changes'),
    citation: Citation.optional().describe('Absent for a document'),
  })
  .describe('One element that differs under the assumption')

export const Supposition = z
  .object({
    without: z.array(z.string()).describe('Sources left out, as they were found'),
    accepted: z.array(z.string()).describe('Sides believed, as they were found'),
    counts: z.array(z.object({ kind: z.string(), before: z.int(), after: z.int() })).describe('Elements of each kind'),
    months: z
      .array(z.object({ month: z.string(), conflict: z.tuple([z.int(), z.int()]), cooperation: z.tuple([z.int(), z.int()]) }))
      .describe('Months whose reported conflict or cooperation changes: events told as fact and not as background, before and after'),
    changes: z.array(ElementChange),
    briefing: z.object({ gone: z.array(z.string()), new: z.array(z.string()) }).describe('Lines of the briefing'),
  })
  .describe('What changes where a source is left out or a side believed; the store is not changed')

export const WhatIf = z
  .object({
    statement: ReadStatement.optional(),
    touched: z.array(Touch).describe('Strongest match first'),
    supposition: Supposition.optional(),
  })
  .describe('What an act would touch, and what changes under an assumption about the sources')

export type MatchReasons = Readonly<z.infer<typeof MatchReasons>>
export type Crossing = Readonly<z.infer<typeof Crossing>>
export type Touch = Readonly<z.infer<typeof Touch>>
export type ReadStatement = Readonly<z.infer<typeof ReadStatement>>
export type ElementChange = Readonly<z.infer<typeof ElementChange>>
export type Supposition = Readonly<z.infer<typeof Supposition>>
export type WhatIf = Readonly<z.infer<typeof WhatIf>>
