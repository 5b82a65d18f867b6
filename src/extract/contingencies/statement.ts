/** A contingency by its words, before it is known who states it. */
import type { Claim } from '../../model/index.ts'
import type { ContingencyCue } from '../../model/records/contingency-cue.ts'
import type { Index } from '../../model/tree.ts'
import type { Stretch, Words } from '../claims/words.ts'

export interface Statement {
  readonly words: Words
  readonly cue: ContingencyCue
  readonly condition: Stretch | null
  readonly consequence: Stretch | null
  readonly whole: Stretch
  /** The verb, noun or adjective that says what follows. */
  readonly predicate: Index
  /** What a noun makes of the clause that it takes: "a promise that …". */
  readonly noun?: Claim['kind']
}

export const hull = (...parts: readonly (Stretch | null)[]): Stretch => {
  const given = parts.filter((p) => p !== null)
  return { from: Math.min(...given.map((p) => p.from)), to: Math.max(...given.map((p) => p.to)) }
}

/** A stretch without signs and conjunctions at its ends. */
export function bare({ tokens }: Words, { from, to }: Stretch): Stretch | null {
  let a = from
  let b = to
  while (a < b && (tokens[a]!.upos === 'PUNCT' || tokens[a]!.upos === 'CCONJ')) a++
  while (b > a && tokens[b - 1]!.upos === 'PUNCT') b--
  return a < b ? { from: a, to: b } : null
}
