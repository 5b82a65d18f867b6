/** What changed within some days: three kinds kept apart, claims that moved, articles that were edited. */
import { expect, test } from 'vitest'
import { briefWithChanges, changes, changesPage } from '../../src/analyze/index.ts'
import { Changes, type FileHistory, outlinesOf } from '../../src/model/index.ts'
import { Article, days } from '../link/build.ts'
import { situationOf } from '../link/link-articles.ts'

const norland = (article: Article): Article => article.actor('Norland', { known: 'NOR' }).actor('Sudland', { known: 'SUD' })
const raid = (date: string, day: string): Article =>
  norland(new Article('Norland raided the Sudland port of Orm.', { date, outlet: 'Wire' })).event(
    'ASSAULT',
    'raided the Sudland port',
    ['Norland'],
    ['Sudland'],
    {
      time: days(day),
    },
  )
const none: FileHistory = { filed: [], reread: [] }
const filed = (article: Article, at: string): FileHistory['filed'][number] => ({
  document: article.doc.id,
  at: `${at}T09:00:00Z`,
  current: true,
})
const MARCH = { since: '2024-03-01', until: '2024-03-31' }

test('an event of the days is new in the world, whenever its article was stored', () => {
  const article = raid('2024-03-05', '2024-03-04')
  const found = Changes.parse(changes(situationOf(article), { ...none, filed: [filed(article, '2024-06-01')] }, MARCH))
  expect(found.world.map(({ kind, day }) => [kind, day])).toEqual([['event', '2024-03-04']])
  expect(found.file).toEqual([])
})

test('an event before the days, told by a document stored within them, is new in the file alone', () => {
  const article = raid('2024-01-10', '2024-01-09')
  const found = changes(situationOf(article), { ...none, filed: [filed(article, '2024-03-02')] }, MARCH)
  expect(found.world).toEqual([])
  expect(found.file.map(({ elements }) => elements.map(({ day }) => day))).toEqual([['2024-01-09']])
})

test('an earlier event that an older document tells too is not new in the file', () => {
  const [old, late] = [raid('2024-01-10', '2024-01-09'), raid('2024-01-11', '2024-01-09')]
  const found = changes(situationOf(old, late), { ...none, filed: [filed(late, '2024-03-02')] }, MARCH)
  expect(found.file.map(({ elements }) => elements)).toEqual([[]])
})

test('a text read again with another result is neither: its elements are told as gone, new or changed', () => {
  const article = raid('2024-01-10', '2024-01-09')
  const after = outlinesOf(article.extraction)
  const before = [
    { ...after[0]!, digest: 'another', words: 'ASSAULT, Norland to nobody named, alleged' },
    { ...after[0]!, kind: 'claim' as const, id: 'clm_gone', words: 'statement by Norland, certain' },
  ]
  const reader = { version: '0', model: 'a', rules: 'a' }
  const history: FileHistory = {
    filed: [],
    reread: [{ document: article.doc.id, at: '2024-03-02T09:00:00Z', by: reader, now: { ...reader, version: '1' }, before, after }],
  }
  const found = changes(situationOf(article), history, MARCH)
  expect([found.world, found.file]).toEqual([[], []])
  expect(found.reread[0]!.changes.map(({ what, kind }) => `${kind} ${what}`).sort()).toEqual(['claim gone', 'event changed'])
  expect(found.reread[0]!.changes.find(({ what }) => what === 'changed')!.words).toContain('; now ASSAULT, Norland to Sudland')
})

const says = (words: string, date: string, certainty: 'possible' | 'certain'): Article =>
  norland(new Article(`Norland said that ${words}.`, { date, outlet: `Wire ${date}` })).claim('Norland', words, { certainty })

test('a source that said "may" and says so surely has hardened; the same words again have not', () => {
  const early = says('Sudland may have mined the harbour of Orm', '2024-02-01', 'possible')
  const sure = says('Sudland has mined the harbour of Orm', '2024-03-10', 'certain')
  expect(changes(situationOf(early, sure), none, MARCH).moved).toMatchObject([
    { what: 'hardened', speakerName: 'Norland', beforeCertainty: 'possible', afterCertainty: 'certain', beforeDay: '2024-02-01' },
  ])
  const same = says('Sudland may have mined the harbour of Orm', '2024-03-10', 'possible')
  expect(changes(situationOf(early, same), none, MARCH).moved).toEqual([])
})

test('an attitude that an author ascribes does not harden', () => {
  const ascribed = (date: string, certainty: 'possible' | 'certain'): Article =>
    norland(new Article('Norland believes that Sudland mined the harbour of Orm.', { date, outlet: `Wire ${date}` })).claim(
      'Norland',
      'Sudland mined the harbour of Orm',
      {
        certainty,
        expression: 'ascribed',
      },
    )
  expect(changes(situationOf(ascribed('2024-02-01', 'possible'), ascribed('2024-03-10', 'certain')), none, MARCH).moved).toEqual([])
})

test('an edited article is cited in both texts, and what its new text lacks is withdrawn', () => {
  const text = 'The sea was calm. Norland said that Sudland mined the harbour of Orm.'
  const before = norland(new Article(text, { date: '2024-03-02', outlet: 'Wire' })).claim('Norland', 'Sudland mined the harbour of Orm')
  const after = norland(new Article('The sea was calm. Norland spoke of Sudland.', { date: '2024-03-02', outlet: 'Wire' }))
  const history: FileHistory = {
    reread: [],
    filed: [{ ...filed(after, '2024-03-03'), previous: { document: before.doc, extraction: before.extraction } }],
  }
  const situation = situationOf(after)
  const found = changes(situation, history, MARCH)
  expect(found.edited.map(({ removed, added }) => [removed.map((c) => c.quote), added.map((c) => c.quote)])).toEqual([
    [['Norland said that Sudland mined the harbour of Orm.'], ['Norland spoke of Sudland.']],
  ])
  expect(found.moved).toMatchObject([{ what: 'withdrawn', speakerName: 'Norland' }])
  const page = changesPage(found, situation, history)
  const texts = new Map(page.situation.documents.map((doc) => [doc.id, doc.text]))
  for (const { citation } of page.briefing.citations)
    expect(texts.get(citation.document)!.slice(citation.start, citation.end)).toBe(citation.quote)
  const brief = briefWithChanges(found, situation, history, {}).briefing
  expect(brief.sections.map(({ id }) => id).slice(-4)).toEqual(['new-in-file', 're-read', 'moved', 'edited'])
  expect(brief.documents.some(({ title }) => title?.endsWith('(earlier text)'))).toBe(true)
})

test('a month in which nothing changed says so in every section', () => {
  const article = raid('2024-01-10', '2024-01-09')
  const page = changesPage(changes(situationOf(article), none, MARCH), situationOf(article), none).briefing
  expect(page.sections.map(({ lines }) => lines.map(({ basis }) => basis))).toEqual([
    ['nothing'],
    ['nothing'],
    ['nothing'],
    ['nothing'],
    ['nothing'],
  ])
})
