/**
 * What is seen of a mention beside an event's word, to tell whether it is who acts, to whom it is done, or neither.
 *
 * For "expelled" and "Russian" in "Poland expelled three Russian diplomats": it hangs by `amod` on the word's `obj`, stands after it, is a state.
 */
import type { Actor, EventType, Sentence } from '../../model/index.ts'
import { dependentsOf, type Index, isPassive, prepositionOf } from '../syntax.ts'

/** An event's word in its sentence. */
export interface EventPlace {
  readonly sentence: Sentence
  readonly word: Index
  readonly type: EventType
}

export interface Candidate {
  /** Head of the mention's words. */
  readonly head: Index
  readonly kind: Actor['kind'] | 'unnamed'
  /** How many other mentions stand between it and the word. */
  readonly between: number
  /** Place in the order of nearness in the tree, 0 the nearest. */
  readonly rank: number
  /** How many candidates there are in the sentence. */
  readonly all: number
}

/** Steps up a tree that are looked at. */
const MOST_STEPS = 6
const KEPT = new Set(['nsubj:pass', 'obl:agent', 'nmod:poss', 'acl:relcl', 'aux:pass'])

const relationOf = (deprel: string): string => (KEPT.has(deprel) ? deprel : deprel.replace(/:.*/u, ''))

/** A word and those above it. */
function chain({ tokens }: Sentence, from: Index): Index[] {
  const out: Index[] = []
  for (let at = from; at >= 0 && out.length <= MOST_STEPS; at = tokens[at]!.head) out.push(at)
  return out
}

const near = (distance: number): string =>
  distance <= 2 ? '2' : distance <= 5 ? '5' : distance <= 10 ? '10' : distance <= 18 ? '18' : 'far'

/** Steps between two words by way of the word that both stand under. */
export function steps(sentence: Sentence, a: Index, b: Index): number {
  const [up, down] = [chain(sentence, a), chain(sentence, b)]
  const meet = up.findIndex((i) => down.includes(i))
  return meet < 0 ? 2 * MOST_STEPS : meet + down.indexOf(up[meet]!)
}

export function partyFeatures({ sentence, word, type }: EventPlace, { head, kind, between, rank, all }: Candidate): string[] {
  const { tokens } = sentence
  const [up, down] = [chain(sentence, word), chain(sentence, head)]
  const meet = up.findIndex((i) => down.includes(i))
  const above = meet < 0 ? up : up.slice(0, meet)
  const below = meet < 0 ? down : down.slice(0, down.indexOf(up[meet]!))
  const rel = (i: Index): string => {
    const preposition = prepositionOf(sentence, i)
    return relationOf(tokens[i]!.deprel) + (preposition === '' ? '' : `:${preposition}`)
  }
  const token = tokens[word]!
  const voice = token.upos === 'VERB' ? (isPassive(sentence, word) ? 'passive' : 'verb') : 'noun'
  const ups = above.map((i) => relationOf(tokens[i]!.deprel)).join('^')
  const top = below.length > 0 ? rel(below.at(-1)!) : 'self'
  const place = `${ups}/${top}`
  const side = head < word ? 'before' : 'after'
  const own = below.map(rel).reverse().join('>')
  const mark = dependentsOf(sentence, word, 'mark')[0]
  const meeting = meet > 0 ? tokens[up[meet]!]!.lemma : ''
  const holder = below.length > 1 ? tokens[below.at(-1)!]!.lemma : ''
  return [
    'bias',
    `type=${type}`,
    `path=${ups}/${own}`,
    `place=${place}`,
    `${voice} ${place}`,
    `${type} ${place}`,
    `${type} ${voice} ${top}`,
    `${token.lemma} ${top}`,
    `top=${top} steps=${above.length}`,
    `${type} ${side} ${voice}`,
    `${side} ${near(Math.abs(head - word))}`,
    `${side} between=${Math.min(between, 3)}`,
    `${type} ${side} between=${Math.min(between, 2)}`,
    `kind=${kind}`,
    `${type} kind=${kind}`,
    `${kind} ${top}`,
    `upos=${tokens[head]!.upos} ${top}`,
    `${voice} mark=${mark === undefined ? '' : tokens[mark]!.text.toLowerCase()} ${place}`,
    ...(meeting ? [`meet=${meeting} ${place}`] : []),
    ...(holder ? [`holder=${holder} ${top}`, `${type} holder=${holder}`] : []),
    ...(meet < 0 ? ['apart'] : []),
    `rank=${Math.min(rank, 3)}`,
    `all=${Math.min(all, 4)} rank=${Math.min(rank, 2)}`,
    `${type} ${side} rank=${Math.min(rank, 2)}`,
    `${voice} ${side} all=${Math.min(all, 3)}`,
    `${type} all=${Math.min(all, 3)} ${side}`,
  ]
}
