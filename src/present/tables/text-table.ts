/** A table as text: aligned columns; cells wrapped to the terminal's width, or one line a row in a pipe. */
import { type Ink, plainInk } from '../ink.ts'
import { columnsOf, oneLine, wrap } from '../printable.ts'
import { type Column, columnsIn } from './table.ts'

export interface TextTableOptions {
  /** Columns of the terminal; without it rows are not wrapped. */
  readonly columns?: number
  readonly ink?: Ink
}

const GAP = 2
const LEAST = 8

/** Lines of the table, each with its line end. */
export function* textTable<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { columns: room, ink = plainInk }: TextTableOptions = {},
): Generator<string> {
  const cells = rows.map((row) => columnsIn(columns, 'text').map((column) => oneLine(String(column.value(row) ?? ''))))
  // A column in which no row says anything only takes room.
  const used = columnsIn(columns, 'text').map((column, i) => ({ column, i }))
  const shown = used.filter(({ i }) => rows.length === 0 || cells.some((row) => row[i] !== ''))
  const natural = shown.map(({ column, i }) => Math.max(columnsOf(column.title), ...cells.map((row) => columnsOf(row[i]!))))
  const widths =
    room === undefined
      ? natural
      : narrow(
          natural,
          shown.map(({ column }, k) => Math.min(natural[k]!, Math.max(column.least ?? LEAST, columnsOf(column.title)))),
          room,
        )
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, k) => {
        const space = ' '.repeat(Math.max(0, widths[k]! - columnsOf(text)))
        if (shown[k]!.column.right) return space + text
        return k === texts.length - 1 ? text : text + space
      })
      .join(' '.repeat(GAP))
      .trimEnd()
  yield `${ink.bold(line(shown.map(({ column }) => column.title)))}\n`
  for (const row of cells) {
    const wrapped = shown.map(({ i }, k) => wrap(row[i]!, widths[k]!))
    const height = Math.max(...wrapped.map((lines) => lines.length))
    for (let n = 0; n < height; n++) yield `${line(wrapped.map((lines) => lines[n] ?? ''))}\n`
  }
}

/** Takes columns from the widest first until they fit, none below its least. */
function narrow(natural: readonly number[], least: readonly number[], room: number): number[] {
  const widths = [...natural]
  const free = room - GAP * (widths.length - 1)
  for (let over = widths.reduce((sum, w) => sum + w, 0) - free; over > 0; ) {
    const spare = widths.map((width, k) => width - least[k]!)
    const widest = widths.reduce((best, width, k) => (spare[k]! > 0 && (best < 0 || width > widths[best]!) ? k : best), -1)
    if (widest < 0) break
    const next = Math.max(...widths.filter((width, k) => k !== widest && width < widths[widest]!), least[widest]!)
    const cut = Math.max(1, Math.min(over, widths[widest]! - next, spare[widest]!))
    widths[widest] = widths[widest]! - cut
    over -= cut
  }
  return widths
}
