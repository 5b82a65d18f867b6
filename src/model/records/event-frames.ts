/** A record of the event frames: which words tell which PLOVER event, and where its parties stand. */
import { z } from 'zod'
import { EventStatus, EventType } from '../event.ts'
import { examples, KnowledgeRecord, list } from './record.ts'

/** Lists may hold lists, so that a record can name a group by a YAML alias. */
const lemmas = z.preprocess((value) => (Array.isArray(value) ? value.flat(2) : value), list)

/** `object` and the like, or a preposition after the trigger, its object ("object of") or the predicate of its clause ("clause with"). */
const places = lemmas.describe('Where the party stands, tried in order')

export const EventFrame = KnowledgeRecord.extend({
  type: EventType,
  also: z.array(EventType).default([]).describe('Types that another coder could defend'),
  mode: z.string().optional(),
  contexts: list,
  status: EventStatus.optional().describe('Where the words themselves say that it has not happened: "plotted a coup"'),
  verbs: lemmas.describe('Lemmas; "carry out" is a verb with its particle'),
  nouns: lemmas,
  having: lemmas.describe('One of these stands beside the trigger'),
  lacking: lemmas.describe('None of these stands beside it'),
  havingSubject: lemmas,
  lackingSubject: lemmas,
  actor: places,
  recipient: places,
  mutual: z.boolean().default(false).describe('Both parties act and receive'),
  needs: z.enum(['both', 'actor', 'recipient', 'either']).describe('Which of the parties must be known actors'),
  ...examples,
})

export const LightVerbs = KnowledgeRecord.extend({ verbs: lemmas.describe('Verbs that lend their subject to an event noun'), ...examples })

export type EventFrame = Readonly<z.infer<typeof EventFrame>>
