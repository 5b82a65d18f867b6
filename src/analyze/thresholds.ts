/** Thresholds of analysis, with what they were set by. The figures are in `docs/measures.md`, under "Trend". */

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
