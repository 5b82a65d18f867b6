/**
 * One sentence's words with what the rules of attribution ask of them: verb groups, noun phrases, quotation marks, children of a head.
 *
 * "Baku has not denied it": the group of "denied" is "has not denied": negated, finite, not passive.
 */
import type { Sentence, Token } from '../../model/index.ts'
import { dependentsOf } from '../syntax.ts'

export interface Words {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly lower: readonly string[]
  /** Words that have this one as their head, in order. */
  readonly children: readonly (readonly number[])[]
  /** How many quotations are open before a word; with one index more than there are words. */
  readonly quoted: readonly number[]
  /** False where the annotator gave no heads. */
  readonly parsed: boolean
}

/** Words from `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const OPENING = new Set(['“', '‘', '``', '«'])
const CLOSING = new Set(['”', "''", '»'])
export const isQuote = (text: string): boolean => OPENING.has(text) || CLOSING.has(text) || text === '"' || text === '’'

/** `open`: a quotation that an earlier sentence left open. */
export function wordsOf(sentence: Sentence, open: boolean): Words {
  const { tokens } = sentence
  const quoted = [open ? 1 : 0]
  for (const token of tokens) {
    const now = quoted.at(-1)!
    if (token.text === '“' || token.text === '``' || token.text === '«') quoted.push(1)
    // ''…'' and "…" open and close with one sign
    else if (token.text === '"' || token.text === "''") quoted.push(now ? 0 : 1)
    else if (CLOSING.has(token.text)) quoted.push(0)
    else quoted.push(now)
  }
  return {
    sentence,
    tokens,
    lower: tokens.map((t) => t.text.toLowerCase().replace(/[’‘]/gu, "'")),
    children: tokens.map((_, i) => dependentsOf(sentence, i)),
    quoted,
    parsed: tokens.some((t) => t.deprel !== 'dep' && t.deprel !== 'root'),
  }
}

const NEGATIONS = new Set(['not', "n't", 'never', 'nor', 'cannot', 'hardly', 'scarcely'])
export const isNegation = (word: string): boolean => NEGATIONS.has(word)
const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'s", "'re", "'m", 'get', 'gets', 'got'])
const FINITE_AUX =
  /^(?:is|are|was|were|am|has|have|had|do|does|did|will|would|can|could|may|might|shall|should|must|'s|'re|'ve|'d|'ll|'m|wo|ca|cannot)$/u
