/** One attribution by its words, before it is known who the source is. */
import type { Cue, CueFrame } from '../../model/records/cue.ts'
import type { Subject } from './subject.ts'
import type { Stretch, Words } from './words.ts'

export interface Attribution {
  readonly words: Words
  readonly cue: Cue
  /** The word that carries the cue. */
  readonly at: number
  readonly cueSpan: Stretch
  /** null: the text names nobody. */
  readonly source: Subject | null
  /** Who relays it: "Reuters" of "Reuters quoted the king as saying". */
  readonly through?: Subject
  /** Another reading of the source, for where the first can't speak. */
  readonly otherwise?: Subject
  readonly content: Stretch
  readonly frame: CueFrame | 'passive' | 'aside' | 'adverb' | 'adjective' | 'preposition' | 'continued'
  /** "did not say": the cue itself is negated. */
  readonly negated: boolean
  /** For a quotation's further sentence: the attribution whose cue and source it shares. */
  readonly origin?: Attribution
}

/** The words in which the cue and the source stand: another sentence's than the content's, where a quotation goes on. */
export const cueWords = ({ words, origin }: Attribution): Words => origin?.words ?? words
