/**
 * Which actors a phrase at a party's place stands for: the one it names, or the one whose people or things it names.
 *
 * "secret Israeli bases" is Israel as a recipient of strikes; "four employees of the Iranian embassy" are Iran's.
 */
import type { ActorId, Sentence } from '../../model/index.ts'
import type { ActorIndex } from '../actor-index.ts'
import { type Index, nounPhrase } from '../syntax.ts'
import type { Resolve } from './frames.ts'

const isWord = (upos: string): boolean => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'ADJ' || upos === 'NUM'

export function partiesIn(index: ActorIndex): Resolve<ActorId> {
  return (sentence: Sentence, head: Index, strict: boolean): ActorId[] => {
    const token = sentence.tokens[head]!
    if (!isWord(token.upos)) return []
    const own = index.headOf(sentence, head)
    if (own !== undefined) return [own]
    if (strict)
      return index
        .mentionsIn(token)
        .map((mention) => mention.actor)
        .slice(0, 1)
    const inside = index.mentionsIn(nounPhrase(sentence, head))
    const before = inside.filter((mention) => mention.end <= token.start).sort((a, b) => b.end - a.end)[0]
    const after = inside.filter((mention) => mention.start >= token.end).sort((a, b) => a.start - b.start)[0]
    const owner = before ?? after
    return owner ? [owner.actor] : []
  }
}
