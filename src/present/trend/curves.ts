/** Both curves of a trend, one above the other on one scale, as SVG that fits any width and needs no script; and their numbers as a table. */
import type { Trend, TrendPeriod, TrendSide } from '../../model/index.ts'
import { html, type Markup } from '../briefing/markup.ts'
import { dayText } from '../briefing/wording.ts'
import { trendRows } from './rows.ts'
import { daysText, rangeText, sectionId, sumText } from './wording.ts'

/** Curves are drawn between these shares of the width: labels of the scale stand before them. */
const LEFT = 9
const RIGHT = 97
/** Heights in pixels: above the curve, of the curve, below it. */
const TOP = 16
const HEIGHT = 132
const BELOW = 24
const TICKS = 3
/** Points beyond which marks are drawn small. */
const MANY = 30

const NAMES: Readonly<Record<TrendSide, string>> = { conflict: 'Reported conflict', cooperation: 'Reported cooperation' }

export function curvesOf(trend: Trend): Markup | undefined {
  if (trend.periods.length === 0) return undefined
  const top = roundUp(
    Math.max(...trend.periods.flatMap((p) => [p.conflict, p.cooperation]).map((point) => Math.max(point.high, point.alleged.sum)), 1),
  )
  return html`<figure class="curves">${(['conflict', 'cooperation'] as const).map((side) => panel(trend, side, top))}<figcaption>Line and filled dots: ${
    trend.least
  } events or more. Band: without disputed, recycled and single-origin events. Open dots: fewer events, or part of a ${trend.by}. Bars: only alleged.${
    trend.changes.length > 0 && ' Broken upright: change of level.'
  }</figcaption></figure>`
}

/** To 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return power * ([1, 2, 5].find((factor) => factor * power >= value) ?? 10)
}

const percent = (x: number): string => `${x.toFixed(2)}%`

function panel({ periods, changes, by }: Trend, side: TrendSide, top: number): Markup {
  const at = (i: number): number => (periods.length === 1 ? (LEFT + RIGHT) / 2 : LEFT + (i / (periods.length - 1)) * (RIGHT - LEFT))
  const up = (value: number): number => TOP + HEIGHT * (1 - value / top)
  const scale = [0, top / 2, top].map(
    (value) =>
      html`<line class="grid" x1="${percent(LEFT - 2)}" x2="100%" y1="${up(value)}" y2="${up(value)}"/><text class="value" x="0" y="${up(value) + 4}">${value}</text>`,
  )
  const alleged = periods.map(
    (period, i) =>
      period[side].alleged.sum > 0 &&
      html`<line class="alleged" x1="${percent(at(i))}" x2="${percent(at(i))}" y1="${up(0)}" y2="${up(period[side].alleged.sum).toFixed(1)}"/>`,
  )
  const shifts = changes
    .filter((change) => change.side === side)
    .map((change) => {
      const x = percent(
        (at(periods.findIndex(({ period }) => period === change.period)) +
          at(periods.findIndex(({ period }) => period === change.period) - 1)) /
          2,
      )
      return html`<line class="shift" x1="${x}" x2="${x}" y1="${TOP - 8}" y2="${up(0)}"><title>Change of level from ${change.period} on: ${change.before} events before, ${change.after} after</title></line>`
    })
  const runs = runsOf(periods, side).map((run) => stretch(run, side, top, periods.length))
  const dots = periods.map((period, i) => dot(period, side, percent(at(i)), up(period[side].sum), periods.length))
  const drawn = periods.filter((period) => period[side].line === 'drawn').length
  return html`<p class="curve-name ${side}">${NAMES[side]}</p><svg class="curve ${side}" role="group" aria-label="${NAMES[side]} by ${by}, ${daysText({ start: periods[0]!.start, end: periods.at(-1)!.end })}: a line in ${drawn} of ${periods.length}" width="100%" height="${TOP + HEIGHT + BELOW}">${scale}${alleged}<svg x="${LEFT}%" y="${TOP}" width="${RIGHT - LEFT}%" height="${HEIGHT}" viewBox="0 0 1000 1000" preserveAspectRatio="none" overflow="visible" aria-hidden="true">${runs}</svg>${shifts}${dots}${days(periods, at)}</svg>`
}

/** Indices of periods in a row in which the curve has a line. */
function runsOf(periods: readonly TrendPeriod[], side: TrendSide): { readonly from: number; readonly periods: TrendPeriod[] }[] {
  const runs: { from: number; periods: TrendPeriod[] }[] = []
  let open = false
  for (const [i, period] of periods.entries()) {
    const drawn = period[side].line === 'drawn'
    if (drawn && open) runs.at(-1)!.periods.push(period)
    else if (drawn) runs.push({ from: i, periods: [period] })
    open = drawn
  }
  return runs
}

