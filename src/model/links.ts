/**
 * What linking found: which members of documents are one actor, event or thing claimed, what is copied, what denies or contradicts what. Kept by document, so
 * that a document that comes later is compared with the few that it may meet, and the situation is put together without comparing anything again.
 *
 * A `Join` says that a member belongs to a class: ["act_3f…", "act_IRN", "same name"]. The class is named after one of its members and keeps that name when the member goes.
 */
import { z } from 'zod'
import type { Actor } from './actor.ts'
import { Citation } from './citation.ts'
import { DisagreementKind } from './disagreement.ts'
import { ActorId, ClaimId, DocumentId, EventId, QuantityId } from './ids.ts'
import { TimeSpan } from './time-span.ts'

const Join = z
  .tuple([z.string(), z.string(), z.string().optional()])
  .describe('A member, the class that it belongs to and, of actors, why: "same name"')
const Stretch = z.object({ document: DocumentId, start: z.int().nonnegative(), end: z.int().nonnegative() })

export const Copy = z
  .object({ ...Stretch.shape, of: Stretch, words: z.int().positive() })
  .describe('A passage that stands, nearly word for word, in an earlier article or earlier in its own')

export const Denied = z
  .object({
    denial: ClaimId,
    claim: ClaimId.optional().describe('The claim that it denies; absent where an article tells it itself'),
    citation: Citation.describe('The words denied'),
    score: z.number().describe('Share of the shorter content found in the other, 0 to 1'),
    times: z.array(TimeSpan).describe('When what is denied is said to have been'),
    pointed: z.boolean().describe('The denial names what it denies only as an accusation or a report'),
  })
  .describe('A denial and what it denies')

const Named = z
  .object({
    claim: ClaimId,
    answer: z.string().describe('Id of a framing of `knowledge/`, or of the actor said to have done it'),
    words: Citation.describe('The words that say so'),
    thing: Citation.describe('What it is said of'),
  })
  .describe('What a claim calls a thing')

export const PartedFramings = z
  .object({
    question: z
      .enum(['act', 'doer', 'nature'])
      .describe('act: what kind of act it was, and why; doer: who did it; nature: what a thing is'),
    one: Named,
    other: Named,
  })
  .describe('Two claims that call one thing what can’t both hold')

const Told = z.object({ citation: Citation, claim: ClaimId.optional().describe('Absent where the article tells it itself') })

export const PartedStatements = z
  .object({
    denying: Told.describe('The one that says that something is not so, or says so more plainly'),
    asserting: Told,
    chance: z.number().describe('By the models, 0 to 1'),
    kind: DisagreementKind.optional().describe('Over what they part, by the network that read both; absent where none did'),
  })
  .describe('Two statements of one story that answer one question otherwise')

const Dated = z.object({ citation: Citation, time: TimeSpan })

export const PartedTellings = z
  .object({ one: Dated, other: Dated, chance: z.number().describe('By the model, 0 to 1') })
  .describe('One happening told under two dates, by the words of articles')

export const Account = z
  .object({
    actors: z.tuple([ActorId, ActorId]).describe('In the order of their ids'),
    answer: z.string().describe('Id of a framing of `knowledge/`'),
    words: Citation.describe('The words that say so'),
    citation: Citation.describe('The sentence'),
    claim: ClaimId.optional().describe('The claim in which it stands; absent where the article says so itself'),
  })
  .describe('How two actors stand to each other, by an article of one day')

export const Links = z
  .object({
    actors: z.array(Join),
    events: z.array(Join),
    claims: z.array(Join).describe('Claims of one thing claimed; the class is named after a claim'),
    copies: z.array(Copy),
    denials: z.array(Denied),
    figures: z.array(z.tuple([QuantityId, QuantityId])).describe('Figures of one measure and time that can’t both be right'),
    dates: z.array(z.tuple([EventId, EventId])).describe('Reports of one happening under dates that can’t both be right'),
    statements: z
      .array(PartedStatements)
      .optional()
      .describe('What is said of one thing otherwise; absent where an earlier version linked'),
    tellings: z
      .array(PartedTellings)
      .optional()
      .describe('Happenings told under two dates, whether events were read from the words or not'),
    framings: z.array(PartedFramings).describe('Claims that call one thing what can’t both hold'),
    accounts: z.array(Account).describe('How actors stand to each other, by the document: what changes from one to the next is a change'),
  })
  .describe('What ties a document’s elements to each other and to those of documents linked before it')

export type Copy = Readonly<z.infer<typeof Copy>>
export type Denied = Readonly<z.infer<typeof Denied>>
export type PartedFramings = Readonly<z.infer<typeof PartedFramings>>
export type PartedStatements = Readonly<z.infer<typeof PartedStatements>>
export type PartedTellings = Readonly<z.infer<typeof PartedTellings>>
export type Account = Readonly<z.infer<typeof Account>>
export type Links = Readonly<z.infer<typeof Links>>
export type Join = readonly [member: string, of: string, why?: string | undefined]

/** A document's links with that by which later documents find it. Keys are 63-bit hashes as decimal strings. */
export interface LinkRow {
  readonly document: string
  readonly links: Links
  /** Of what it tells. */
  readonly keys: readonly string[]
  /** Days since 1970 up to its publication; `UNDATED` without one. */
  readonly day: number
  readonly cast: readonly CastRow[]
}

/** An actor with a hash of a name that finds it. */
export interface CastRow {
  readonly key: string
  readonly actor: Actor
}

/** A day later than any. */
export const UNDATED = 2_000_000
