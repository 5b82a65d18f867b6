/**
 * Pairs of claims that call one thing what can't both hold, by speakers of two sides.
 *
 * "Iran described the attack on the embassy as an isolated act", "Baku saw it as part of a larger pattern" make a pair; a crisis in February and a thaw in
 * April make none: that is a change.
 */
import type { Framings } from '../../lookup/framings.ts'
import { publishedDay } from '../../model/document.ts'
import type { Actor, ActorId, Document, PartedFramings } from '../../model/index.ts'
import { daysBetween, timesMeet } from '../chronology.ts'
import { partiesMeet } from '../same-event.ts'
import { containment, contentTerms, shared, Weights } from '../terms.ts'
import { FRAMINGS, PROPOSITIONS } from '../thresholds.ts'
import { type Framed, isTelling } from './framings.ts'

export interface FramingGround {
  readonly framings: Framings
  readonly actors: ReadonlyMap<ActorId, Actor>
  readonly documents: readonly Document[]
  /** The happening that an event tells, which others may tell under another date. */
  readonly happeningOf: (event: string) => string
}

/** Who says it, if another than the other says the contrary. */
function twoSides({ claim: a }: Framed, { claim: b }: Framed, actors: ReadonlyMap<ActorId, Actor>): boolean {
  if (a.id === b.id) return false
  if (a.speaker === undefined || b.speaker === undefined)
    return a.speakerName !== b.speakerName && !(a.speaker === undefined && b.speaker === undefined)
  return partiesMeet([a.speaker], [b.speaker], actors) !== true
}

export function partingFramings(framed: readonly Framed[], ground: FramingGround): PartedFramings[] {
  const telling = framed.filter(isTelling).sort((a, b) => (key(a) < key(b) ? -1 : 1))
  const weights = new Weights(telling.map(({ terms }) => terms))
  const days = new Map(ground.documents.map((doc) => [doc.id, publishedDay(doc)]))
  const near = (a: Framed, b: Framed): boolean => {
    const [x, y] = [days.get(a.words.document), days.get(b.words.document)]
    return x === undefined || y === undefined || Math.abs(daysBetween(x, y)) <= FRAMINGS.days
  }
  const sameThing = (a: Framed, b: Framed): boolean => {
    if (a.thing.document === b.thing.document && a.thing.start === b.thing.start) return true
    if (a.event && b.event && ground.happeningOf(a.event.id) === ground.happeningOf(b.event.id)) return true
    if (!near(a, b) || !a.times.every((x) => b.times.every((y) => timesMeet(x, y)))) return false
    const both = contentTerms(new Set(shared(a.terms, b.terms))).length
    // In one article "the deployment" is the deployment.
    const least = a.thing.document === b.thing.document ? 1 : FRAMINGS.shared
    return both >= least && containment(a.terms, b.terms, weights) >= FRAMINGS.sameThing
  }
  const index = new Map<string, number[]>()
  const pairs: PartedFramings[] = []
  for (const [i, one] of telling.entries()) {
    const met = new Set<number>()
    const keys = [
      ...contentTerms(one.terms).filter((term) => weights.frequency(term) <= PROPOSITIONS.commonTerm),
      ...(one.event ? [ground.happeningOf(one.event.id)] : []),
      `${one.thing.document} ${one.thing.start}`,
    ]
    for (const term of new Set(keys)) {
      const holders = index.get(term) ?? []
      index.set(term, holders)
      for (const j of holders) met.add(j)
      holders.push(i)
    }
    for (const j of [...met].sort((a, b) => a - b)) {
      const other = telling[j]!
      if (!ground.framings.part(one.framing, other.framing) || !twoSides(one, other, ground.actors) || !sameThing(one, other)) continue
      pairs.push({ question: one.question === 'act' && other.question === 'act' ? 'act' : 'nature', one: side(other), other: side(one) })
    }
  }
  return pairs
}

const key = ({ words, framing, claim }: Framed): string =>
  `${words.document} ${String(words.start).padStart(8, '0')} ${framing} ${claim.id}`
const side = ({ claim, framing, words, thing }: Framed): PartedFramings['one'] => ({ claim: claim.id, answer: framing, words, thing })
