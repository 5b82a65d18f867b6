/**
 * What is seen of an actor that may be party to an event, in numbers: what the trees of `party-choice.ts` read.
 *
 * For "The kingdom expelled him", the envoy of the sentence before: the network holds him to be whom it is done to, the linear model knows "kingdom" for the
 * subject, he is of another state than who acts, and the two states stand against each other in the events around.
 */
import { type ActorId, EventType, isUnnamed } from '../../model/index.ts'
import type { ActorIndex } from '../actor-index.ts'
import { isPress } from '../press.ts'
import { headIn, type Index, isPassive, prepositionOf, relation } from '../syntax.ts'
import type { EventMention } from './mention.ts'
import { steps } from './party-features.ts'
import type { Side } from './party-model.ts'
import type { Salience, Seen, Setting, Surroundings } from './party-setting.ts'
import { type Scene, stateOr } from './scene.ts'

const RELATIONS = ['nsubj', 'obj', 'obl', 'nmod', 'poss', 'amod', 'conj', 'appos'] as const
const PREPOSITIONS = [
  /^by$/u,
  /^(?:in|at|near|outside|inside|around|across)$/u,
  /^from$/u,
  /^to$/u,
  /^(?:against|over|on|upon)$/u,
  /^(?:with|between|among)$/u,
  /^of$/u,
  /^for$/u,
]
const KINDS = ['state', 'person', 'organization', 'group', 'location'] as const

/** Names of the numbers, in order. */
export const PARTY_EVIDENCE: readonly string[] = [
  'tree',
  'otherTree',
  'net',
  'otherNet',
  'netRank',
  'here',
  'times',
  'share',
  'rank',
  'back',
  'before',
  'distance',
  'steps',
  ...RELATIONS,
  ...PREPOSITIONS.map((_, i) => `preposition ${i}`),
  'subject',
  'object',
  'owner',
  'clauseSubject',
  'rootSubject',
  'lastSubject',
  'mentionPronoun',
  'subjectPronoun',
  'noSubject',
  'relative',
  ...KINDS,
  'unnamed',
  'hasState',
  'press',
  'stateHere',
  'speaker',
  'ofSpeaker',
  'inClaim',
  'about',
  'first',
  ...EventType.options.map((type) => `is ${type}`),
  'verbal',
  'passive',
  'mutual',
  'score',
  'all',
  'sameState',
  'sameActor',
  'against',
  'othersFound',
  'othersNet',
  'aboveActs',
  'aboveReceives',
  'above',
  'aboveSpeaks',
  'beforeNear',
  'beforeHere',
  'beforeActs',
  'beforeReceives',
  'acts',
  'receives',
  'lastHere',
  'firstHere',
  'between',
]

/** Acts in which what is told below is held against, refused or threatened. */
const ADDRESSES = new Set<EventType>(['ACCUSE', 'REJECT', 'THREATEN'])
/** Sentences back of one whose mentions are too far off, */
const NOWHERE = 7
/** for a distance that there is none of: in words, in characters. */
const AFAR = 99
const FAR = 9999

