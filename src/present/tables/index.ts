/** The tables, one a kind of element: what `export --format csv` writes, in this order. */
import { actorsTable } from './actors.ts'
import { claimsTable } from './claims.ts'
import { contingenciesTable } from './contingencies.ts'
import type { TableDefinition } from './definition.ts'
import { disagreementsTable } from './disagreements.ts'
import { eventsTable, reportsTable } from './events.ts'
import { findingsTable } from './findings.ts'
import { quantitiesTable } from './quantities.ts'
import { documentsTable, mentionsTable, noticesTable, propositionsTable, rolesTable } from './records.ts'
import { tiesTable } from './ties.ts'

type AnyTable = TableDefinition<unknown, unknown>

/** Elements and rows are only handed from one of a table's functions to the next, so their types may be forgotten. */
const anyTable = <Element, Row>(table: TableDefinition<Element, Row>): AnyTable => table as unknown as AnyTable

export const tables: readonly AnyTable[] = [
  anyTable(documentsTable),
  anyTable(actorsTable),
  anyTable(mentionsTable),
  anyTable(rolesTable),
  anyTable(eventsTable),
  anyTable(reportsTable),
  anyTable(claimsTable),
  anyTable(propositionsTable),
  anyTable(tiesTable),
  anyTable(quantitiesTable),
  anyTable(contingenciesTable),
  anyTable(disagreementsTable),
  anyTable(findingsTable),
  anyTable(noticesTable),
]
