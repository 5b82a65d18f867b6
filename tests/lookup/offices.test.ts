import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/lookup/index.ts'
import { loadOffices, type Term } from '../../src/lookup/offices.ts'
import { coversOffice, isSameOffice } from '../../src/lookup/same-office.ts'
import { settledTerms, touches } from '../../src/lookup/terms-of-office.ts'

const { offices, organizations, states } = loadKnowledge()
const terms = [...states.all.map(({ id }) => id), 'abkhazia', 'artsakh', 'donetsk', 'luhansk'].flatMap((state) => offices.inState(state))

test('every term says where it comes from and up to when that is known', () => {
  expect(terms.filter(({ source, asOf }) => source === '' || !/^\d{4}-\d\d-\d\d$/.test(asOf))).toEqual([])
  expect(offices.of('Louise Mushikiwabo')[0]).toMatchObject({ end: '2018-10-18', asOf: '2022-08-03' })
})

/** The faults of the table as it came, pinned: a change of the table is seen here. */
test('faults of the table: terms that end before they start, and two in one office at once', () => {
  const backward = terms.filter(({ start, end }) => start !== '' && end !== '' && end.slice(0, start.length) < start.slice(0, end.length))
  const heads = new Map<string, Term[]>()
  for (const term of settledTerms(terms)) {
    if (!/^(?:President|Prime Minister)$/.test(term.position) || term.start.length < 10 || term.end.length < 10) continue
    heads.set(`${term.state} ${term.position}`, [...(heads.get(`${term.state} ${term.position}`) ?? []), term])
  }
  const days = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000
  let overlapping = 0
  let gaps = 0
  for (const held of heads.values()) {
    held.sort((a, b) => (a.start < b.start ? -1 : 1))
    for (const [i, term] of held.slice(1).entries()) {
      const before = held[i]!
      if (before.person !== term.person && before.wikidata !== term.wikidata && days(term.start, before.end) > 31) overlapping++
      if (days(before.end, term.start) > 365) gaps++
    }
  }
  expect({ backward: backward.length, overlapping, gaps }).toMatchInlineSnapshot(`
    {
      "backward": 16,
      "gaps": 21,
      "overlapping": 28,
    }
  `)
})

test('rows since the table was made say whether they are from it or from memory, and have no end before their start', () => {
  const lines = readFileSync(new URL('../../knowledge/offices-since.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
  for (const line of lines.slice(1)) {
    const [, wikidata, state, , start, end, from] = line.split('\t')
    expect(from, line).toMatch(/^(?:table|memory)$/)
    expect(wikidata, line).toMatch(/^(?:Q\d+)?$/)
    expect(states.get(state!) ?? organizations.get(state!), line).toBeDefined()
    expect(end === '' || start! <= end!, line).toBe(true)
  }
})

test('a user’s own table is read beside the built-in one, with its own source and day', () => {
  const dir = mkdtempSync(join(tmpdir(), 'araxes-offices-'))
  try {
    writeFileSync(
      join(dir, 'offices.tsv'),
      '# source: our desk\n# as_of: 2026-03-01\nperson\twikidata\tstate\tposition\tstart\tend\nMara Lind\t\tnor\tMinister of Defence\t2024-01-01\t2025-06-30\n',
    )
    const [own] = loadKnowledge([dir]).offices.of('Mara Lind')
    expect(own).toMatchObject({ end: '2025-06-30', source: 'our desk', asOf: '2026-03-01' })
    expect(loadKnowledge([dir]).offices.of('Louise Mushikiwabo')).not.toEqual([])
    writeFileSync(join(dir, 'offices.tsv'), 'Mara Lind\t\tnor\tMinister of Defence\n')
    expect(() => loadOffices([dir])).toThrow(/column names/)
  } finally {
    rmSync(dir, { recursive: true })
  }
})

test('two wordings of one office are told from another rank', () => {
  expect(isSameOffice('Foreign Minister', 'Minister of Foreign Affairs')).toBe(true)
  expect(isSameOffice('Foreign Secretary', 'Secretary of State for Foreign and Commonwealth Affairs')).toBe(true)
  expect(isSameOffice('Secretary of State', 'Secretary of State for Defence')).toBe(false)
  expect(coversOffice('Minister of Infrastructure and Transport', 'Transport Minister')).toBe(true)
  expect(coversOffice('Deputy Minister of Foreign Affairs', 'Foreign Minister')).toBe(false)
  expect(coversOffice('President of the Senate', 'President')).toBe(false)
})

test('a row with an end closes one of the same start without, and a coarse end lasts to its last day', () => {
  const term = (start: string, end: string): Term => ({
    person: 'A',
    wikidata: 'Q1',
    state: 'nor',
    position: 'President',
    start,
    end,
    source: 's',
    asOf: '2025-01-01',
  })
  expect(settledTerms([term('2012-11-06', ''), term('2012-11-06', '2024-05-12')])).toHaveLength(1)
  expect(settledTerms([term('2012-11-06', '2016-01-01'), term('2020-11-06', '')])).toHaveLength(2)
  expect(touches(term('2015', '2019'), { from: '2019-12-30', to: '2019-12-31' }, 0)).toBe(true)
  expect(touches(term('2015', '2019'), { from: '2020-03-01', to: '2020-03-01' }, 31)).toBe(false)
})
