/** Who acts and to whom it is done, by a linear model over `partyFeatures`; weights by training/events/parties.mjs. */
import { type ActorId, isUnnamed } from '../../model/index.ts'
import { contains } from '../../text/spans.ts'
import type { ActorIndex, Mention } from '../actor-index.ts'
import { chancesBy } from '../linear-model.ts'
import { headIn, type Index } from '../syntax.ts'
import { type EventPlace, partyFeatures, steps } from './party-features.ts'

export interface FoundParties {
  readonly actors: readonly ActorId[]
  readonly recipients: readonly ActorId[]
  readonly heads: readonly Index[]
}

/** Chance from which every mention is a party, and from which the likeliest is one where none has that; fitted as those of marked.ts are. */
const SURE = 0.5
const LIKELY = 0.15

interface Weighed {
  readonly actor: ActorId
  readonly head: Index
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

/** Mentions that may be parties of an event: "Iranian analysts" are whom the words name, not Iran. */
export function candidatesIn({ sentence }: EventPlace, index: ActorIndex): PartyCandidate[] {
  const mentions = index.mentionsIn(sentence)
  const groups = mentions.filter(({ actor }) => index.actor(actor)?.kind === 'group')
  return mentions.flatMap((mention) => {
    const head = headIn(sentence, mention)
    const inner = groups.some((group) => group !== mention && contains(group, mention) && group.end > mention.end)
    return head === undefined || inner ? [] : { mention, head }
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

export function partiesByModel(place: EventPlace, index: ActorIndex): FoundParties {
  const candidates = candidatesIn(place, index)
  const features = featuresOf(place, candidates, index)
  const weighed = candidates.map(({ mention, head }, i) => {
    const chances = chancesBy('event-parties', features[i]!)
    return { id: mention.actor, head, actor: chances.get('actor')!, recipient: chances.get('recipient')! }
  })
  const actors = chosen(weighed.map(({ id, head, actor }) => ({ actor: id, head, score: actor })))
  const acting = new Set(actors.map(({ actor }) => actor))
  const recipients = chosen(
    weighed.filter(({ id }) => !acting.has(id)).map(({ id, head, recipient }) => ({ actor: id, head, score: recipient })),
  )
  return {
    actors: [...acting],
    recipients: [...new Set(recipients.map(({ actor }) => actor))],
    heads: [...actors, ...recipients].map(({ head }) => head),
  }
}
