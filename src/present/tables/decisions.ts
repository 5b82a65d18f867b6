/** What people decided about who is one. */
import type { Decision } from '../../model/index.ts'
import type { Column } from './table.ts'

const articles = ({ actor }: Decision): number => new Set(actor.passages.map(({ sha256 }) => sha256)).size

export function decisionText(decision: Decision): string {
  const { kind, actor, other } = decision
  if (kind === 'one') return `${actor.name} is ${other.name}`
  const count = articles(decision)
  return `${actor.name} of ${count} article${count === 1 ? '' : 's'} is not ${other.name} of the others`
}

export const decisionColumns: readonly Column<Decision>[] = [
  { key: 'number', title: 'No.', right: true, value: ({ number }) => number },
  { key: 'kind', title: 'Kind', only: 'csv', value: ({ kind }) => kind },
  { key: 'decided', title: 'Decided', least: 24, value: decisionText },
  { key: 'by', title: 'By', value: ({ by }) => by },
  { key: 'at', title: 'At', value: ({ at }) => at },
  { key: 'note', title: 'Why', least: 12, value: ({ note }) => note },
  { key: 'undone_by', title: 'Taken back by', value: ({ undone }) => undone?.by },
  { key: 'undone_at', title: 'Taken back at', only: 'csv', value: ({ undone }) => undone?.at },
]
