/**
 * What may follow, without an "if": "could trigger", "would doom", "risks becoming".
 *
 * "A new raid could trigger a wider war" gives the condition "A new raid" and the consequence "could trigger a wider war".
 */

import type { Knowledge } from '../../lookup/index.ts'
import { endOf } from '../claims/extent.ts'
import { type Subject, subjectOf } from '../claims/subject.ts'
import { isFiniteVerb, isNominal, phraseEnding, type Stretch, verbGroup, type Words } from '../claims/words.ts'
import type { Place } from './cues-in.ts'
import { bare, clauseStart, hull, type Statement } from './statement.ts'

/** Records of nouns for people: no event. */
const PEOPLE = new Set(['office', 'witness', 'hidden'])
const INDEFINITE = /^(?:a|an|any|each|every|another|further|new|more|such|excessive|open|continued|prolonged)$/u
/** Ability or politeness, not what may come: "could hear", "may seem". */
const NO_OUTCOME =
  /^(?:hear|see|seem|say|tell|afford|remember|imagine|appear|argue|ask|look|feel|find|believe|think|have|know|recall|wonder)$/u

/** The verb behind the words of the cue: over adverbs, "not only", "be" of a passive. */
function verbBehind(words: Words, place: Place): number | undefined {
  for (let i = place.to; i < Math.min(words.tokens.length, place.to + 6); i++) {
    const token = words.tokens[i]!
    if (words.lower[i] === 'have' && words.lower[i + 1] === 'to') continue
    if (token.upos === 'VERB') return i
    if (words.lower[i] === 'not' || words.lower[i] === "n't" || words.lower[i] === 'never') {
      if (words.lower[i + 1] !== 'only') return undefined
    } else if (token.upos !== 'AUX' && token.upos !== 'ADV' && token.upos !== 'PART' && token.upos !== 'CCONJ' && words.lower[i] !== 'only')
      return undefined
    if (words.lower[i] === 'have' && !/^to$/u.test(words.lower[i + 1] ?? '')) return undefined
  }
  return undefined
}

const contentWord = (words: Words, verb: number): boolean => !NO_OUTCOME.test(words.tokens[verb]!.lemma.toLowerCase())

/** The subject as a condition: something that may happen, told as one of its kind, and no one who acts. */
function eventSubject(words: Words, subject: Stretch & { readonly head: number }, holds: (word: number) => boolean): boolean {
  const head = words.tokens[subject.head]!
  if (head.upos !== 'NOUN' && head.upos !== 'VERB') return false
  if (holds(subject.head)) return false
  const first = words.lower[phraseEnding(words, subject.head).from]!
  return (
    INDEFINITE.test(first) ||
    (head.upos === 'NOUN' &&
      head.xpos !== 'NNS' &&
      words.tokens[phraseEnding(words, subject.head).from]!.upos !== 'NUM' &&
      !/^(?:the|this|that|these|those|its|his|her|their)$/u.test(first) &&
      words.tokens[subject.head + 1]?.upos !== 'PART')
  )
}

/** "… is unwelcome, as it would …": the subject of the clause before, for the pronoun. */
function standsFor(words: Words, pronoun: number): Subject | undefined {
  for (let i = 0; i < pronoun; i++) {
    if (!isFiniteVerb(words, i)) continue
    const subject = subjectOf(words, i)
    if (subject && subject.to <= i) return subject
    const { from } = verbGroup(words, i)
    return from > 0 && isNominal(words.tokens[from - 1])
      ? { ...phraseEnding(words, from - 1), from: clauseStart(words, from), head: from - 1 }
      : undefined
  }
  return undefined
}

export interface OutcomeScene {
  readonly knowledge: Knowledge
  readonly isActor: (words: Words, word: number) => boolean
}

export function outcome(words: Words, place: Place, scene: OutcomeScene): Statement | undefined {
  const { cue } = place
  if (words.tokens.at(-1)!.text === '?' || words.tokens[place.from]!.upos === 'PROPN') return undefined
  const behind = cue.follows === 'ing' ? (/ing$/u.test(words.lower[place.to] ?? '') ? place.to : undefined) : verbBehind(words, place)
  const noun = cue.words === 'would' && behind === undefined && words.lower[place.to] === 'be' ? place.to : undefined
  const verb = behind ?? noun
  if (verb === undefined || !contentWord(words, verb)) return undefined
  const relative = /^(?:which|that)$/u.test(words.lower[place.from - 1] ?? '')
  const subject = subjectOf(words, verb)
  if (!subject || subject.from >= place.from) return undefined
  if (/^(?:i|you|we)$/u.test(words.lower[subject.head]!)) return undefined
  const named = /^(?:it|this|that|they)$/u.test(words.lower[subject.head]!) ? (standsFor(words, subject.from) ?? subject) : subject
  const happening = eventSubject(
    words,
    named,
    (i) =>
      scene.isActor(words, i) ||
      (scene.knowledge.sourceNouns.of(words.lower[i]!)?.evidence !== undefined &&
        PEOPLE.has(scene.knowledge.sourceNouns.of(words.lower[i]!)!.id)),
  )
  if (cue.subject === 'event' && !happening && !(relative && words.tokens[subject.head]!.upos === 'NOUN')) return undefined
  if (!isNominal(words.tokens[subject.head])) return undefined
  if (
    cue.subject === 'thing' &&
    (words.tokens[named.head]!.upos !== 'NOUN' ||
      scene.isActor(words, named.head) ||
      scene.knowledge.sourceNouns.of(words.lower[named.head]!))
  )
    return undefined
  const from = cue.words === 'likely to' ? Math.max(subject.to, place.from - 1) : place.from
  const to = endOf(words, Math.max(from, verb), verb, 'phrase', scene.knowledge)
  const consequence = bare(words, { from, to })
  if (!consequence) return undefined
  const condition =
    happening || relative
      ? bare(
          words,
          named === subject && !relative
            ? { from: subject.from, to: Math.max(subject.to, place.from) }
            : { from: named.from, to: named.to },
        )
      : null
  const whole = hull({ from: Math.min(named.from, subject.from), to: subject.to }, consequence)
  return {
    words,
    cue,
    condition,
    consequence: condition ? consequence : relative ? consequence : hull({ from: subject.from, to: subject.to }, consequence),
    whole,
  }
}
