/** What the rules of contingencies ask of the document around a sentence: actors, claims, words that tell events. */
import type { Knowledge } from '../../lookup/index.ts'
import type { Annotation, Claim, Document } from '../../model/index.ts'
import type { Index } from '../../model/tree.ts'
import { overlap, type Span } from '../../text/spans.ts'
import type { ActorIndex } from '../actor-index.ts'
import type { Stretch, Words } from '../claims/words.ts'

export interface Scene {
  readonly doc: Document
  readonly knowledge: Knowledge
  readonly actors: ActorIndex
  readonly claims: readonly Claim[]
  /** Whether a word is one of those that make an attribution. */
  readonly isCue: (words: Words, i: Index) => boolean
  /** Whether a word may tell an event between actors. */
  readonly isEvent: (words: Words, i: Index) => boolean
  /** The innermost claim in whose content most of a stretch stands. */
  readonly claimAround: (words: Words, stretch: Stretch) => Claim | undefined
}

/** The span of a stretch of words. */
export const spanOf = ({ tokens }: Words, { from, to }: Stretch): Span => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end })

const length = ({ start, end }: Span): number => end - start

export function sceneOf(doc: Document, annotation: Annotation, claims: readonly Claim[], actors: ActorIndex, knowledge: Knowledge): Scene {
  const events = new Set(annotation.events.map(({ start }) => start))
  return {
    doc,
    knowledge,
    actors,
    claims,
    isCue: (words, i) => claims.some(({ cue }) => cue !== null && overlap(cue, words.tokens[i]!) > 0),
    isEvent: (words, i) => events.has(words.tokens[i]!.start),
    claimAround(words, stretch) {
      const span = spanOf(words, stretch)
      return claims
        .filter(({ content }) => 2 * overlap(content, span) > length(span))
        .sort((a, b) => length(a.content) - length(b.content))[0]
    },
  }
}
