/** A trend as text, as tables and as a page: what is shown of the border of `fixtures/border.ts`. */
import { describe, expect, it } from 'vitest'
import { trend } from '../../src/analyze/index.ts'
import { pageHtml } from '../../src/present/briefing/html.ts'
import { pageText } from '../../src/present/briefing/text.ts'
import { indexSituation } from '../../src/present/situation-index.ts'
import { csvTable } from '../../src/present/tables/csv-table.ts'
import { pageOfTrend } from '../../src/present/trend/page.ts'
import { csvColumns, sentenceColumns, sentenceRows } from '../../src/present/trend/rows.ts'
import { trendText } from '../../src/present/trend/text.ts'
import { world } from '../analyze/trend/world.ts'
import { border } from './fixtures/border.ts'

const actors = ['act_Norland', 'act_Sudland']
const situation = border()
const made = trend(situation, { actors })
const text = [...trendText(made)].join('')
const page = [...pageHtml(pageOfTrend(made, situation))].join('')

describe('as text', () => {
  it('says what it is of, and what a line wants', () => {
    expect(text).toMatch(
      /^Norland and Sudland\nReported conflict and reported cooperation, by week\n1898 events told as fact and 49 others, in 80 articles;/,
    )
    expect(text.replaceAll('\n', ' ')).toContain('A line wants 20 events of its curve in a period')
  })
  it('lists the numbers of every period, and says where no line is drawn', () => {
    expect(text).toMatch(/^2024-W03 +2024-01-15 +246\.9 +148\.8–246\.9 +27 +7 +6\.3 +3 .* conflict alone$/m)
    expect(text).toMatch(/^2024-W27 .* none: too few$/m)
  })
  it('names the change of level beside how much was read and its innocent explanation, and what was left out', () => {
    const prose = text.replaceAll('\n', ' ')
    expect(prose).toContain('Change of level: reported conflict from 2024-W15 on, 24.9 events a week before and 51.9 after')
    expect(prose).toContain('It may be innocent: Outlets may report otherwise of the same.')
    expect(prose).toContain('Not counted: 1 undated (--undated), 1 planned.')
  })
  it('shares a row between weeks without anything', () => {
    const far = world()
      .event('AID', ['Norland'], ['Sudland'], { on: '2024-01-03' })
      .event('AID', ['Norland'], ['Sudland'], { on: '2024-03-06' })
    expect([...trendText(trend(far.situation(), { actors }))].join('')).toMatch(/^8 weeks without$/m)
  })
  it('says so where nothing counts', () =>
    expect([...trendText(trend(world().situation(), { actors }))].join('')).toContain('Nothing that counts between them has a day'))
  it('opens a period to its sentences, with numbered sources', () => {
    const opened = [...pageText(pageOfTrend(made, situation, '2024-W27'), { columns: 100 })].join('')
    expect(opened).toContain('1 to 7 July 2024. Conflict')
    expect(opened).toMatch(/Conflict 9\.3: ASSAULT by Norland to Sudland: “Norland ASSAULT Sudland \(\d+\)\.” \[1\]\[2\],/)
    expect(opened).toMatch(/Conflict 9\.3, alleged: /)
    expect(opened).toMatch(/^\[1\] +Wire, 1 July 2024: /m)
    expect(opened).not.toContain('2024-W28')
  })
})

describe('as CSV', () => {
  it('has a row a period with the numbers of either curve, and none that joins them', () => {
    const [head, first] = [...csvTable(made.periods, csvColumns())].map((line) => line.trim().split(','))
    const row = Object.fromEntries(head!.map((key, i) => [key, first![i]]))
    expect(row).toMatchObject({
      period: '2024-W01',
      conflict_sum: '209.7',
      conflict_low: '111.6',
      cooperation_sum: '46.2',
      conflict_line: 'drawn',
    })
    expect(head!.filter((key) => /net|balance|total/.test(key))).toEqual([])
  })
  it('opens to a row a sentence, with the document and the offsets', () => {
    const rows = sentenceRows(made)
    expect(rows).toHaveLength(made.events.reduce((sum, event) => sum + event.citations.length, 0))
    const [head] = csvTable(rows.slice(0, 1), sentenceColumns(indexSituation(situation)))
    expect(head).toMatch(/^period,side,counted,event,.*,quote,document,start,end,uri\r\n$/)
  })
})

describe('as a page', () => {
  it('draws a line and a band over each run of periods that hold enough, and none across a gap', () => {
    const conflict = /<svg class="curve conflict".*?<\/svg>.*?<\/svg>/s.exec(page)![0]
    expect(conflict.match(/class="line"/g)).toHaveLength(2)
    expect(conflict.match(/class="band"/g)).toHaveLength(2)
    expect(conflict.match(/class="open"/g)).toHaveLength(5)
    expect(conflict.match(/class="shift"/g)).toHaveLength(1)
  })
  it('draws no line through cooperation, of which no two weeks in a row hold enough', () => {
    const cooperation = /<svg class="curve cooperation".*?<\/svg>.*?<\/svg>/s.exec(page)![0]
    expect(cooperation).not.toContain('class="line"')
    expect(cooperation.match(/class="range"/g)).toHaveLength(14)
  })
  it('cites every counted event, and every point leads to its period', () => {
    for (const [, target] of page.matchAll(/href="#(p-[^"]+)"/g)) expect(page).toContain(`id="${target}"`)
    expect(page.match(/<div popover/g)).toHaveLength(made.events.reduce((sum, event) => sum + event.citations.length, 0))
  })
})
