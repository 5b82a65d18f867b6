/** `araxes ties` */
import { defineTableCommand } from '../table-command.ts'

export const ties = defineTableCommand({
  id: 'ties',
  title: 'Standing ties between actors: who supplies, backs, borders, mediates',
  examples: [
    { line: 'araxes ties --about Norway', shows: 'How Norway is tied to others' },
    { line: 'araxes ties --format csv > ties.csv', shows: 'An edge list' },
  ],
  none: 'No ties.',
  table: async () => (await import('../../tables/ties.ts')).tiesTable,
})
