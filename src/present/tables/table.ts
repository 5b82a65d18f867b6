/** A table: rows of any kind, and the columns by which they are shown. */

export type Cell = string | number | undefined

export interface Column<Row> {
  /** Name in CSV, in snake_case. */
  readonly key: string
  /** Heading on a terminal. */
  readonly title: string
  readonly value: (row: Row) => Cell
  /** Where it is shown; both by default. */
  readonly only?: 'text' | 'csv'
  readonly right?: boolean
  /** Columns of the terminal below which it is not narrowed. */
  readonly least?: number
}

/** The columns shown in one of the two. */
export const columnsIn = <Row>(columns: readonly Column<Row>[], where: 'text' | 'csv'): readonly Column<Row>[] =>
  columns.filter((column) => column.only === undefined || column.only === where)
