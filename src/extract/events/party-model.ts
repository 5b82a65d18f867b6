/**
 * Who acts and to whom it is done: a linear model over trees (`partyFeatures`; weights by training/events/parties.mjs) and the network for what is meant
 * (training/meaning) together; the network alone where the party stands in another sentence.
 *
 * "Tehran summoned the envoy. The expulsion followed a day later": who expelled is in the sentence before.
 */
import { type ActorId, type EventWord, isUnnamed, type Sentence } from '../../model/index.ts'
import { contains, overlaps, type Span } from '../../text/spans.ts'
import type { ActorIndex, Mention } from '../actor-index.ts'
import { chancesBy } from '../linear-model.ts'
import { dependentsOf, headIn, type Index } from '../syntax.ts'
import { type EventPlace, partyFeatures, steps } from './party-features.ts'

export interface FoundParties {
  readonly actors: readonly ActorId[]
  readonly recipients: readonly ActorId[]
  readonly heads: readonly Index[]
  /** Parties that stand in another sentence. */
  readonly elsewhere: ReadonlySet<ActorId>
  /** How likely an actor is of a side, 0 to 1. */
  readonly chance: (actor: ActorId, side: Side) => number
}

export type Side = 'actor' | 'recipient'

/** Chance from which every mention is a party, and from which the likeliest is one where none has that; fitted as those of marked.ts are. */
const SURE = 0.5
const LIKELY = 0.08
/** What the network counts beside the trees, and how sure it must be of a party in another sentence. */
const MEANT = 0.7
const ELSEWHERE = 0.25

interface Weighed {
  readonly actor: ActorId
  /** In the event's sentence. */
  readonly head?: Index
  readonly score: number
}

/** Those surely of a side, or else the likeliest one. */
function chosen(some: readonly Weighed[]): readonly Weighed[] {
  const sorted = [...some].sort((a, b) => b.score - a.score)
  const sure = sorted.filter(({ score }) => score >= SURE)
  return sure.length > 0 ? sure : sorted.filter(({ score }) => score >= LIKELY).slice(0, 1)
}

/** A mention that may be a party, with the word on which its others hang. */
export interface PartyCandidate {
  readonly mention: Mention
  readonly head: Index
}

const DESCRIBES = /^(?:amod|compound|nmod:poss|nmod:unmarked|flat)$/u

/** Whether a word only says whose a person is that stands beside it: "his Iranian counterpart, Karim R.", "Iran minister Karim R.". */
export function describesPerson(sentence: Sentence, head: Index, actor: ActorId, index: ActorIndex): boolean {
  const { head: above, deprel } = sentence.tokens[head]!
  if (above < 0 || !DESCRIBES.test(deprel)) return false
  const beside = [above, ...dependentsOf(sentence, above, 'appos', 'flat')].flatMap((i) => index.mentionsIn(sentence.tokens[i]!))
  return beside.some(({ actor: id }) => {
    const state = index.stateOf(id)
    return id !== actor && index.actor(id)?.kind === 'person' && (state === undefined || state === index.stateOf(actor))
  })
}

/** Mentions that may be parties of an event: "Iranian analysts" are whom the words name, not Iran. */
export function candidatesIn({ sentence }: EventPlace, index: ActorIndex): PartyCandidate[] {
  const mentions = index.mentionsIn(sentence)
  const groups = mentions.filter(({ actor }) => index.actor(actor)?.kind === 'group')
  return mentions.flatMap((mention) => {
    const head = headIn(sentence, mention)
    const inner = groups.some((group) => group !== mention && contains(group, mention) && group.end > mention.end)
    return head === undefined || inner || describesPerson(sentence, head, mention.actor, index) ? [] : { mention, head }
  })
}

/** What is seen of each candidate. */
export function featuresOf(place: EventPlace, candidates: readonly PartyCandidate[], index: ActorIndex): string[][] {
  const { sentence, word } = place
  const heads = [...new Set(candidates.map(({ head }) => head))]
  const nearness = new Map(heads.map((head) => [head, steps(sentence, word, head)]))
  return candidates.map(({ mention, head }) => {
    const actor = index.actor(mention.actor)!
    const kind = isUnnamed(actor) ? 'unnamed' : actor.kind
    const rank = heads.filter((other) => nearness.get(other)! < nearness.get(head)!).length
    const between = heads.filter((other) => (other > head && other < word) || (other < head && other > word)).length
    return partyFeatures(place, { head, kind, between, rank, all: heads.length })
  })
}

