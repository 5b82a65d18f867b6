/** Lines under construction: parts with citations, numbered at the end in order of first use. */
import type { Briefing, BriefingLine, BriefingPart, BriefingSection, Citation } from '../../model/index.ts'
import type { Fragment } from '../fragment.ts'

/** A part before its citations have numbers. */
export type Piece = string | { readonly quote: Citation } | { readonly cite: readonly Citation[] }

export interface Draft {
  readonly basis: BriefingLine['basis']
  readonly topic?: string | undefined
  readonly pieces: readonly Piece[]
}

export interface Section {
  readonly id: BriefingSection['id']
  readonly heading: string
  readonly lines: readonly Draft[]
  readonly left?: number
}

/** Words of the source, with a mark where they are cut. */
export const quoted = ({ citation, cut }: Fragment): Piece[] => [{ quote: citation }, ...(cut ? [' …'] : [])]
export const cited = (...citations: readonly Citation[]): Piece => ({ cite: citations })
export const nothing = (words: string): Draft => ({ basis: 'nothing', pieces: [words] })

/** Of places with the same words, as copies have them, the first. */
export const wordedOnce = (citations: readonly Citation[]): Citation[] =>
  [...new Map([...citations].reverse().map((c) => [c.quote, c])).values()].reverse()

/** Pieces as one text, where nothing is cited. */
export const worded = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : 'quote' in piece ? `“${piece.quote.quote}”` : '')).join('')

const key = (c: Citation): string => `${c.document} ${c.start} ${c.end}`

/** Text beside text is one part. */
function joined(parts: readonly BriefingPart[]): BriefingPart[] {
  const all: BriefingPart[] = []
  for (const part of parts) {
    const last = all.at(-1)
    if ('text' in part && last && 'text' in last) all[all.length - 1] = { text: last.text + part.text }
    else all.push(part)
  }
  return all
}

export function numbered(sections: readonly Section[]): Pick<Briefing, 'sections' | 'citations'> {
  const numbers = new Map<string, { number: number; citation: Citation }>()
  const numberOf = (citation: Citation): number => {
    const known = numbers.get(key(citation)) ?? { number: numbers.size + 1, citation }
    numbers.set(key(citation), known)
    return known.number
  }
  const part = (piece: Piece): BriefingPart => {
    if (typeof piece === 'string') return { text: piece }
    if ('quote' in piece) return { quote: piece.quote.quote, citation: numberOf(piece.quote) }
    return { cite: [...new Set(piece.cite.map(numberOf))] }
  }
  const done = sections.map(({ id, heading, lines, left = 0 }) => ({
    id,
    heading,
    lines: lines.map(({ basis, topic, pieces }) => ({ basis, ...(topic === undefined ? {} : { topic }), parts: joined(pieces.map(part)) })),
    left,
  }))
  return { sections: done, citations: [...numbers.values()] }
}
