/**
 * Someone who is said to say nothing.
 *
 * "Rome has not commented on the arrest" gives "the arrest" by Rome, no comment; "the firm declined to comment" gives "declined to comment".
 */
import type { Attribution } from './attribution.ts'
import type { CuePlace } from './cues-in.ts'
import { subjectOf } from './subject.ts'
import { phraseStarting, verbGroup, type Words } from './words.ts'

const WHEN = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/u

export function noComment(words: Words, place: CuePlace): Attribution | undefined {
  const { lower, tokens } = words
  const verb = place.at
  const next = lower[place.to] ?? ''
  const asked = place.cue.frames.includes('wh') && /^(?:whether|how|why|what|who|if|when|where)$/u.test(next)
  const when = WHEN.test(lower[place.to + 1] ?? '')
  const topic = place.cue.frames.some((f) => f === next) && !when
  if (!asked && place.cue.frames.includes('wh')) return undefined
  if (!topic && !asked && !/comment$/u.test(place.cue.words)) return undefined
  let from = asked ? place.to : topic ? place.to + 1 : place.to - 1
  let to = from
  if (asked) to = tokens.length
  else if (topic) {
    let phrase = phraseStarting(words, from)
    if (!phrase) return undefined
    to = phrase.to
    while (/^(?:of|for|in|from|by|about)$/u.test(lower[to] ?? '')) {
      phrase = phraseStarting(words, to + 1)
      if (!phrase) break
      to = phrase.to
    }
  } else {
    from = verbGroup(words, verb).from
    to = place.to
  }
  return {
    words,
    cue: place.cue,
    at: verb,
    cueSpan: { from: verb, to: asked || !topic ? Math.min(place.to, from > verb ? from : place.to) : from },
    source: subjectOf(words, verb) ?? null,
    content: { from, to },
    frame: 'clause',
    negated: false,
  }
}
