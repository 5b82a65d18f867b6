/** The commands that print a table of the store's situation: the same options, formats and filters for all. */
import type { TableDefinition } from '../tables/definition.ts'
import { type Command, defineCommand, EXIT, type Example } from './command.ts'
import { deliver } from './deliver.ts'
import { choice, count, day, list } from './option.ts'
import { situationOfStore } from './pipeline-options.ts'

export const aboutOption = list(
  'A,B',
  'Only what involves all of these actors, by name, by id, or as the articles call them; theirs are included',
)
export const sinceOption = day('Only what is of this day or later; what has no day of its own goes by its articles’ days')

export const tableOptions = {
  format: choice(['text', 'json', 'csv'], 'How to print it'),
  about: aboutOption,
  since: sinceOption,
  until: day('Only what is of this day or earlier'),
  limit: count('N', 'At most so many'),
}

interface TableCommand<Element, Row> {
  readonly id: string
  readonly title: string
  readonly about?: string
  readonly examples: readonly Example[]
  readonly table: () => Promise<TableDefinition<Element, Row>>
  /** What to say where there is nothing. */
  readonly none: string
}

export const defineTableCommand = <Element, Row>({ table: load, none, ...rest }: TableCommand<Element, Row>): Command =>
  defineCommand({
    ...rest,
    group: 'Tables',
    arguments: [],
    options: tableOptions,
    async run(context) {
      const { format, about, since, until, limit } = context.options
      const [{ indexSituation }, { actorsNamed }, { select }, table] = await Promise.all([
        import('../situation-index.ts'),
        import('../tables/filter.ts'),
        import('../tables/definition.ts'),
        load(),
      ])
      const index = indexSituation(await situationOfStore(context))
      const filter = {
        about: actorsNamed(index.situation, about),
        ...(since === undefined ? {} : { since }),
        ...(until === undefined ? {} : { until }),
      }
      const elements = select(table, index, filter).slice(0, limit)
      if (format === 'json') {
        const { jsonArray } = await import('../json.ts')
        await deliver(context, jsonArray(elements.map((element) => table.json?.(element, index) ?? element)))
        return EXIT.done
      }
      const rows = elements.flatMap((element) => table.rows(element, index))
      if (format === 'csv') {
        const { csvTable } = await import('../tables/csv-table.ts')
        await deliver(context, csvTable(rows, table.columns(index)))
      } else if (rows.length === 0) context.report.say(none)
      else {
        const { textTable } = await import('../tables/text-table.ts')
        const { columns } = context.out
        await deliver(context, textTable(rows, table.columns(index), { ink: context.ink, ...(columns === undefined ? {} : { columns }) }))
      }
      return EXIT.done
    },
  })
