/**
 * Who acts in an event and to whom it is done, among all whom the document names around it: trees over what is seen of each (`party-evidence.ts`;
 * training/events/choose.py).
 *
 * "Tehran summoned the envoy. Baku called that absurd": the call is Azerbaijan's, and Iran, which its clause does not name, receives it.
 */
import type { ActorId, EventType, Sentence } from '../../model/index.ts'
import type { ActorIndex } from '../actor-index.ts'
import { isPress } from '../press.ts'
import { coordinated, headIn } from '../syntax.ts'
import { isOnlyTold } from './against.ts'
import { chanceBy } from './event-trees.ts'
import { type EventMention, isStage } from './mention.ts'
import { describesPerson, type Side } from './party-model.ts'
import { PartyReader } from './party-reader.ts'
import type { Scene } from './scene.ts'

/** Chance from which one who is named in one breath with a party is one too, and from which the likeliest is one. */
const SURE = 0.5
const LIKELY = 0.12

interface Choice {
  readonly parties: readonly ActorId[]
  /** Of the likeliest, 0 to 1. */
  readonly chance: number
}

/** Whether a sentence names two in one breath: "Baku and Tehran", or "the two countries" for both. */
function areJoined(index: ActorIndex, sentence: Sentence, a: ActorId, b: ActorId): boolean {
  const own = (id: ActorId) => index.mentionsIn(sentence).filter(({ actor }) => actor === id)
  const theirs = own(b)
  return own(a).some((one) => {
    if (theirs.some(({ start, end }) => start === one.start && end === one.end)) return true
    const head = headIn(sentence, one)
    if (head === undefined) return false
    const { head: above, deprel } = sentence.tokens[head]!
    const joined = coordinated(sentence, deprel.startsWith('conj') && above >= 0 ? above : head)
    return theirs.some((other) => joined.includes(headIn(sentence, other) ?? -1))
  })
}

/** What is said to someone is not said to the paper that one tells it. */
const SAID = new Set<EventType>(['THREATEN', 'AGREE', 'REJECT', 'REQUEST'])

/**
 * Who can't be of a side: whose words only say whose a person is, where two met, of whom is only told what is asked or held against others, and a paper that
 * something is told.
 */
function barredIn({ index, knowledge }: Scene, { match, report }: EventMention, side: Side): ReadonlySet<ActorId> {
  const { sentence } = match
  const heads = new Map<ActorId, boolean[]>()
  for (const mention of index.mentionsIn(sentence)) {
    const head = headIn(sentence, mention)
    const describes = head !== undefined && describesPerson(sentence, head, mention.actor, index)
    heads.set(mention.actor, [...(heads.get(mention.actor) ?? []), describes])
  }
  const { type } = report
  const isApart = (id: ActorId): boolean =>
    heads.get(id)!.every(Boolean) ||
    (match.frame.mutual && isStage(match, id, index)) ||
    (side === 'recipient' && (isOnlyTold(type, match, id, index) || (SAID.has(type) && isPress(index.actor(id)!, knowledge))))
  return new Set([...heads.keys()].filter(isApart))
}

/** The likeliest of a side, with those joined to it that surely are. */
function chosen(
  { index, drafts }: Scene,
  reader: PartyReader,
  n: number,
  side: Side,
  { others, barred }: { readonly others: readonly ActorId[]; readonly barred: ReadonlySet<ActorId> },
): Choice {
  const { sentence } = drafts[n]!.match
  const isKin = (a: ActorId, b: ActorId): boolean => index.stateOf(a) !== undefined && index.stateOf(a) === index.stateOf(b)

  const candidates = reader.candidates(n)
  const evidence = reader.evidence(n, side, others)
  const weighed = candidates
    .flatMap((id, i) => (barred.has(id) ? [] : { id, chance: chanceBy(side, evidence[i]!) }))
    .sort((a, b) => b.chance - a.chance)
  const parties: ActorId[] = []
  for (const { id, chance } of weighed) {
    const isNext =
      parties.length === 0 ? chance >= LIKELY : chance >= SURE && parties.some((party) => areJoined(index, sentence, party, id))
    // One of a state and its organs, the likeliest, stands for all of them.
    if (isNext && !parties.some((party) => isKin(party, id))) parties.push(id)
  }
  return { parties, chance: weighed[0]?.chance ?? 0 }
}

/** A mention with its parties, and how likely the likeliest of each side is. */
export interface ChosenMention extends EventMention {
  readonly chances: Readonly<Record<Side, number>>
}

/** The mentions of a scene with the parties that are likeliest. */
export function chosenIn(scene: Scene): ChosenMention[] {
  const reader = new PartyReader(scene)
  const { drafts, index } = scene
  return drafts.map((draft, n) => {
    const { match } = draft
    const { parties: actors, chance: actor } = chosen(scene, reader, n, 'actor', {
      others: draft.recipients,
      barred: barredIn(scene, draft, 'actor'),
    })
    const { mutual } = match.frame
    const { parties: recipients, chance: recipient } = chosen(scene, reader, n, 'recipient', {
      others: actors,
      barred: new Set([...barredIn(scene, draft, 'recipient'), ...(mutual ? [] : actors)]),
    })
    const here = new Set(index.at(match.sentence))
    const elsewhere = new Set([...actors, ...recipients].filter((id) => !here.has(id)))
    const both = [...new Set([...actors, ...recipients])]
    const sides =
      mutual && both.length > 1
        ? { actors: both, recipients: both }
        : { actors, recipients: recipients.filter((id) => !actors.includes(id)) }
    return { ...draft, ...sides, match: { ...match, elsewhere }, chances: { actor, recipient } }
  })
}
