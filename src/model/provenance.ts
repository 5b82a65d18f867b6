/** Where a thing claimed comes from, as far down as the articles show: a tree of who has it from whom. */
import { z } from 'zod'
import { Citation } from './citation.ts'
import { ActorId, ClaimId, DocumentId, PropositionId } from './ids.ts'
import { Day } from './time-span.ts'

export const ProvenanceNode = z
  .object({
    kind: z
      .enum(['article', 'speaker', 'outlet', 'unnamed'])
      .describe(
        'article: one that tells it; speaker, outlet: whom it is from, whose own text is not here; unnamed: a source kept from the reader, or none',
      ),
    name: z.string().describe('The outlet or title of an article; the speaker; the outlet; the words for an unnamed source'),
    document: DocumentId.optional(),
    actor: ActorId.optional(),
    claim: ClaimId.optional(),
    day: Day.optional().describe('Of the article'),
    citation: Citation.optional().describe('The words that tell it, or name whom it is from'),
    end: z
      .enum(['origin not seen', 'told by the article itself', 'circle', 'above'])
      .optional()
      .describe(
        'Where the way down ends. origin not seen: whoever it is from speaks only through these articles; circle: it comes back to an article on the way; above: the article stands in the tree already',
      ),
    get from(): z.ZodArray<typeof ProvenanceNode> {
      return z.array(ProvenanceNode).describe('Whom it has it from')
    },
  })
  .describe('Who tells a thing claimed, or whom it is from')

export const Provenance = z
  .object({
    proposition: PropositionId,
    text: z.string(),
    articles: z.int().positive(),
    origins: z.int().positive().describe('Distinct traceable origins; says nothing of independence'),
    tellings: z.array(ProvenanceNode).describe('Articles that tell it, in order of time'),
  })
  .describe('A thing claimed with the way that it took')

export type ProvenanceNode = Readonly<z.infer<typeof ProvenanceNode>>
export type Provenance = Readonly<z.infer<typeof Provenance>>
