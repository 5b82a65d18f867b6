/** One article against the store: what kind of text it is, whose words it carries, and what the checks found in it. */
import type { Briefing, Claim, Document, DocumentId, Situation } from '../model/index.ts'
import { findingLine } from './brief/caution.ts'
import { documentOf } from './brief/index.ts'
import { type Draft, nothing, numbered, type Piece } from './brief/lines.ts'
import { sidePieces } from './brief/who-says-what.ts'
import { Scope } from './scope.ts'
import { capital, counted } from './wording.ts'

type Bearing = 'named' | 'anonymous' | 'ascribed' | 'unnamed'

const bearing = (claim: Claim): Bearing => {
  if (claim.anonymous) return 'anonymous'
  if (claim.expression === 'ascribed') return 'ascribed'
  return claim.speaker === undefined ? 'unnamed' : 'named'
}

/** Share of the article's own text that each way of attributing bears; what two claims cover goes to the outer one. */
function shares(doc: Document, claims: readonly Claim[]): { readonly total: number; readonly of: (kind: Bearing) => number } {
  const owner = new Map<number, Bearing>()
  const outerFirst = [...claims].sort(
    (a, b) => b.content.end - b.content.start - (a.content.end - a.content.start) || a.content.start - b.content.start,
  )
  for (const claim of outerFirst) {
    for (let at = claim.content.start; at < claim.content.end; at++) if (!owner.has(at)) owner.set(at, bearing(claim))
  }
  let total = 0
  const count = new Map<Bearing, number>()
  for (let at = 0; at < doc.text.length; at++) {
    if (/\s/.test(doc.text[at]!) || doc.regions.some((region) => region.start <= at && at < region.end)) continue
    total++
    const kind = owner.get(at)
    if (kind) count.set(kind, (count.get(kind) ?? 0) + 1)
  }
  return { total, of: (kind) => Math.round((100 * (count.get(kind) ?? 0)) / Math.max(1, total)) }
}

function firstLine(doc: Document, claims: readonly Claim[], scope: Scope): Draft {
  const share = shares(doc, claims)
  const own = 100 - (['named', 'anonymous', 'ascribed', 'unnamed'] as const).reduce((sum, kind) => sum + share.of(kind), 0)
  const speakers = new Map<string, number>()
  for (const claim of claims)
    if (claim.speaker !== undefined && bearing(claim) === 'named') speakers.set(claim.speaker, (speakers.get(claim.speaker) ?? 0) + 1)
  const foremost = [...speakers].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, 3)
  const who = foremost.length === 0 ? '' : ` (${foremost.map(([id, n]) => `${scope.nameOf(id)} ${n}`).join(', ')})`
  const genre = doc.genre === 'unknown' ? 'Kind of text unknown' : `Kind of text: ${doc.genre}`
  return {
    basis: 'count',
    pieces: [
      `${genre}. ${capital(counted(claims.length, 'attribution'))}. Of the text, ${share.of('named')}% is the words of someone named${who}, ${share.of('anonymous')}% of a source kept from the reader, ${share.of('unnamed')}% of others unnamed, ${share.of('ascribed')}% ascribed attitudes, ${own}% nobody’s but the article’s.`,
    ],
  }
}

/** Findings that are of every article they cite; the others are of one, and cite another beside it: "told here of January 2026, elsewhere of January 2023". */
const OF_ALL: ReadonlySet<string> = new Set(['single-source', 'circular-sourcing'])

/** @throws RangeError where the situation holds no such document */
export function check(situation: Situation, document: DocumentId): Briefing {
  const scope = new Scope(situation)
  const doc = scope.doc(document)
  const claims = situation.claims.filter((claim) => claim.content.document === document)
  const findings = situation.findings.filter(
    (finding) =>
      finding.document === document ||
      ((finding.document === undefined || OF_ALL.has(finding.check)) &&
        finding.citations.some((citation) => citation.document === document)),
  )
  const parting = situation.disagreements.filter((d) =>
    d.sides.some((side) => side.citations.some((citation) => citation.document === document)),
  )
  const disputes = parting.map((d): Draft => {
    const isHere = (side: (typeof d.sides)[number]): boolean => side.citations.some((citation) => citation.document === document)
    return {
      basis: 'source',
      topic: 'Disputed',
      pieces: [
        d.question,
        ...[...d.sides]
          .sort((a, b) => Number(isHere(b)) - Number(isHere(a)))
          .flatMap((side): Piece[] => [
            ` ${capital(side.position)}${isHere(side) ? ', here too' : ', elsewhere'}: `,
            ...sidePieces(side, scope),
            '.',
          ]),
      ],
    }
  })
  const lines = [...findings.map((finding) => findingLine(finding, scope)), ...disputes]
  const page = numbered([
    { id: 'basis', heading: 'The article', lines: [firstLine(doc, claims, scope)] },
    { id: 'caution', heading: 'Found', lines: lines.length > 0 ? lines : [nothing('The checks found nothing in it.')] },
  ])
  const named = new Set([document, ...page.citations.map(({ citation }) => citation.document)])
  return {
    title: doc.title ?? doc.outlet ?? doc.uri,
    about: [],
    ...page,
    documents: situation.documents.filter((d) => named.has(d.id)).map(documentOf),
  }
}
