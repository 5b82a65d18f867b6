/**
 * A clause as one run of words: its predicate with what hangs on it, without clauses that only stand beside it.
 *
 * "The bank said that the port would close, and the crew left": for "close" it is "the port would close".
 */
import { type Index, relation, subtreeOf } from '../../model/tree.ts'
import type { Stretch, Words } from '../claims/words.ts'
import { dependentsOf } from '../syntax.ts'

const PAST = /^VBD$/u
/** Words between two parts of a clause, set off by commas: "the deal, officials said, could fail". */
export const LONGEST_ASIDE = 6

export const hullOf = (indices: readonly Index[]): Stretch => ({ from: Math.min(...indices), to: Math.max(...indices) + 1 })

/** Where no clause goes on: at a semicolon, or where its quotation ends. */
export function limitBehind(words: Words, at: Index): number {
  for (let i = at + 1; i < words.tokens.length; i++) {
    if (words.tokens[i]!.text === ';') return i
    if (words.quoted[at] && !words.quoted[i + 1]) return i
  }
  return words.tokens.length
}

const hasSubject = (words: Words, i: Index): boolean => dependentsOf(words.sentence, i, 'nsubj', 'csubj', 'expl').length > 0
const hasHelper = (words: Words, i: Index): boolean => dependentsOf(words.sentence, i, 'aux', 'cop').length > 0

/** A clause joined to this one that has its own subject, its own past tense, or stands outside of the quotation. */
function partsFrom(words: Words, predicate: Index, joined: Index): boolean {
  const { tokens, quoted } = words
  if (hasSubject(words, joined)) return true
  if (quoted[predicate] && !quoted[joined]) return true
  const ahead = dependentsOf(words.sentence, predicate, 'aux').some((i) => tokens[i]!.xpos === 'MD')
  return ahead && PAST.test(tokens[joined]!.xpos ?? '') && !hasHelper(words, joined)
}

function beside(words: Words, predicate: Index, child: Index): boolean {
  const token = words.tokens[child]!
  const kind = relation(token)
  if (kind === 'parataxis' || kind === 'discourse' || kind === 'vocative' || kind === 'mark' || kind === 'cc') return true
  return kind === 'conj' && partsFrom(words, predicate, child)
}

/** ", which would doom the plan" behind a clause: a statement of its own. */
function addsOn(words: Words, predicate: Index, child: Index): boolean {
  if (words.tokens[child]!.deprel !== 'acl:relcl' || child < predicate) return false
  const first = subtreeOf(words.sentence, child)[0]!
  const last = (i: Index): Index => subtreeOf(words.sentence, i).findLast((k) => words.tokens[k]!.upos !== 'PUNCT')!
  if (last(child) < last(predicate)) return false
  return words.tokens[first]!.text === ',' || words.tokens[first - 1]?.text === ','
}

/** The first word of a clause: that of its subject, where it has one in front. */
function startOf(words: Words, predicate: Index, inside: readonly Index[]): Index {
  const own = dependentsOf(words.sentence, predicate, 'nsubj', 'csubj', 'expl').filter((i) => i < predicate)
  const first = own.map((i) => hullOf(subtreeOf(words.sentence, i)).from).sort((a, b) => a - b)[0]
  if (first !== undefined) return first
  const helpers = inside.filter((i) => i <= predicate && words.tokens[i]!.upos !== 'PUNCT')
  return helpers[0] ?? predicate
}

/** Whether the words between two parts of a clause are signs, or an aside between commas. */
function bridged({ tokens }: Words, from: Index, to: Index): boolean {
  const between = tokens.slice(from + 1, to)
  if (between.every((t) => t.upos === 'PUNCT' || t.upos === 'CCONJ')) return true
  return between.length <= LONGEST_ASIDE && (between[0]!.text === ',' || tokens[from]!.text === ',') && between.at(-1)!.text === ','
}

/** The clause of a predicate; words for which `out` holds are left out with all that hangs on them. */
export function clauseOf(words: Words, predicate: Index, out: (i: Index) => boolean = () => false): Stretch {
  const skipped = (i: Index, head: Index): boolean =>
    out(i) || addsOn(words, predicate, i) || (head === predicate && beside(words, predicate, i))
  const inside = subtreeOf(words.sentence, predicate, (child, i) => skipped(i, child.head))
  const start = startOf(words, predicate, inside)
  const limit = limitBehind(words, predicate)
  let from = predicate
  let to = predicate
  for (const i of inside.filter((k) => k > predicate && k < limit)) if (bridged(words, to, i)) to = i
  for (const i of inside.filter((k) => k < predicate && k >= start).reverse()) if (bridged(words, i, from)) from = i
  return { from, to: to + 1 }
}
