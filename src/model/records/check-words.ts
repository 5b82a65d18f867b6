/** Words by which the checks know what an article does: grave acts by family, notes that someone was asked, what refutes a story. */
import { z } from 'zod'
import { examples, KnowledgeRecord, list } from './record.ts'

export const CheckWords = KnowledgeRecord.extend({
  use: z
    .enum([
      'grave',
      'asked',
      'refuted',
      'kept back',
      'party',
      'verified',
      'recurs',
      'rises',
      'formula',
      'act',
      'recurring',
      'same people',
      'charged',
      'hand',
      'harmless',
      'measured',
      'of now',
      'collection',
      'measured anew',
      'goes back',
      'lasting',
    ])
    .describe(
      'grave: an act that harms, one family a record; asked: someone was asked and gave no answer; refuted: a story is taken apart; kept back: a source who is not to be named; party: words for those who speak for a side; verified: seen or checked by others; recurs: a second such act; rises: a count that grows in time; formula: stands in many articles and is nobody’s; act: words for one kind of happening, a record each; recurring: acts that the same do again and again; same people: words for one sort of people, a record each; charged: what parties are charged with, beside what is grave; hand: has a hand in something; harmless: makes a sentence on a grave matter no charge; measured: what figures measure, a record each; of now: told as of the article’s own time; collection: where figures come from; measured anew: the same value found again; goes back: says that figures are of an older count; lasting: what does not change with the years',
    ),
  forms: list.describe('Words and phrases in small letters; "kill*" is any word that begins so'),
  ...examples,
})

export type CheckWords = Readonly<z.infer<typeof CheckWords>>
