/**
 * What two statements have in common and where they turn, in numbers: what the trained trees of `models.ts` read.
 *
 * "No drone took off from Azerbaijan" and "the aircraft had started from the airfield of Garasu" share "drone" and "aircraft" by their vectors, and one says "no".
 * A pure function of the two: no other document changes it.
 */
import { likeness, rowOf } from '../../lookup/word-vectors.ts'
import { dot } from '../pair-features.ts'
import type { Statement, Word } from './statements.ts'

/** Cosine below which two words have nothing to do with each other. */
const ALIKE = 0.35
/** Sentences apart that count. */
const FAR = 12

/** Weight of words that another has too, by stem; and how well the rest is met by words of like use. */
export interface Met {
  readonly exact: number
  readonly soft: number
  readonly mass: number
  readonly count: number
}

export function met(words: readonly Word[], others: readonly Word[]): Met {
  let [total, exact, soft, count] = [0, 0, 0, 0]
  for (const word of words) {
    total += word.weight
    let best = 0
    for (const other of others) {
      if (other.stem === word.stem) {
        best = 1
        break
      }
      if (word.row === undefined || other.row === undefined) continue
      const like = likeness(word.row, other.row)
      if (like > best) best = like
    }
    if (best === 1) {
      exact += word.weight
      count++
    }
    if (best >= ALIKE) soft += word.weight * best
  }
  return { exact: total === 0 ? 0 : exact / total, soft: total === 0 ? 0 : soft / total, mass: exact, count }
}

function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (a === undefined || b === undefined) return 0
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

const denies = ({ voice, points, dismisses }: Statement): number =>
  voice.claim?.kind === 'denial' ? (points ? 3 : 2) : points && dismisses ? 2 : 0
/** It is called a denial, or calls what was said baseless. */
export const isCalledDenial = (statement: Statement): boolean => denies(statement) > 0
const turns = (s: Statement): number => denies(s) + Number(s.negative)

/** Share of a statement's words, by weight, that another's article has anywhere. */
function known({ words }: Statement, { told }: Statement): number {
  let [total, here] = [0, 0]
  for (const { text, weight } of words) {
    total += weight
    if (told.words.has(text)) here += weight
  }
  return total === 0 ? 0 : here / total
}

/** The one that denies more first; else in the order of their words, for where an article is kept must not matter. */
export function oriented(a: Statement, b: Statement): readonly [Statement, Statement] {
  const [x, y] = [turns(a), turns(b)]
  if (x !== y) return x > y ? [a, b] : [b, a]
  return a.voice.citation.quote <= b.voice.citation.quote ? [a, b] : [b, a]
}

/** How worth a look two are, the first of which denies more: by the words that they share, how alike they are in use, and whether one denies. */
export function atFirstSight(one: Statement, other: Statement): number {
  let mass = 0
  const [few, many] = one.stems.size < other.stems.size ? [one.stems, other.stems] : [other.stems, one.stems]
  for (const [stem, weight] of few) if (many.has(stem)) mass += weight
  return mass / 10 + cosine(one.mean, other.mean) + (turns(one) > 0 ? 0.2 : 0) + (one.points ? 0.3 : 0)
}

const KINDS = ['statement', 'assessment', 'accusation', 'denial', 'fear']
const kindOf = ({ voice }: Statement): number => (voice.claim === undefined ? -1 : KINDS.indexOf(voice.claim.kind))

export interface Evidence {
  readonly names: readonly string[]
  readonly of: (a: Statement, b: Statement) => number[]
}

const isState = (term: string): boolean => term.startsWith('@')
const common = (a: ReadonlySet<string>, b: ReadonlySet<string>, keep: (term: string) => boolean): number =>
  [...a].filter((term) => keep(term) && b.has(term)).length

/** Words by which accounts of who did it, and why, part. */
const CAUSES = ['accident', 'attack', 'fault', 'failure', 'missile', 'deliberate', 'provocation', 'mistake']
function causal({ words }: Statement): number {
  const causes = CAUSES.flatMap((word) => rowOf(word) ?? [])
  return Math.max(0, ...words.flatMap(({ row }) => (row === undefined ? [] : causes.map((cause) => likeness(row, cause)))))
}

/** In order; `a` is the one that denies more. */
export const EVIDENCE = {
  names: [
    'exactA',
    'exactB',
    'softA',
    'softB',
    'mass',
    'count',
    'mean',
    'beforeA',
    'beforeB',
    'aBefore',
    'states',
    'statesA',
    'statesB',
    'others',
    'othersA',
    'othersB',
    'documents',
    'within',
    'sentences',
    'deniesA',
    'deniesB',
    'negativeA',
    'negativeB',
    'pointsA',
    'pointsB',
    'dismissesA',
    'toComeA',
    'toComeB',
    'kindA',
    'kindB',
    'holders',
    'accused',
    'accuser',
    'lengthA',
    'lengthB',
    'figures',
    'causal',
    'held',
    'knownA',
    'knownB',
  ],
  of(a: Statement, b: Statement): number[] {
    const [ab, ba] = [met(a.words, b.words), met(b.words, a.words)]
    const within = a.voice.citation.document === b.voice.citation.document
    const holders = a.holder === undefined || b.holder === undefined ? 0 : a.holder === b.holder ? 1 : -1
    const holds = (holder: string | undefined, s: Statement): number =>
      holder === undefined ? 0 : Number(s.actors.has(`@${holder}`) || s.actors.has(`#${holder}`))
    return [
      ab.exact,
      ba.exact,
      ab.soft,
      ba.soft,
      ab.mass,
      ab.count,
      cosine(a.mean, b.mean),
      met(b.words, a.before).soft,
      met(a.words, b.before).soft,
      met(a.before, b.before).soft,
      common(a.actors, b.actors, isState),
      [...a.actors].filter(isState).length,
      [...b.actors].filter(isState).length,
      common(a.actors, b.actors, (t) => !isState(t)),
      [...a.actors].filter((t) => !isState(t)).length,
      [...b.actors].filter((t) => !isState(t)).length,
      within ? 1 : dot(a.told.words, b.told.words),
      Number(within),
      within ? Math.max(-FAR, Math.min(FAR, a.at - b.at)) : FAR + 1,
      denies(a),
      denies(b),
      Number(a.negative),
      Number(b.negative),
      Number(a.points),
      Number(b.points),
      Number(a.dismisses),
      Number(a.toCome),
      Number(b.toCome),
      kindOf(a),
      kindOf(b),
      holders,
      holds(a.holder, b),
      holds(b.holder, a),
      a.words.length,
      b.words.length,
      a.figures.size === 0 || b.figures.size === 0 ? 0 : common(a.figures, b.figures, () => true) > 0 ? 1 : -1,
      Math.min(causal(a), causal(b)),
      Number(a.holder !== undefined) + Number(b.holder !== undefined),
      known(a, b),
      known(b, a),
    ]
  },
} satisfies Evidence
