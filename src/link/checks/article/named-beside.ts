/** Whether a source is named after all: right beside, in the next sentence, or further down where a report's opening line left it out. */
import type { Citation } from '../../../model/index.ts'
import { overlaps, type Span } from '../../../text/spans.ts'
import type { ToldSentence } from './sentences.ts'

/** "Captain Duarte Mesquita, who is in charge of safety, said", "The official, Duarte Mesquita": the next sentence says who it was. */
const introduces = (next: ToldSentence, people: readonly Span[]): boolean =>
  people.some((p) => {
    const [before, behind] = [next.text.slice(0, p.start - next.start), next.text.slice(p.end - next.start)]
    if (p.start < next.start || p.end > next.end || before.length > 40) return false
    return (
      /^\s*,\s+(?:who|the|a|an|head|director|deputy|chief)\b/u.test(behind) ||
      /^(?:The|That) [\p{L} ]+,\s+(?:\p{Lu}\p{L}+\.?\s+)*$/u.test(before)
    )
  })

/** A name right behind, or in the next sentence's first words: "An official … said. Captain Duarte Mesquita, who …". */
function isNamedBehind(source: Span, sentence: ToldSentence, next: ToldSentence | undefined, people: readonly Span[]): boolean {
  if (people.some((p) => overlaps(p, source) || (p.start >= source.end && p.start <= source.end + 3))) return true
  const within = (p: Span): boolean => p.start >= source.end && p.end <= sentence.end
  const beside = people.some(
    (p) =>
      within(p) &&
      /^\s*(?:(?:of|from|at|in|to|for|with|on|by|who) [^,]{0,60})?,\s*(?:\p{Lu}\p{L}+\.?\s){0,2}$/u.test(
        sentence.text.slice(source.end - sentence.start, p.start - sentence.start),
      ),
  )
  const called = people.some(
    (p) =>
      within(p) &&
      /\b(?:named|called|name as|name is|identified (?:\p{L}+ )?as)\s*$/iu.test(sentence.text.slice(0, p.start - sentence.start)),
  )
  return beside || called || (next !== undefined && next.paragraph === sentence.paragraph && introduces(next, people))
}

/** Days of a public statement: the opening line of a report leaves the name to the next. */
const PUBLIC_DAY = /\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u
const OPENING = 2
const FOLLOWING = 4

/** "…, a senior defence official said on Monday. … Irineo Espino, the undersecretary, told a hearing": the report goes on with the name. */
function isNamedBelow(sentence: ToldSentence, i: number, sentences: readonly ToldSentence[], people: readonly Citation[]): boolean {
  if (!PUBLIC_DAY.test(sentence.text) || sentences.slice(0, i).filter(({ text }) => /[.!?]\W*$/u.test(text)).length >= OPENING) return false
  return sentences.slice(i + 1, i + 1 + FOLLOWING).some((next) =>
    people.some((p) => {
      if (p.start < next.start || p.end > next.end || !/^\p{Lu}[^\s]* \p{Lu}/u.test(p.quote)) return false
      const rest = next.text.slice(p.end - next.start)
      const before = next.text.slice(0, p.start - next.start)
      return (
        /^(?:,[^,.;]{3,90},)?\s+(?:told|said|says|added|wrote|announced|explained)\b/u.test(rest) ||
        /\b(?:said|added|told)\s+(?:[\p{L}’'-]+\s+){0,4}$/u.test(before)
      )
    }),
  )
}

/** "Maria Costa, an adviser who is not authorised to speak": a name right before. */
export const isNamedBefore = (source: Span, sentence: ToldSentence, people: readonly Span[]): boolean =>
  people.some(
    (p) =>
      p.start >= sentence.start &&
      p.end <= source.start &&
      /^\s*(?:,|\()\s*(?:an?\s+|the\s+)?$/u.test(sentence.text.slice(p.end - sentence.start, source.start - sentence.start)),
  )

export const isNamed = (source: Span, i: number, sentences: readonly ToldSentence[], people: readonly Citation[]): boolean =>
  isNamedBehind(source, sentences[i]!, sentences[i + 1], people) || isNamedBelow(sentences[i]!, i, sentences, people)
