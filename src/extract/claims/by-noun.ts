/**
 * Attributions by nouns: what a claim, a warning or a fear is of, and whose it is.
 *
 * "Quito’s warning that the dam may burst" gives the content "the dam may burst" by Quito; "fears of a war are growing" gives "a war" by nobody named.
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { Attribution } from './attribution.ts'
import type { CuePlace } from './cues-in.ts'
import { endOf } from './extent.ts'
import { type Subject, subjectBehind, subjectOf } from './subject.ts'
import { isFiniteVerb, isNominal, phraseEnding, phraseStarting, type Words } from './words.ts'

const FROM = new Set(['from', 'by', 'among'])
/** Verbs whose subject makes the claim that their object names: "issued a warning that". */
const GIVES =
  /^(?:make|issue|give|voice|express|raise|repeat|reiterate|offer|deliver|send|renew|level|air|have|hold|share|reject|dismiss|deny)$/u
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u
/** With the preposition: "respond to requests" makes none. */
const UTTERS = /^(?:(?:answer|begin|close|conclude|counter|end|open|react|reply|respond) with|(?:confine|limit|restrict) to)$/u

/** "Rome’s", "its", "Iranian" in front of the noun. */
function ownerBefore(words: Words, noun: number): Subject | undefined {
  const { from } = phraseEnding(words, noun)
  for (let i = noun - 1; i >= from; i--) {
    if (words.lower[i] === "'s" || words.lower[i] === "'")
      return i > from ? { from: ownerFrom(words, i - 1, from), to: i, head: i - 1 } : undefined
    if (/^(?:his|her|its|their)$/u.test(words.lower[i]!)) return { from: i, to: i + 1, head: i }
  }
  for (let i = from; i < noun; i++) {
    if (words.tokens[i]!.upos === 'PROPN' || (words.tokens[i]!.upos === 'ADJ' && /^\p{Lu}/u.test(words.tokens[i]!.text) && i > 0))
      return { from: i, to: i + 1, head: i }
  }
  return undefined
}

const ownerFrom = (words: Words, head: number, from: number): number => (words.tokens[from]!.upos === 'DET' || from < head ? from : head)

/** "denials from Baku", "criticism by the bishops". */
function ownerBehind(words: Words, noun: number, limit: number): Subject | undefined {
  for (let i = noun + 1; i < limit; i++) {
    if (FROM.has(words.lower[i]!)) return subjectBehind(words, i)
    if (isFiniteVerb(words, i) || words.tokens[i]!.upos === 'PUNCT' || words.lower[i] === 'that') return undefined
  }
  return undefined
}

/** "The fleet issued a warning that …": the subject of the verb that the noun is the object of. */
function giver(words: Words, noun: number): Subject | undefined {
  const { from } = phraseEnding(words, noun)
  const giving = from - 1
  if (words.tokens[giving]?.upos === 'VERB' && GIVES.test(words.tokens[giving]!.lemma)) return subjectOf(words, giving)
  // "limited herself to a call for …", "replied with a threat to …"
  const above = words.tokens[noun]!.deprel === 'obl' ? words.tokens[noun]!.head : -1
  if (above < 0 || above >= noun) return undefined
  const verb = `${words.tokens[above]!.lemma} ${words.lower[from - 1]}`
  return UTTERS.test(verb) ? subjectOf(words, above) : undefined
}

/** One past the noun's last word that may stand between it and "that": "concerns are growing that", "a warning on Monday that". */
function distantThat(words: Words, noun: number, knowledge: Knowledge): number | undefined {
  for (let i = noun + 1; i < Math.min(words.tokens.length, noun + 7); i++) {
    if (words.lower[i] === 'that') {
      const clause =
        words.tokens[i]!.upos === 'SCONJ' || words.tokens[i]!.deprel === 'mark' || (i === noun + 1 && phraseStarting(words, i + 1) !== null)
      return clause ? i : undefined
    }
    if (words.tokens[i]!.upos === 'PUNCT' || isNominal(words.tokens[i])) return undefined
    if (knowledge.cues.startingWith(words.lower[i]!).some(({ cue }) => cue.class === 'verb')) return undefined
  }
  return undefined
}

