/** Words that attribute: who says, fears, promises or denies what. */
import { z } from 'zod'
import { Certainty, ClaimKind, Expression, Polarity } from '../claim.ts'
import { examples, KnowledgeRecord, list } from './record.ts'

const PREPOSITION = '(?:about|against|as|at|by|for|in|of|on|over|to|with)'

export const CueFrame = z
  .string()
  .regex(new RegExp(`^(?:clause|that|wh|quote|object|to-verb|object-to-verb|object-that|object-as|(?:object )?${PREPOSITION})$`))
  .describe(
    'Where the content stands: clause (with or without "that", quoted, parenthetical or inverted: "…", said X), that, wh (whether, how, why), quote, object, to-verb ("to leave"), object-to-verb ("them to leave"), object-that ("reporters that …"), object-as ("the sale as a threat"), a preposition (after it), object and a preposition ("accused X of …")',
  )

export const CueClass = z
  .enum(['verb', 'noun', 'adjective', 'adverb', 'preposition', 'phrase'])
  .describe('Its part of speech; a phrase is a verb and more that says nothing is said: "not comment"')

export const Cue = KnowledgeRecord.extend({
  words: z.string().min(1).describe('Lemma, or a phrase whose first word is one'),
  class: CueClass,
  frames: z.array(CueFrame).default([]),
  kind: ClaimKind,
  certainty: Certainty.default('certain'),
  polarity: Polarity.default('positive').describe('negative: to say it with this word is to say that it is not so'),
  expression: Expression.default('said'),
  holder: z
    .enum(['any', 'speaker'])
    .default('any')
    .describe('speaker: attributes only where its subject can speak or hold a view, for words that mean other things too'),
  forms: list.describe('Forms that the rules of spelling don’t give: "said"'),
  ...examples,
})

export type CueFrame = z.infer<typeof CueFrame>
export type CueClass = z.infer<typeof CueClass>
export type Cue = Readonly<z.infer<typeof Cue>>
