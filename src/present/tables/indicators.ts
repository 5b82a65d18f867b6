/** The watch list: what would follow from what, by who is said to have stated it. */
import { type Indicator, indicators } from '../../analyze/index.ts'
import { citationColumns, type TableDefinition } from './definition.ts'

export const indicatorsTable: TableDefinition<Indicator> = {
  id: 'indicators',
  elements: ({ situation }) => indicators(situation),
  facts: (indicator, { situation, namedIn }) => ({
    actors: [situation.contingencies.find((one) => one.id === indicator.contingency)?.speaker, ...namedIn(indicator.citation)],
    citations: [indicator.citation],
  }),
  rows: (indicator) => [indicator],
  columns: (index) => [
    { key: 'contingency', title: 'Id', only: 'csv', value: (indicator) => indicator.contingency },
    { key: 'kind', title: 'Kind', least: 10, value: (indicator) => indicator.kind },
    { key: 'speaker', title: 'Who', least: 14, value: (indicator) => indicator.speaker },
    { key: 'condition', title: 'If', least: 20, value: (indicator) => indicator.condition?.quote },
    { key: 'consequence', title: 'Then', least: 20, value: (indicator) => indicator.consequence?.quote ?? statement(indicator) },
    ...citationColumns<Indicator>(index, (indicator) => indicator.citation).map((column) =>
      column.key === 'quote' ? { ...column, only: 'csv' as const } : column,
    ),
  ],
}

/** The whole statement, where it is not divided into its two parts. */
const statement = (indicator: Indicator): string | undefined => (indicator.condition === null ? indicator.citation.quote : undefined)
