/** What the rules propose and what the encoder marks: where they agree on the end, the longer words are the expression. */
import { overlaps, type Span } from '../../text/spans.ts'
import type { KindSpan } from '../spans.ts'
import type { Rule } from './rule.ts'

export interface Candidate extends Span {
  readonly rule: Rule
  readonly groups: Readonly<Record<string, string | undefined>>
}

/** `found` of one sentence, with what only the encoder can tell from other words left out where it does not, and words before it that it takes in. */
export const agreed = (found: readonly Candidate[], marked: readonly KindSpan[]): Candidate[] =>
  found.flatMap((candidate) => {
    const mark = marked.find((m) => overlaps(m, candidate))
    if (!mark) return candidate.rule.onlyMarked ? [] : [candidate]
    const alone = !found.some((other) => other !== candidate && overlaps(other, mark))
    return [alone && mark.end === candidate.end && mark.start < candidate.start ? { ...candidate, start: mark.start } : candidate]
  })
