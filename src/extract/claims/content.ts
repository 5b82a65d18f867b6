/**
 * Where the content of a cue stands, frame by frame.
 *
 * "Athens urged both sides to sign" with the frame object-to-verb: "both sides to sign". "It was seen as a threat": "a threat".
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { CueFrame } from '../../model/records/cue.ts'
import type { CuePlace } from './cues-in.ts'
import { endOf, type Reach } from './extent.ts'
import { type Subject, subjectBehind } from './subject.ts'
import {
  describes,
  inNounPhrase,
  isFiniteVerb,
  isNominal,
  isQuote,
  phraseEnding,
  phraseStarting,
  type Stretch,
  subtree,
  type VerbGroup,
  type Words,
} from './words.ts'

export interface Content extends Stretch {
  readonly frame: CueFrame | 'passive'
  /** One past the words of the cue: its preposition or "that" included. */
  readonly cueTo: number
  /** Whose it is, where the frame itself shows it; null: the frame hides it. */
  readonly source?: Subject | null
}

const WH = /^(?:whether|how|why|what|who|when|where|if)$/u

interface Ask {
  readonly words: Words
  readonly place: CuePlace
  readonly group: VerbGroup
  readonly knowledge: Knowledge
}

const span = (
  { words, place, knowledge }: Ask,
  from: number,
  reach: Reach,
  frame: Content['frame'],
  cueTo: number,
  more: Partial<Content> = {},
): Content | undefined => {
  const to = endOf(words, from, place.at, reach, knowledge)
  return to > from ? { from, to, frame, cueTo, ...more } : undefined
}

const skipAdverbs = ({ tokens }: Words, from: number): number => {
  let i = from
  while (tokens[i]?.upos === 'ADV') i++
  return i
}

/** Over "on Monday", "in a statement", "to reporters in Oslo": up to the word that opens the content; undefined where a verb or mark stops it. */
function opener({ words, place }: Ask, from: number): number | undefined {
  const { tokens, lower, quoted } = words
  for (let i = from; i < Math.min(tokens.length, from + 16); i++) {
    const token = tokens[i]!
    if (
      lower[i] === 'that' &&
      (token.upos === 'SCONJ' || token.deprel === 'mark' || i === from || lower[i - 1] === ',' || phraseStarting(words, i + 1))
    )
      return i
    if (token.text === ':') return i
    if (isQuote(token.text) && quoted[i + 1] && !quoted[i]) return i > place.at ? i : undefined
    if (isFiniteVerb(words, i) || token.upos === 'VERB' || token.text === ';' || token.upos === 'CCONJ') return undefined
  }
  return undefined
}

/** True when a noun phrase that begins here is the subject of a finite verb. */
function startsClause(words: Words, from: number): boolean {
  const { tokens, lower } = words
  if (!phraseStarting(words, from) && !/^(?:there|it)$/u.test(lower[from] ?? '')) return false
  for (let i = from; i < tokens.length; i++) {
    if (isFiniteVerb(words, i)) return i > from
    if (/^(?:who|which|that|whose)$/u.test(lower[i]!) && i > from) return false
    if (tokens[i]!.upos === 'PUNCT' && !isQuote(tokens[i]!.text) && tokens[i]!.text !== '-') return false
    if (tokens[i]!.upos === 'CCONJ' && !inNounPhrase(words, i)) return false
    if (tokens[i]!.upos === 'VERB' && i - from > 8) return false
  }
  return false
}

const afterOpener = ({ tokens, lower }: Words, at: number): number => {
  let i = lower[at] === 'that' ? at + 1 : at
  while (tokens[i]?.text === ':' || tokens[i]?.text === ',') i++
  return i
}

function thatClause(ask: Ask, frame: CueFrame): Content | undefined {
  const open = opener(ask, ask.place.to)
  if (open === undefined) return undefined
  const that = ask.words.lower[open] === 'that'
  if (!that && frame === 'that' && ask.words.tokens[open]!.text !== ':' && open > ask.place.to + 1) return undefined
  const from = afterOpener(ask.words, open)
  return span(ask, from, 'clause', frame, that && open === ask.place.to ? open + 1 : ask.place.to)
}

