/** Watch: limits drawn, warnings and commitments, with who is said to have stated them; an author's forecasts last. */
import type { Contingency } from '../../model/index.ts'
import { clauseAround, within } from '../fragment.ts'
import { order, type Scope } from '../scope.ts'
import { withoutOverlaps } from '../without-overlaps.ts'
import { capital } from '../wording.ts'
import { cited, type Draft, nothing, quoted, type Section } from './lines.ts'
import { authorOf } from './voices.ts'

export const MOST = 6
const WORDS = 200
const KINDS: readonly Contingency['kind'][] = ['red line', 'warning', 'commitment', 'condition', 'forecast']

export function speakerOf(contingency: Contingency, scope: Scope): string {
  const author = authorOf(scope.doc(contingency.citation.document))
  if (contingency.speaker === undefined && contingency.speakerName === 'author') return author
  const name = contingency.speaker === undefined ? contingency.speakerName : scope.nameOf(contingency.speaker)
  return contingency.expression === 'ascribed' ? `${name}, as ${author} has it` : name
}

/** Limits before forecasts, named speakers before authors, later before earlier. */
export function ranked(scope: Scope): Contingency[] {
  const rank = (c: Contingency): number => KINDS.indexOf(c.kind) + (c.speaker === undefined ? 3 : 0)
  const sorted = scope
    .contingencies()
    .sort((a, b) => rank(a) - rank(b) || -order(scope.dayOf(a.citation), scope.dayOf(b.citation)) || (a.id < b.id ? -1 : 1))
  return withoutOverlaps(sorted, (c) => [c.citation])
}

export function watch(scope: Scope): Section {
  const all = ranked(scope)
  const shown = all.slice(0, MOST)
  const lines = shown.map((contingency): Draft => {
    const doc = scope.doc(contingency.citation.document)
    // A statement in someone's mouth is quoted alone; an author's own wants its sentence.
    const fragment =
      contingency.speakerName === 'author' ? clauseAround(doc, contingency.citation, WORDS) : within(doc, contingency.citation, WORDS)
    return {
      basis: 'source',
      topic: capital(contingency.kind),
      pieces: [`${capital(speakerOf(contingency, scope))}: `, ...quoted(fragment), ' ', cited(fragment.citation), '.'],
    }
  })
  return {
    id: 'watch',
    heading: 'Watch',
    lines: lines.length > 0 ? lines : [nothing('No limit, warning or commitment is stated.')],
    left: all.length - shown.length,
  }
}
