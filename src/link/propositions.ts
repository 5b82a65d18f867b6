/**
 * One proposition per thing claimed, however worded, whoever says it; who denies it speaks of it too.
 *
 * "Iran said the drones came from the north" and "the drones had come from the north, Tehran claimed" yield one proposition with two claims.
 */
import {
  type Claim,
  type ClaimId,
  type ClaimKind,
  type Document,
  type DocumentId,
  type Join,
  makeId,
  type Proposition,
  type PropositionId,
} from '../model/index.ts'
import { placeOrder } from './chronology.ts'
import { claimWords } from './claim-words.ts'
import { Classes } from './classes.ts'
import { cluster, type Pair } from './clusters.ts'
import type { Target } from './disagreements/denial-targets.ts'
import { groupedBy } from './grouped-by.ts'
import { countDistinct, type Origins } from './origins.ts'
import { opposed } from './roles.ts'
import { smallest } from './smallest.ts'
import { contentTerms, reversed, shared, similarity, type TermReader, Weights } from './terms.ts'
import { DENIALS, PROPOSITIONS } from './thresholds.ts'

/** What is said to be so, wished, promised and feared are different things to claim: "will not allow" is not "did not allow". */
const MOOD: Readonly<Record<ClaimKind, string>> = {
  statement: 'so',
  accusation: 'so',
  denial: 'so',
  assessment: 'so',
  'no comment': 'so',
  demand: 'wish',
  promise: 'pledge',
  threat: 'pledge',
  fear: 'fear',
}

function pairsOf(claims: readonly Claim[], texts: ReadonlyMap<DocumentId, Document>, reader: TermReader, weights: Weights): Pair[] {
  const index = new Map<string, number[]>()
  const twins = new Map<string, number>()
  const pairs: Pair[] = []
  const termsOf = claims.map((claim) => reader.of(claim.content))
  for (const [i, claim] of claims.entries()) {
    const terms = termsOf[i]!
    const total = weights.total(terms)
    const meetings = new Set<number>()
    const same = `${MOOD[claim.kind]} ${[...terms].join(' ')}`
    const twin = twins.get(same)
    const telling = contentTerms(terms).length > 1 || claims[twin ?? i]!.content.document === claim.content.document
    if (twin !== undefined && terms.size > 0 && telling) pairs.push({ a: twin, b: i, score: 1 })
    twins.set(same, i)
    for (const term of weights.rarest(terms, PROPOSITIONS.same)) {
      if (weights.frequency(term) > PROPOSITIONS.commonTerm) continue
      const key = `${MOOD[claim.kind]} ${term}`
      const holders = index.get(key) ?? []
      index.set(key, holders)
      for (const j of holders) meetings.add(j)
      holders.push(i)
    }
    for (const j of meetings) {
      const other = termsOf[j]!
      // Two sums too far apart can't overlap enough.
      const ratio = total / weights.total(other)
      if (ratio < PROPOSITIONS.same || ratio * PROPOSITIONS.same > 1) continue
      const score = similarity(terms, other, weights)
      if (score < PROPOSITIONS.same) continue
      // A word says too little: "the raid" may be any raid.
      if (contentTerms(new Set(shared(terms, other))).length < 2) continue
      if (reversed(terms, other, claim.content.quote, claims[j]!.content.quote)) continue
      if (!opposed(claimWords(claim, texts), claimWords(claims[j]!, texts), reader)) pairs.push({ a: j, b: i, score })
    }
  }
  return pairs
}

/** Plainest: affirmed, then by the order of place. */
const plainest = (claims: readonly Claim[]): Claim =>
  claims.find((claim) => claim.polarity === 'positive' && claim.kind !== 'denial' && claim.kind !== 'no comment') ?? claims[0]!

/**
 * Which claims are of one thing.
 *
 * @param targets what denials deny: one that denies the very thing asserted speaks of the same
 * @param known what earlier linking joined
 */
export function claimClasses(
  claims: readonly Claim[],
  targets: readonly Target[],
  ordered: readonly Document[],
  reader: TermReader,
  known: Iterable<Join> = [],
): Classes {
  const sorted = inPlace(claims, ordered)
  const weights = new Weights(sorted.map((claim) => reader.of(claim.content)))
  const pairs = pairsOf(sorted, new Map(ordered.map((doc) => [doc.id, doc])), reader, weights)
  const alike = (a: number, b: number): boolean =>
    similarity(reader.of(sorted[a]!.content), reader.of(sorted[b]!.content), weights) >= PROPOSITIONS.chain
  // Near-copies in their hundreds need no comparing of all with all: the ends of each cluster stand for it.
  const ends = (members: readonly number[]): number[] =>
    members.length <= 6 ? [...members] : [...members.slice(0, 3), ...members.slice(-3)]
  const classes = new Classes().joinAll(known)
  const clusters = cluster(
    sorted.map((claim) => classes.find(claim.id)),
    pairs,
    (a, b) => ends(a).every((x) => ends(b).every((y) => alike(x, y))),
  )
  for (const [first, ...rest] of clusters) for (const i of rest) classes.join(sorted[first!]!.id, sorted[i]!.id)
  const alone = new Set(clusters.flatMap((members) => (members.length === 1 ? [sorted[members[0]!]!.id] : [])))
  for (const { denial, voice, score } of targets) {
    if (score < DENIALS.sameThing || voice.claim === undefined || !alone.has(denial.id)) continue
    classes.join(denial.id, voice.claim.id)
    alone.delete(denial.id)
    alone.delete(voice.claim.id)
  }
  return classes
}

const inPlace = (claims: readonly Claim[], ordered: readonly Document[]): Claim[] => {
  const order = placeOrder(ordered)
  return [...claims].sort((a, b) => order(a.content, b.content) || (a.id < b.id ? -1 : 1))
}

export interface LinkedClaims {
  readonly propositions: Proposition[]
  /** In order of place, each with its proposition. */
  readonly claims: Claim[]
}

/** A proposition of the claims that are one. */
export function mergeClaims(claims: readonly Claim[], classes: Classes, ordered: readonly Document[], origins: Origins): LinkedClaims {
  const sorted = inPlace(claims, ordered)
  const of = new Map<ClaimId, PropositionId>()
  const propositions = [...groupedBy(sorted, (claim) => classes.find(claim.id)).values()].map((same): Proposition => {
    const id = smallest(same.map((claim) => makeId('proposition', claim.id)))
    for (const claim of same) of.set(claim.id, id)
    return {
      id,
      text: plainest(same).content.quote,
      about: [...new Set(same.flatMap((claim) => claim.about))],
      claims: same.map((claim) => claim.id),
      articles: countDistinct(same.map((claim) => claim.content.document)),
      origins: origins.count(same.map((claim) => ({ citation: claim.content, claim }))),
    }
  })
  return { propositions, claims: sorted.map((claim) => ({ ...claim, proposition: of.get(claim.id)! })) }
}
