/**
 * Who stands at the places around a word that tells a tie.
 *
 * "Azerbaijan, a close ally of Israel": around "ally", apposed is Azerbaijan, and "of" Israel.
 */
import type { ActorId, Sentence, Token } from '../../model/index.ts'
import type { Span } from '../../text/spans.ts'
import type { ActorIndex, Mention } from '../actor-index.ts'
import { coordinated } from '../syntax.ts'

export interface Party extends Span {
  readonly actor: ActorId
  /** The actor is not named there but stood for: "Iranian troops". */
  readonly standIn?: true
}

/** A word of a sentence, with the actors of its document. */
export interface Site {
  readonly sentence: Sentence
  readonly word: number
  readonly index: ActorIndex
  /** States named last before the word, nearest first, in this sentence and the one before. */
  readonly recent: () => readonly Party[]
}

const INSIDE = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'ADV', 'X', 'SYM'])

function isInside(token: Token): boolean {
  if (INSIDE.has(token.upos) || /^(?:[-–‘“"”’]|['’]s?|its|their)$/iu.test(token.text)) return true
  return token.upos === 'VERB' && /(?:ed|ing)$/u.test(token.text)
}

/** Index of the first word of a noun’s phrase, articles left out. */
export function phraseStart(tokens: readonly Token[], noun: number): number {
  let start = noun
  while (start > 0 && isInside(tokens[start - 1]!)) start--
  return start
}

/** Mentions that no other one of the span holds, in order; those with one span together (“the two countries”) stay. */
export function outermost(mentions: readonly Mention[]): Party[] {
  return mentions
    .filter((m) => !mentions.some((o) => o.start <= m.start && m.end <= o.end && o.end - o.start > m.end - m.start))
    .sort((a, b) => a.start - b.start)
}

const partiesIn = (index: ActorIndex, span: Span): Party[] =>
  outermost(index.mentionsIn(span).filter((m) => m.start >= span.start && m.end <= span.end))

/** The actors that a word stands for, and those joined to it by "and". */
export function partiesAt({ sentence, index }: Site, head: number): Party[] {
  return coordinated(sentence, head).flatMap((i) => {
    const token = sentence.tokens[i]!
    const own = index.mentionsIn(token).filter((m) => m.start <= token.start && token.end <= m.end)
    // The innermost span; more than one actor may have it
    const least = Math.min(...own.map((m) => m.end - m.start))
    if (own.length > 0) return own.filter((m) => m.end - m.start === least)
    const actor = index.headOf(sentence, i)
    return actor ? [{ actor, start: token.start, end: token.end, standIn: true }] : []
  })
}

/** "Israel’s", "Azerbaijani-Israeli" before a noun. */
export function before({ sentence, word, index }: Site): Party[] {
  const { tokens } = sentence
  const start = phraseStart(tokens, word)
  if (start === word) return []
  // "Norway condemned arms sales": a verb that was taken for an adjective
  const isActing = (party: Party): boolean => {
    const next = tokens.find((t) => t.start >= party.end)
    return next !== undefined && /ed$/u.test(next.text) && !/^(?:armed|backed|led|sponsored|owned|based|allied)$/u.test(next.text)
  }
  return partiesIn(index, { start: tokens[start]!.start, end: tokens[word]!.start }).filter((party) => !isActing(party))
}

/** "Azerbaijan," before "a close ally". */
export function apposed({ sentence, word, index }: Site): Party[] {
  const { tokens } = sentence
  let at = phraseStart(tokens, word) - 1
  if (tokens[at]?.upos === 'DET') at--
  if (tokens[at]?.text !== ',' || at === 0) return []
  const last = tokens[at - 1]!
  return outermost(index.mentionsIn(last).filter((m) => m.end === last.end))
}

/** ", Turkey" or "Turkey" behind "its key ally"; "such as Hamas and Hezbollah" behind "proxies". */
export function behind({ sentence, word, index }: Site): Party[] {
  const { tokens } = sentence
  const text = (k: number): string => tokens[word + k]?.text.toLowerCase() ?? ''
  const comma = text(1) === ',' ? 1 : 0
  const listed = /^(?:like|including)$/u.test(text(comma + 1)) ? 1 : text(comma + 1) === 'such' && text(comma + 2) === 'as' ? 2 : 0
  if (listed > 0) return coordinatedAfter(sentence, word + comma + listed, index)
  const token = tokens[word + comma + 1]
  if (!token || !/^\p{Lu}/u.test(token.text)) return []
  return comma ? outermost(index.mentionsIn(token).filter((m) => m.start === token.start)) : coordinatedAfter(sentence, word, index)
}

const JOINS = /^(?:,|and|or|&|both|as|well|the|with)$/iu

/** Actors behind a preposition that follows the word, those joined by "and" too; other phrases may stand between: "sale of drones to Iran". */
export function afterPreposition({ sentence, word, index }: Site, preposition: string): Party[] {
  const { tokens } = sentence
  const end = Math.min(tokens.length, word + 14)
  for (let i = word + 1; i < end; i++) {
    const token = tokens[i]!
    if (token.text.toLowerCase() === preposition) return coordinatedAfter(sentence, i, index)
    if (!INSIDE.has(token.upos) && !/^(?:DET|ADP)$/u.test(token.upos) && !/^(?:deployed|stationed|based)$/u.test(token.text)) return []
  }
  return []
}

function coordinatedAfter({ tokens }: Sentence, preposition: number, index: ActorIndex): Party[] {
  const found: Party[] = []
  let skipped = 0
  for (let i = preposition + 1; i < tokens.length; ) {
    const token = tokens[i]!
    const here = outermost(index.mentionsIn(token).filter((m) => m.start <= token.start))
    if (here.length > 0) {
      found.push(...here)
      const until = here[0]!.end
      while (i < tokens.length && tokens[i]!.start < until) i++
      // "Sweden's neighbours" is not Sweden
      if (/^['’]s?$/u.test(tokens[i]?.text ?? '')) found.pop()
      skipped = 0
      if (!JOINS.test(tokens[i]?.text ?? '')) break
      continue
    }
    if (!JOINS.test(token.text) && (token.upos !== 'ADJ' || ++skipped > 2)) break
    i++
  }
  return found
}

/** The last actor before the word. */
export function preceding({ sentence, word, index }: Site): Party[] {
  const last = outermost(index.mentionsIn({ start: sentence.start, end: sentence.tokens[word]!.start })).at(-1)
  return last ? [last] : []
}
