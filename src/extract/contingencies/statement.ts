/** A contingency by its words, before it is known who states it. */
import type { ContingencyCue } from '../../model/records/contingency-cue.ts'
import type { Stretch, Words } from '../claims/words.ts'

export interface Statement {
  readonly words: Words
  readonly cue: ContingencyCue
  readonly condition: Stretch | null
  readonly consequence: Stretch | null
  readonly whole: Stretch
}

export const hull = (...parts: readonly (Stretch | null)[]): Stretch => {
  const given = parts.filter((p) => p !== null)
  return { from: Math.min(...given.map((p) => p.from)), to: Math.max(...given.map((p) => p.to)) }
}

/** A stretch without marks at its ends. */
export function bare({ tokens }: Words, { from, to }: Stretch): Stretch | null {
  let a = from
  let b = to
  while (a < b && (tokens[a]!.upos === 'PUNCT' || tokens[a]!.upos === 'CCONJ')) a++
  while (b > a && tokens[b - 1]!.upos === 'PUNCT') b--
  return a < b ? { from: a, to: b } : null
}

const BREAK = /^(?:;|:|—|–|-)$/u

/** Where the clause around a word begins: after a dash, a semicolon or a "that" that opens it, in its quotation. */
export function clauseStart(words: Words, at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    if (BREAK.test(words.tokens[i]!.text)) return i + 1
    if (words.lower[i] === 'that' && words.tokens[i]!.upos === 'SCONJ') return i + 1
    if (words.quoted[i] !== words.quoted[at] && words.quoted[i] === 0) return i + 1
  }
  return 0
}

/** Where the clause around a word ends: at a dash or semicolon, or where its quotation ends. */
export function clauseEnd(words: Words, at: number): number {
  for (let i = at + 1; i < words.tokens.length; i++) {
    const text = words.tokens[i]!.text
    if (/^(?:;|—|–)$/u.test(text) || (text === '-' && words.tokens[i - 1]!.end < words.tokens[i]!.start)) return i
    if (words.quoted[at] && !words.quoted[i + 1]) return i
  }
  return words.tokens.length
}
