/** Figures: where counts part, then shares, money, casualties and large numbers, each with its source or the lack of one. */
import type { Claim, Disagreement, Quantity } from '../../model/index.ts'
import { contains } from '../../text/spans.ts'
import { clauseAround, covers, type Fragment, within } from '../fragment.ts'
import type { Scope } from '../scope.ts'
import { capital } from '../wording.ts'
import { cited, type Draft, nothing, type Piece, quoted, type Section, wordedOnce } from './lines.ts'
import { authorOf, namesSpeaker, speakerPieces } from './voices.ts'

const MOST = 5
/** Figures looked at for the few that are told. */
const CONSIDERED = 60
const WORDS = 140
/** Of a figure that another contradicts: both stand on one line. */
const DIFFERING = 110
const MEASURES = new Set(['percent', 'USD', 'EUR', 'GBP'])

function sourceOf(quantity: Quantity, scope: Scope): Claim | undefined {
  if (quantity.claim !== undefined) return scope.claim(quantity.claim)
  return scope.situation.claims
    .filter((claim) => claim.content.document === quantity.citation.document && contains(claim.content, quantity.citation))
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0]
}

/** "“two sailors were injured” [4], by the Coast Guard; “five sailors” [5], by …" */
function valuePieces(disagreement: Disagreement, scope: Scope): Piece[] {
  return disagreement.sides.flatMap((side, i): Piece[] => {
    const citation = side.citations[0]!
    const claim = side.claims.flatMap((id) => scope.claim(id) ?? [])[0]
    const doc = scope.doc(citation.document)
    const fragment = clauseAround(doc, citation, DIFFERING)
    const who = claim ? speakerPieces(claim, scope) : [authorOf(doc)]
    const others = wordedOnce(side.citations)
      .slice(1, 3)
      .filter((c) => !covers(fragment, c))
    const by: Piece[] = claim && namesSpeaker(claim, fragment) ? [] : [', by ', ...who]
    return [...(i === 0 ? [] : ['; ']), ...quoted(fragment), ' ', cited(fragment.citation, ...others), ...by]
  })
}

/** What the source says, without who says it, where that fits; else the clause. */
function figureIn(quantity: Quantity, scope: Scope): Fragment {
  const doc = scope.doc(quantity.citation.document)
  const claim = sourceOf(quantity, scope)
  const said = claim && within(doc, claim.content, WORDS)
  return said && covers(said, quantity.citation) ? said : clauseAround(doc, quantity.citation, WORDS)
}

const weight = ({ unit, high }: Quantity): number =>
  (MEASURES.has(unit) ? 3 : 0) + (unit === 'persons' ? 1 : 0) + Math.min(3, Math.log10(Math.max(1, high)) / 2)

export function figures(scope: Scope, disagreements: readonly Disagreement[]): Section {
  const parting = disagreements.filter((d) => d.kind === 'figure')
  const lines: Draft[] = parting.slice(0, MOST).map((disagreement) => ({
    basis: 'source',
    topic: 'Differing',
    pieces: [...valuePieces(disagreement, scope), '.'],
  }))
  const told = new Set(parting.flatMap((d) => d.sides.flatMap((side) => side.citations)).map((c) => `${c.document} ${c.start}`))
  const kept: { quantity: Quantity; fragment: Fragment }[] = []
  const ranked = scope
    .quantities()
    .filter(
      (q) =>
        !told.has(`${q.citation.document} ${q.citation.start}`) &&
        weight(q) >= 1.5 &&
        !/^(?:day|week|month|year|hour|minute|decade)s?$/.test(q.unit),
    )
    .sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
  for (const quantity of ranked.slice(0, CONSIDERED)) {
    if (kept.some(({ fragment }) => covers(fragment, quantity.citation))) continue
    kept.push({ quantity, fragment: figureIn(quantity, scope) })
  }
  const shown = kept.slice(0, Math.max(0, MOST - lines.length))
  for (const { quantity, fragment } of shown) {
    const claim = sourceOf(quantity, scope)
    const source: Piece[] = claim ? speakerPieces(claim, scope) : [`${authorOf(scope.doc(quantity.citation.document))}, no source given`]
    const first = source[0]
    const who = typeof first === 'string' ? [capital(first), ...source.slice(1)] : source
    lines.push({ basis: 'source', pieces: [...who, ': ', ...quoted(fragment), ' ', cited(fragment.citation), '.'] })
  }
  return {
    id: 'figures',
    heading: 'Figures',
    lines: lines.length > 0 ? lines : [nothing('No shares, sums or counts of weight.')],
    left: Math.max(0, parting.length - MOST) + Math.max(0, ranked.length - CONSIDERED) + kept.length - shown.length,
  }
}
