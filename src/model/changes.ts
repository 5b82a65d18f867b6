/** What changed within some days, three things apart: new in the world, new in the file, changed by reading again; beside them claims that moved, and articles that were edited. */
import { z } from 'zod'
import { Citation } from './citation.ts'
import { Certainty } from './claim.ts'
import { ActorId, DocumentId, PropositionId } from './ids.ts'
import { ReaderVersion } from './situation.ts'
import { Day } from './time-span.ts'

export const NewElement = z
  .object({
    kind: z.enum(['event', 'proposition', 'quantity', 'disagreement']),
    id: z.string(),
    words: z.string().describe('What it is'),
    day: Day.optional().describe('Its own day; of a proposition that of the first article with it; absent where unknown'),
    citation: Citation,
  })
  .describe('An element that was not there before')

export const NewInFile = z
  .object({
    document: DocumentId,
    stored: z.string().describe('When it was stored, ISO 8601 in UTC'),
    published: Day.optional(),
    elements: z.array(NewElement).describe('What it alone tells of days before the window'),
  })
  .describe('A document stored within the window that tells of earlier things')

export const ReadingChange = z
  .object({
    what: z.enum(['gone', 'new', 'changed']),
    kind: z.enum(['claim', 'event', 'quantity', 'contingency', 'tie']),
    id: z.string(),
    words: z.string().describe('What it is, or was and is'),
    citation: Citation,
  })
  .describe('An element on which two readings of one text differ')

export const ReadAgain = z
  .object({
    document: DocumentId,
    at: z.string().describe('When it was read again, ISO 8601 in UTC'),
    by: ReaderVersion,
    now: ReaderVersion,
    changes: z.array(ReadingChange),
  })
  .describe('A document whose text is the same and whose reading differs: nothing in the world changed')

export const MovedClaim = z
  .object({
    what: z
      .enum(['hardened', 'softened', 'reversed', 'withdrawn', 'silent'])
      .describe(
        'hardened, softened: the same source puts it more, or less, surely; reversed: it says the contrary; withdrawn: the article no longer has it; silent: the source speaks on, and no longer of what others still speak of',
      ),
    speaker: ActorId.optional(),
    speakerName: z.string(),
    proposition: PropositionId.optional().describe('Absent for what only an earlier text has'),
    before: Citation,
    beforeDay: Day.optional(),
    beforeCertainty: Certainty,
    after: Citation.optional(),
    afterDay: Day.optional(),
    afterCertainty: Certainty.optional(),
  })
  .describe('What a source said before, and says now')

export const EditedArticle = z
  .object({
    uri: z.string(),
    before: DocumentId,
    after: DocumentId,
    stored: z.string().describe('When the later text was stored, ISO 8601 in UTC'),
    removed: z.array(Citation).describe('Sentences of the earlier text that the later lacks'),
    added: z.array(Citation).describe('Sentences of the later text that the earlier lacks'),
  })
  .describe('An article whose text at one uri changed')

export const Changes = z
  .object({
    since: Day,
    until: Day.optional(),
    world: z.array(NewElement).describe('Whose own time is in the window'),
    file: z.array(NewInFile),
    reread: z.array(ReadAgain),
    moved: z.array(MovedClaim),
    edited: z.array(EditedArticle),
  })
  .describe('What changed from one day to another, both included')

export type NewElement = Readonly<z.infer<typeof NewElement>>
export type NewInFile = Readonly<z.infer<typeof NewInFile>>
export type ReadingChange = Readonly<z.infer<typeof ReadingChange>>
export type ReadAgain = Readonly<z.infer<typeof ReadAgain>>
export type MovedClaim = Readonly<z.infer<typeof MovedClaim>>
export type EditedArticle = Readonly<z.infer<typeof EditedArticle>>
export type Changes = Readonly<z.infer<typeof Changes>>
