/** `araxes indicators` */
import { defineTableCommand } from '../table-command.ts'

export const indicators = defineTableCommand({
  id: 'indicators',
  title: 'What to watch: limits drawn, warnings, commitments and forecasts, with who stated them',
  about: 'Limits and warnings come first, an author’s own forecasts last.',
  examples: [
    { line: 'araxes indicators', shows: 'The whole watch list' },
    { line: 'araxes indicators --about Iceland --format csv', shows: 'What is stated by Iceland or names it' },
  ],
  none: 'No limits, warnings or conditions.',
  table: async () => (await import('../../tables/indicators.ts')).indicatorsTable,
})
