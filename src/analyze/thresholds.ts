/** Thresholds of analysis, with what they were set by. The figures are in `docs/measures.md`, under "Trend" and "What-if". */

export const TREND = {
  /** Events of one curve in a period from which a line is drawn there: fewer say more of what was read than of what happened. By decision. */
  leastEvents: 20,
} as const

/** Change points: set on simulated series without a change (Poisson, overdispersed, autocorrelated), so that false alarms stay below 5 in 100. */
export const CHANGES = {
  /** Periods on either side of a change at least; a run needs twice as many. */
  side: 6,
  /** Reorderings of a run against which a split is held; the smallest share that can be told is 1 in 1,000. */
  reorderings: 999,
  /** Greatest share of reorderings that chance may split as well. */
  level: 0.01,
  /** Borders that are tried in a long run: in one of more periods they stand on a grid. */
  borders: 250,
  /** Seed of the reorderings: the same series gives the same answer. */
  seed: 20_260_101,
} as const

export const WHAT_IF = {
  /** What each agreement adds to the strength that orders the list. By hand, on the articles of `examples/`. */
  strength: { sameActor: 2, anyone: 1, sameTarget: 1.5, sameAct: 2, likeAct: 1, shares: 3 },
  /** Shared words that suffice where neither the act nor an actor agrees. */
  wordsAlone: 3,
  /** Shared words that suffice where the acts are only alike, or the words of one do not say which; one, where whom it is done to is the same. */
  wordsOfOpenAct: 2,
  /** What one shared word has to weigh of the stated words, where only the actor agrees beside it: more than half. */
  halfOfWords: 0.5,
  /** Of that strength, what a general warning has that is touched beside another. */
  besides: 0.5,
  /** At most so many accounts of a crossing for one limit. */
  crossings: 5,
} as const
