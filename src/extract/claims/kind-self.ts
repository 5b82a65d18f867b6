/**
 * Whether the content speaks of its speaker: by name, by a pronoun, or of what is theirs.
 *
 * "Oman said it would stay", "… its ports will not be open": of Oman. "… its profits would fall": of nothing that Oman disposes of.
 */
import type { Asked } from './kind-rules.ts'
import { verbGroup, type Words } from './words.ts'

export const SELF = /^(?:we|i|it|they|he|she)$/u
export const OWN = /^(?:we|i)$/u

/** The word right before a verb's group. */
export const subjectWord = (words: Words, verb: number): string => words.lower[verbGroup(words, verb).from - 1] ?? ''

/** What a state or a body disposes of: "its ports", "his country". */
const REALM =
  /^(?:aid|airfields?|airspace|army|banks?|bases?|borders?|country|doors?|fleet|forces|government|islands?|jets|military|ministry|mines|navy|office|planes|ports?|railways?|refineries|roads?|ships|side|skies|soil|territory|troops|waters)$/u

/** "its ports will not be open": what is told of the speaker's own. */
export const ofOwn = ({ attribution: { words, content } }: Asked, verb: number): boolean => {
  const { from } = verbGroup(words, verb)
  return (
    REALM.test(subjectWord(words, verb)) &&
    words.lower
      .slice(content.from, from)
      .slice(0, 3)
      .some((w) => /^(?:his|her|its|our|their)$/u.test(w))
  )
}

/** The subject is the speaker: by name, "we" and "I", or a pronoun with which the content begins. */
export function ofSelf(asked: Asked, verb: number): boolean {
  const { attribution, selfAt } = asked
  const { words, content } = attribution
  const subject = subjectWord(words, verb)
  if (OWN.test(subject)) return true
  if (SELF.test(subject)) return !words.quoted[verb] && verbGroup(words, verb).from - 1 - content.from < 4
  return selfAt(verb) || ofOwn(asked, verb)
}
