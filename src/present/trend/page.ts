/** A trend as a page: the curves, and for every period the events that it counts, each with the words that it stands on. */
import { documentOf } from '../../analyze/index.ts'
import type { Situation, Trend, TrendEvent, TrendPeriod } from '../../model/index.ts'
import { Numbering } from '../briefing/numbering.ts'
import type { Page, PageLine, PageSection } from '../briefing/page.ts'
import { indexSituation, type SituationIndex } from '../situation-index.ts'
import {
  basisText,
  changeTexts,
  daysText,
  meaningText,
  omittedText,
  rangeText,
  sectionId,
  standingOf,
  subtitleOf,
  sumText,
  titleOf,
} from './wording.ts'

/** @param only the period to open; without it the curves and every period */
export function pageOfTrend(trend: Trend, situation: Situation, only?: string): Page {
  const index = indexSituation(situation)
  const numbering = new Numbering()
  const shown = trend.periods.filter(({ period }) =>
    only === undefined ? trend.events.some((event) => event.period === period) : period === only,
  )
  const opened = shown.map((period) => periodSection(period, trend, index, numbering))
  const cited = new Set(numbering.citations.map(({ citation }) => citation.document))
  const documents = situation.documents.filter((doc) => cited.has(doc.id)).sort((a, b) => order(index.day(a.id), index.day(b.id)))
  return {
    kind: 'Trend',
    title: titleOf(trend),
    subtitle: subtitleOf(trend),
    since: trend.since,
    groups: [{ sections: only === undefined ? [curves(trend), ...opened] : opened }],
    citations: numbering.citations,
    documents: documents.map(documentOf),
    texts: new Map(documents.map((doc) => [doc.id, doc])),
  }
}

const order = (a = '9', b = '9'): number => (a < b ? -1 : a > b ? 1 : 0)

const said = (text: string): PageLine => ({ basis: 'count', parts: [{ text }] })

const curves = (trend: Trend): PageSection => ({
  id: 'curves',
  heading: 'The curves',
  lines: [said(basisText(trend)), ...changeTexts(trend).map(said), said(omittedText(trend)), said(meaningText(trend))],
  left: 0,
  trend,
})

function periodSection(period: TrendPeriod, trend: Trend, index: SituationIndex, numbering: Numbering): PageSection {
  const events = trend.events.filter((event) => event.period === period.period)
  return {
    id: sectionId(period.period),
    heading: period.period,
    lines: [said(sumsText(period, trend.least)), ...events.map((event) => eventLine(event, index, numbering))],
    left: 0,
  }
}

/** "12 to 18 January 2026. Conflict 216 of 24 events (range 99–216), 2 more alleged. Cooperation 7 of 1 event, too few for a line. …" */
function sumsText(period: TrendPeriod, least: number): string {
  const sides = (['conflict', 'cooperation'] as const).map((side) => {
    const point = period[side]
    const range = rangeText(point)
    return [
      `${side === 'conflict' ? 'Conflict' : 'Cooperation'} ${sumText(point.sum)} of ${point.events} ${point.events === 1 ? 'event' : 'events'}`,
      range === undefined ? '' : ` (range ${range})`,
      point.alleged.events > 0 ? `, ${point.alleged.events} more alleged` : '',
      point.denied.events > 0 ? `, ${point.denied.events} denied` : '',
      point.line === 'too few' ? `, fewer than ${least}: no line` : point.line === 'partial' ? ', part of a period: no line' : '',
      '. ',
    ].join('')
  })
  return `${daysText(period)}. ${sides.join('')}${number(period.reports, 'report')} in ${number(period.articles, 'article')}${period.outlets > 0 ? ` of ${number(period.outlets, 'outlet')}` : ''}; ${number(period.read, 'article')} read.`
}

/** "1 report", "9 reports" */
const number = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`

function eventLine(event: TrendEvent, index: SituationIndex, numbering: Numbering): PageLine {
  const [first] = event.citations
  const how = event.counted === 'reported' ? '' : `, ${event.counted}`
  const to = event.recipients.length > 0 ? ` to ${index.names(event.recipients)}` : ''
  return {
    basis: 'source',
    topic: `${event.side === 'conflict' ? 'Conflict' : 'Cooperation'} ${event.intensity}${how}`,
    parts: [
      { text: `${event.mode === undefined ? event.type : `${event.type} (${event.mode})`} by ${index.names(event.actors)}${to}: ` },
      { quote: first!.quote, citation: numbering.of(first!) },
      { text: ' ' },
      { cite: [...new Set(event.citations.map((citation) => numbering.of(citation)))] },
      { text: `, ${standingOf(event)}.` },
    ],
  }
}
