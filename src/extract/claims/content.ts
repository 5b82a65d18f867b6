/**
 * Where the content of a cue stands, frame by frame.
 *
 * "Athens urged both sides to sign" with the frame object-to-verb: "both sides to sign". "It was seen as a threat": "a threat".
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { CueFrame } from '../../model/records/cue.ts'
import { type ByWhom, byWhom, withoutAgent } from './by-whom.ts'
import { before } from './clause-before.ts'
import { afterOpener, bareClause, opener, startsClause, thatClause } from './clause-behind.ts'
import { type Ask, type Content, skipAdverbs, span } from './content-span.ts'
import type { CuePlace } from './cues-in.ts'
import { describes, isFiniteVerb, isNominal, isQuote, phraseStarting, type VerbGroup, type Words } from './words.ts'

const WH = /^(?:whether|how|why|what|who|when|where|if)$/u

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
  const gerund = /^(?:VERB|AUX)$/u.test(token.upos) && /ing$/u.test(token.text)
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
  const next = skipAdverbs(words, place.to)
  const hidden = place.cue.class === 'verb' && (group.passive || (group.from === place.at && describes(words, place.at)))
  const behind = hidden ? byWhom(words, place, next) : undefined
  if (behind) return ofAgent(ask, frame, behind) ?? fromOpenFrame(ask, frame, next, hidden)
  return fromOpenFrame(ask, frame, next, hidden)
}

/** "was asked by Oslo to leave", "seen in Oslo as a threat", "called by critics a farce": what stands behind whose it is. */
function ofAgent(ask: Ask, frame: CueFrame, { agent, to }: ByWhom): Content | undefined {
  const { words, place } = ask
  const own = { source: agent }
  if (frame === 'object-to-verb') return isInfinitive(words, to) ? span(ask, to + 1, 'phrase', frame, place.to, own) : undefined
  if (frame === 'object-as' && words.lower[to] === 'as' && opensOnlyPhrase(words, to))
    return span(ask, to + 1, 'phrase', frame, place.to, own)
  const names = frame === 'object' && place.cue.kind === 'assessment' && words.tokens[to]?.upos === 'DET' && phraseStarting(words, to)
  return names ? span(ask, to, 'phrase', frame, place.to, own) : undefined
}

function fromOpenFrame(ask: Ask, frame: CueFrame, next: number, hidden: boolean): Content | undefined {
  const { words, place, group } = ask
  const { lower } = words
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
      const open = opener(ask, group.passive ? place.to : place.to + 1)
      if (open !== undefined) return span(ask, afterOpener(words, open), 'clause', frame, place.to)
      if (group.passive) return startsClause(words, next) ? span(ask, next, 'clause', frame, place.to) : undefined
      const who = phraseStarting(words, place.to)
      if (who) for (const from of [who.to, place.to + 1]) if (startsClause(words, from)) return span(ask, from, 'clause', frame, place.to)
      return before(ask, who?.to)
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
      // "held Oslo responsible for …"
      if (place.cue.words.includes(' * ')) return span(ask, place.at + 1, 'phrase', frame, place.at + 1)
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

/** "told the court of …": words of telling want someone who is told. */
const isToldOf = ({ place }: Ask): boolean => place.cue.words === 'tell'

/** "told a nurse in Oslo of …", not "told the story of …", "told him off in front of …". */
function hasListener({ words, place, knowledge }: Ask, of: number): boolean {
  const object = phraseStarting(words, place.to)
  if (!object) return false
  const { tokens, lower } = words
  const beside = /^(?:at|from|in|near)$/u.test(lower[object.to] ?? '') ? phraseStarting(words, object.to + 1) : null
  if (of !== object.to && of !== beside?.to) return false
  const noun = tokens[object.to - 1]!
  return (
    /^(?:PROPN|PRON)$/u.test(noun.upos) ||
    (noun.xpos === 'NNS' && !/^(?:joke|lie|stor|tale|truth)/u.test(noun.lemma)) ||
    [noun.lemma, lower[object.to - 1]!].some((w) => /^[^d]/u.test(knowledge.sourceNouns.of(w)?.evidence ?? 'd'))
  )
}

function preposition(ask: Ask, frame: CueFrame, next: number, hidden: boolean): Content | undefined {
  const { words, place } = ask
  const [first, second] = frame.split(' ')
  if (second === undefined) return words.lower[next] === first ? object(ask, next + 1, frame, next + 1) : undefined
  if (words.lower[next] === second)
    return object(ask, next + 1, frame, next + 1) && withoutAgent(ask, span(ask, next + 1, 'phrase', frame, next + 1, { source: null }))
  if (hidden && ask.group.passive) return undefined
  const places = beyondObject(ask, (i) => words.lower[i] === second && i > place.to).filter((i) => !isToldOf(ask) || hasListener(ask, i))
  const at = places.find((i) => /ing$/u.test(words.tokens[i + 1]?.text ?? '')) ?? places[0]
  return at === undefined ? undefined : object(ask, at + 1, frame, place.to)
}

/** "is believed to have left": what is believed, nobody being named. */
function passiveInfinitive(ask: Ask): Content | undefined {
  const { words, place, group } = ask
  const next = skipAdverbs(words, place.to)
  const bare = group.from === place.at && describes(words, place.at)
  if (!group.passive && !bare) return undefined
  const behind = byWhom(words, place, next)
  const to = behind?.to ?? next
  return isInfinitive(words, to)
    ? span(ask, to + 1, 'phrase', 'passive', behind ? place.to : to + 1, { source: behind?.agent ?? null })
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
