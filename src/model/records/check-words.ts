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
      'nameless',
      'access',
      'pseudonym',
      'insider',
      'somebody',
      'well placed',
      'kin',
      'hidden voice',
      'hearsay',
      'bystander',
      'speech',
      'speech before',
      'party',
      'verified',
      'recurs',
      'rises',
      'formula',
      'to come',
      'rescheduled',
      'looks ahead',
      'unforeseen',
      'runs out',
      'long ago',
      'reserve',
      'keeps away',
      'own evidence',
      'lost',
      'imagined',
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
      'presupposes',
      'planned thing',
      'deed done',
      'gives no answer',
    ])
    .describe(
      'grave: an act that harms, one family a record; asked: someone was asked and gave no answer; refuted: a story is taken apart; kept back: a source who is not to be named; nameless: an adjective of one; access: what makes someone’s word weigh, in place of a name; pseudonym: someone goes by another name; insider: nouns for those whose name one expects; somebody: nouns for other people; well placed: adjectives by which these become insiders; kin: nouns for those near to somebody; hidden voice: nouns for sources nobody can name; hearsay: nobody at all is given for what is told; bystander: nouns for people on the spot, a voice among many; speech: verbs of telling; speech before: what stands before a source; party: words for those who speak for a side; verified: seen or checked by others; recurs: a second such act; rises: a count that grows in time; formula: stands in many articles and is nobody’s; to come: a clause with it tells nothing as done; rescheduled: what is done to a plan; looks ahead: verbs in the past whose object may be to come; unforeseen: nouns for what nobody puts on a calendar; runs out: nouns for what ends on a day known before; long ago: told from months or years later; reserve: leaves open whether it is so; keeps away: what a retelling does to keep its distance; imagined: a world that is not this one, or a plan; lost: what is left of a deed of arms; own evidence: words for what an article has seen or heard itself; act: words for one kind of happening, a record each; recurring: acts that the same do again and again; same people: words for one sort of people, a record each; charged: what parties are charged with, beside what is grave; hand: has a hand in something; harmless: makes a sentence on a grave matter no charge; measured: what figures measure, a record each; of now: told as of the article’s own time; collection: where figures come from; measured anew: the same value found again; goes back: says that figures are of an older count; lasting: what does not change with the years; planned thing: nouns for plans and offers, with which something may be done at last; presupposes: a stand taken on what is told as known already; deed done: beside a noun for a grave act, that it was done; gives no answer: whom no newsroom can ask',
    ),
  forms: list.describe('Words and phrases in small letters; "kill*" is any word that begins so'),
  ...examples,
})

export type CheckWords = Readonly<z.infer<typeof CheckWords>>
