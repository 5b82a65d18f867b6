import { expect, test } from 'vitest'
import type { Finding } from '../../src/model/index.ts'
import { Article } from './build.ts'
import { situationOf } from './link-articles.ts'

const findings = (check: string, ...articles: Article[]): Finding[] =>
  situationOf(...articles).findings.filter((finding) => finding.check === check)
const with2 = (article: Article): Article => article.actor('Norland', { known: 'NOR' }).actor('Sudland', { known: 'SUD' })

const SENTENCE = 'The two ferries collided two miles off the harbour of Lindby on Monday morning and both were towed back to port by a tug.'

test('a copied passage is cited in both articles', () => {
  const found = findings(
    'duplicate-passage',
    new Article(SENTENCE, { date: '2024-01-01' }),
    new Article(`Our reporter writes. ${SENTENCE}`, { date: '2024-01-02' }),
  )
  expect(found.map((f) => f.citations.map((c) => c.quote))).toEqual([[SENTENCE, SENTENCE]])
})

test('a near-copy with a changed word is found, and a shared phrase is not', () => {
  const near = SENTENCE.replace('Monday morning', 'Monday evening')
  expect(
    findings('duplicate-passage', new Article(SENTENCE, { date: '2024-01-01' }), new Article(near, { date: '2024-01-02' })),
  ).toHaveLength(1)
  expect(
    findings(
      'duplicate-passage',
      new Article(SENTENCE),
      new Article('Ferries often leave the harbour of Lindby on Monday morning with few people.'),
    ),
  ).toEqual([])
})

test('a statement that two articles quote is no copied passage', () => {
  const quote = '“We have looked at every line of this treaty and we will not sign it before the islands have been heard in full.”'
  expect(
    findings(
      'duplicate-passage',
      new Article(`She said: ${quote}`, { date: '2024-01-01' }),
      new Article(`In her words: ${quote}`, { date: '2024-01-02' }),
    ),
  ).toEqual([])
})

test('a short version above the full one is a repetition, and what stands in both counts once', () => {
  const claim = 'Norland closed the strait to every ship that flies the flag of Sudland or carries its goods'
  const text = `Short version\n\n${claim}, Sudland said.\n\nFull version\n\n${claim}, Sudland said. Then it rained.`
  const article = with2(new Article(text, { regions: [{ kind: 'repetition', from: 'Short version', to: 'Sudland said.' }] }))
    .claim('Sudland', claim)
    .claim('Sudland', claim, { nth: 2 })
  const situation = situationOf(article)
  expect(situation.claims.map((c) => c.content.start)).toEqual([text.lastIndexOf(claim)])
  expect(situation.findings.filter((f) => f.check === 'duplicate-passage')).toHaveLength(1)
})

const charge = (outlet: string, speaker: 'Norland' | 'Sudland'): Article =>
  with2(new Article(`${speaker} said the Norland airfields were lent for the raid on Sudland (${outlet}).`, { outlet })).claim(
    speaker,
    'the Norland airfields were lent for the raid on Sudland',
    {
      kind: 'accusation',
    },
  )

test('an accusation by one source is found, more gravely where it concerns the source', () => {
  expect(findings('single-source', charge('Wire', 'Sudland')).map((f) => f.severity)).toEqual(['caution'])
  const third = with2(new Article('Ostland said the Norland airfields were lent for the raid on Sudland.'))
    .actor('Ostland', { known: 'OST' })
    .claim('Ostland', 'the Norland airfields were lent for the raid on Sudland', { kind: 'accusation' })
  expect(findings('single-source', third).map((f) => f.severity)).toEqual(['note'])
})

test('ten articles with one source are one source; two sources are not', () => {
  expect(findings('single-source', charge('Wire', 'Sudland'), charge('Gazette', 'Sudland'))).toHaveLength(1)
  expect(findings('single-source', charge('Wire', 'Sudland'), charge('Gazette', 'Norland'))).toEqual([])
})

test('an anonymous source is found, a named one and a crowd are not', () => {
  const article = (fields: object): Article =>
    with2(new Article('Someone said that the base of Norland in Sudland would close.')).claim(
      null,
      'the base of Norland in Sudland would close',
      fields,
    )
  expect(findings('anonymous-source', article({ anonymous: true, evidence: 'anonymous' }))).toHaveLength(1)
  expect(findings('anonymous-source', article({ anonymous: false }))).toEqual([])
})

test('a share that nobody gives is found; one with a source in its sentence, a duration and a small count are not', () => {
  const bare = new Article('Gas makes up 40 percent of its exports.').quantity('40 percent', 40, 'percent', 'exports')
  expect(findings('unattributed-figure', bare).map((f) => f.citations[0]!.quote)).toEqual(['40 percent'])
  const sourced = with2(new Article('Gas makes up 40 percent of its exports, Norland told Sudland.'))
    .claim('Norland', 'Gas makes up 40 percent of its exports')
    .quantity('40 percent', 40, 'percent', 'exports')
  const duration = new Article('The war of 1,200 days is over.').quantity('1,200 days', 1200, 'days', 'war')
  const few = new Article('Four ships left.').quantity('Four ships', 4, 'ships', 'ships')
  expect(findings('unattributed-figure', sourced, duration, few)).toEqual([])
})

test('a source that its words name is not kept from the reader, one that a place follows is', () => {
  const said = (source: string): Article => {
    const article = with2(new Article(`${source} said that the base would be closed. Norland and Sudland were silent.`))
    return article.claim(null, 'the base would be closed', { anonymous: true, source: article.at(source) })
  }
  expect(findings('anonymous-source', said('Former party member Mara Costa'))).toEqual([])
  expect(findings('anonymous-source', said('An official in New Haven'))).toHaveLength(1)
})

test('who has a figure may stand behind it, and a figure may only name a thing', () => {
  const given = (sentence: string, figure: string, unit: string, n: number): Article =>
    new Article(sentence).quantity(figure, n, unit, unit)
  const of = (sentence: string, figure: string, unit: string, n: number): number =>
    findings('unattributed-figure', given(sentence, figure, unit, n)).length
  expect(of('Some 9,000 people would lose their work, the Guild estimates.', '9,000 people', 'persons', 9000)).toBe(0)
  expect(of('Some 9,000 people would lose their work, or so it goes.', '9,000 people', 'persons', 9000)).toBe(1)
  expect(of('The ships left the 200-mile zone.', '200-mile', 'miles', 200)).toBe(0)
  expect(of('The ships sailed 200 miles.', '200 miles', 'miles', 200)).toBe(1)
})

test('an official who charges another state is a party, an agency is none; a bare word is no charge', () => {
  const charged = (speaker: string, words: string): Article => {
    const article = with2(new Article(`${speaker} accused Sudland of ${words}, Norland heard from the Ostland agency.`))
    const named = speaker === 'Norland' ? article : article.actor('Ostland agency', { kind: 'organization' })
    return named.claim(speaker, words, { kind: 'accusation', about: ['act_SUD'] })
  }
  expect(findings('single-source', charged('Norland', 'arming the rebels'))[0]!.message).toMatch(
    /^Norland, a party to the conflict, is the only/,
  )
  expect(findings('single-source', charged('Ostland agency', 'arming the rebels'))[0]!.message).toMatch(/^Ostland agency is the only/)
  expect(findings('single-source', charged('Norland', 'the ramming'))).toEqual([])
})
