/** Standing ties between actors. */

import type { Tie } from '../../model/index.ts'
import { MUTUAL_TIES } from '../../model/tie.ts'
import { timeText } from '../situation-index.ts'
import { citationColumns, type TableDefinition } from './definition.ts'

export const tiesTable: TableDefinition<Tie> = {
  id: 'ties',
  elements: ({ situation, name }) =>
    [...situation.ties].sort((a, b) => {
      const [x, y] = [`${name(a.subject)} ${a.kind} ${name(a.object)}`, `${name(b.subject)} ${b.kind} ${name(b.object)}`]
      return x < y ? -1 : x > y ? 1 : 0
    }),
  facts: (tie) => ({ actors: [tie.subject, tie.object], time: tie.time, citations: tie.citations }),
  rows: (tie) => [tie],
  columns: (index) => [
    { key: 'id', title: 'Id', only: 'csv', value: (tie) => tie.id },
    { key: 'subject', title: 'Subject', only: 'csv', value: (tie) => tie.subject },
    { key: 'subject_name', title: 'Who', least: 10, value: (tie) => index.name(tie.subject) },
    { key: 'kind', title: 'Tie', least: 12, value: (tie) => tie.kind },
    { key: 'object', title: 'Object', only: 'csv', value: (tie) => tie.object },
    { key: 'object_name', title: 'Whom', least: 10, value: (tie) => index.name(tie.object) },
    { key: 'mutual', title: 'Mutual', only: 'csv', value: (tie) => String(MUTUAL_TIES.includes(tie.kind)) },
    { key: 'time', title: 'When', value: (tie) => timeText(tie.time) },
    { key: 'claim', title: 'Claim', only: 'csv', value: (tie) => tie.claim },
    {
      key: 'by',
      title: 'By',
      least: 10,
      value: (tie) => (tie.claim === undefined ? undefined : index.claim(tie.claim)?.speakerName),
    },
    { key: 'citations', title: 'Cited', only: 'csv', value: (tie) => tie.citations.length },
    ...citationColumns<Tie>(index, (tie) => tie.citations[0]),
  ],
}
