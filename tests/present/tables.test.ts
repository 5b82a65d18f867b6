/** The tables of a situation, their filters, and the exporters over them. */
import { describe, expect, it } from 'vitest'
import { ConfigError } from '../../src/errors.ts'
import { Situation } from '../../src/model/index.ts'
import { BUILT_IN } from '../../src/present/exporters/index.ts'
import { indexSituation } from '../../src/present/situation-index.ts'
import { claimsTable } from '../../src/present/tables/claims.ts'
import { csvTable } from '../../src/present/tables/csv-table.ts'
import { select } from '../../src/present/tables/definition.ts'
import { eventsTable } from '../../src/present/tables/events.ts'
import { actorsNamed } from '../../src/present/tables/filter.ts'
import { tables } from '../../src/present/tables/index.ts'
import { quantitiesTable } from '../../src/present/tables/quantities.ts'
import { situation } from './fixtures/strait.ts'

const index = indexSituation(situation)
const [json, csv] = BUILT_IN

describe('a filter by actors', () => {
  const about = (...names: string[]) => ({ about: actorsNamed(situation, names) })
  it('takes those of an actor with it: its organs and office holders', () =>
    expect(select(claimsTable, index, { about: ['act_veshta'] }).map((claim) => claim.speakerName)).toContain('Ilse Varga'))
  it('asks for all that are named', () => {
    expect(select(eventsTable, index, about('Orland', 'Veshta')).length).toBe(4)
    expect(select(quantitiesTable, index, about('Orland', 'Veshta'))).toEqual([])
  })
  it('knows actors by the words that articles use for them', () =>
    expect(actorsNamed(situation, ['the Orland navy', 'varga'])).toEqual(['act_navy', 'act_varga']))
  it('names actors that there are where it knows none', () => {
    expect(() => actorsNamed(situation, ['Atlantis'])).toThrow(ConfigError)
    expect(() => actorsNamed(situation, ['Atlantis'])).toThrow(/Atlantis/)
  })
})

describe('a filter by days', () => {
  it('goes by the time of an event, not of its article', () =>
    expect(select(eventsTable, index, { about: [], until: '2020-01-01' }).map((event) => event.type)).toEqual(['AGREE']))
  it('goes by the article where an element has no time', () =>
    expect(select(claimsTable, index, { about: [], since: '2031-04-01' }).map((claim) => claim.speakerName)).toEqual(['Veshta', 'Orland']))
  it('takes what overlaps', () =>
    expect(select(eventsTable, index, { about: [], since: '2019-05-20', until: '2019-05-21' })).toHaveLength(1))
})

describe('the timeline', () => {
  it('is in order of time', () =>
    expect(select(eventsTable, index, { about: [] }).map((event) => event.time?.start)).toEqual([
      '2019-05-01',
      '2031-03-04',
      '2031-03-05',
      '2031-03-08',
    ]))
})

describe('every table', () => {
  it.each(tables.map((table) => [table.id, table] as const))(
    '%s makes a line for every row, with columns of distinct names',
    (_, table) => {
      const columns = table.columns(index)
      const keys = columns.filter((column) => column.only !== 'text').map((column) => column.key)
      expect(new Set(keys).size).toBe(keys.length)
      const rows = table.elements(index).flatMap((element) => table.rows(element, index))
      expect([...csvTable(rows, columns)]).toHaveLength(rows.length + 1)
    },
  )
})

describe('the exporters', () => {
  it('json: the situation whole, as the schema has it', () =>
    expect(Situation.parse(JSON.parse([...json!.run(situation)].join('')))).toEqual(situation))
  it('csv: a file a kind, quotes equal to the text at their offsets', () => {
    expect(csv!.parts).toEqual(tables.map((table) => table.id))
    const [header, ...lines] = [...csv!.run(situation, 'mentions')].join('').trim().split('\r\n')
    expect(header).toBe('actor,name,quote,document,start,end,uri')
    for (const line of lines) {
      const [, , quote, document, start, end] = line.split(',')
      expect(index.document(document!)!.text.slice(Number(start), Number(end))).toBe(quote)
    }
  })
  it('csv: refuses a kind that there is not', () => expect(() => [...csv!.run(situation, 'rumours')]).toThrow(ConfigError))
  it.each(BUILT_IN.map((exporter) => [exporter.id, exporter] as const))('%s says what it is and shows how to call it', (id, exporter) => {
    expect(exporter.title.length).toBeGreaterThan(10)
    for (const { command } of exporter.examples) expect(command).toContain(`--format ${id}`)
  })
})
