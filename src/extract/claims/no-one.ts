/**
 * Sources and contents that are none: things that cannot speak, relative pronouns, and a bare name for what is said.
 *
 * "The silence says that …", "History says …": no one says it. "…, who is ill, saying …": not "who". "praised Oslo": "Oslo" is no content.
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { ActorIndex } from '../actor-index.ts'
import { antecedent, type Subject } from './subject.ts'
import { isFiniteVerb, isNominal, type Stretch, type Words } from './words.ts'

/** Nouns of what is not a person, a body or a writing: they show and suggest, and do not say. */
const ABSTRACT =
  /^(?:silence|timing|history|geography|logic|absence|experience|precedent|pattern|trend|pace|scale|speed|fact|moment|past|future|arithmetic|symbolism|wisdom|choreography|optics|sequence|outcome|lack|context|rhythm|tone|weather|chronology|demography|proximity|instinct|tradition|convention|conscience|reason|reality|truth|rumou?r)$/iu

/** Whether a source’s noun is a thing that says nothing; a name that the text gives an actor ("History" a channel) is none. */
export function isThing({ tokens, sentence }: Words, { head }: Subject, actors: ActorIndex, knowledge: Knowledge): boolean {
  const token = tokens[head]!
  if (actors.headOf(sentence, head) !== undefined || knowledge.sourceNouns.of(token.text.toLowerCase())) return false
  return ABSTRACT.test(token.lemma) || ABSTRACT.test(token.text)
}

const ANSWERS =
  /^(?:react|respond|repl|object|listen|bow|yield)\p{L}*\s(?:\p{L}+\s){0,3}to\s(?:\p{L}+\s){0,3}(?:claims?|reports?|allegations?|accusations?|charges?|rumou?rs?|suggestions?|assertions?|news)(?:\sthat)?$/u

/** "reacted angrily to claims that …": somebody else claims it. */
export const answersIt = ({ lower }: Words, { from, to }: Stretch): boolean => ANSWERS.test(lower.slice(from, to).join(' '))

/** A source as it may stand: for "who" whom it stands for; undefined where that is nobody. */
export function withoutRelative(words: Words, source: Subject): Subject | undefined {
  if (!/^(?:who|whom|whose|which)$/u.test(words.lower[source.head]!)) return source
  return antecedent(words, source.head)
}

/** "Trump", "the issue": what is said has a verb, or says of what it is; a word in quotation marks is said too. */
export function isBare({ tokens, lower, quoted }: Words, { from, to }: Stretch, actors: ActorIndex): boolean {
  const inside = tokens.slice(from, to)
  if (inside.some((_, k) => quoted[from + k]) || inside.length === 0 || inside.length > 5) return false
  const rest = inside.filter((t) => !/^(?:DET|PUNCT|ADP)$/u.test(t.upos))
  if (rest.length === 1 && /^(?:issue|matter|topic|subject|question|thing)$/u.test(lower[tokens.indexOf(rest[0]!)]!)) return true
  const own = actors.mentionsIn({ start: inside[0]!.start, end: inside.at(-1)!.end })
  return (
    rest.every((t) => t.upos === 'PROPN') &&
    rest.some((t) => isNominal(t)) &&
    own.some((m) => m.start <= rest[0]!.start && rest.at(-1)!.end <= m.end)
  )
}

/** Whether it tells that something is so: "it would rain", not "every two years". */
export const isClause = (words: Words, { from, to }: Stretch): boolean =>
  words.tokens.slice(from, to).some((_, i) => isFiniteVerb(words, from + i))
