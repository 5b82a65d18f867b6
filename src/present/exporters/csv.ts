/** One CSV file a kind of element, with ids to join them by and a citation in every line. */
import { ConfigError } from '../../errors.ts'
import { defineExporter } from '../../plugins.ts'
import { indexSituation } from '../situation-index.ts'
import { csvTable } from '../tables/csv-table.ts'
import { tables } from '../tables/index.ts'

export const csvExporter = defineExporter({
  id: 'csv',
  title: 'One CSV file a kind, with ids to join them by and a citation in every line',
  needs: [],
  gives: { mediaType: 'text/csv', extension: 'csv' },
  parts: tables.map((table) => table.id),
  examples: [
    { command: 'araxes export --format csv --out situation/', shows: 'A folder with one file a kind' },
    { command: 'araxes export --format csv --kind events', shows: 'The events alone, on standard output' },
  ],
  *run(situation, part = 'events') {
    const table = tables.find((one) => one.id === part)
    if (!table)
      throw new ConfigError(`there is no kind ${JSON.stringify(part)}`, {
        code: 'E_KIND',
        place: '--kind',
        remedy: `Use one of ${tables.map((one) => one.id).join(', ')}`,
      })
    const index = indexSituation(situation)
    const rows = table.elements(index).flatMap((element) => table.rows(element, index))
    yield* csvTable(rows, table.columns(index))
  },
})
