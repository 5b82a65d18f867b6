/** Frames of ties: words that tell a standing tie, and where its parties stand. */
import { z } from 'zod'
import { TieKind } from '../tie.ts'
import { examples, KnowledgeRecord, list } from './record.ts'

export const TieFrame = KnowledgeRecord.extend({
  kind: TieKind,
  noun: list.describe('Lemmas of a noun that tells the tie: "alliance"'),
  verb: list.describe('Lemmas of a verb that tells it: "border"'),
  adjective: list.describe('What stands before a noun of which the places are then counted: "neighbouring"'),
  participle: list.describe('What follows the subject and a hyphen: "Iran-backed"'),
  with: list.describe('Words of which one must stand in the noun’s phrase: "strategic"'),
  without: list.describe('Words of which none may stand there'),
  what: list.describe('Lemmas of which the verb’s object must be one: "weapon"'),
  verbs: list.describe('Lemmas of the verbs whose subject counts as the clause’s; empty for any of the usual ones'),
  needs: z
    .enum(['verb', 'definite', 'adjacent', 'two'])
    .optional()
    .describe(
      'verb: the noun counts only as the object of one of `verbs`; definite: only as "the …", "their …", "… signed in May"; adjacent: the two must have a common border; two: two objects are needed',
    ),
  named: z.boolean().optional().describe('The noun may be a part of a name: "the Treaty of Kars"'),
  pair: z.boolean().optional().describe('The noun itself may stand for both: "the two rivals"; false: one place never holds both parties'),
  parties: list.describe('Mutual ties: places of the parties'),
  subject: list.describe('Places of the subject, in order of preference'),
  object: list.describe('Places of the object'),
  ...examples,
}).describe('A frame of a tie')

export type TieFrame = Readonly<z.infer<typeof TieFrame>>
