/**
 * Events by the words that the encoder marked: what no frame tells, and what the frames take for one and is none.
 *
 * "Baku's recall of its envoy from Chad": no frame has "recall"; the encoder marks it SANCTION, and its parties are found by where those of a
 * SANCTION's noun stand. "The talks show" fits a frame of CONSULT; the encoder is sure that it tells nothing, and the frame is dropped.
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { ActorId, EventType, EventWord, Sentence } from '../../model/index.ts'
import type { EventFrame } from '../../model/records/event-frames.ts'
import type { ActorIndex } from '../actor-index.ts'
import { dependentsOf, type Index, wordsIn } from '../syntax.ts'
import { type FrameMatch, isVerbal, lightVerbOf } from './frames.ts'
import { type FoundParties, partiesByModel, type Side } from './party-model.ts'

/*
 * How surely a word must tell an event. TELLS: to complete a frame's parties or change its type; fitted on twelve articles annotated by hand, six of the press and six of our own (docs/measures.md),
 * and on a fifth of training/events/paragraphs that the network had not seen, for F1 of events. LEAST, OF_FRAME: to be looked at, where no frame fits and where one does; of what is below, the
 * trees of tells.ts take next to nothing.
 */
const TELLS = 0.55
const LEAST = 0.3
const OF_FRAME = 0.2
/** A frame's own type stands unless the encoder's likeliest is this many times as likely. */
const TIMES_AS_LIKELY = 4
/** A frame's own party stands unless the model's is likelier by this. */
const OVERRULES = 0.15

/** What one party does with another, both do. */
const MUTUAL = new Set<EventType>(['AGREE', 'CONSULT', 'COOPERATE'])

/** How surely a word tells any event, 0 to 1. */
const scoreOf = ({ types }: EventWord): number => types.reduce((sum, { score }) => sum + score, 0)

/** The frame that a type makes, where none of the table fits. */
const frameFor = (type: EventType): EventFrame => ({
  id: `encoder ${type}`,
  source: 'models/en',
  type,
  also: [],
  contexts: [],
  verbs: [],
  nouns: [],
  having: [],
  lacking: [],
  havingSubject: [],
  lackingSubject: [],
  actor: [],
  recipient: [],
  mutual: MUTUAL.has(type),
  needs: 'both',
  matches: [],
  rejects: [],
})

/** Words of a match by which the encoder may have marked it: the trigger, its verb, its object. */
function wordsOf({ sentence, word, verb }: FrameMatch<ActorId>): Index[] {
  const objects = verb === word ? dependentsOf(sentence, word, 'obj', 'xcomp', 'compound', 'nsubj:pass') : []
  return [word, ...(verb === undefined || verb === word ? [] : [verb]), ...objects]
}

/** A marked word with its parties as the model finds them. */
function matchFor(
  sentence: Sentence,
  word: Index,
  { type, marked }: { readonly type: EventType; readonly marked: EventWord },
  knowledge: Knowledge,
  index: ActorIndex,
): FrameMatch<ActorId> & Pick<FoundParties, 'chance' | 'elsewhere'> {
  const verbal = isVerbal(sentence, word)
  return {
    sentence,
    word,
    verb: verbal ? word : lightVerbOf(sentence, word, knowledge.eventFrames),
    frame: frameFor(type),
    ...partiesByModel({ sentence, word, type }, index, marked.parties),
    weight: 1,
    meant: marked.parties,
    types: marked.types,
  }
}

/** A frame's match as the encoder sees it: with another type, as it is, or not at all. */
function judged(match: FrameMatch<ActorId>, word: EventWord | undefined, isTrigger: boolean): FrameMatch<ActorId> | null {
  const score = word ? scoreOf(word) : 0
  if (!word || score < OF_FRAME) return null
  const own = word.types.filter(({ type }) => type === match.frame.type || match.frame.also.includes(type))
  const likeliest = word.types[0]!
  const particular = match.frame.having.length + match.frame.havingSubject.length > 0
  const ownScore = Math.max(0, ...own.map((t) => t.score))
  // "demanded an apology": the apology is no type of the demand.
  if (!isTrigger || score < TELLS || particular || likeliest.score <= TIMES_AS_LIKELY * ownScore) return match
  return { ...match, frame: { ...match.frame, type: likeliest.type, mode: undefined, also: [] } as EventFrame }
}

/** A frame's match that is surely an event, with the parties that it lacks as the model finds them, and those that the model holds to be far likelier. */
function completed(
  match: FrameMatch<ActorId>,
  other: FrameMatch<ActorId> & Pick<FoundParties, 'chance' | 'elsewhere'>,
): FrameMatch<ActorId> {
  const best = (side: Side, parties: readonly ActorId[]): number => Math.max(0, ...parties.map((party) => other.chance(party, side)))
  const side = (name: Side, own: readonly ActorId[], found: readonly ActorId[], taken: readonly ActorId[]): readonly ActorId[] => {
    const free = found.filter((party) => !taken.includes(party))
    return own.length === 0 || best(name, free) - best(name, own) >= OVERRULES ? free : own
  }
  const actors = side('actor', match.actors, other.actors, match.actors.length > 0 ? [] : match.recipients)
  const rest = match.recipients.filter((party) => match.actors.includes(party) || !actors.includes(party))
  const recipients = side('recipient', rest, other.recipients, actors)
  const heads = [...new Set([...match.heads, ...other.heads])]
  return { ...match, actors, recipients, heads, elsewhere: other.elsewhere, frame: { ...match.frame, needs: 'either' } }
}

/** A sentence's frames less those that tell nothing, and its marked words that no frame has. */
export function withMarked(
  sentence: Sentence,
  framed: readonly FrameMatch<ActorId>[],
  marked: readonly EventWord[],
  knowledge: Knowledge,
  index: ActorIndex,
): FrameMatch<ActorId>[] {
  const at = new Map(marked.map((word) => [wordsIn(sentence, word)[0]!, word]))
  const taken = new Set<Index>()
  const kept = framed.flatMap((match) => {
    const words = wordsOf(match)
    const best = words.filter((i) => at.has(i)).sort((a, b) => scoreOf(at.get(b)!) - scoreOf(at.get(a)!))[0]
    const word = best === undefined ? undefined : at.get(best)
    const found = judged(match, word, best === match.word || best === match.verb)
    if (!found) return []
    for (const i of words) taken.add(i)
    const scored = word ? { ...found, score: scoreOf(word), meant: word.parties, types: word.types } : found
    return best !== undefined && scoreOf(word!) >= TELLS
      ? completed(scored, matchFor(sentence, best, { type: found.frame.type, marked: word! }, knowledge, index))
      : scored
  })
  const more = [...at].flatMap(([i, word]) =>
    taken.has(i) || scoreOf(word) < LEAST
      ? []
      : { ...matchFor(sentence, i, { type: word.types[0]!.type, marked: word }, knowledge, index), score: scoreOf(word) },
  )
  return [...kept, ...more].sort((a, b) => a.word - b.word)
}