/** A clause by the parser's word: the verb has one behind it that begins right here. */
const heads = (words: Words, verb: number, from: number): boolean =>
  (words.children[verb] ?? []).some(
    (c) =>
      c > from &&
      words.tokens[c]!.deprel === 'ccomp' &&
      subtree(words, c).from <= from &&
      (isFiniteVerb(words, c) || (words.children[c] ?? []).some((k) => /^(?:cop|aux)/u.test(words.tokens[k]!.deprel))),
  )

function bareClause(ask: Ask): Content | undefined {
  const { words, place } = ask
  let from = skipAdverbs(words, place.to)
  const next = words.tokens[from]
  if (!next) return undefined
  if (next.upos === 'ADP' || next.text === ',') {
    // "said in a statement the road was shut", "said on Monday it would close"
    const phrase = next.upos === 'ADP' ? phraseStarting(words, from + 1) : null
    if (!phrase) return undefined
    from = phrase.to
    if (!startsClause(words, from)) {
      const shorter = phrase.to - 1
      if (shorter > place.to + 1 && startsClause(words, shorter)) from = shorter
      else return undefined
    }
  }
  return startsClause(words, from) || heads(words, place.at, from) ? span(ask, from, 'clause', 'clause', place.to) : undefined
}

const closesContent = ({ tokens }: Words, i: number): boolean => i >= 0 && /^(?:,|—|–|-|”|"|''|’|\?|!|…|\.)$/u.test(tokens[i]!.text)

/** "…," said the envoy. / …, the envoy said on Monday. */
function before(ask: Ask): Content | undefined {
  const { words, place, group } = ask
  const { tokens } = words
  if (!group.finite && (group.passive || tokens[place.at]!.xpos !== 'VBN')) return undefined
  let left = group.from
  let source: Subject | undefined
  if (closesContent(words, left - 1)) {
    source = subjectBehind(words, place.at)
    if (!source) return undefined
  } else {
    if (!isNominal(tokens[left - 1]) && tokens[left - 1]?.upos !== 'DET' && tokens[left - 1]?.upos !== 'ADV') return undefined
    let i = left - 1
    while (i >= 0 && !closesContent(words, i)) {
      if (tokens[i]!.upos === 'VERB' && isFiniteVerb(words, i)) return undefined
      i--
    }
    if (i < 0) return undefined
    // "Mr Lo, the envoy, said" after the quotation: go on to the mark that closes it
    let close = i
    for (let k = i - 1; k > Math.max(0, i - 25) && !words.quoted[k + 1]; k--) if (/^(?:”|"|'')$/u.test(tokens[k]!.text)) close = k
    left = close + 1
    source = { ...phraseEnding(words, skipBack(words, group.from - 1)), head: skipBack(words, group.from - 1) }
    source = { ...source, from: Math.max(left, Math.min(source.from, left)) }
  }
  let to = left
  while (to > 0 && tokens[to - 1]!.upos === 'PUNCT') to--
  if (to < 2) return undefined
  const rest = source.from > place.at ? source.to : place.to
  if (!closesClause(words, rest)) return undefined
  const resumes =
    tokens[rest]?.text === ',' && tokens.some((_, k) => k > rest && isFiniteVerb(words, k)) && !/ing$/u.test(tokens[rest + 1]?.text ?? '')
  return { from: contentStart(words, to), to: resumes ? tokens.length : to, frame: 'clause', cueTo: place.to, source }
}

/** True where a cue's clause has nothing more that could be its content: a mark, "on Monday", "to reporters", "as he left". */
function closesClause({ tokens, lower }: Words, from: number): boolean {
  let i = from
  while (tokens[i]?.upos === 'ADV') i++
  const next = tokens[i]
  if (!next || next.upos === 'PUNCT' || next.upos === 'ADP' || next.upos === 'SCONJ' || next.upos === 'CCONJ') return true
  return (
    /^(?:to|last|late|early|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|who)$/u.test(lower[i]!) ||
    /ing$/u.test(lower[i]!)
  )
}

const skipBack = ({ tokens }: Words, from: number): number => {
  let i = from
  while (i > 0 && (tokens[i]!.upos === 'ADV' || tokens[i]!.upos === 'PUNCT')) i--
  return i
}

/** A quoted content begins with its quotation mark where the quotation fills it; else with the sentence. */
function contentStart({ tokens, quoted }: Words, to: number): number {
  if (!/^(?:”|"|'')$/u.test(tokens[to]?.text ?? '') && !/^(?:”|"|'')$/u.test(tokens[to + 1]?.text ?? '')) return 0
  for (let i = to - 1; i > 0; i--) if (!quoted[i] && quoted[i + 1]) return quotationIsPart(tokens[i - 1]?.upos) ? 0 : i
  return 0
}
const quotationIsPart = (upos: string | undefined): boolean => upos !== undefined && upos !== 'PUNCT'

/** A word between the verb and the clause's end, over a noun phrase: "accused X of", "urged X to". */
function beyondObject({ words, place }: Ask, test: (i: number) => boolean): number[] {
  const found: number[] = []
  for (let i = place.to; i < Math.min(words.tokens.length, place.to + 18); i++) {
    if (test(i)) found.push(i)
    else if (isFiniteVerb(words, i) || /^(?:;|:|—)$/u.test(words.tokens[i]!.text) || words.lower[i] === 'that') break
    else if (
      words.tokens[i]!.text === ',' &&
      !/^(?:a|an|the|its|his|her)$/u.test(words.lower[i + 1] ?? '') &&
      !isNominal(words.tokens[i + 1])
    )
      break
  }
  return found
}

const isInfinitive = ({ tokens, lower }: Words, i: number): boolean => {
  if (lower[i] !== 'to') return false
  let verb = i + 1
  while (tokens[verb]?.upos === 'ADV' || tokens[verb]?.text === 'not') verb++
  return tokens[verb]?.upos === 'VERB' || tokens[verb]?.upos === 'AUX'
}

function object(ask: Ask, from: number, frame: CueFrame, cueTo: number): Content | undefined {
  const { words } = ask
  const token = words.tokens[from]
  if (!token) return undefined
  const gerund = token.upos === 'VERB' && /ing$/u.test(token.text)
  const quote = isQuote(token.text) && words.tokens[from + 1] !== undefined
  if (!gerund && !quote && !phraseStarting(words, from) && !WH.test(words.lower[from]!)) return undefined
  if (
    /^(?:himself|herself|itself|themselves|each|,|it|him|them|so)$/u.test(words.lower[from]!) &&
    (words.tokens[from + 1]?.upos ?? 'PUNCT') === 'PUNCT'
  )
    return undefined
  return span(ask, from, 'phrase', frame, cueTo)
}

function fromFrame(ask: Ask, frame: CueFrame): Content | undefined {
  const { words, place, group } = ask
  const { lower } = words
  const next = skipAdverbs(words, place.to)
  const hidden = place.cue.class === 'verb' && (group.passive || (group.from === place.at && describes(words, place.at)))
  switch (frame) {
    case 'that':
      return thatClause(ask, frame)
    case 'clause':
      return thatClause(ask, frame) ?? (group.passive ? undefined : (bareClause(ask) ?? before(ask)))
    case 'quote': {
      const open = opener(ask, place.to)
      if (open !== undefined && lower[open] !== 'that') return span(ask, afterOpener(words, open), 'clause', frame, place.to)
      const left = group.passive ? undefined : before(ask)
      return left && words.tokens.slice(left.from, left.to + 2).some((t) => isQuote(t.text)) ? left : undefined
    }
    case 'wh':
      return WH.test(lower[next] ?? '') ? span(ask, next, 'clause', frame, place.to) : undefined
    case 'to-verb':
      return isInfinitive(words, next) && !hidden ? span(ask, next, 'phrase', frame, place.to) : undefined
    case 'object-to-verb': {
      if (isInfinitive(words, next))
        return group.passive || hidden ? span(ask, next + 1, 'phrase', frame, next + 1, { source: null }) : undefined
      const to = beyondObject(ask, (i) => isInfinitive(words, i))[0]
      return to !== undefined && !group.passive && phraseStarting(words, place.to)
        ? span(ask, place.to, 'phrase', frame, place.to)
        : undefined
    }
    case 'object-that': {
      const open = opener(ask, place.to + 1)
      if (open !== undefined) return span(ask, afterOpener(words, open), 'clause', frame, place.to)
      const who = phraseStarting(words, place.to)
      if (who && !group.passive)
        for (const from of [who.to, place.to + 1]) if (startsClause(words, from)) return span(ask, from, 'clause', frame, place.to)
      return group.passive ? undefined : before(ask)
    }
    case 'object-as': {
      if (lower[next] === 'as')
        return opensOnlyPhrase(words, next) ? span(ask, next + 1, 'phrase', frame, next + 1, hidden ? { source: null } : {}) : undefined
      const as = beyondObject(ask, (i) => lower[i] === 'as')[0]
      if (as === undefined || group.passive || !opensOnlyPhrase(words, as)) return undefined
      const rest = span(ask, as + 1, 'phrase', frame, place.to)
      return rest && { ...rest, from: place.to }
    }
    case 'object':
      return group.passive ? undefined : (whatIs(ask, next) ?? object(ask, next, frame, place.to))
    default:
      return preposition(ask, frame, next, hidden)
  }
}

/** "what it claims are bases": what follows the copula. */
function whatIs(ask: Ask, next: number): Content | undefined {
  const { lower } = ask.words
  if (!/^(?:is|are|was|were)$/u.test(lower[next] ?? '') || !lower.slice(Math.max(0, ask.place.at - 8), ask.place.at).includes('what'))
    return undefined
  return span(ask, next + 1, 'phrase', 'object', ask.place.to)
}

const opensOnlyPhrase = (words: Words, as: number): boolean => {
  const phrase = phraseStarting(words, as + 1)
  return phrase ? !isFiniteVerb(words, phrase.to) : as + 1 < words.tokens.length
}

function preposition(ask: Ask, frame: CueFrame, next: number, hidden: boolean): Content | undefined {
  const { words, place } = ask
  const [first, second] = frame.split(' ')
  if (second === undefined) return words.lower[next] === first ? object(ask, next + 1, frame, next + 1) : undefined
  if (words.lower[next] === second)
    return object(ask, next + 1, frame, next + 1) && span(ask, next + 1, 'phrase', frame, next + 1, { source: null })
  if (hidden && ask.group.passive) return undefined
  const places = beyondObject(ask, (i) => words.lower[i] === second && i > place.to)
  const at = places.find((i) => /ing$/u.test(words.tokens[i + 1]?.text ?? '')) ?? places[0]
  return at === undefined ? undefined : object(ask, at + 1, frame, place.to)
}

/** "is believed to have left": what is believed, nobody being named. */
function passiveInfinitive(ask: Ask): Content | undefined {
  const { words, place, group } = ask
  const next = skipAdverbs(words, place.to)
  const bare = group.from === place.at && describes(words, place.at)
  return (group.passive || bare) && isInfinitive(words, next)
    ? span(ask, next + 1, 'phrase', 'passive', next + 1, { source: null })
    : undefined
}

const RANKS: readonly string[] = [
  'object-that',
  'object-to-verb',
  'object-as',
  'object PREPOSITION',
  'that',
  'wh',
  'to-verb',
  'PREPOSITION',
  'passive',
  'quote',
  'clause',
  'object',
]
const NAMED = new Set(RANKS)
const rankOf = (frame: CueFrame | 'passive'): number =>
  RANKS.indexOf(NAMED.has(frame) ? frame : frame.startsWith('object ') ? 'object PREPOSITION' : 'PREPOSITION')

/** Content of a verb, by the most telling of its frames that fits. */
export function contentOf(words: Words, place: CuePlace, group: VerbGroup, knowledge: Knowledge): Content | undefined {
  const ask = { words, place, group, knowledge }
  const { frames } = place.cue
  const believed = frames.some((f) => f === 'clause' || f === 'that')
  const ranked: (CueFrame | 'passive')[] = [...frames, ...(believed ? (['passive'] as const) : [])]
  for (const frame of ranked.sort((a, b) => rankOf(a) - rankOf(b))) {
    const content = frame === 'passive' ? passiveInfinitive(ask) : fromFrame(ask, frame)
    if (content) return content
  }
  return undefined
}
