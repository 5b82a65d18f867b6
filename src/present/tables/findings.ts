/** What the checks saw, each with its innocent explanation. */
import type { Finding } from '../../model/index.ts'
import { citationColumns, type TableDefinition } from './definition.ts'

const WEIGHT = { alarm: 0, caution: 1, note: 2 } as const

export const findingsTable: TableDefinition<Finding> = {
  id: 'findings',
  elements: ({ situation }) => [...situation.findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]),
  facts: (finding) => ({ actors: [], citations: finding.citations }),
  rows: (finding) => [finding],
  columns: (index) => [
    { key: 'id', title: 'Id', only: 'csv', value: (finding) => finding.id },
    { key: 'severity', title: 'Weight', value: (finding) => finding.severity },
    { key: 'check', title: 'Check', value: (finding) => finding.check },
    { key: 'message', title: 'What', least: 24, value: (finding) => finding.message },
    { key: 'innocent', title: 'Innocent explanation', least: 24, value: (finding) => finding.innocent },
    ...citationColumns<Finding>(index, (finding) => finding.citations[0]),
  ],
}