/** What the network holds of a mention: the most that it gives to one of its words. */
function meantOf(mention: Span, words: EventWord['parties']): { readonly actor: number; readonly recipient: number } {
  const inside = words.filter((word) => overlaps(word, mention))
  return { actor: Math.max(0, ...inside.map(({ actor }) => actor)), recipient: Math.max(0, ...inside.map(({ recipient }) => recipient)) }
}

/** What the linear model over trees and the network hold of a mention. */
export interface Opinion {
  readonly id: ActorId
  /** In the event's sentence; none in another. */
  readonly head?: Index
  readonly tree: Readonly<Record<Side, number>>
  readonly net: Readonly<Record<Side, number>>
}

type TreeOpinion = PartyCandidate & Pick<Opinion, 'tree'>

/** By event's place: a draft is asked for when its frame is completed and again when its parties are chosen. */
const asked = new WeakMap<ActorIndex, Map<string, TreeOpinion[]>>()

/** What the linear model over trees holds of the mentions of the event's sentence. */
function byTrees(place: EventPlace, index: ActorIndex): TreeOpinion[] {
  const known = asked.get(index) ?? new Map<string, TreeOpinion[]>()
  asked.set(index, known)
  const key = `${place.sentence.start} ${place.word} ${place.type}`
  const had = known.get(key)
  if (had) return had
  const candidates = candidatesIn(place, index)
  const features = featuresOf(place, candidates, index)
  const made = candidates.map((candidate, i): TreeOpinion => {
    const chances = chancesBy('event-parties', features[i]!)
    return { ...candidate, tree: { actor: chances.get('actor')!, recipient: chances.get('recipient')! } }
  })
  known.set(key, made)
  return made
}

/** Mentions of the event's sentence, by trees and network. */
const inside = (place: EventPlace, index: ActorIndex, words: EventWord['parties']): Opinion[] =>
  byTrees(place, index).map(({ mention, head, tree }) => ({ id: mention.actor, head, tree, net: meantOf(mention, words) }))

/** Mentions of other sentences, by the network alone. */
const outside = ({ sentence }: EventPlace, index: ActorIndex, words: EventWord['parties']): Opinion[] =>
  words
    .filter((word) => !overlaps(word, sentence))
    .flatMap((word) =>
      index
        .mentionsIn(word)
        .slice(-1)
        .map(({ actor: id }) => ({ id, tree: { actor: 0, recipient: 0 }, net: { actor: word.actor, recipient: word.recipient } })),
    )

/** Of all mentions that may be of parties. */
export const opinionsOf = (place: EventPlace, index: ActorIndex, words: EventWord['parties'] = []): Opinion[] => [
  ...inside(place, index, words),
  ...outside(place, index, words),
]

/** Both together in the event's sentence, the network alone in another. */
const weighed = ({ head, tree, net }: Opinion, side: Side): number =>
  head === undefined ? net[side] : (1 - MEANT) * tree[side] + MEANT * net[side]

/** `words`: those that the network holds to be of parties, also in other sentences. */
export function partiesByModel(place: EventPlace, index: ActorIndex, words: EventWord['parties'] = []): FoundParties {
  const here = inside(place, index, words)
  const there = outside(place, index, words)
  const side = (name: Side, taken: ReadonlySet<ActorId>): readonly Weighed[] => {
    const weigh = (some: readonly Opinion[]): Weighed[] =>
      some.flatMap((one) =>
        taken.has(one.id) ? [] : { actor: one.id, ...(one.head === undefined ? {} : { head: one.head }), score: weighed(one, name) },
      )
    const own = chosen(weigh(here))
    const other = weigh(there).sort((a, b) => b.score - a.score)[0]
    return other && other.score >= Math.max(ELSEWHERE, own[0]?.score ?? 0) ? [other] : own
  }
  const actors = side('actor', new Set())
  const acting = new Set(actors.map(({ actor }) => actor))
  const recipients = side('recipient', acting)
  return {
    actors: [...acting],
    recipients: [...new Set(recipients.map(({ actor }) => actor))],
    heads: [...actors, ...recipients].flatMap(({ head }) => head ?? []),
    elsewhere: new Set([...actors, ...recipients].flatMap(({ actor, head }) => (head === undefined ? actor : []))),
    chance: (actor, of) => Math.max(0, ...[...here, ...there].filter(({ id }) => id === actor).map((one) => weighed(one, of))),
  }
}
