/** Where accounts part: one line a side. */
import type { Disagreement, Side } from '../../model/index.ts'
import { timeText } from '../situation-index.ts'
import { citationColumns, type TableDefinition } from './definition.ts'

interface SideRow {
  readonly disagreement: Disagreement
  readonly side: Side
  readonly number: number
}

export const disagreementsTable: TableDefinition<Disagreement, SideRow> = {
  id: 'disagreements',
  elements: ({ situation }) => situation.disagreements,
  facts: (disagreement, { claim }) => ({
    actors: disagreement.sides.flatMap((side) => [...side.holders, ...side.claims.flatMap((id) => claim(id)?.about ?? [])]),
    time: disagreement.period,
    citations: disagreement.sides.flatMap((side) => side.citations),
  }),
  rows: (disagreement) => disagreement.sides.map((side, i) => ({ disagreement, side, number: i + 1 })),
  columns: (index) => [
    { key: 'id', title: 'Id', only: 'csv', value: ({ disagreement }) => disagreement.id },
    { key: 'kind', title: 'Over', value: ({ disagreement, number }) => (number === 1 ? disagreement.kind : ''), only: 'text' },
    { key: 'kind', title: 'Kind', only: 'csv', value: ({ disagreement }) => disagreement.kind },
    {
      key: 'question',
      title: 'Question',
      only: 'text',
      least: 18,
      value: ({ disagreement, number }) => (number === 1 ? disagreement.question : ''),
    },
    { key: 'question', title: 'Question', only: 'csv', value: ({ disagreement }) => disagreement.question },
    { key: 'period', title: 'Period', only: 'csv', value: ({ disagreement }) => timeText(disagreement.period) },
    { key: 'side', title: 'Side', only: 'csv', value: ({ number }) => number },
    { key: 'position', title: 'Position', least: 14, value: ({ side }) => side.position },
    { key: 'holders', title: 'Holders', only: 'csv', value: ({ side }) => side.holders.join(' ') },
    { key: 'holder_names', title: 'Held by', least: 12, value: ({ side }) => index.names(side.holders) },
    { key: 'evidence', title: 'Evidence', value: ({ side }) => side.evidence.join(', ') },
    { key: 'articles', title: 'Art.', right: true, least: 4, value: ({ side }) => side.articles },
    { key: 'origins', title: 'Orig.', right: true, least: 5, value: ({ side }) => side.origins },
    { key: 'first', title: 'First', only: 'csv', value: ({ side }) => side.first },
    { key: 'last', title: 'Last', only: 'csv', value: ({ side }) => side.last },
    { key: 'settled_by', title: 'Settled by', only: 'csv', value: ({ disagreement }) => disagreement.settledBy },
    ...citationColumns<SideRow>(index, ({ side }) => side.citations[0]),
  ],
}
