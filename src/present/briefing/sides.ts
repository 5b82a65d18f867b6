/** The sides of a disagreement, for columns: who holds which position, on what, in how many articles. */
import type { Disagreement } from '../../model/index.ts'
import type { SituationIndex } from '../situation-index.ts'
import type { PageSide } from './page.ts'

type Side = Disagreement['sides'][number]

export const sidesOf = (disagreement: Disagreement, index: SituationIndex, numbersOf: (side: Side) => readonly number[]): PageSide[] =>
  disagreement.sides.map((side) => ({
    position: side.position,
    holders: index.names(side.holders),
    standing: [counted(side.articles, 'article'), counted(side.origins, 'origin'), side.evidence.join(', ')].filter(Boolean).join(' · '),
    citations: [...new Set(numbersOf(side))],
  }))

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`
