/** `araxes trend A B…` */
import { ConfigError } from '../../../errors.ts'
import type { Situation, Trend } from '../../../model/index.ts'
import { type Context, defineCommand, EXIT } from '../command.ts'
import { deliver } from '../deliver.ts'
import { choice, day, flag, text } from '../option.ts'
import { situationOfStore } from '../pipeline-options.ts'

export const trend = defineCommand({
  id: 'trend',
  title: 'Reported conflict and reported cooperation between actors, per day, week or month',
  about:
    'Two curves, never netted, of what articles tell as fact: each event once, by its PLOVER intensity; organs and officials count with their state. What is only alleged stands apart. A range shows each point without disputed, recycled and single-origin events. No line is drawn where a curve has fewer than 20 events. docs/method-trend.md has the method and its limits.',
  group: 'The situation',
  arguments: [
    {
      name: 'actor',
      summary: 'Two actors or more, by name, by id, or as the articles call them: what is between any two of them',
      required: true,
      several: true,
    },
  ],
  options: {
    by: choice(['week', 'day', 'month'], 'Length of a period; weeks are ISO weeks'),
    since: day('Only what is of this day or later'),
    until: day('Only what is of this day or earlier'),
    historical: flag('Count what is told as background too'),
    undated: flag('Place events without a time by the day of their earliest article'),
    ascribed: flag('Count what an author ascribes to someone too'),
    denied: flag('Count acts of denying as conflict; show what is denied or negated, apart'),
    show: text('PERIOD', 'Open one period to its sentences: 2026-W02, 2026-01 or 2026-01-05'),
    format: choice(['text', 'json', 'csv', 'html'], 'How to print it'),
    out: text('FILE', 'File to write; standard output without it', { completes: 'files' }),
  },
  examples: [
    { line: 'araxes trend Iceland Britain', shows: 'Between the two, week by week' },
    { line: 'araxes trend Iceland Britain --by month --show 1976-01', shows: 'The sentences behind one month' },
    { line: 'araxes trend Iceland Britain Norway --format html --out trend.html', shows: 'Among three, as a page with both curves' },
  ],
  async run(context) {
    const { options, words } = context
    const { by, since, until, show, historical, undated, ascribed, denied } = options
    const situation = await situationOfStore(context)
    const [{ trend: trendOf }, { actorsNamed }] = await Promise.all([import('../../../analyze/index.ts'), import('../../tables/filter.ts')])
    const actors = [...new Set(actorsNamed(situation, words, 'ACTOR'))]
    if (actors.length < 2)
      throw new ConfigError('a trend is between two actors or more', {
        code: 'E_ACTORS',
        place: words.join(' '),
        remedy: 'Name another one: `araxes actors` lists them',
      })
    const whole = trendOf(situation, { actors, by, since, until, including: { historical, undated, ascribed, denied } })
    await print(context, show === undefined ? whole : opened(whole, show), situation, show)
    return EXIT.done
  },
})

/** The trend with one period alone. */
function opened(trend: Trend, show: string): Trend {
  const periods = trend.periods.filter(({ period }) => period === show)
  if (periods.length > 0) return { ...trend, periods, events: trend.events.filter(({ period }) => period === show) }
  const [first, last] = [trend.periods[0], trend.periods.at(-1)]
  throw new ConfigError(`there is no period ${JSON.stringify(show)}`, {
    code: 'E_OPTION',
    place: '--show',
    remedy: first && last ? `Give one from ${first.period} to ${last.period}` : 'Leave it out: nothing is counted between these actors',
  })
}

type TrendContext = Pick<Context, 'out' | 'ink' | 'report'> & {
  readonly options: { readonly format: 'text' | 'json' | 'csv' | 'html'; readonly out?: string | undefined }
}

async function print(context: TrendContext, trend: Trend, situation: Situation, show: string | undefined): Promise<void> {
  const { format, out } = context.options
  const terminal = out === undefined && context.out.columns !== undefined ? { ink: context.ink, columns: context.out.columns } : {}
  if (format === 'json') return deliver(context, (await import('../../json.ts')).jsonObject(trend), out)
  if (format === 'csv') {
    const [{ csvTable }, rows] = await Promise.all([import('../../tables/csv-table.ts'), import('../../trend/rows.ts')])
    if (show === undefined) return deliver(context, csvTable(trend.periods, rows.csvColumns()), out)
    const { indexSituation } = await import('../../situation-index.ts')
    return deliver(context, csvTable(rows.sentenceRows(trend), rows.sentenceColumns(indexSituation(situation))), out)
  }
  if (format === 'text' && show === undefined)
    return deliver(context, (await import('../../trend/text.ts')).trendText(trend, terminal), out)
  const page = (await import('../../trend/page.ts')).pageOfTrend(trend, situation, show)
  if (format === 'html') return deliver(context, (await import('../../briefing/html.ts')).pageHtml(page), out)
  return deliver(context, (await import('../../briefing/text.ts')).pageText(page, terminal), out)
}