const MODALS = /^(?:will|would|can|could|may|might|shall|should|must|'ll|wo|ca|cannot|ought)$/u

export interface VerbGroup {
  /** First word of the group: its first auxiliary. */
  readonly from: number
  readonly negated: boolean
  readonly passive: boolean
  readonly finite: boolean
  readonly infinitive: boolean
  readonly modal: string | undefined
}

const isParticiple = (token: Token): boolean =>
  token.xpos === 'VBN' || (!token.xpos?.startsWith('VB') && /(?:ed|en|wn|de|id|ld|nt|ght)$/u.test(token.text))

/** The auxiliaries, adverbs and negations in front of a verb. */
export function verbGroup({ tokens, lower, children }: Words, verb: number): VerbGroup {
  let from = verb
  let negated = false
  let be = false
  let aux = false
  let infinitive = false
  let modal: string | undefined
  for (let i = verb - 1, gap = 0; i >= 0 && gap < 4; i--) {
    const token = tokens[i]!
    const word = lower[i]!
    if (word === 'to' && i === verb - 1 - gap && (token.upos === 'PART' || token.upos === 'ADP')) {
      infinitive = true
      from = i
      break
    }
    if (token.upos === 'AUX' || FINITE_AUX.test(word) || BE.has(word)) {
      if (word === "'s" && token.upos === 'PART') break
      if (BE.has(word)) be = true
      aux ||= FINITE_AUX.test(word)
      if (MODALS.test(word)) modal = word
      from = i
      gap = 0
    } else if (isNegation(word)) {
      negated = lower[i + 1] !== 'only'
      from = i
    } else if (token.upos === 'ADV' || (token.upos === 'PART' && word !== "'s" && word !== "'")) gap++
    else break
  }
  const token = tokens[verb]!
  const ing = /ing$/u.test(token.text)
  const passive =
    !ing &&
    ((be && (isParticiple(token) || token.xpos === 'VBD')) || (children[verb] ?? []).some((c) => tokens[c]!.deprel.endsWith(':pass')))
  const tagged = token.xpos?.startsWith('VB') ?? false
  const own = (children[verb] ?? []).some((c) => tokens[c]!.deprel === 'nsubj' && c < verb)
  const finite = !infinitive && (aux || (tagged ? /^VB[DZP]$/u.test(token.xpos!) || (token.xpos === 'VBN' && own) : !ing))
  return { from, negated, passive, finite, infinitive, modal }
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X'])
export const isNominal = (token: Token | undefined): boolean => token !== undefined && NOMINAL.has(token.upos)
const BEFORE_NOUN = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X'])
const isPossessive = (word: string): boolean => word === "'s" || word === "'" || word === 's'

/** True for a word that may begin a noun phrase or stand within one, in front of its head. */
export const inNounPhrase = ({ tokens, lower }: Words, i: number): boolean => {
  const token = tokens[i]
  if (!token) return false
  if (BEFORE_NOUN.has(token.upos) && !/^(?:who|which|that|whom|what)$/u.test(lower[i]!)) return true
  if (token.upos === 'PART' && isPossessive(lower[i]!)) return true
  if (
    token.upos === 'VERB' &&
    /(?:ed|ing)$/u.test(token.text) &&
    isNominal(tokens[i + 1]) &&
    i > 0 &&
    /^(?:DET|ADJ|PART|ADV)$/u.test(tokens[i - 1]!.upos)
  )
    return true
  if (token.upos === 'ADV' && tokens[i + 1]?.upos === 'ADJ') return true
  return (
    token.text === '-' ||
    (token.upos === 'CCONJ' &&
      isNominal(tokens[i - 1]) &&
      inNounPhrase({ tokens, lower } as Words, i + 1) &&
      tokens[i + 1]!.upos !== 'PRON')
  )
}

/** The plain noun phrase that ends with a word: "the former head" of "the former head of the navy". */
export function phraseEnding(words: Words, head: number): Stretch {
  let from = head
  while (from > 0 && inNounPhrase(words, from - 1) && words.quoted[from] === words.quoted[head]) {
    if (
      words.tokens[from - 1]!.upos === 'PRON' &&
      !/^(?:his|her|its|their|our|my|your|some|many|few|several|this|these|those|all|both)$/u.test(words.lower[from - 1]!)
    )
      break
    if (
      words.tokens[from]!.upos === 'DET' &&
      words.tokens[from - 1]!.upos !== 'CCONJ' &&
      !/^(?:all|both|half|such|many|even)$/u.test(words.lower[from - 1]!)
    )
      break
    from--
  }
  if (words.tokens[from]!.upos === 'CCONJ') from++
  return { from, to: head + 1 }
}

/** The plain noun phrase that begins at a word, null where none does; its head is its last noun. */
export function phraseStarting(words: Words, from: number): Stretch | null {
  const { tokens } = words
  let to = from
  while (to < tokens.length && inNounPhrase(words, to) && (to === from || tokens[to]!.upos !== 'DET' || tokens[to - 1]!.upos === 'CCONJ')) {
    if (to > from && tokens[to]!.upos === 'PRON' && !isNominal(tokens[to + 1])) break
    to++
  }
  while (to > from && !isNominal(tokens[to - 1]) && tokens[to - 1]!.upos !== 'DET') to--
  return to > from ? { from, to } : null
}

/** The stretch of a word and all that hangs on it; the bare word where no heads are known. */
export function subtree({ children }: Words, head: number): Stretch {
  let from = head
  let to = head + 1
  const queue = [head]
  for (let i = 0; i < queue.length; i++) {
    for (const child of children[queue[i]!] ?? []) {
      if (child < from) from = child
      if (child + 1 > to) to = child + 1
      queue.push(child)
    }
  }
  return { from, to }
}

/** "a group accused of theft": a participle that describes the noun in front of it, and no past tense. */
export const describes = ({ tokens, children }: Words, verb: number): boolean => {
  const token = tokens[verb]!
  if (token.upos !== 'VERB') return isNominal(tokens[verb - 1])
  if (token.xpos !== 'VBN' || (children[verb] ?? []).some((c) => /^(?:nsubj|aux)/u.test(tokens[c]!.deprel))) return false
  return /^acl/u.test(token.deprel) || token.deprel === 'dep'
}

/** True for a verb that can head a clause: finite, with its auxiliaries. */
export const isFiniteVerb = (words: Words, i: number): boolean => {
  const token = words.tokens[i]
  if (!token) return false
  if (token.upos === 'AUX') return FINITE_AUX.test(words.lower[i]!)
  return token.upos === 'VERB' && verbGroup(words, i).finite
}
