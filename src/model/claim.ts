/** Who says what, how surely: one attribution at one place. */
import { z } from 'zod'
import { Citation } from './citation.ts'
import { ActorId, ClaimId, EventId, PropositionId } from './ids.ts'

export const Expression = z
  .enum(['said', 'written', 'ascribed'])
  .describe('ascribed: an attitude that the author gives to someone ("Tehran fears"), not something they said')

export const EvidenceKind = z
  .enum(['official', 'witness', 'document', 'media', 'anonymous', 'author'])
  .describe('What kind of source it is')

export const ClaimKind = z
  .enum(['statement', 'accusation', 'denial', 'assessment', 'demand', 'promise', 'threat', 'fear', 'no comment'])
  .describe('What the speaker does in saying it')

export const Certainty = z.enum(['certain', 'probable', 'possible']).describe('How the speaker puts it, after FactBank')
export const Polarity = z.enum(['positive', 'negative']).describe('negative: the speaker says it is not so')

export const Relay = z.object({ name: z.string(), actor: ActorId.optional(), citation: Citation.optional() }).describe('Who relays a claim')

export const Claim = z
  .object({
    id: ClaimId,
    speaker: ActorId.optional().describe('Absent where nobody is named'),
    speakerName: z.string().describe('The source resolved, or its words; "unnamed" if nobody is named; "author" for the article itself'),
    via: z.array(Relay).describe('Who relays it, outermost first'),
    anonymous: z.boolean().describe('The source is kept from the reader: "a senior diplomat who asked not to be named", "reportedly"'),
    expression: Expression,
    evidence: EvidenceKind,
    kind: ClaimKind,
    certainty: Certainty,
    polarity: Polarity,
    within: ClaimId.optional().describe('The claim in whose content this one stands'),
    source: Citation.nullable().describe('The words that name who holds the content'),
    cue: Citation.nullable().describe('The words that make it an attribution'),
    content: Citation.describe('The attributed words'),
    about: z.array(z.union([ActorId, EventId])).describe('Actors and events that the content names'),
    proposition: PropositionId.describe('What is claimed, whoever says it'),
  })
  .describe('One attribution at one place: source, cue and content')

export const Proposition = z
  .object({
    id: PropositionId,
    text: z.string().describe('The content of the earliest or plainest claim of it, verbatim'),
    about: z.array(z.union([ActorId, EventId])),
    claims: z.array(ClaimId).min(1).describe('Everyone who asserts, denies, hedges or declines to comment on it, in order of time'),
    articles: z.int().positive(),
    origins: z.int().positive().describe('Distinct traceable origins; says nothing of independence'),
  })
  .describe('One thing claimed, however worded, whoever says it')

export type Expression = z.infer<typeof Expression>
export type EvidenceKind = z.infer<typeof EvidenceKind>
export type ClaimKind = z.infer<typeof ClaimKind>
export type Certainty = z.infer<typeof Certainty>
export type Polarity = z.infer<typeof Polarity>
export type Claim = Readonly<z.infer<typeof Claim>>
export type Proposition = Readonly<z.infer<typeof Proposition>>
