/**
 * Forms under which a word may stand in the frames: its lemma, itself, and what is left without an ending, for words whose lemma is not known.
 *
 * "shelled" is looked up as "shelled" and "shell", "blockaded" also as "blockade", "troops" also as "troop".
 */
import type { Token } from '../../model/index.ts'

/** What a word's ending leaves, likeliest first. */
function stems(word: string): string[] {
  const regular = /^(?<stem>.{3,}?)(?:ed|ing)$/u.exec(word)?.groups?.stem
  if (regular) {
    const single = /(?<last>[bdgklmnprt])\k<last>$/u.test(regular) ? [regular.slice(0, -1)] : []
    return [...single, `${regular}e`, regular]
  }
  if (/ies$/u.test(word)) return [`${word.slice(0, -3)}y`]
  if (/(?:sses|shes|ches|xes)$/u.test(word)) return [word.slice(0, -2)]
  return /[^s]s$/u.test(word) && word.length > 3 ? [word.slice(0, -1)] : []
}

/** By text, then by lemma. */
const known = new Map<string, Map<string, readonly string[]>>()

export function formsOf({ text: written, lemma }: Token): readonly string[] {
  const before = known.get(written)?.get(lemma)
  if (before) return before
  const text = written.toLowerCase()
  const forms = [...new Set([lemma.toLowerCase(), text, ...stems(text)])]
  // News repeats its words; the bound keeps a long run's memory flat.
  if (known.size > 20_000) known.clear()
  const byLemma = known.get(written) ?? new Map<string, readonly string[]>()
  known.set(written, byLemma.set(lemma, forms))
  return forms
}
