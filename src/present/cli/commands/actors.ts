/** `araxes actors` */
import { defineTableCommand } from '../table-command.ts'

export const actors = defineTableCommand({
  id: 'actors',
  title: 'Who acts and speaks, with roles and how often they are named',
  examples: [
    { line: 'araxes actors --limit 10', shows: 'The ten named most often' },
    { line: 'araxes actors --about Iceland --format csv', shows: 'Iceland, its organs and office holders, for a spreadsheet' },
  ],
  none: 'No actors.',
  table: async () => (await import('../../tables/actors.ts')).actorsTable,
})
