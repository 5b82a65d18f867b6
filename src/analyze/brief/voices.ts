/** How a briefing names who says something: a person or body by name, an attitude as ascribed, a source that is not named as the article words it. */
import type { Citation, Claim, Document } from '../../model/index.ts'
import { covers, type Fragment } from '../fragment.ts'
import type { Scope } from '../scope.ts'
import { capital } from '../wording.ts'
import type { Piece } from './lines.ts'

/** Whose account an article is: its author's, else its outlet's. */
export const authorOf = (doc: Document): string => doc.byline ?? doc.outlet ?? 'the article'

/** Said by somebody whom the words before name, and who was not found. */
const PRONOUN = /^(?:he|she|it|they|we|I|who|which|that|this|one)$/iu
export const isUnresolved = (claim: Claim): boolean => claim.speaker === undefined && PRONOUN.test(claim.source?.quote ?? claim.speakerName)

/** "Justice Minister Olaf Berg": the words end in a name of two words. */
const ENDS_IN_NAME = /\p{Lu}[\p{Ll}’'-]+\s\p{Lu}[\p{Ll}’'-]+$/u

/** A person read as the state that they serve: the words say who. */
function namesMore({ speaker, source }: Claim, scope: Scope): boolean {
  const actor = speaker === undefined ? undefined : scope.actor(speaker)
  const ending = source === null ? undefined : ENDS_IN_NAME.exec(source.quote)?.[0]
  return (
    actor?.kind === 'state' && ending !== undefined && ![actor.name, ...actor.mentions.map((m) => m.quote)].some((n) => n.includes(ending))
  )
}

/** "Iran", "Iran, as Anna Lindqvist has it", "“a senior official”, not named". */
export function speakerPieces(claim: Claim, scope: Scope): Piece[] {
  const author = authorOf(scope.doc(claim.content.document))
  const relay = claim.via.at(-1)?.name
  const tail = claim.expression === 'ascribed' ? `, as ${author} has it` : relay === undefined ? '' : `, relayed by ${relay}`
  if (namesMore(claim, scope) && claim.source !== null) return [{ quote: claim.source }, tail]
  if (claim.speaker !== undefined) return [scope.nameOf(claim.speaker) + tail]
  if (claim.speakerName === 'author') return [author]
  if (isUnresolved(claim))
    return claim.source === null ? ['somebody not made out', tail] : ['an unresolved ', { quote: claim.source }, tail]
  if (claim.anonymous) {
    const outlet = scope.doc(claim.content.document).outlet ?? 'the article'
    return claim.source === null ? [`a source kept unnamed by ${outlet}`, tail] : [{ quote: claim.source }, `, not named${tail}`]
  }
  if (claim.source === null) return [claim.speakerName === 'unnamed' ? 'nobody named' : claim.speakerName, tail]
  return [{ quote: claim.source }, tail]
}

/** True where words quoted whole say who speaks, and by more than "he": no name is wanted before them. */
export const namesSpeaker = (claim: Claim, fragment: Fragment): boolean =>
  claim.source !== null && claim.expression !== 'ascribed' && covers(fragment, claim.source) && !PRONOUN.test(claim.source.quote)

/** A line's first word with a capital, where it is ours. */
export const capitalized = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, i) => (i === 0 && typeof piece === 'string' ? capital(piece) : piece))

/** A key under which one voice is told once a side. */
export const voiceKey = (claim: Claim | undefined, citation: Citation, scope: Scope): string =>
  claim === undefined
    ? `article ${authorOf(scope.doc(citation.document))}`
    : (claim.speaker ?? `${claim.speakerName} ${claim.content.document}`)
