/** What would follow from what, and which limits were drawn. */
import type { Contingency } from '../../model/index.ts'
import { citationColumns, type TableDefinition } from './definition.ts'

export const contingenciesTable: TableDefinition<Contingency> = {
  id: 'contingencies',
  elements: ({ situation }) => situation.contingencies,
  facts: (contingency, { namedIn }) => ({
    actors: [contingency.speaker, ...namedIn(contingency.citation)],
    citations: [contingency.citation],
  }),
  rows: (contingency) => [contingency],
  columns: (index) => [
    { key: 'id', title: 'Id', only: 'csv', value: (contingency) => contingency.id },
    { key: 'kind', title: 'Kind', value: (contingency) => contingency.kind },
    { key: 'speaker', title: 'Speaker', only: 'csv', value: (contingency) => contingency.speaker },
    { key: 'speaker_name', title: 'Who', least: 12, value: (contingency) => contingency.speakerName },
    { key: 'expression', title: 'Expression', only: 'csv', value: (contingency) => contingency.expression },
    { key: 'condition', title: 'If', least: 18, value: (contingency) => contingency.condition?.quote },
    { key: 'consequence', title: 'Then', least: 18, value: (contingency) => contingency.consequence?.quote },
    ...citationColumns<Contingency>(index, (contingency) => contingency.citation).map((column) =>
      column.key === 'quote' ? { ...column, only: 'csv' as const } : column,
    ),
  ],
}
