/** What an act would touch, and what changes under an assumption, over articles and statements built by hand. */
import { expect, test } from 'vitest'
import { believing, leavingOut, sidesNamed, sourceNamed, supposed, touchedBy, whatIfPage } from '../../src/analyze/index.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'
import { Briefing, type Situation, type Touch, WhatIf } from '../../src/model/index.ts'
import { Article } from '../link/build.ts'
import { linkedOf, situationOf } from '../link/link-articles.ts'

const knowledge = loadKnowledge()

const parties = (article: Article): Article =>
  article.actor('Norland', { known: 'NOR' }).actor('Sudland', { known: 'SUD', as: ['Sudland', 'Haven'] })

const review = (): Article =>
  parties(
    new Article(
      'Any landing of Norland on the Orm islands is a red line for Sudland. Norland will not allow its airfields to be used against Sudland. In the event of a new conflict, Sudland will answer, it warned. Haven would close the strait if Norland cut the cable to the islands. Trade may grow if the two sign an accord. Norland promised to repair the lighthouse.',
      { date: '2024-03-10', outlet: 'The Review', byline: 'Ana Reyes' },
    ),
  )
    .contingency(
      'red line',
      'Any landing of Norland on the Orm islands is a red line for Sudland',
      'Sudland',
      'Any landing of Norland on the Orm islands',
      null,
    )
    .contingency(
      'commitment',
      'Norland will not allow its airfields to be used against Sudland',
      'Norland',
      null,
      'will not allow its airfields to be used against Sudland',
    )
    .contingency(
      'warning',
      'In the event of a new conflict, Sudland will answer',
      'Sudland',
      'In the event of a new conflict',
      'Sudland will answer',
    )
    .contingency(
      'warning',
      'Haven would close the strait if Norland cut the cable to the islands',
      'Sudland',
      'if Norland cut the cable to the islands',
      'Haven would close the strait',
    )
    .contingency('forecast', 'Trade may grow if the two sign an accord', null, 'if the two sign an accord', 'Trade may grow')
    .contingency('commitment', 'Norland promised to repair the lighthouse', 'Norland', null, 'to repair the lighthouse')

const told = (): Article =>
  parties(
    new Article('Haven says Norland cut the cable to the islands in January. Norland denies that it cut the cable.', {
      date: '2024-02-01',
      outlet: 'Gazette',
    }),
  )
    .claim('Sudland', 'Norland cut the cable to the islands in January', { kind: 'accusation' })
    .claim('Norland', 'it cut the cable', { kind: 'denial', polarity: 'negative' })
    .event('COERCE', 'cut the cable to the islands', ['Norland'], ['Sudland'], { status: 'alleged' })

const touched = (
  words: string,
  situation: Situation = situationOf(review(), told()),
  names: readonly string[] = ['Norland', 'Sudland'],
): Touch[] => {
  const statement = new Article(words)
  for (const name of names) if (words.includes(name)) statement.actor(name, { known: name.slice(0, 3).toUpperCase() })
  return touchedBy(statement.doc, statement.extraction, situation, knowledge).touched
}
const kinds = (list: readonly Touch[]): string[] => list.map(({ kind, condition }) => `${kind}: ${condition.quote}`)

test('an act touches the red line on it, with who holds it, when, and why it was matched', () => {
  const [first] = touched('Norland prepares a landing on the Orm islands')
  expect(first).toMatchObject({ kind: 'red line', speakerName: 'Sudland', day: '2024-03-10', from: 'condition' })
  expect(first!.why.words).toMatch(/^same actor.*shares: .*Orm/)
})

test('the same act by somebody else touches nothing', () => {
  const statement = new Article('Ostland prepares a landing on the Orm islands').actor('Ostland', { known: 'OST' })
  const found = touchedBy(statement.doc, statement.extraction, situationOf(review(), told()), knowledge)
  expect(kinds(found.touched)).toEqual([])
  expect(found.statement.unknown).toEqual(['Ostland'])
})

test('a statement that nothing was said of touches nothing, and the page says so plainly', () => {
  const situation = situationOf(review(), told())
  const statement = new Article('Norland bans the import of apples').actor('Norland', { known: 'NOR' })
  const result = touchedBy(statement.doc, statement.extraction, situation, knowledge)
  expect(result.touched).toEqual([])
  const page = Briefing.parse(whatIfPage(WhatIf.parse(result), situation))
  expect(JSON.stringify(page)).toContain('It matches no limit')
})

