/** The sides of a disagreement, for columns: who holds which position, in which words, in how many articles. */
import type { Citation, Claim, Disagreement } from '../../model/index.ts'
import type { SituationIndex } from '../situation-index.ts'
import type { PageSide } from './page.ts'
import { quoted } from './wording.ts'

type Side = Disagreement['sides'][number]

/** Numbers of a side's citations, with the citation each stands for. */
export type Numbered = (side: Side) => readonly { readonly number: number; readonly citation: Citation }[]

export const sidesOf = (disagreement: Disagreement, index: SituationIndex, numbered: Numbered): PageSide[] =>
  disagreement.sides.map((side) => ({
    position: side.position,
    holders: holdersOf(side, index),
    standing: [counted(side.articles, 'article'), counted(side.origins, 'origin'), side.evidence.join(', ')].filter(Boolean).join(' · '),
    voices: numbered(side).map(({ number, citation }) => {
      const speaker = speakerOf(side, citation, index)
      return speaker === undefined ? { number } : { number, speaker }
    }),
  }))

/** Actors; where none is known, the sources as they are called; where the articles tell it on their own account, that. */
function holdersOf(side: Side, index: SituationIndex): string {
  if (side.holders.length > 0) return index.names(side.holders)
  const called = [...new Set(side.claims.flatMap((id) => calledBy(index.claim(id)) ?? []))]
  if (called.length > 0) return called.join(', ')
  return side.claims.length === 0 || side.evidence.includes('author') ? 'On the articles’ own account' : 'Source not named'
}

/** A resolved name, or the words for a source that has none: “the inquiry’s first report”. */
function calledBy(claim: Claim | undefined): string | undefined {
  if (!claim || claim.speakerName === 'author') return undefined
  if (claim.speakerName !== 'unnamed') return claim.speakerName
  return claim.source === null ? undefined : quoted(claim.source.quote)
}

const speakerOf = (side: Side, citation: Citation, index: SituationIndex): string | undefined => {
  const claim = side.claims
    .flatMap((id) => index.claim(id) ?? [])
    .find(({ content }) => content.document === citation.document && content.start < citation.end && citation.start < content.end)
  return calledBy(claim)
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`
