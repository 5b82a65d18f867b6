/** `araxes claims` */
import { defineTableCommand } from '../table-command.ts'

export const claims = defineTableCommand({
  id: 'claims',
  title: 'Who says what, how surely, and in which words',
  about: 'A claim stays its speaker’s. "ascribed" is what an author attributes to someone, not what they said.',
  examples: [
    { line: 'araxes claims --about Britain', shows: 'What Britain says and what is said about it' },
    { line: 'araxes claims --since 1976-01-01 --format json', shows: 'Claims of 1976, as the model has them' },
  ],
  none: 'No claims.',
  table: async () => (await import('../../tables/claims.ts')).claimsTable,
})
