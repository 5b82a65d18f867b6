/** What a rule of the time grammar is: a pattern, and how its groups are read in a scene. */
import type { TimeWords } from '../../lookup/time-words.ts'
import type { Day, TimeExpression } from '../../model/index.ts'
import type { Interval } from './calendar.ts'

export type Grain = 'day' | 'week' | 'month' | 'season' | 'year' | 'long'

/** The expression that later ones may lean on: "a month later", "the same year". */
export interface Anchor extends Interval {
  readonly grain: Grain
  /** Its own words name the year, or a year was worked out for it. */
  readonly basis: 'explicit' | 'relative'
}

/** What is known where an expression stands. */
export interface Scene {
  readonly words: TimeWords
  /** The document's day. */
  readonly now: Day | null
  /** The expression before it in the same paragraph, or in the story told. */
  readonly anchor: Anchor | null
  /** The text tells of years long before the document: dates lean on one another, not on the document's day. */
  readonly historical: boolean
  /** The clause speaks of what is to come. */
  readonly future: boolean
  /** Words in front put it before, or behind, the expression before it: "Days earlier, on 30 November". */
  readonly leans: 'before' | 'behind' | null
  /** A year that a joined expression right after it names: "March" of "from March to May 2024". */
  readonly yearAhead: number | null
}

export interface Reading {
  readonly type: TimeExpression['type']
  readonly value: string
  readonly span?: Interval | null
  readonly grain?: Grain
  readonly basis: TimeExpression['basis']
}

export interface Rule {
  readonly id: string
  readonly pattern: RegExp
  /** What a sentence holds in which the pattern is found: most hold none of it, and are not searched. One for many rules. */
  readonly needs?: RegExp | undefined
  /** Its words tell a time only where the encoder says so too. */
  readonly onlyMarked?: true
  /** Null: the words mean something else here, or can't be resolved to anything but themselves (then `unresolved`). */
  readonly read: (groups: Readonly<Record<string, string | undefined>>, scene: Scene) => Reading | null
}

export const unresolved = (basis: TimeExpression['basis'] = 'relative', type: TimeExpression['type'] = 'DATE'): Reading => ({
  type,
  value: '',
  span: null,
  basis,
})
