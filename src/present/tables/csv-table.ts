/**
 * A table as CSV after RFC 4180: comma, CRLF, quotes where needed, a header line, UTF-8.
 * Article text is hostile and spreadsheets run cells as formulas: text that begins with = + - @, a tab or a line end gets an apostrophe before it
 * (OWASP, "CSV Injection"). Figures stay figures. JSON carries the text unchanged.
 */
import { type Cell, type Column, columnsIn } from './table.ts'

const FORMULA = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/u

export const csvCell = (cell: Cell): string => {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function* csvTable<Row>(rows: Iterable<Row>, columns: readonly Column<Row>[]): Generator<string> {
  const shown = columnsIn(columns, 'csv')
  yield `${shown.map((column) => column.key).join(',')}\r\n`
  for (const row of rows) yield `${shown.map((column) => csvCell(column.value(row))).join(',')}\r\n`
}
