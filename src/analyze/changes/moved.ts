/**
 * What a source said before and says otherwise now, on one proposition: more surely, less, the contrary, no longer.
 *
 * "Oslo may send ships" in March and "Oslo will send ships" in April, both by the ministry, is a hardened claim; a claim that an edited article
 * no longer has is withdrawn. What an author ascribes moves with the author, and is left out.
 */

import { publishedDay } from '../../model/document.ts'
import type { Certainty, Claim, Document, FileHistory, MovedClaim, Situation } from '../../model/index.ts'
import { plain } from '../../text/plain.ts'
import { order, type Scope } from '../scope.ts'
import { inside, type Window } from './news.ts'

const SURE: Readonly<Record<Certainty, number>> = { possible: 0, probable: 1, certain: 2 }
const denies = (claim: Claim): boolean => claim.polarity === 'negative' || claim.kind === 'denial'

function movement(before: Claim, after: Claim): MovedClaim['what'] | undefined {
  if (denies(before) !== denies(after)) return 'reversed'
  const step = SURE[after.certainty] - SURE[before.certainty]
  return step > 0 ? 'hardened' : step < 0 ? 'softened' : undefined
}

const dated = (name: 'beforeDay' | 'afterDay', day: string | undefined) => (day === undefined ? {} : { [name]: day })

function between(before: Claim, after: Claim, scope: Scope): MovedClaim[] {
  const what = movement(before, after)
  if (what === undefined) return []
  const { speaker, speakerName, proposition } = after
  return [
    {
      what,
      ...(speaker === undefined ? {} : { speaker }),
      speakerName,
      proposition,
      before: before.content,
      ...dated('beforeDay', scope.dayOf(before.content)),
      beforeCertainty: before.certainty,
      after: after.content,
      ...dated('afterDay', scope.dayOf(after.content)),
      afterCertainty: after.certainty,
    },
  ]
}

/** On each proposition, each named source's last word before the window and its last within. */
function alongPropositions(scope: Scope, window: Window): MovedClaim[] {
  const { claims, propositions } = scope.situation
  const speaking = new Set(claims.flatMap((claim) => (inside(scope.dayOf(claim.content), window) ? (claim.speaker ?? []) : [])))
  return propositions.flatMap((proposition) => {
    const made = proposition.claims
      .flatMap((id) => scope.claim(id) ?? [])
      .filter((claim) => claim.speaker !== undefined && claim.expression !== 'ascribed' && scope.dayOf(claim.content) !== undefined)
      .sort((a, b) => order(scope.dayOf(a.content), scope.dayOf(b.content)))
    const now = made.filter((claim) => inside(scope.dayOf(claim.content), window))
    if (now.length === 0) return []
    const before = made.filter((claim) => scope.dayOf(claim.content)! < window.since)
    return [...new Set(before.map((claim) => claim.speaker!))].flatMap((speaker): MovedClaim[] => {
      const last = before.filter((claim) => claim.speaker === speaker).at(-1)!
      const next = now.filter((claim) => claim.speaker === speaker).at(-1)
      if (next) return between(last, next, scope)
      if (!speaking.has(speaker)) return []
      const { speakerName, certainty } = last
      const day = dated('beforeDay', scope.dayOf(last.content))
      return [
        { what: 'silent', speaker, speakerName, proposition: proposition.id, before: last.content, ...day, beforeCertainty: certainty },
      ]
    })
  })
}

/** Share of the words of the shorter of two contents that the other has, from which an edit is of one claim. */
const SAME_CLAIM = 0.6

const wordsOf = (claim: Claim): Set<string> => new Set(plain(claim.content.quote).split(' '))
function alike(a: Claim, b: Claim): number {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  return [...x].filter((word) => y.has(word)).length / Math.min(x.size, y.size)
}

/** What an edited article's sources said in its earlier text. */
function alongEdits({ filed }: FileHistory, situation: Situation, documents: ReadonlyMap<string, Document>, scope: Scope): MovedClaim[] {
  return filed.flatMap(({ document, current, previous }) => {
    const after = documents.get(document)
    if (after === undefined || previous === undefined || !current) return []
    const text = plain(after.text)
    const own = situation.claims.filter((claim) => claim.content.document === document)
    const gone = previous.extraction.claims.filter(
      (claim) => claim.speaker !== undefined && claim.expression !== 'ascribed' && !text.includes(plain(claim.content.quote)),
    )
    return gone.flatMap((claim): MovedClaim[] => {
      const same = own
        .filter((other) => plain(other.speakerName) === plain(claim.speakerName) && alike(claim, other) >= SAME_CLAIM)
        .sort((a, b) => alike(claim, b) - alike(claim, a))[0]
      const day = publishedDay(previous.document)
      if (same) return between(claim, same, scope).map((moved) => ({ ...moved, ...dated('beforeDay', day) }))
      const { speaker, speakerName, content, certainty } = claim
      const known = speaker !== undefined && scope.actor(speaker) !== undefined ? { speaker } : {}
      return [{ what: 'withdrawn', ...known, speakerName, before: content, ...dated('beforeDay', day), beforeCertainty: certainty }]
    })
  })
}

export const movedClaims = (
  situation: Situation,
  history: FileHistory,
  documents: ReadonlyMap<string, Document>,
  scope: Scope,
  window: Window,
): MovedClaim[] => [...alongPropositions(scope, window), ...alongEdits(history, situation, documents, scope)]
