/** Time expressions with their values. */
import type { Document, Sentence, TimeExpression } from '../../model/index.ts'

export function findTimes(_text: string, _sentences: readonly Sentence[], _published: Document['published']): TimeExpression[] {
  return []
}