test('a promise not to is touched by doing it, whoever does it; a promise to do is not touched by doing it', () => {
  expect(kinds(touched('Norland airfields are used for a raid against Sudland'))).toContain(
    'commitment: will not allow its airfields to be used against Sudland',
  )
  expect(kinds(touched('Norland repairs the lighthouse'))).toEqual([])
})

test('the contrary of a condition does not touch it', () => {
  expect(kinds(touched('Norland cut the cable to the islands'))).toEqual(['warning: if Norland cut the cable to the islands'])
  expect(kinds(touched('Norland does not cut the cable to the islands'))).toEqual([])
})

test('a general warning is touched by arms used against whoever gave it, and stands below', () => {
  const list = touched('Norland attacks Sudland')
  expect(list.map(({ besides }) => besides)).toEqual([true])
  expect(list[0]!.why.words).toContain('Sudland is whom it is done to')
  expect(kinds(touched('Sudland attacks Norland'))).toEqual([])
})

test('what fits a limit and was alleged already is cited, with where it is denied and that it came before', () => {
  const [warning] = touched('Norland cuts the cable to the islands')
  expect(warning!.crossings).toHaveLength(1)
  expect(warning!.crossings[0]).toMatchObject({ status: 'alleged', by: 'Sudland', before: true })
  expect(warning!.crossings[0]!.denied.map(({ quote }) => quote)).toEqual(['it cut the cable'])
})

test('without an outlet its elements are gone; without an actor what it says is gone and the article stays', () => {
  const [a, b] = [review(), told()]
  const situation = situationOf(a, b)
  const readings = [a, b].map((article) => ({ document: article.doc, extraction: article.extraction }))
  const outlet = sourceNamed(situation, 'gazette')!
  expect(leavingOut(readings, [outlet]).map(({ document }) => document.outlet)).toEqual(['The Review'])
  const actor = sourceNamed(situation, 'Sudland')!
  const silenced = leavingOut(readings, [actor])
  expect(silenced).toHaveLength(2)
  expect(silenced.flatMap(({ extraction }) => extraction.claims.map((claim) => claim.kind))).toEqual(['denial'])
  expect(silenced.flatMap(({ extraction }) => extraction.events)).toEqual([])
  const after = linkedOf(silenced)
  const { counts, changes } = supposed(situation, after, [actor], [], knowledge.plover.quad)
  expect(counts.find(({ kind }) => kind === 'events')).toEqual({ kind: 'events', before: 1, after: 0 })
  expect(changes.filter(({ kind, what }) => kind === 'event' && what === 'gone')).toHaveLength(1)
  expect(sourceNamed(situation, 'Atlantis')).toBeUndefined()
})

test('a side believed settles its question by assumption and turns what only the other side tells; the situation given stays as it was', () => {
  const situation = situationOf(review(), told())
  const before = JSON.stringify(situation)
  const norland = sidesNamed(situation, 'Norland')!
  const after = believing(situation, norland.accepted)
  expect([situation.disagreements.length, after.disagreements.length]).toEqual([1, 0])
  expect(after.events.map(({ status }) => status)).toEqual(['denied'])
  expect(JSON.stringify(situation)).toBe(before)
  const { changes } = supposed(situation, after, [], [norland], knowledge.plover.quad)
  expect(changes.map(({ kind, what }) => `${kind} ${what}`)).toEqual(['event status', 'disagreement settled'])
  const one = sidesNamed(situation, `${situation.disagreements[0]!.id}:1`)!
  expect(believing(situation, one.accepted).events.map(({ status }) => status)).toEqual(['reported'])
  expect(sidesNamed(situation, 'Ostland')).toBeUndefined()
})

test('no page uses words of probability of its own, and every quote is of its document', () => {
  const situation = situationOf(review(), told())
  const statement = new Article('Norland cuts the cable to the islands').actor('Norland', { known: 'NOR' })
  const page = whatIfPage(touchedBy(statement.doc, statement.extraction, situation, knowledge), situation)
  const own = page.sections.flatMap(({ lines }) => lines.flatMap(({ parts }) => parts.flatMap((part) => ('text' in part ? part.text : []))))
  expect(own.join(' ')).not.toMatch(/\b(?:likely|probabl[ey]|will follow|expected|chance|risk)\b/i)
  const texts = new Map(situation.documents.map((doc) => [doc.id, doc.text]))
  for (const { citation } of page.citations) expect(texts.get(citation.document)!.slice(citation.start, citation.end)).toBe(citation.quote)
})
