/** What is asked of a cue, and the content that is its answer. */
import type { Knowledge } from '../../lookup/index.ts'
import type { CueFrame } from '../../model/records/cue.ts'
import type { CuePlace } from './cues-in.ts'
import { endOf, type Reach } from './extent.ts'
import type { Subject } from './subject.ts'
import type { Stretch, VerbGroup, Words } from './words.ts'

export interface Content extends Stretch {
  readonly frame: CueFrame | 'passive'
  /** One past the words of the cue: its preposition or "that" included. */
  readonly cueTo: number
  /** Whose it is, where the frame itself shows it; null: the frame hides it. */
  readonly source?: Subject | null
}

export interface Ask {
  readonly words: Words
  readonly place: CuePlace
  readonly group: VerbGroup
  readonly knowledge: Knowledge
}

/** The content from a word on, as far as it reaches. */
export const span = (
  { words, place, knowledge }: Ask,
  from: number,
  reach: Reach,
  frame: Content['frame'],
  cueTo: number,
  more: Partial<Content> = {},
): Content | undefined => {
  const to = endOf(words, from, place.at, reach, knowledge)
  return to > from ? { from, to, frame, cueTo, ...more } : undefined
}

export const skipAdverbs = ({ tokens }: Words, from: number): number => {
  let i = from
  while (tokens[i]?.upos === 'ADV') i++
  return i
}
