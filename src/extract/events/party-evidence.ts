/**
 * What is seen of an actor that may be party to an event, in numbers: what the trees of `party-choice.ts` read.
 *
 * For "The kingdom expelled him", the envoy of the sentence before: the network holds him to be whom it is done to, the linear model knows "kingdom" for the
 * subject, he is of another state than who acts, and the two states stand against each other in the events around.
 */
import type { Knowledge } from '../../lookup/index.ts'
import { type ActorId, type Annotation, type Claim, type Document, EventType, isUnnamed, type Sentence } from '../../model/index.ts'
import { contains } from '../../text/spans.ts'
import type { ActorIndex, Mention } from '../actor-index.ts'
import { isPress } from '../press.ts'
import { dependentsOf, governorOf, headIn, type Index, isPassive, prepositionOf, relation, subjectOf } from '../syntax.ts'
import { isVerbal } from './frames.ts'
import type { EventMention } from './mention.ts'
import { steps } from './party-features.ts'
import { type Opinion, opinionsOf, type Side } from './party-model.ts'

/** A document as parties are chosen in it. */
export interface Scene {
  readonly doc: Document
  readonly annotation: Annotation
  readonly index: ActorIndex
  readonly claims: readonly Claim[]
  readonly knowledge: Knowledge
  /** Every mention of an event, with the parties that its frame or the linear model finds in its sentence. */
  readonly drafts: readonly EventMention[]
}

/** Sentences back in which a party may stand, and how many of a document's actors are candidates wherever they stand. */
const BACK = 3
const SALIENT = 4
/** Characters at which an event counts half for who stands against whom. */
const FADES = 2000

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
/** For a distance that there is none of: in words, in characters. */
const AFAR = 99
const FAR = 9999

interface Near {
  readonly mention: Mention
  readonly sentence: Sentence
  /** Sentences back. */
  readonly back: number
}

interface Setting {
  readonly candidates: readonly ActorId[]
  /** Of each candidate the mention that stands nearest before the word or in its sentence. */
  readonly places: ReadonlyMap<ActorId, Near>
  readonly at: number
  readonly claim: Claim | undefined
  readonly best: ReadonlyMap<ActorId, Opinion>
  readonly against: (a: ActorId, b: ActorId) => number
  readonly verb: Index | undefined
  readonly subject: Index | undefined
  readonly object: Index | undefined
  readonly clauseSubject: Index | undefined
  /** The event under whose word this one's stands, and the one told before it. */
  readonly above: EventMention | undefined
  readonly before: EventMention | undefined
  readonly order: readonly Mention[]
  readonly inLead: ReadonlySet<ActorId>
}

interface Standing {
  readonly sentence: Sentence
  readonly at: number
}

const stateOr = (index: ActorIndex, id: ActorId): ActorId => index.stateOf(id) ?? id

/** How often each two states stand on the two sides of the drafts, nearer ones counting more. */
function againstAt({ drafts, index }: Scene, place: number): (a: ActorId, b: ActorId) => number {
  const tally = new Map<string, number>()
  for (const { actors, recipients, report, match } of drafts) {
    const weight = ((match.score ?? 0) * FADES) / (FADES + Math.abs(report.citation.start - place))
    for (const a of new Set(actors.map((id) => stateOr(index, id))))
      for (const b of new Set(recipients.map((id) => stateOr(index, id))))
        if (a !== b) {
          const key = a < b ? `${a} ${b}` : `${b} ${a}`
          tally.set(key, (tally.get(key) ?? 0) + weight)
        }
  }
  return (a, b) => tally.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? 0
}

/** Actors that may be party to an event, each with the mention of it that stands nearest. */
export class PartyReader {
  readonly #scene: Scene
  readonly #places: ReadonlyMap<Sentence, number>
  readonly #tally = new Map<ActorId, number>()
  /** In the order of their first mention. */
  readonly #order: ReadonlyMap<ActorId, number>
  readonly #ranks: ReadonlyMap<ActorId, number>
  readonly #subjects = new Map<number, ReadonlySet<ActorId>>()
  readonly #settings = new Map<number, Setting>()
  readonly #total: number
  readonly #acts = new Map<ActorId, number>()
  readonly #receives = new Map<ActorId, number>()

