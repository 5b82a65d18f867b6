/**
 * What a promise and an accusation can't do without: something that the speaker can bring about; someone who is accused.
 *
 * "The bank said the delay would cost nine million": no promise. "He described hearing a bang": no accusation. "They say I have gone soft" may be one.
 */
import type { Asked } from './kind-rules.ts'
import { ofSelf } from './kind-self.ts'
import { verbGroup } from './words.ts'

/** Said plainly, with a subject that is the speaker or theirs, or a passive; for cues of their own kind the cue tells. */
export function mayPromise(asked: Asked): boolean {
  const { attribution, verb, expert } = asked
  const { cue, words } = attribution
  if (cue.kind !== 'statement' || cue.frames.length === 0 || verb === undefined) return true
  if (expert) return false
  return ofSelf(asked, verb) || verbGroup(words, verb).passive || words.quoted[verb] === 1
}

const ACCUSED = /^(?:he|her|him|i|it|me|she|that|them|they|this|those|us|we|who|you|your|their|his)$/u

/** Another party by name, by a pronoun or by a noun for people and bodies. */
export function mayAccuse({ attribution: { words, content }, actors, isOwn, knowledge }: Asked): boolean {
  for (let i = content.from; i < content.to; i++) {
    const token = words.tokens[i]!
    const actor = actors.headOf(words.sentence, i)
    if ((actor !== undefined && !isOwn(actor)) || ACCUSED.test(words.lower[i]!)) return true
    if (token.upos !== 'NOUN') continue
    const noun = knowledge.sourceNouns.of(words.lower[i]!)
    if ((noun && noun.evidence !== 'document') || knowledge.collectives.of(token.lemma)) return true
  }
  return false
}
