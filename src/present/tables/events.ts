/** What happened, or is alleged, planned or denied to have: the timeline, and its reports one by one. */
import { timeline } from '../../analyze/index.ts'
import type { Event, EventReport } from '../../model/index.ts'
import { type SituationIndex, timeText } from '../situation-index.ts'
import { citationColumns, type TableDefinition } from './definition.ts'

const facts = (event: Event) => ({
  actors: [...event.actors, ...event.recipients],
  time: event.time,
  citations: event.reports.map((report) => report.citation),
})

/** By the time they are about; undated ones last. */
const inOrder = ({ situation }: SituationIndex): readonly Event[] => timeline(situation).map((entry) => entry.event)

export const eventsTable: TableDefinition<Event> = {
  id: 'events',
  elements: inOrder,
  facts,
  rows: (event) => [event],
  columns: (index) => [
    { key: 'id', title: 'Id', only: 'csv', value: (event) => event.id },
    { key: 'time', title: 'When', only: 'text', least: 10, value: (event) => timeText(event.time) || 'undated' },
    { key: 'start', title: 'Start', only: 'csv', value: (event) => event.time?.start ?? undefined },
    { key: 'end', title: 'End', only: 'csv', value: (event) => event.time?.end ?? undefined },
    { key: 'time_basis', title: 'Basis', only: 'csv', value: (event) => event.time?.basis },
    { key: 'what', title: 'What', only: 'text', value: (event) => (event.mode ? `${event.type} ${event.mode}` : event.type) },
    { key: 'type', title: 'Type', only: 'csv', value: (event) => event.type },
    { key: 'mode', title: 'Mode', only: 'csv', value: (event) => event.mode },
    { key: 'contexts', title: 'Contexts', only: 'csv', value: (event) => event.contexts.join(' ') },
    { key: 'actors', title: 'Actors', only: 'csv', value: (event) => event.actors.join(' ') },
    { key: 'actor_names', title: 'Who', least: 10, value: (event) => index.names(event.actors) },
    { key: 'recipients', title: 'Recipients', only: 'csv', value: (event) => event.recipients.join(' ') },
    { key: 'recipient_names', title: 'To whom', least: 10, value: (event) => index.names(event.recipients) },
    { key: 'status', title: 'Status', value: (event) => event.status },
    { key: 'intensity', title: 'Intensity', only: 'csv', value: (event) => event.intensity },
    { key: 'articles', title: 'Art.', right: true, least: 4, value: (event) => event.articles },
    { key: 'origins', title: 'Orig.', right: true, least: 5, value: (event) => event.origins },
    { key: 'place', title: 'Place', only: 'csv', value: (event) => event.place?.name },
    { key: 'basis', title: 'Basis', only: 'csv', value: (event) => event.basis },
    ...citationColumns<Event>(index, (event) => event.reports[0]?.citation).map((column) =>
      column.only === 'csv' || column.key === 'quote' ? { ...column, key: `first_${column.key}` } : column,
    ),
  ],
}

interface ReportRow {
  readonly event: Event
  readonly report: EventReport
}

export const reportsTable: TableDefinition<Event, ReportRow> = {
  id: 'reports',
  elements: inOrder,
  facts,
  rows: (event) => event.reports.map((report) => ({ event, report })),
  columns: (index) => [
    { key: 'event', title: 'Event', value: ({ event }) => event.id },
    { key: 'type', title: 'Type', value: ({ report }) => report.type },
    { key: 'status', title: 'Status', value: ({ report }) => report.status },
    { key: 'historical', title: 'Historical', value: ({ report }) => String(report.historical) },
    { key: 'time_start', title: 'Start', value: ({ report }) => report.time?.start ?? undefined },
    { key: 'time_end', title: 'End', value: ({ report }) => report.time?.end ?? undefined },
    { key: 'time_basis', title: 'Basis', value: ({ report }) => report.time?.basis },
    { key: 'place', title: 'Place', value: ({ report }) => report.place?.name },
    { key: 'killed', title: 'Killed', value: ({ report }) => report.magnitude?.killed },
    { key: 'injured', title: 'Injured', value: ({ report }) => report.magnitude?.injured },
    { key: 'arrested', title: 'Arrested', value: ({ report }) => report.magnitude?.arrested },
    { key: 'amount', title: 'Amount', value: ({ report }) => report.magnitude?.amount },
    { key: 'claim', title: 'Claim', value: ({ report }) => report.claim },
    ...citationColumns<ReportRow>(index, ({ report }) => report.citation),
  ],
}
