/** A standing tie between two actors, of a closed list of kinds. */
import { z } from 'zod'
import { Citation } from './citation.ts'
import { ActorId, ClaimId, TieId } from './ids.ts'
import { TimeSpan } from './time-span.ts'

export const TieKind = z
  .enum([
    'supplies-arms-to',
    'supplies-energy-to',
    'allied-with',
    'rival-of',
    'borders',
    'mediates-between',
    'backs',
    'hosts-forces-of',
    'trades-with',
    'agreement-with',
    'kin-population-in',
    'claims-territory-of',
    'ceded-territory-to',
  ])
  .describe('Kind of tie; allied-with, rival-of, borders, trades-with and agreement-with are mutual')

export const Tie = z
  .object({
    id: TieId,
    kind: TieKind,
    subject: ActorId,
    object: ActorId,
    time: TimeSpan.optional().describe('Where the text dates it'),
    citations: z.array(Citation).min(1),
    claim: ClaimId.optional().describe('The claim that makes it, where the article does not say it itself'),
  })
  .describe('A standing tie between two actors')

export const MUTUAL_TIES: readonly TieKind[] = ['allied-with', 'rival-of', 'borders', 'trades-with', 'agreement-with']

export type TieKind = z.infer<typeof TieKind>
export type Tie = Readonly<z.infer<typeof Tie>>