/** What is seen of each candidate, for either side of a draft. */
export function seenOf(
  { index, knowledge }: Scene,
  { match, report }: EventMention,
  surroundings: Surroundings,
  { named, total, ranks, acts, receives }: Salience,
): Seen[] {
  const { candidates, places, claim, verb, subject, object, clauseSubject, above, before, order } = surroundings
  const { sentence, word } = match
  const { tokens } = sentence
  const speakerState = claim?.speaker === undefined ? undefined : stateOr(index, claim.speaker)
  const start = tokens[word]!.start
  const actorsAt = (i: Index | undefined): readonly ActorId[] => (i === undefined ? [] : index.at(tokens[i]!))
  const [subjects, objects, clauseSubjects] = [actorsAt(subject), actorsAt(object), actorsAt(clauseSubject)]
  const statesOf = (parties: readonly ActorId[] = []): ReadonlySet<ActorId> => new Set(parties.map((party) => stateOr(index, party)))
  const [aboveActs, aboveReceives] = [statesOf(above?.actors), statesOf(above?.recipients)]
  const [beforeActs, beforeReceives] = [statesOf(before?.actors), statesOf(before?.recipients)]
  const hereStates = statesOf(order.map(({ actor }) => actor))
  const shared = [
    ...EventType.options.map((type) => Number(report.type === type)),
    Number(verb === word),
    Number(verb !== undefined && isPassive(sentence, verb)),
    Number(match.frame.mutual),
    match.score ?? 0,
    candidates.length,
  ]
  const told = [
    above === undefined ? 0 : EventType.options.indexOf(above.report.type) + 1,
    Number(above !== undefined && ADDRESSES.has(above.report.type)),
    before === undefined ? FAR : start - before.report.citation.end,
    Number(before?.match.sentence === sentence),
  ]
  return candidates.map((id) => {
    const actor = index.actor(id)!
    const place = places.get(id)
    const head = place && headIn(place.sentence, place.mention)
    const token = place && head !== undefined ? place.sentence.tokens[head]! : undefined
    const kind = token === undefined ? '' : token.deprel === 'nmod:poss' ? 'poss' : token.deprel === 'compound' ? 'amod' : relation(token)
    const preposition = place && head !== undefined ? prepositionOf(place.sentence, head) : ''
    const here = place?.back === 0
    const own = here ? place.mention.start : 0
    const count = named.get(id) ?? 0
    const state = stateOr(index, id)
    return {
      state,
      own: [
        order.filter((m) => m.actor === id).length,
        count,
        total === 0 ? 0 : count / total,
        ranks.get(id) ?? named.size,
        place?.back ?? NOWHERE,
        Number(place !== undefined && place.mention.start < start),
        here && head !== undefined ? Math.abs(head - word) : AFAR,
        here && head !== undefined ? steps(sentence, word, head) : AFAR,
        ...RELATIONS.map((one) => Number(kind === one)),
        ...PREPOSITIONS.map((pattern) => Number(pattern.test(preposition))),
        Number(subjects.includes(id)),
        Number(objects.includes(id)),
        Number(here && head !== undefined && token!.head === word && token!.deprel === 'nmod:poss'),
        Number(clauseSubjects.includes(id)),
        Number(surroundings.subjects.has(id)),
        Number(surroundings.lastSubjects.has(id)),
        Number(token?.upos === 'PRON'),
        Number(subject !== undefined && tokens[subject]!.upos === 'PRON'),
        Number(subject === undefined),
        Number(/^acl/u.test(tokens[word]!.deprel)),
        ...KINDS.map((one) => Number(actor.kind === one)),
        Number(isUnnamed(actor)),
        Number(index.stateOf(id) !== undefined),
        Number(isPress(actor, knowledge)),
        Number(hereStates.has(state)),
        Number(claim?.speaker === id),
        Number(speakerState !== undefined && speakerState === state),
        Number(claim !== undefined),
        Number(claim?.about.includes(id) ?? false),
        Number(surroundings.inLead.has(id)),
        ...shared,
      ],
      around: [
        Number(aboveActs.has(state)),
        Number(aboveReceives.has(state)),
        ...told,
        Number(beforeActs.has(state)),
        Number(beforeReceives.has(state)),
        acts.get(id) ?? 0,
        receives.get(id) ?? 0,
        Number(order.at(-1)?.actor === id),
        Number(order[0]?.actor === id),
        here
          ? order.filter((m) => m.actor !== id && ((m.start > own && m.start < start) || (m.start < own && m.start > start))).length
          : -1,
      ],
    }
  })
}

/** What is seen of each candidate for a side of a draft, `others` being who is on the other; in the order of PARTY_EVIDENCE. */
export function partyEvidence(index: ActorIndex, setting: Setting, side: Side, others: readonly ActorId[]): number[][] {
  const { candidates, seen, best, against } = setting
  const other: Side = side === 'actor' ? 'recipient' : 'actor'
  const net = (id: ActorId, of: Side): number => best.get(id)?.net[of] ?? 0
  const nets = candidates.map((id) => net(id, side))
  const otherStates = [...new Set(others.map((id) => stateOr(index, id)))]
  const othersNet = Math.max(0, ...others.map((one) => net(one, other)))
  return candidates.map((id, i) => {
    const { state, own, around } = seen[i]!
    const held = nets[i]!
    return [
      best.get(id)?.tree[side] ?? 0,
      best.get(id)?.tree[other] ?? 0,
      held,
      net(id, other),
      nets.filter((one) => one > held).length,
      ...own,
      Number(otherStates.includes(state)),
      Number(others.includes(id)),
      Math.max(0, ...otherStates.map((one) => against(state, one))),
      others.length,
      othersNet,
      ...around,
    ]
  })
}