  constructor(scene: Scene) {
    this.#scene = scene
    const { annotation, index, doc } = scene
    this.#places = new Map(annotation.sentences.map((sentence, i) => [sentence, i]))
    const mentions = index.mentionsIn({ start: 0, end: doc.text.length }).sort((a, b) => a.start - b.start || b.end - a.end)
    for (const { actor } of mentions) this.#tally.set(actor, (this.#tally.get(actor) ?? 0) + 1)
    this.#order = new Map([...this.#tally.keys()].map((id, i) => [id, i]))
    // Of those named as often, the one named first: an id hangs on where an article is kept.
    const sorted = [...this.#tally].sort(([, n], [, m]) => m - n)
    this.#ranks = new Map(sorted.map(([id], i) => [id, i]))
    this.#total = sorted.reduce((sum, [, count]) => sum + count, 0)
    const add = (tally: Map<ActorId, number>, ids: readonly ActorId[]): void => {
      for (const id of new Set(ids)) tally.set(id, (tally.get(id) ?? 0) + 1)
    }
    for (const { actors, recipients } of scene.drafts) {
      add(this.#acts, actors)
      add(this.#receives, recipients)
    }
  }

  /** Who the root of a sentence is said of. */
  #subjectsOf(at: number): ReadonlySet<ActorId> {
    const known = this.#subjects.get(at)
    if (known) return known
    const { annotation, index } = this.#scene
    const sentence = annotation.sentences[at]
    const root = sentence?.tokens.findIndex(({ head }) => head < 0) ?? -1
    const subject = sentence === undefined || root < 0 ? undefined : dependentsOf(sentence, root, 'nsubj', 'nsubj:pass')[0]
    const found = new Set(subject === undefined ? [] : index.at(sentence!.tokens[subject]!))
    this.#subjects.set(at, found)
    return found
  }

  #claimAt(mention: EventMention): Claim | undefined {
    const token = mention.match.sentence.tokens[mention.match.word]!
    return this.#scene.claims
      .filter(({ content }) => contains(content, token))
      .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0]
  }

  #candidates(n: number): ActorId[] {
    const { drafts, annotation, index } = this.#scene
    const { match, actors, recipients } = drafts[n]!
    const at = this.#places.get(match.sentence)!
    const near = annotation.sentences.slice(Math.max(0, at - BACK), at + 1)
    const found = new Set([
      ...near.flatMap((sentence) => index.at(sentence)),
      ...(match.meant ?? []).flatMap((word) => index.at(word)),
      ...[...this.#ranks].filter(([, rank]) => rank < SALIENT).map(([id]) => id),
      ...actors,
      ...recipients,
    ])
    const place = (id: ActorId): number => this.#order.get(id) ?? this.#order.size
    return [...found].sort((a, b) => place(a) - place(b))
  }