/** The that-clause of a subject ends where the subject's own verb begins. */
function clauseEnd(words: Words, noun: number, start: number, end: number): number {
  if (words.tokens.some((_, i) => i < noun && isFiniteVerb(words, i))) return end
  const { head } = words.tokens[noun]!
  if (words.parsed && /^nsubj/u.test(words.tokens[noun]!.deprel) && head > start && head < end) {
    let from = head
    while (from > start + 1 && /^(?:AUX|ADV|PART|PUNCT)$/u.test(words.tokens[from - 1]!.upos)) from--
    return from
  }
  // the first verb after a mark that closes a clause with a verb of its own
  let verbs = 0
  for (let i = start; i < end; i++) {
    if (isFiniteVerb(words, i)) {
      if (verbs > 0 && /^(?:,|”|")$/u.test(words.tokens[i - 1]!.text)) return i
      verbs++
    }
  }
  return end
}

/** An object of a noun's preposition ends where the sentence's verb begins. */
function phraseEnd(words: Words, start: number, end: number): number {
  let relative = false
  for (let i = start + 1; i < end; i++) {
    if (/^(?:who|which|that|whose|where|what|whether|how)$/u.test(words.lower[i]!)) relative = true
    else if (isFiniteVerb(words, i) && !words.quoted[i]) {
      if (!relative) return i
      relative = false
    } else if (
      words.tokens[i]!.text === ',' &&
      !isNominal(words.tokens[i + 1]) &&
      words.tokens[i + 1]?.upos !== 'ADJ' &&
      words.tokens[i + 1]?.upos !== 'CCONJ' &&
      words.tokens[i + 1]?.upos !== 'DET'
    )
      return i
  }
  return end
}

export function byNoun(words: Words, place: CuePlace, knowledge: Knowledge): Attribution | undefined {
  const { lower, tokens } = words
  const noun = place.at
  const make = (from: number, to: number, cueTo: number, frame: Attribution['frame'], needsOwner: boolean): Attribution | undefined => {
    const source = ownerBefore(words, noun) ?? ownerBehind(words, noun, from) ?? giver(words, noun) ?? null
    if (to <= from || (needsOwner && !source)) return undefined
    return { words, cue: place.cue, at: noun, cueSpan: { from: noun, to: cueTo }, source, content: { from, to }, frame, negated: false }
  }
  if (place.cue.frames.includes('that')) {
    const that = distantThat(words, noun, knowledge)
    if (that !== undefined) {
      const from = that + 1
      return make(
        from,
        clauseEnd(words, noun, from, endOf(words, from, noun, 'clause', knowledge)),
        that === place.to ? that + 1 : place.to,
        'that',
        false,
      )
    }
  }
  const next = lower[place.to]
  if (
    next === 'to' &&
    place.cue.frames.includes('to-verb') &&
    (tokens[place.to + 1]?.upos === 'VERB' || tokens[place.to + 1]?.upos === 'AUX')
  ) {
    return make(place.to, phraseEnd(words, place.to + 1, endOf(words, place.to, noun, 'phrase', knowledge)), place.to, 'to-verb', true)
  }
  const preposition = place.cue.frames.find((f) => f === next)
  // "the declaration of 4 March"
  const dated = /^(?:NUM|CD)$/u.test(tokens[place.to + 1]?.upos ?? '') || MONTH.test(lower[place.to + 1] ?? '')
  if (preposition !== undefined && !dated && (phraseStarting(words, place.to + 1) || /ing$/u.test(lower[place.to + 1] ?? ''))) {
    const from = place.to + 1
    const bare = /^(?:report|allegation|accusation|claim|rumou?r|suspicion|speculation|fear|concern|worry)$/u.test(place.cue.words)
    return make(from, phraseEnd(words, from, endOf(words, from, noun, 'phrase', knowledge)), from, preposition, !bare)
  }
  return undefined
}
