/** The watch list: what would follow from what, by who is said to have stated it. */
import type { Citation, Contingency, Situation } from '../model/index.ts'
import { worded } from './brief/lines.ts'
import { ranked, speakerOf } from './brief/watch.ts'
import { Scope, type ScopeOptions } from './scope.ts'

export interface Indicator {
  readonly kind: Contingency['kind']
  /** "Norland", "Norland, as Anna Lindqvist has it", the author's name. */
  readonly speaker: string
  readonly condition: Citation | null
  readonly consequence: Citation | null
  readonly citation: Citation
  readonly contingency: Contingency['id']
}

/** Limits and warnings first, an author's own forecasts last; of statements that overlap, the first. */
export function indicators(situation: Situation, options: ScopeOptions = {}): Indicator[] {
  const scope = new Scope(situation, options)
  return ranked(scope).map((contingency) => {
    const { kind, condition, consequence, citation, id } = contingency
    return { kind, speaker: worded(speakerOf(contingency, scope)), condition, consequence, citation, contingency: id }
  })
}