/** The line and its band over one run; of one period, the range upright. */
function stretch(
  { from, periods: run }: { readonly from: number; readonly periods: readonly TrendPeriod[] },
  side: TrendSide,
  top: number,
  of: number,
): Markup {
  const point = (i: number, value: number): string =>
    `${(of === 1 ? 500 : ((from + i) / (of - 1)) * 1000).toFixed(1)},${(1000 * (1 - value / top)).toFixed(1)}`
  const highs = run.map((period, i) => point(i, period[side].high))
  const lows = run.map((period, i) => point(i, period[side].low))
  if (run.length === 1) return html`<polyline class="range" points="${highs[0]} ${lows[0]}"/>`
  return html`<polygon class="band" points="${[...highs, ...[...lows].reverse()].join(' ')}"/><polyline class="line" points="${highs.join(' ')}"/>`
}

function dot(period: TrendPeriod, side: TrendSide, x: string, y: number, of: number): Markup | false {
  const { events, sum, line } = period[side]
  if (events === 0) return false
  const range = rangeText(period[side])
  const what = `${daysText(period)}: ${sumText(sum)} of ${events} ${events === 1 ? 'event' : 'events'}${range === undefined ? '' : `, range ${range}`}${line === 'drawn' ? '' : line === 'partial' ? ', part of a period' : ', too few for a line'}`
  const small = of > MANY
  return html`<a href="#${sectionId(period.period)}" aria-label="${what}"><title>${what}</title><circle class="${line === 'drawn' ? 'told' : 'open'}" cx="${x}" cy="${y.toFixed(1)}" r="${small ? 2.5 : 3.5}"/></a>`
}

function days(periods: readonly TrendPeriod[], at: (i: number) => number): Markup[] {
  const last = periods.length - 1
  const ticks = [...new Set(Array.from({ length: TICKS }, (_, k) => Math.round((k / (TICKS - 1)) * last)))]
  return ticks.map((i) => {
    const [date, month = '', year] = dayText(periods[i]!.start).split(' ')
    const anchor = periods.length > 1 && i === 0 ? 'start' : periods.length > 1 && i === last ? 'end' : 'middle'
    return html`<line class="tick" x1="${percent(at(i))}" x2="${percent(at(i))}" y1="${TOP + HEIGHT}" y2="${TOP + HEIGHT + 4}"/><text text-anchor="${anchor}" x="${percent(at(i))}" y="${TOP + HEIGHT + 18}">${date} ${month.slice(0, 3)} ${year}</text>`
  })
}

/** The numbers, for whoever can't see the curves or wants them exact. */
export function numbersOf(trend: Trend): Markup | undefined {
  if (trend.periods.length === 0) return undefined
  const cell = (period: TrendPeriod, side: TrendSide): Markup => {
    const { sum, events, alleged, line } = period[side]
    const range = rangeText(period[side])
    const notes = [
      `${events} ${events === 1 ? 'event' : 'events'}`,
      range && `range ${range}`,
      alleged.events > 0 && `${alleged.events} alleged`,
      line === 'too few' ? 'too few' : line === 'partial' ? 'part' : undefined,
    ]
    return html`<td><b>${sumText(sum)}</b> <span>${notes.filter(Boolean).join(', ')}</span></td>`
  }
  const rows = trendRows(trend).map((row) =>
    'without' in row
      ? html`<tr><td colspan="4">${row.without.length} ${trend.by}s without any</td></tr>`
      : html`<tr><th scope="row"><a href="#${sectionId(row.period.period)}">${row.period.period}</a></th>${cell(row.period, 'conflict')}${cell(row.period, 'cooperation')}<td>${row.period.reports} <span>of ${row.period.outlets} ${row.period.outlets === 1 ? 'outlet' : 'outlets'}</span></td></tr>`,
  )
  return html`<table class="numbers"><thead><tr><th scope="col">Period</th><th scope="col">Conflict</th><th scope="col">Cooperation</th><th scope="col">Reports</th></tr></thead><tbody>${rows}</tbody></table>`
}
