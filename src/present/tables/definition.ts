/** What a table of the situation is: its elements, the facts a filter looks at, the rows each makes, and the columns. */
import type { Citation } from '../../model/index.ts'
import type { SituationIndex } from '../situation-index.ts'
import { type Facts, type Filter, passes } from './filter.ts'
import type { Column } from './table.ts'

export interface TableDefinition<Element, Row = Element> {
  readonly id: string
  readonly elements: (index: SituationIndex) => readonly Element[]
  /** Absent for what no filter applies to. */
  readonly facts?: (element: Element, index: SituationIndex) => Facts
  /** Several where one element fills several lines. */
  readonly rows: (element: Element, index: SituationIndex) => readonly Row[]
  /** What JSON holds of an element, where that is more than the element. */
  readonly json?: (element: Element, index: SituationIndex) => unknown
  readonly columns: (index: SituationIndex) => readonly Column<Row>[]
}

/** The elements that a filter lets through, in the table's order. */
export const select = <Element, Row>(table: TableDefinition<Element, Row>, index: SituationIndex, filter: Filter): readonly Element[] =>
  table.elements(index).filter((element) => table.facts === undefined || passes(index, filter, table.facts(element, index)))

/** Where the words stand: short on a terminal, exact in CSV. */
export const citationColumns = <Row>(index: SituationIndex, of: (row: Row) => Citation | null | undefined): Column<Row>[] => [
  { key: 'quote', title: 'Words', least: 24, value: (row) => of(row)?.quote },
  { key: 'where', title: 'Where', only: 'text', least: 14, value: (row) => whereOf(index, of(row)) },
  { key: 'document', title: 'Document', only: 'csv', value: (row) => of(row)?.document },
  { key: 'start', title: 'Start', only: 'csv', value: (row) => of(row)?.start },
  { key: 'end', title: 'End', only: 'csv', value: (row) => of(row)?.end },
  { key: 'uri', title: 'URI', only: 'csv', value: (row) => uriOf(index, of(row)) },
]

const whereOf = (index: SituationIndex, citation: Citation | null | undefined): string | undefined =>
  citation ? index.place(citation) : undefined
const uriOf = (index: SituationIndex, citation: Citation | null | undefined): string | undefined =>
  citation ? index.document(citation.document)?.uri : undefined
