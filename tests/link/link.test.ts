import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BUILT_IN } from '../../src/link/index.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'
import { Situation } from '../../src/model/index.ts'
import { Article, days } from './build.ts'
import { situationOf } from './link-articles.ts'
import { link } from './link-by-hand.ts'

const WIRE =
  'The coast guard of Sudland fired at two Norland trawlers near the Orm bank on Sunday, and the crews were taken to hospital in Haven.'

const with2 = (article: Article): Article => article.actor('Norland', { known: 'NOR' }).actor('Sudland', { known: 'SUD' })

const corpus = (): Article[] => [
  with2(new Article(WIRE, { date: '2024-03-04', outlet: 'Wire' })).event(
    'ASSAULT',
    'fired at two Norland trawlers',
    ['Sudland'],
    ['Norland'],
    { time: days('2024-03-03') },
  ),
  with2(new Article(`${WIRE} The weather was fine.`, { date: '2024-03-05', outlet: 'Gazette' })).event(
    'ASSAULT',
    'fired at two Norland trawlers',
    ['Sudland'],
    ['Norland'],
    {
      time: days('2024-03-03'),
    },
  ),
  with2(
    new Article('Sudland denied that it fired at Norland trawlers. Per Dahl of Norland called that a lie.', {
      date: '2024-03-06',
      outlet: 'Post',
    }),
  )
    .actor('Per Dahl', { kind: 'person', roles: [{ title: 'minister', of: 'Norland', words: 'Per Dahl of Norland' }] })
    .claim('Sudland', 'it fired at Norland trawlers', { kind: 'denial', polarity: 'negative' }),
  with2(new Article('Per Dahl said Sudland fired at the trawlers without warning. Norland mourns.', { date: '2024-03-05' }))
    .actor('Per Dahl', { kind: 'person' })
    .claim('Per Dahl', 'Sudland fired at the trawlers without warning', { kind: 'accusation' })
    .quantity('the trawlers', 2, 'trawlers', 'trawlers fired at'),
  with2(new Article('Undated, Norland and Sudland signed a treaty.')).event('AGREE', 'signed a treaty', ['Norland', 'Sudland'], []),
]

test('the order of documents, of extractions and of elements does not matter', () => {
  const articles = corpus()
  const knowledge = loadKnowledge()
  const once = JSON.stringify(
    link(
      articles.map((a) => a.doc),
      articles.map((a) => a.extraction),
      knowledge,
    ),
  )
  fc.assert(
    fc.property(
      fc.shuffledSubarray(articles, { minLength: articles.length }),
      fc.shuffledSubarray(articles, { minLength: articles.length }),
      (docs, others) => {
        const extractions = others.map(({ extraction: e }) => ({
          ...e,
          actors: [...e.actors].reverse(),
          claims: [...e.claims].reverse(),
          events: [...e.events].reverse(),
        }))
        expect(
          JSON.stringify(
            link(
              docs.map((a) => a.doc),
              extractions,
              knowledge,
            ),
          ),
        ).toBe(once)
      },
    ),
    { numRuns: 30 },
  )
})

test('linking does not change what it is given, and twice gives the same', () => {
  const articles = corpus()
  const before = JSON.stringify(articles.map((a) => a.extraction))
  const first = situationOf(...articles)
  expect(JSON.stringify(articles.map((a) => a.extraction))).toBe(before)
  expect(situationOf(...articles)).toEqual(first)
})

test('a linked situation is valid, every quote equals its text, and every reference stands', () => {
  const situation = Situation.parse(situationOf(...corpus()))
  const texts = new Map(situation.documents.map((doc) => [doc.id, doc.text]))
  const ids = new Set(
    [...situation.actors, ...situation.events, ...situation.claims, ...situation.propositions].map((element) => element.id),
  )
  const citations = JSON.stringify(situation).matchAll(/\{"document":"(doc_\w+)","start":(\d+),"end":(\d+),"quote":("(?:[^"\\]|\\.)*")/g)
  for (const [, doc, start, end, quote] of citations) expect(texts.get(doc!)!.slice(Number(start), Number(end))).toBe(JSON.parse(quote!))
  for (const claim of situation.claims)
    for (const id of [claim.proposition, ...claim.about, ...(claim.speaker ? [claim.speaker] : [])]) expect(ids).toContain(id)
  for (const side of situation.disagreements.flatMap((d) => d.sides))
    for (const id of [...side.claims, ...side.holders]) expect(ids).toContain(id)
})

test('it stands in the order of the schema, so that it is the same text when a store gives it back', () => {
  const order = Object.keys(Situation.shape)
  const keys = Object.keys(situationOf(...corpus()))
  expect(keys).toEqual(order.filter((key) => keys.includes(key)))
})

test('the disagreement of the corpus has a fact told by articles on one side and a denial on the other', () => {
  const { disagreements } = situationOf(...corpus())
  expect(disagreements).toHaveLength(1)
  expect(disagreements[0]!.sides.map((side) => [side.articles, side.origins])).toEqual([
    [3, 2],
    [1, 1],
  ])
})

test('two thousand articles are linked', () => {
  const words =
    'port strait cable mine drone border treaty tanker island radar convoy bridge pipeline airfield harbour reef customs quota patrol ferry'.split(
      ' ',
    )
  const pick = (i: number, salt: number): string => words[(i * 7 + salt * 13 + ((i * i) % 11)) % words.length]!
  const articles = Array.from({ length: 2000 }, (_, i) => {
    const day = new Date(Date.UTC(2023, 0, 1 + (i % 700))).toISOString().slice(0, 10)
    const [a, b, c, d] = [pick(i, 1), pick(i, 2), pick(i, 3), pick(i, 4)]
    const text = `Norland attacked the ${a} near the ${b} in week ${i}. Sudland denied that it hid a ${c} at the ${d} of town ${i % 300}. Norland said the ${b} of Sudland was lent for the ${c} in ${day}. It counted ${i + 100} ${a}s.`
    return with2(new Article(text, { date: day, outlet: `Outlet ${i % 40}` }))
      .event('ASSAULT', `attacked the ${a} near the ${b} in week ${i}`, ['Norland'], ['Sudland'], { time: days(day) })
      .claim('Sudland', `it hid a ${c} at the ${d} of town ${i % 300}`, { kind: 'denial', polarity: 'negative' })
      .claim('Norland', `the ${b} of Sudland was lent for the ${c} in ${day}`, { kind: 'accusation' })
      .quantity(`${i + 100} ${a}s`, i + 100, `${a}s`, `${a}s counted at ${b}`)
  })
  const documents = articles.map((a) => a.doc)
  const extractions = articles.map((a) => a.extraction)
  expect(link(documents, extractions, loadKnowledge(), BUILT_IN).events.length).toBeGreaterThan(0)
})
