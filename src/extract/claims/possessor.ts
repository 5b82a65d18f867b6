/**
 * Whose view, count or account it is, by the words between the preposition and the noun.
 *
 * "From the Turkish perspective": the Turkish side; "by the auditors’ count": the auditors; "in his view": he; "by most accounts": nobody named.
 * "In full view", "by the river’s edge" (no such noun) have none.
 */
import type { Subject } from './subject.ts'
import { phraseEnding, type Words } from './words.ts'

/** Between the preposition at a place and the noun right before `to`. */
export function possessorWithin(words: Words, at: number, to: number): Subject | undefined {
  for (let i = to - 2; i > at; i--) {
    const { upos, text } = words.tokens[i]!
    const word = words.lower[i]!
    if (/^(?:'s|')$/u.test(word) && i - 1 > at) return { from: Math.max(at + 1, phraseEnding(words, i - 1).from), to: i, head: i - 1 }
    const one =
      upos === 'PROPN' || (upos === 'ADJ' && /^\p{Lu}/u.test(text)) || /^(?:his|her|its|their|most|many|some|all|several)$/u.test(word)
    if (one) return { from: i, to: i + 1, head: i }
  }
  return undefined
}
