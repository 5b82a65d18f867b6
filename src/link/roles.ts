/**
 * Who did it to whom, as far as the words around a verb that two passages share show it.
 *
 * "The cutter rammed the tug" and "accused the tug of ramming the cutter" are opposed; "the tug was rammed by the cutter" and "a cutter ramming tugs"
 * are not. Where roles can't be told, nothing is opposed.
 */
import type { Citation } from '../model/index.ts'
import { contentTerms, type TermReader, type Terms } from './terms.ts'

interface Roles {
  readonly agents: Terms
  readonly patients: Terms
}

/** A verb's form that shows as one: "rammed", "ramming"; "the ramming" is a noun. */
const VERBAL = /(?<before>\p{L}+\s+)?(?<verb>\p{L}{2,}(?:ed|ing))(?![\p{L}’'-])/giu
const NOMINAL = /^(?:the|an?|this|that|any|further|its|his|her|their|our)\s/iu
const CLAUSE_BEFORE = /[,;:—–]|\b(?:after|before|when|while|because|that|which|who|and|but|as|if)\b/giu
const CLAUSE_BEHIND =
  /[,;:.—–]|\b(?:after|before|when|while|because|that|which|who|and|but|as|if|at|in|on|off|near|during|from|inside|with|to|for)\b/iu
const PASSIVE = /\b(?:was|were|been|being|be|is|are)\s+(?:\p{L}+ly\s+)?$/iu
const BY = /^\s*(?:\p{L}+ly\s+)?by\s/iu

/** A stretch of a citation's words, by their places in its quote. */
const stretch = ({ document, start, quote }: Citation, from: number, to: number): Citation => ({
  document,
  start: start + from,
  end: start + to,
  quote: quote.slice(from, to),
})

function rolesAt(passage: Citation, from: number, to: number, reader: TermReader): Roles {
  const { quote } = passage
  const opens = [...quote.slice(0, from).matchAll(CLAUSE_BEFORE)].map((m) => m.index + m[0].length).at(-1) ?? 0
  const before = reader.of(stretch(passage, opens, from))
  const by = BY.exec(quote.slice(to))?.[0].length ?? 0
  const rest = quote.slice(to + by)
  const behind = reader.of(stretch(passage, to + by, to + by + (CLAUSE_BEHIND.exec(rest)?.index ?? rest.length)))
  if (!/ed$/iu.test(quote.slice(from, to)) || !PASSIVE.test(quote.slice(0, from))) return { agents: before, patients: behind }
  return { agents: by > 0 ? behind : new Set(), patients: before }
}

/** Roles around each verb of a passage, by the verb's stem. */
function rolesIn(passage: Citation, reader: TermReader): Map<string, Roles> {
  const found = new Map<string, Roles>()
  for (const match of passage.quote.matchAll(VERBAL)) {
    const { before = '', verb = '' } = match.groups ?? {}
    const [stem] = reader.words(verb)
    const from = match.index + before.length
    if (stem !== undefined && !NOMINAL.test(before)) found.set(stem, rolesAt(passage, from, from + verb.length, reader))
  }
  return found
}

const meet = (a: Iterable<string>, b: Terms): boolean => [...a].some((term) => b.has(term))

/** True where one has as agent whom the other has as patient, of a verb that both use and nobody in the same role; or, of other verbs, strikes back. */
export function opposed(a: Citation, b: Citation, reader: TermReader): boolean {
  const [ours, theirs] = [rolesIn(a, reader), rolesIn(b, reader)]
  const pairs = [...ours].flatMap(([stem, one]) => [...theirs].map(([other, two]) => ({ one, two, same: stem === other })))
  const shared = pairs.filter(({ same }) => same)
  if (shared.length > 0) {
    if (shared.some(({ one, two }) => meet(one.agents, two.agents) || meet(one.patients, two.patients))) return false
    return shared.some(({ one, two }) => meet(one.agents, two.patients) || meet(one.patients, two.agents))
  }
  // Of two acts with both parties in each, "the tugs rammed the ferry" and "the tugs lay still when the ferry struck": who suffers the one does the other.
  const strikesBack = (one: Roles, other: Roles, words: Citation): boolean =>
    meet(contentTerms(one.patients), other.agents) && meet(contentTerms(one.agents), reader.of(words))
  if (pairs.some(({ one, two }) => meet(one.patients, two.patients))) return false
  return pairs.some(({ one, two }) => strikesBack(one, two, b) || strikesBack(two, one, a))
}

/** True where a verb of both has, by name or noun, somebody else as its agent: "the tugs rammed it", "the frigate rammed it". States do much. */
export function byOthers(a: Citation, b: Citation, reader: TermReader): boolean {
  const theirs = rolesIn(b, reader)
  return [...rolesIn(a, reader)].some(([stem, { agents }]) => {
    const others = theirs.get(stem)?.agents ?? new Set<string>()
    return contentTerms(agents).length > 0 && contentTerms(others).length > 0 && !meet(contentTerms(agents), others)
  })
}

/** True where a passage names, before and behind one of its verbs, who did it and to whom. */
export const namesBoth = (passage: Citation, reader: TermReader): boolean =>
  [...rolesIn(passage, reader).values()].some(({ agents, patients }) => agents.size > 0 && patients.size > 0)
