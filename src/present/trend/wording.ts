/** How a trend is worded: what a point rests on, what was left out, what changed. */
import { capital, counted, listed } from '../../analyze/wording.ts'
import type { Trend, TrendEvent, TrendOmission, TrendPeriod, TrendPoint } from '../../model/index.ts'
import { dayText } from '../briefing/wording.ts'

/** "99.0": intensities have tenths. */
export const sumText = (sum: number): string => sum.toFixed(1)

/** "99.0–216.0"; nothing where leaving out doubtful events changes nothing. */
export const rangeText = ({ low, high }: TrendPoint): string | undefined => (low === high ? undefined : `${sumText(low)}–${sumText(high)}`)

/** Which curve has a line in the period, and why not the others. */
export function lineText({ conflict, cooperation }: TrendPeriod): string {
  const drawn = Object.entries({ conflict, cooperation }).filter(([, point]) => point.line === 'drawn')
  if (drawn.length === 2) return 'both'
  if (drawn.length === 1) return `${drawn[0]![0]} alone`
  return conflict.line === 'partial' || cooperation.line === 'partial' ? 'none: part of a period' : 'none: too few'
}

/** "12 to 18 January 2026" */
export function daysText({ start, end }: Pick<TrendPeriod, 'start' | 'end'>): string {
  if (start === end) return dayText(start)
  const [from, to] = [dayText(start).split(' '), dayText(end).split(' ')]
  const shared = from[2] !== to[2] ? 3 : from[1] !== to[1] ? 2 : 1
  return `${from.slice(0, shared).join(' ')} to ${to.join(' ')}`
}

/** Where a period stands on the page. */
export const sectionId = (period: string): string => `p-${period}`

export const titleOf = ({ names }: Trend): string => listed(names)
export const subtitleOf = ({ by }: Trend): string => `Reported conflict and reported cooperation, by ${by}`

const OMITTED: Readonly<Record<TrendOmission['why'], { readonly words: string; readonly option?: string }>> = {
  undated: { words: 'undated', option: '--undated' },
  'too wide': { words: 'of a time wider than a period' },
  historical: { words: 'told as background', option: '--historical' },
  ascribed: { words: 'ascribed', option: '--ascribed' },
  denied: { words: 'denied or negated', option: '--denied' },
  denial: { words: 'acts of denying', option: '--denied' },
  planned: { words: 'planned' },
  hypothetical: { words: 'hypothetical' },
  neutral: { words: 'neither conflict nor cooperation' },
}

/** "12 undated (--undated), 3 planned" */
export function omittedText({ left }: Trend): string {
  const parts = Object.entries(OMITTED).flatMap(([why, { words, option }]) => {
    const n = left.filter((one) => one.why === why).length
    return n === 0 ? [] : [`${n} ${words}${option === undefined ? '' : ` (${option})`}`]
  })
  return parts.length === 0 ? 'No event between them was left out.' : `Not counted: ${parts.join(', ')}.`
}

const MOST_DOUBT = { disputed: 'disputed', recycled: 'recycled', singleOrigin: 'one origin' } as const

/** ", 2 articles, 1 origin, disputed" */
export const standingOf = (event: TrendEvent): string =>
  [
    counted(event.articles, 'article'),
    ...(event.articles > 1 && !event.singleOrigin ? [counted(event.origins, 'origin')] : []),
    ...Object.entries(MOST_DOUBT).flatMap(([key, words]) =>
      event[key as keyof typeof MOST_DOUBT] && !(key === 'singleOrigin' && event.articles === 1) ? [words] : [],
    ),
    ...(event.placedBy === 'article' ? ['placed by the article’s day'] : []),
  ].join(', ')

/** What was counted over how much, in a sentence. */
export function basisText(trend: Trend): string {
  const reported = trend.events.filter((event) => event.counted === 'reported').length
  const apart = trend.events.length - reported
  const drawn = trend.periods.filter(({ conflict, cooperation }) => conflict.line === 'drawn' || cooperation.line === 'drawn').length
  const told = capital(counted(reported, 'event'))
  return `${told} told as fact${apart > 0 ? ` and ${counted(apart, 'other')}` : ''}, in ${counted(trend.documents.length, 'article')}; enough for a line in ${drawn === 0 ? 'none' : drawn} of ${counted(trend.periods.length, trend.by)}.`
}

/** What the numbers are, and what they are not. */
export const meaningText = ({ least }: Trend): string =>
  `Sums are of PLOVER intensities, an ordinal scale: they rank what was reported and measure no harm. The range is without disputed, recycled and single-origin events. What is only alleged is in no curve. A line wants ${least} events of its curve in a period; the numbers of others stand for themselves. Conflict and cooperation are never taken from one another.`

export function changeTexts({ changes, periods, by, least }: Trend): string[] {
  if (changes.length > 0)
    return changes.map(
      ({ side, period, before, after, p, readBefore, readAfter, innocent }) =>
        `Change of level: reported ${side} from ${period} on, ${before} events a ${by} before and ${after} after (chance splits as well in ${share(p)} reorderings). Articles read a ${by}: ${readBefore} before, ${readAfter} after. It may be innocent: ${innocent}.`,
    )
  const bearing = periods.some(({ conflict, cooperation }) => conflict.line === 'drawn' || cooperation.line === 'drawn')
  return [
    bearing ? 'No change of level that the series bears.' : `No change of level is sought: no ${by} has ${least} events of one curve.`,
  ]
}

const share = (p: number): string => (p <= 0.001 ? 'fewer than 1 in 1,000' : `${Math.round(p * 1000)} in 1,000`)
