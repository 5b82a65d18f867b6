/** Who acts and to whom it is done, by a linear model over `partyFeatures`; weights by training/events/parties.mjs. */
import type { ActorId } from '../../model/index.ts'
import type { ActorIndex, Mention } from '../actor-index.ts'
import { chancesBy } from '../linear-model.ts'
import { headIn, type Index } from '../syntax.ts'
import { type EventPlace, partyFeatures } from './party-features.ts'

export interface FoundParties {
  readonly actors: readonly ActorId[]
  readonly recipients: readonly ActorId[]
  readonly heads: readonly Index[]
}

/** Chance from which every mention is a party, and from which the likeliest is one where none has that; fitted as those of marked.ts are. */
const SURE = 0.5
const LIKELY = 0.2

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

/** Mentions of a sentence that may be parties, innermost ones where they nest. */
export function candidatesIn({ sentence }: EventPlace, index: ActorIndex): { mention: Mention; head: Index }[] {
  return index.mentionsIn(sentence).flatMap((mention) => {
    const head = headIn(sentence, mention)
    return head === undefined ? [] : { mention, head }
  })
}

export function partiesByModel(place: EventPlace, index: ActorIndex): FoundParties {
  const candidates = candidatesIn(place, index)
  const heads = [...new Set(candidates.map(({ head }) => head))]
  const weighed = candidates.map(({ mention, head }) => {
    const between = heads.filter((other) => (other > head && other < place.word) || (other < head && other > place.word)).length
    const kind = index.actor(mention.actor)?.kind ?? 'group'
    const chances = chancesBy('event-parties', partyFeatures(place, { head, kind, between }))
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
