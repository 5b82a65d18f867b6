/** Watch: limits drawn, warnings and commitments, with who is said to have stated them; an author's forecasts last. */
import type { Claim, Contingency } from '../../model/index.ts'
import { contains } from '../../text/spans.ts'
import { clauseAround, type Fragment, within } from '../fragment.ts'
import { order, type Scope } from '../scope.ts'
import { withoutOverlaps } from '../without-overlaps.ts'
import { capital } from '../wording.ts'
import { cited, type Draft, nothing, type Piece, quoted, type Section } from './lines.ts'
import { authorOf, capitalized, speakerPieces } from './voices.ts'

export const MOST = 6
const WORDS = 200
const KINDS: readonly Contingency['kind'][] = ['red line', 'warning', 'commitment', 'condition', 'forecast']

/** The claim whose words hold it, the closest: "Hallgrimsson told Luns that any ramming would be a red line for Iceland" is Hallgrimsson's. */
export const claimOf = ({ citation }: Contingency, scope: Scope): Claim | undefined =>
  scope.situation.claims
    .filter((claim) => claim.content.document === citation.document && contains(claim.content, citation))
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start) || (a.id < b.id ? -1 : 1))[0]

export function speakerOf(contingency: Contingency, scope: Scope): Piece[] {
  const author = authorOf(scope.doc(contingency.citation.document))
  const claim = claimOf(contingency, scope)
  if (claim !== undefined && (contingency.speaker === undefined || claim.expression !== 'ascribed')) return speakerPieces(claim, scope)
  if (contingency.speaker === undefined && contingency.speakerName === 'author') return [author]
  const name = contingency.speaker === undefined ? contingency.speakerName : scope.nameOf(contingency.speaker)
  return [contingency.expression === 'ascribed' ? `${name}, as ${author} has it` : name]
}

/** Where a speaker's name opens a sentence, it needs no name before it. */
const OPENING = 60
const opensWith = ({ speaker, expression }: Contingency, { citation }: Fragment, scope: Scope): boolean =>
  expression !== 'ascribed' &&
  speaker !== undefined &&
  scope.actor(speaker)?.kind === 'person' &&
  scope
    .actor(speaker)!
    .mentions.some((m) => m.document === citation.document && m.start >= citation.start && m.end <= citation.start + OPENING)

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
      contingency.speakerName === 'author' && claimOf(contingency, scope) === undefined
        ? clauseAround(doc, contingency.citation, WORDS)
        : within(doc, contingency.citation, WORDS)
    return {
      basis: 'source',
      topic: capital(contingency.kind),
      pieces: [
        ...(opensWith(contingency, fragment, scope) ? [] : [...capitalized(speakerOf(contingency, scope)), ': ']),
        ...quoted(fragment),
        ' ',
        cited(fragment.citation),
        '.',
      ],
    }
  })
  return {
    id: 'watch',
    heading: 'Watch',
    lines: lines.length > 0 ? lines : [nothing('No limit, warning or commitment is stated.')],
    left: all.length - shown.length,
  }
}
