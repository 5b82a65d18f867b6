/** Words that linking treats alike wherever accounts are compared. */
import { z } from 'zod'
import { examples, KnowledgeRecord, list } from './record.ts'

export const ComparingWords = KnowledgeRecord.extend({
  use: z
    .enum([
      'telling',
      'generic',
      'calendar',
      'points back',
      'dismisses',
      'to come',
      'force',
      'hedges',
      'confirms',
      'relays',
      'takes from',
      'withholds',
      'press',
    ])
    .describe(
      'telling: how something is told, not what; generic: stands in every account; calendar: when, not what; points back: names what was said before; dismisses: says of it that it is not so; to come: what is not yet; force: an act of arms, whatever its verb; hedges: leaves it open whether it is so; confirms: settles that it is; relays: what an outlet does with what it passes on; takes from: stands before the outlet that something is taken from; withholds: what is not done or not wished, though nobody says that it is not so; press: last word of an outlet’s name, under which it goes alone',
    ),
  words: list.describe('Whole words, lower case'),
  ...examples,
})

export type ComparingWords = Readonly<z.infer<typeof ComparingWords>>
