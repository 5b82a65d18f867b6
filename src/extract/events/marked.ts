/**
 * Events by the words that the encoder marked: what no frame tells, and what the frames take for one and is none.
 *
 * "Baku's recall of its envoy from Chad": no frame has "recall"; the encoder marks it SANCTION, and its parties are found by where those of a
 * SANCTION's noun stand. "The talks show" fits a frame of CONSULT; the encoder is sure that it tells nothing, and the frame is dropped.
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { EventType, EventWord, Sentence } from '../../model/index.ts'
import type { EventFrame } from '../../model/records/event-frames.ts'
import { overlaps } from '../../text/spans.ts'
import { dependentsOf, type Index, wordsIn } from '../syntax.ts'
import { type FrameMatch, isVerbal, lightVerbOf, partiesAt, type Resolve } from './frames.ts'

/** Fitted on the articles of evaluation/articles that are marked dev, for events F1. */
const TELLS = 0.45
const TELLS_NOTHING = 0.12
/** A frame's own type stands unless the encoder's likeliest is this many times as likely. */
const TIMES_AS_LIKELY = 4

/** How surely a word tells any event, 0 to 1. */
const scoreOf = ({ types }: EventWord): number => types.reduce((sum, { score }) => sum + score, 0)

/** The frame that a type and a word's class make, where no frame of the table fits. */
function frameFor(type: EventType, verbal: boolean, { eventParties }: Knowledge): EventFrame {
  const record = eventParties.of(type)
  const { actor, recipient } = verbal ? record.verb : record.noun
  return {
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
    actor,
    recipient,
    mutual: record.mutual,
    needs: 'either',
    matches: [],
    rejects: [],
  }
}

/** Words of a match by which the encoder may have marked it: the trigger, its verb, its object. */
function wordsOf<T>({ sentence, word, verb }: FrameMatch<T>): Index[] {
  const objects = verb === word ? dependentsOf(sentence, word, 'obj', 'xcomp', 'compound', 'nsubj:pass') : []
  return [word, ...(verb === undefined || verb === word ? [] : [verb]), ...objects]
}

/** The parties of a word by where those of its type stand. */
function matchFor<T>(sentence: Sentence, word: Index, type: EventType, knowledge: Knowledge, resolve: Resolve<T>): FrameMatch<T> {
  const verbal = isVerbal(sentence, word)
  const frame = frameFor(type, verbal, knowledge)
  const trigger = { sentence, word, verb: verbal ? word : lightVerbOf(sentence, word, knowledge.eventFrames) }
  const actors = partiesAt(trigger, frame.actor, resolve)
  const between = frame.mutual && actors.parties.length > 1
  const others = partiesAt(trigger, frame.recipient, resolve, between ? new Set() : new Set(actors.parties))
  return {
    ...trigger,
    frame,
    actors: actors.parties,
    recipients: others.parties,
    heads: [...actors.heads, ...others.heads],
    weight: 1,
  }
}

/** A frame's match as the encoder sees it: with another type, as it is, or not at all. */
function judged<T>(match: FrameMatch<T>, word: EventWord | undefined): FrameMatch<T> | null {
  const score = word ? scoreOf(word) : 0
  if (!word || score < TELLS_NOTHING) return null
  const own = word.types.filter(({ type }) => type === match.frame.type || match.frame.also.includes(type))
  const likeliest = word.types[0]!
  if (score < TELLS || likeliest.score <= TIMES_AS_LIKELY * Math.max(0, ...own.map((t) => t.score))) return match
  return { ...match, frame: { ...match.frame, type: likeliest.type, mode: undefined, also: [] } as EventFrame }
}

/** A frame's match that is surely an event, with the parties that it lacks by where those of its type stand. */
function completed<T>(match: FrameMatch<T>, other: FrameMatch<T>): FrameMatch<T> {
  const actors = match.actors.length > 0 ? match.actors : other.actors.filter((party) => !match.recipients.includes(party))
  const recipients = match.recipients.length > 0 ? match.recipients : other.recipients.filter((party) => !actors.includes(party))
  const heads = [...new Set([...match.heads, ...other.heads])]
  return { ...match, actors, recipients, heads, frame: { ...match.frame, needs: 'either' } }
}

/** A sentence's frames less those that tell nothing, and the marked words that no frame has. */
export function withMarked<T>(
  sentence: Sentence,
  framed: readonly FrameMatch<T>[],
  marked: readonly EventWord[],
  knowledge: Knowledge,
  resolve: Resolve<T>,
): FrameMatch<T>[] {
  const at = new Map(marked.filter((word) => overlaps(word, sentence)).map((word) => [wordsIn(sentence, word)[0]!, word]))
  const taken = new Set<Index>()
  const kept = framed.flatMap((match) => {
    const words = wordsOf(match)
    const best = words.filter((i) => at.has(i)).sort((a, b) => scoreOf(at.get(b)!) - scoreOf(at.get(a)!))[0]
    const word = best === undefined ? undefined : at.get(best)
    const found = judged(match, word)
    if (!found) return []
    for (const i of words) taken.add(i)
    return best !== undefined && scoreOf(word!) >= TELLS
      ? completed(found, matchFor(sentence, best, found.frame.type, knowledge, resolve))
      : found
  })
  const more = [...at].flatMap(([i, word]) =>
    taken.has(i) || scoreOf(word) < TELLS ? [] : matchFor(sentence, i, word.types[0]!.type, knowledge, resolve),
  )
  return [...kept, ...more].sort((a, b) => a.word - b.word)
}
