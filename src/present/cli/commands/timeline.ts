/** `araxes timeline` */
import { defineTableCommand } from '../table-command.ts'

export const timeline = defineTableCommand({
  id: 'timeline',
  title: 'What happened, or is alleged, planned or denied to have, in order of time',
  about: 'Events are PLOVER events. Art. counts articles, Orig. distinct traceable origins: a copy is no second origin.',
  examples: [
    { line: 'araxes timeline --about Iceland,Britain', shows: 'What is reported between the two' },
    { line: 'araxes timeline --since 1976-01-01 --until 1976-01-31', shows: 'One month' },
    { line: 'araxes timeline --format csv > events.csv', shows: 'For a spreadsheet' },
  ],
  none: 'No events.',
  table: async () => (await import('../../tables/events.ts')).eventsTable,
})
