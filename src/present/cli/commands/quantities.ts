/** `araxes quantities` */
import { defineTableCommand } from '../table-command.ts'

export const quantities = defineTableCommand({
  id: 'quantities',
  title: 'Figures that say something about the world, with who gives them',
  examples: [
    { line: 'araxes quantities --about Iceland', shows: 'Figures about Iceland or given by it' },
    { line: 'araxes quantities --format csv > figures.csv', shows: 'For a spreadsheet' },
  ],
  none: 'No figures.',
  table: async () => (await import('../../tables/quantities.ts')).quantitiesTable,
})
