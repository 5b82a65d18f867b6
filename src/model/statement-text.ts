/** What one says, as it is read beside what another says of the same. */
export interface StatementText {
  /** Its sentence, or the sentences that it runs over. */
  readonly text: string
  /** Where in them the statement stands. */
  readonly start: number
  readonly end: number
  /** The sentence before; empty where there is none. */
  readonly before: string
}

/** How likely two statements answer one question otherwise, 0 to 1, and of which kind their parting is. */
export interface PartingScore {
  readonly chance: number
  readonly kind: 'denial' | 'figure' | 'date' | 'attribution' | 'characterization'
}

/** Reads statements together, two and two, given by their places among the first; scores in the order of the pairs. */
export type ReadTogether = (
  statements: readonly StatementText[],
  pairs: readonly (readonly [number, number])[],
) => Promise<readonly PartingScore[]>
