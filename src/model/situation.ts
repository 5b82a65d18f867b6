/** The whole: what a set of documents describes. `araxes analyze --format json` prints one. */
import { z } from 'zod'
import { Actor } from './actor.ts'
import { ChangedAccount } from './changed-account.ts'
import { Claim, Proposition } from './claim.ts'
import { Contingency } from './contingency.ts'
import { Disagreement } from './disagreement.ts'
import { Document } from './document.ts'
import { Event } from './event.ts'
import { Explanation } from './explanation.ts'
import { Finding, Notice } from './finding.ts'
import { Quantity } from './quantity.ts'
import { Tie } from './tie.ts'

export const ReaderVersion = z
  .object({
    version: z.string().describe('Of Araxes'),
    model: z.string().describe('Of the annotator'),
    rules: z.string().describe('Hash of the knowledge and thresholds'),
  })
  .describe('What read it')

export const Situation = z
  .object({
    version: z.literal(1),
    reader: ReaderVersion,
    documents: z.array(Document),
    actors: z.array(Actor),
    events: z.array(Event),
    claims: z.array(Claim),
    propositions: z.array(Proposition),
    ties: z.array(Tie),
    quantities: z.array(Quantity),
    contingencies: z.array(Contingency),
    disagreements: z.array(Disagreement),
    changes: z
      .array(ChangedAccount)
      .optional()
      .describe('What is told differently at different dates; absent in a situation of an older version'),
    findings: z.array(Finding),
    notices: z.array(Notice),
    explanations: z.record(z.string(), Explanation).optional().describe('By id of the element, with --explain'),
  })
  .describe('The situation that a set of documents describes')

export type ReaderVersion = Readonly<z.infer<typeof ReaderVersion>>
export type Situation = Readonly<z.infer<typeof Situation>>
