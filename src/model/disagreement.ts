/** Where accounts part: the same question, answered differently over periods that overlap. */
import { z } from 'zod'
import { Citation } from './citation.ts'
import { EvidenceKind } from './claim.ts'
import { ActorId, ClaimId, DisagreementId } from './ids.ts'
import { Day, TimeSpan } from './time-span.ts'

export const Side = z
  .object({
    position: z.string().describe('The answer that this side gives'),
    holders: z.array(ActorId),
    claims: z.array(ClaimId),
    evidence: z.array(EvidenceKind).describe('Kinds of evidence it rests on, distinct'),
    citations: z.array(Citation).min(1),
    first: Day.optional().describe('Day of the earliest article that carries it'),
    last: Day.optional().describe('Day of the latest article that carries it'),
    articles: z.int().positive(),
    origins: z.int().positive(),
  })
  .describe('One side of a disagreement')

export const DisagreementKind = z
  .enum(['denial', 'figure', 'date', 'attribution', 'characterization'])
  .describe('What the accounts part over')

export const Disagreement = z
  .object({
    id: DisagreementId,
    kind: DisagreementKind,
    question: z.string(),
    period: TimeSpan.optional().describe('The time that the question is about'),
    settledBy: z.string().optional().describe('What kind of evidence would settle it'),
    history: z
      .array(z.object({ day: Day, what: z.string(), citation: Citation }))
      .describe('Opened, hardened, conceded, fallen silent: in order of days'),
    sides: z.array(Side).min(2),
  })
  .describe('One question and the sides that answer it differently')

export type Side = Readonly<z.infer<typeof Side>>
export type Disagreement = Readonly<z.infer<typeof Disagreement>>