  /** The mention of an actor that stands nearest before the word or in its sentence. */
  #nearest(id: ActorId, { sentence, at }: Standing, word: Index): Near | undefined {
    const { annotation, index } = this.#scene
    const start = sentence.tokens[word]!.start
    for (let back = 0; back <= 2 * BACK && at - back >= 0; back++) {
      const there = annotation.sentences[at - back]!
      const own = index.mentionsIn(there).filter(({ actor }) => actor === id)
      const mention = own.sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0]
      if (mention) return { mention, sentence: there, back }
    }
    return undefined
  }

  /** What is seen of a draft and its candidates, whichever side is asked for. */
  #setting(n: number): Setting {
    const known = this.#settings.get(n)
    if (known) return known
    const { drafts, annotation, index, doc } = this.#scene
    const draft = drafts[n]!
    const { match, report } = draft
    const { sentence, word } = match
    const at = this.#places.get(sentence)!
    const candidates = this.#candidates(n)
    const opinions = opinionsOf({ sentence, word, type: report.type }, index, match.meant)
    const best = new Map<ActorId, Opinion>()
    for (const { id, tree, net } of opinions) {
      const had = best.get(id)
      const most = (of: 'tree' | 'net', side: Side): number => Math.max(had?.[of][side] ?? 0, of === 'tree' ? tree[side] : net[side])
      best.set(id, {
        id,
        tree: { actor: most('tree', 'actor'), recipient: most('tree', 'recipient') },
        net: { actor: most('net', 'actor'), recipient: most('net', 'recipient') },
      })
    }
    const verb = match.verb ?? (isVerbal(sentence, word) ? word : undefined)
    const governor = governorOf(sentence, word)
    const byWord = new Map(drafts.filter((one) => one !== draft && one.match.sentence === sentence).map((one) => [one.match.word, one]))
    let above: EventMention | undefined
    for (let up = sentence.tokens[word]!.head; up >= 0 && above === undefined; up = sentence.tokens[up]!.head) above = byWord.get(up)
    const setting: Setting = {
      candidates,
      places: new Map(
        candidates.flatMap((id) => {
          const place = this.#nearest(id, { sentence, at }, word)
          return place ? [[id, place] as const] : []
        }),
      ),
      at,
      claim: this.#claimAt(draft),
      best,
      against: againstAt(this.#scene, report.citation.start),
      verb,
      subject: verb === undefined ? undefined : subjectOf(sentence, verb),
      object: verb === undefined ? undefined : dependentsOf(sentence, verb, 'obj')[0],
      clauseSubject: governor === undefined ? undefined : subjectOf(sentence, governor),
      above,
      before: drafts[n - 1],
      order: index.mentionsIn(sentence).sort((a, b) => a.start - b.start),
      inLead: new Set(index.at({ start: 0, end: Math.max(1, Math.min(doc.text.length, annotation.sentences[0]?.end ?? 0)) })),
    }
    this.#settings.set(n, setting)
    return setting
  }

  /** In the order of their first mention. */
  candidates(n: number): readonly ActorId[] {
    return this.#setting(n).candidates
  }

  /** What is seen of each candidate for a side, `others` being who is on the other; in the order of PARTY_EVIDENCE. */
  evidence(n: number, side: Side, others: readonly ActorId[]): number[][] {
    const { index, knowledge, drafts } = this.#scene
    const setting = this.#setting(n)
    const { candidates, places, claim, best, verb, subject, object, clauseSubject, above, before, order } = setting
    const { match, report } = drafts[n]!
    const { sentence, word } = match
    const { tokens } = sentence
    const other: Side = side === 'actor' ? 'recipient' : 'actor'
    const net = (id: ActorId, of: Side): number => best.get(id)?.net[of] ?? 0
    const otherStates = new Set(others.map((id) => stateOr(index, id)))
    const speakerState = claim?.speaker === undefined ? undefined : stateOr(index, claim.speaker)
    const start = tokens[word]!.start
    const holds = (i: Index | undefined, id: ActorId): number => Number(i !== undefined && index.at(tokens[i]!).includes(id))
    const isOf = (parties: readonly ActorId[] | undefined, state: ActorId): number =>
      Number(parties?.some((party) => stateOr(index, party) === state) ?? false)
    const hereStates = new Set(order.map(({ actor }) => stateOr(index, actor)))
    const shared = [
      ...EventType.options.map((type) => Number(report.type === type)),
      Number(verb === word),
      Number(verb !== undefined && isPassive(sentence, verb)),
      Number(match.frame.mutual),
      match.score ?? 0,
      candidates.length,
    ]
    const around = [
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
      const count = this.#tally.get(id) ?? 0
      const state = stateOr(index, id)
      return [
        best.get(id)?.tree[side] ?? 0,
        best.get(id)?.tree[other] ?? 0,
        net(id, side),
        net(id, other),
        candidates.filter((one) => net(one, side) > net(id, side)).length,
        order.filter((m) => m.actor === id).length,
        count,
        this.#total === 0 ? 0 : count / this.#total,
        this.#ranks.get(id) ?? this.#tally.size,
        place?.back ?? 2 * BACK + 1,
        Number(place !== undefined && place.mention.start < start),
        here && head !== undefined ? Math.abs(head - word) : AFAR,
        here && head !== undefined ? steps(sentence, word, head) : AFAR,
        ...RELATIONS.map((one) => Number(kind === one)),
        ...PREPOSITIONS.map((pattern) => Number(pattern.test(preposition))),
        holds(subject, id),
        holds(object, id),
        Number(here && head !== undefined && token!.head === word && token!.deprel === 'nmod:poss'),
        holds(clauseSubject, id),
        Number(this.#subjectsOf(setting.at).has(id)),
        Number(setting.at > 0 && this.#subjectsOf(setting.at - 1).has(id)),
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
        Number(setting.inLead.has(id)),
        ...shared,
        Number(otherStates.has(state)),
        Number(others.includes(id)),
        Math.max(0, ...[...otherStates].map((one) => setting.against(state, one))),
        others.length,
        Math.max(0, ...others.map((one) => net(one, other))),
        isOf(above?.actors, state),
        isOf(above?.recipients, state),
        ...around,
        isOf(before?.actors, state),
        isOf(before?.recipients, state),
        this.#acts.get(id) ?? 0,
        this.#receives.get(id) ?? 0,
        Number(order.at(-1)?.actor === id),
        Number(order[0]?.actor === id),
        here
          ? order.filter((m) => m.actor !== id && ((m.start > own && m.start < start) || (m.start < own && m.start > start))).length
          : -1,
      ]
    })
  }
}
