/**
 * Attributions that name their source after a preposition, or nobody at all.
 *
 * "According to the ministry, the ferry sank" gives "the ferry sank" by the ministry; "the driver allegedly took money" gives "took money" by nobody named.
 */
import type { Knowledge } from '../../lookup/index.ts'
import { clauseFrom, clauseTo } from './aside.ts'
import type { Attribution } from './attribution.ts'
import { type CuePlace, holdsSource } from './cues-in.ts'
import { endOf } from './extent.ts'
import { possessorWithin } from './possessor.ts'
import type { Subject } from './subject.ts'
import { byWhomItIs } from './to-whom.ts'
import { isFiniteVerb, isNominal, phraseStarting, type Words } from './words.ts'

/** The source after a preposition runs to the next comma, verb or sentence's end. */
function sourceAfter(words: Words, from: number): Subject | undefined {
  let to = from
  while (
    to < words.tokens.length &&
    !/^(?:,|;|:|—|–|-|\.|\?|!|”|")$/u.test(words.tokens[to]!.text) &&
    (to === from || !isFiniteVerb(words, to) || /^(?:who|which|that)$/u.test(words.lower[to - 1]!))
  )
    to++
  if (to === from) return undefined
  const phrase = phraseStarting(words, from)
  const head = phrase ? phrase.to - 1 : isNominal(words.tokens[from]) ? from : undefined
  return head === undefined ? undefined : { from, to, head }
}

/** What a cue that holds its source opens, or stands within: "The hull is, by the surveyor’s reckoning, half rotten". */
function byPerspective(words: Words, { cue, at, to }: CuePlace): Attribution | undefined {
  const source = possessorWithin(words, at, to)
  if (!source) return undefined
  const { tokens } = words
  const base = { words, cue, at, cueSpan: { from: at, to }, source, frame: 'preposition', negated: false } as const
  const comma = tokens[to]?.text === ','
  const opens = tokens.slice(0, at).every((t) => /^(?:ADV|CCONJ|PUNCT)$/u.test(t.upos))
  if (opens) return { ...base, content: { from: comma ? to + 1 : to, to: tokens.length } }
  if (tokens[at - 1]?.text !== ',') return undefined
  if (comma) return { ...base, content: { from: clauseFrom(words, at - 1, to), to: clauseTo(words, 0, to) } }
  return tokens[to]?.upos === 'PUNCT' ? { ...base, content: { from: clauseFrom(words, at - 1, to), to: at - 1 } } : undefined
}

export function byPreposition(words: Words, place: CuePlace): Attribution | undefined {
  if (place.cue.words === 'to') return byWhomItIs(words, place)
  if (holdsSource(place.cue)) return byPerspective(words, place)
  const source = sourceAfter(words, place.to)
  if (!source) return undefined
  const { tokens } = words
  const base = {
    words,
    cue: place.cue,
    at: place.at,
    cueSpan: { from: place.at, to: place.to },
    source,
    frame: 'preposition',
    negated: false,
  } as const
  const opens = tokens.slice(0, place.at).every((t) => t.upos === 'PUNCT' || t.upos === 'CCONJ' || t.upos === 'ADV')
  const comma = tokens[source.to]?.text === ','
  if (opens) return comma && source.to + 1 < tokens.length ? { ...base, content: { from: source.to + 1, to: tokens.length } } : undefined
  const resumes = comma && tokens.slice(source.to + 1).some((t) => t.upos !== 'PUNCT')
  let to = place.at
  while (to > 0 && tokens[to - 1]!.upos === 'PUNCT') to--
  // "There is a reason: stocks have fallen, according to biologists": what stands before the colon is the author's
  const own = tokens.findLastIndex((t, i) => i < to - 1 && /^[:;]$/u.test(t.text) && words.quoted[i] !== 1) + 1
  return to > own ? { ...base, content: { from: own, to: resumes ? tokens.length : to } } : undefined
}

export function byAdverb(words: Words, place: CuePlace, knowledge: Knowledge): Attribution | undefined {
  let from = place.to
  while (words.tokens[from]?.upos === 'ADV') from++
  const next = words.tokens[from]
  if (!next || /^(?:PUNCT|CCONJ|SCONJ|PRON)$/u.test(next.upos)) return undefined
  const to = endOf(words, from, place.at, 'phrase', knowledge)
  return {
    words,
    cue: place.cue,
    at: place.at,
    cueSpan: { from: place.at, to: place.to },
    source: null,
    content: { from, to },
    frame: 'adverb',
    negated: false,
  }
}

/** "the alleged theft of the archive": what is alleged is the noun with its "of …". */
export function byAdjective(words: Words, place: CuePlace): Attribution | undefined {
  const phrase = phraseStarting(words, place.to)
  if (!phrase) return undefined
  let { to } = phrase
  while (/^(?:of|in|by|against|near|between|for|to|on|from|with)$/u.test(words.lower[to] ?? '')) {
    const next = phraseStarting(words, to + 1)
    if (!next) break
    to = next.to
  }
  return {
    words,
    cue: place.cue,
    at: place.at,
    cueSpan: { from: place.at, to: place.to },
    source: null,
    content: { from: place.to, to },
    frame: 'adjective',
    negated: false,
  }
}
