/** How a briefing names who says something: a person or body by name, an attitude as ascribed, a source that is not named as the article words it. */
import type { Citation, Claim, Document } from '../../model/index.ts'
import type { Scope } from '../scope.ts'
import type { Piece } from './lines.ts'

/** Whose account an article is: its author's, else its outlet's. */
export const authorOf = (doc: Document): string => doc.byline ?? doc.outlet ?? 'the article'

/** "Iran", "Iran, as Anna Lindqvist has it", "an unnamed source". */
export function speakerPieces(claim: Claim, scope: Scope): Piece[] {
  const author = authorOf(scope.doc(claim.content.document))
  const relay = claim.via.at(-1)?.name
  const tail = claim.expression === 'ascribed' ? `, as ${author} has it` : relay === undefined ? '' : `, relayed by ${relay}`
  if (claim.speaker !== undefined) return [scope.nameOf(claim.speaker) + tail]
  if (claim.speakerName === 'author') return [author]
  if (claim.anonymous) return [`a source kept unnamed by ${scope.doc(claim.content.document).outlet ?? 'the article'}`, tail]
  if (claim.source === null) return [claim.speakerName === 'unnamed' ? 'nobody named' : claim.speakerName, tail]
  return [{ quote: claim.source }, tail]
}

/** A key under which one voice is told once a side. */
export const voiceKey = (claim: Claim | undefined, citation: Citation, scope: Scope): string =>
  claim === undefined
    ? `article ${authorOf(scope.doc(citation.document))}`
    : (claim.speaker ?? `${claim.speakerName} ${claim.content.document}`)
