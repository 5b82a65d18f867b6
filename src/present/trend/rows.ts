/** A trend as tables: a row a period for people and for spreadsheets, and a row a sentence for what a period opens to. */
import type { Citation, Trend, TrendEvent, TrendPeriod, TrendPoint, TrendSide } from '../../model/index.ts'
import type { SituationIndex } from '../situation-index.ts'
import { citationColumns } from '../tables/definition.ts'
import type { Column } from '../tables/table.ts'
import { lineText, rangeText, sumText } from './wording.ts'

/** A period, or several in a row in which nothing is counted. */
export type TrendRow = { readonly period: TrendPeriod } | { readonly without: readonly TrendPeriod[] }

/** Periods without anything, from which they share a row. */
const SHARED = 3

const isEmpty = ({ conflict, cooperation }: TrendPeriod): boolean =>
  [conflict, cooperation].every((point) => point.events + point.alleged.events + point.denied.events === 0)

export function trendRows(trend: Trend): TrendRow[] {
  const rows: TrendRow[] = []
  let empty: TrendPeriod[] = []
  const close = (): void => {
    rows.push(...(empty.length < SHARED ? empty.map((period) => ({ period })) : [{ without: empty }]))
    empty = []
  }
  for (const period of trend.periods) {
    if (isEmpty(period)) empty.push(period)
    else {
      close()
      rows.push({ period })
    }
  }
  close()
  return rows
}

const SIDES: readonly TrendSide[] = ['conflict', 'cooperation']
const TITLES: Readonly<Record<TrendSide, string>> = { conflict: 'Conflict', cooperation: 'Cooperation' }

export function textColumns({ by }: Trend): Column<TrendRow>[] {
  const of = (value: (period: TrendPeriod) => string | number | undefined) => (row: TrendRow) =>
    'period' in row ? value(row.period) : undefined
  const name = (row: TrendRow): string => ('period' in row ? row.period.period : `${row.without.length} ${by}s without`)
  return [
    { key: 'period', title: 'Period', value: name },
    { key: 'start', title: 'From', value: of(({ start }) => (by === 'week' ? start : undefined)) },
    ...SIDES.flatMap((side): Column<TrendRow>[] => [
      { key: `${side}_sum`, title: TITLES[side], right: true, value: of((period) => sumText(period[side].sum)) },
      { key: `${side}_range`, title: 'Range', right: true, value: of((period) => rangeText(period[side])) },
      { key: `${side}_events`, title: 'Events', right: true, value: of((period) => period[side].events) },
      { key: `${side}_alleged`, title: 'Alleged', right: true, value: of((period) => period[side].alleged.events || undefined) },
      { key: `${side}_denied`, title: 'Denied', right: true, value: of((period) => period[side].denied.events || undefined) },
    ]),
    { key: 'reports', title: 'Reports', right: true, value: of((period) => period.reports) },
    { key: 'outlets', title: 'Outlets', right: true, value: of((period) => period.outlets) },
    { key: 'read', title: 'Read', right: true, value: of((period) => period.read) },
    { key: 'line', title: 'Line', value: of(lineText) },
  ]
}

/** Every number of every period. */
export function csvColumns(): Column<TrendPeriod>[] {
  const point = (side: TrendSide, key: string, value: (point: TrendPoint) => string | number | undefined): Column<TrendPeriod> => ({
    key: `${side}_${key}`,
    title: key,
    value: (period) => value(period[side]),
  })
  return [
    ...(['period', 'start', 'end', 'read', 'events', 'reports', 'articles', 'outlets'] as const).map(
      (key): Column<TrendPeriod> => ({ key, title: key, value: (period) => period[key] }),
    ),
    ...SIDES.flatMap((side) => [
      ...(['sum', 'low', 'high', 'events', 'reports', 'articles', 'outlets', 'median', 'strongest', 'line'] as const).map((key) =>
        point(side, key, (one) => one[key]),
      ),
      point(side, 'sum_without_disputed', (one) => one.without.disputed.sum),
      point(side, 'sum_without_recycled', (one) => one.without.recycled.sum),
      point(side, 'sum_without_single_origin', (one) => one.without.singleOrigin.sum),
      point(side, 'alleged_events', (one) => one.alleged.events),
      point(side, 'alleged_sum', (one) => one.alleged.sum),
      point(side, 'denied_events', (one) => one.denied.events),
      point(side, 'denied_sum', (one) => one.denied.sum),
    ]),
  ]
}

export interface SentenceRow {
  readonly event: TrendEvent
  readonly citation: Citation
}

export const sentenceRows = ({ events }: Trend): SentenceRow[] =>
  events.flatMap((event) => event.citations.map((citation) => ({ event, citation })))

export const sentenceColumns = (index: SituationIndex): Column<SentenceRow>[] => [
  { key: 'period', title: 'Period', value: ({ event }) => event.period },
  { key: 'side', title: 'Side', value: ({ event }) => event.side },
  { key: 'counted', title: 'Counted', value: ({ event }) => event.counted },
  { key: 'event', title: 'Event', value: ({ event }) => event.event },
  { key: 'type', title: 'Type', value: ({ event }) => event.type },
  { key: 'mode', title: 'Mode', value: ({ event }) => event.mode },
  { key: 'intensity', title: 'Intensity', value: ({ event }) => event.intensity },
  { key: 'actor_names', title: 'Who', value: ({ event }) => index.names(event.actors) },
  { key: 'recipient_names', title: 'To whom', value: ({ event }) => index.names(event.recipients) },
  { key: 'articles', title: 'Articles', value: ({ event }) => event.articles },
  { key: 'origins', title: 'Origins', value: ({ event }) => event.origins },
  { key: 'disputed', title: 'Disputed', value: ({ event }) => String(event.disputed) },
  { key: 'recycled', title: 'Recycled', value: ({ event }) => String(event.recycled) },
  { key: 'single_origin', title: 'Single origin', value: ({ event }) => String(event.singleOrigin) },
  ...citationColumns<SentenceRow>(index, ({ citation }) => citation),
]
