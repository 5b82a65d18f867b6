/** `araxes disagreements` */
import { defineTableCommand } from '../table-command.ts'

export const disagreements = defineTableCommand({
  id: 'disagreements',
  title: 'Where accounts part: one question, and each side with who holds it',
  about: 'One line a side. Sides answer the same question over periods that overlap; accounts of different times are no disagreement.',
  examples: [
    { line: 'araxes disagreements', shows: 'Every question on which accounts part' },
    { line: 'araxes disagreements --about Iceland --format json', shows: 'With every citation, for a program' },
  ],
  none: 'No disagreements.',
  table: async () => (await import('../../tables/disagreements.ts')).disagreementsTable,
})
