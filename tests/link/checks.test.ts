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

test('a source kept from the reader is found; residents, a ministry, a spokesman and one who is named in the next sentence are not', () => {
  const found = (text: string): string[] => findings('anonymous-source', new Article(text)).map((f) => f.citations.at(-1)!.quote)
  expect(found('The base of Norland would close, a senior official who asked not to be named said.')).toEqual([
    'a senior official who asked not to be named',
  ])
  expect(found('The base would close, according to two people familiar with the matter.')).toEqual(['two people familiar with the matter'])
  expect(found('Two people who attended said that the base would close. They spoke on condition of anonymity.')).toHaveLength(1)
  expect(found('Residents said that the base would close. The ministry said nothing.')).toEqual([])
  expect(found('A spokesman for the army said that the base would close.')).toEqual([])
  const named = new Article(
    'An official of the port said that the crane was old. Captain Mara Costa, who is in charge of safety, said she had written.',
  ).actor('Mara Costa', { kind: 'person' })
  expect(findings('anonymous-source', named)).toEqual([])
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

test('who has a figure may stand behind it, and a figure may only name a thing', () => {
  const given = (sentence: string, figure: string, unit: string, n: number): Article =>
    new Article(sentence).quantity(figure, n, unit, unit)
  const of = (sentence: string, figure: string, unit: string, n: number): number =>
    findings('unattributed-figure', given(sentence, figure, unit, n)).length
  expect(of('Some 9,000 people would lose their work, the Guild estimates.', '9,000 people', 'persons', 9000)).toBe(0)
  expect(of('Some 9,000 people lost their work, or so it goes.', '9,000 people', 'persons', 9000)).toBe(1)
  expect(of('The ships left the 200-mile zone.', '200-mile', 'miles', 200)).toBe(0)
  expect(of('The ships carried 200 tonnes of gold.', '200 tonnes', 'tonnes', 200)).toBe(1)
  expect(of('The ships sailed 200 miles.', '200 miles', 'miles', 200)).toBe(0)
})

test('an official who charges another state is a party; an agency is an outlet; a bare word is no charge', () => {
  const charged = (speaker: string, words: string, fields: object = {}): Article => {
    const article = with2(new Article(`${speaker} accused Sudland of ${words}, Norland heard from the Ostland agency.`))
    const named = speaker === 'Norland' ? article : article.actor('Ostland agency', { kind: 'organization' })
    return named.claim(speaker, words, { kind: 'accusation', about: ['act_SUD'], cue: named.at('accused'), ...fields })
  }
  const words = 'arming the rebels who killed 12 soldiers'
  expect(findings('single-source', charged('Norland', words))[0]!.message).toMatch(/^Norland, a party to it: told on their word alone/)
  expect(findings('single-source', charged('Ostland agency', words, { evidence: 'media' }))[0]!.message).toMatch(
    /^Ostland agency: told on their word alone/,
  )
  expect(findings('single-source', charged('Norland', 'the ramming'))).toEqual([])
})

test('a second source with the same number, and the other side that concedes it, leave no single source', () => {
  const told = (rest: string): Article =>
    with2(new Article(`In Sudland, Norland said that shells fired by rebels had killed 17 people at the market. ${rest}`)).claim(
      'Norland',
      'shells fired by rebels had killed 17 people at the market',
    )
  expect(findings('single-source', told('It rained.'))).toHaveLength(1)
  const doctor = told('The hospital director Ana Holm said that she had counted seventeen bodies.').actor('Ana Holm', { kind: 'person' })
  expect(findings('single-source', doctor.claim('Ana Holm', 'she had counted seventeen bodies'))).toEqual([])
  expect(findings('single-source', told('The rebels admitted the attack on the market.'))).toEqual([])
})

const mushikiwabo = (text: string, date: string): Finding[] =>
  findings(
    'office-mismatch',
    new Article(text, { date }).actor('Rwanda', { known: 'rwa', as: ['Rwandan'] }).actor('Louise Mushikiwabo', {
      kind: 'person',
      roles: [{ title: 'Foreign Minister', of: 'Rwanda', words: 'Foreign Minister Louise Mushikiwabo' }],
    }),
  )

test('a title after its holder’s term is found, with the table named as external; in term, in the past and beyond what the table knows it is not', () => {
  const text = 'Rwandan Foreign Minister Louise Mushikiwabo said that the road was open.'
  const [found] = mushikiwabo(text, '2019-11-27')
  expect(found!.message).toMatch(/External table \(Wikidata .*as of 2022-08-03\).*2009-12-04 to 2018-10-18/)
  expect(found!.message).toContain('the title is evidence for its date')
  expect(mushikiwabo(text, '2017-11-27')).toEqual([])
  expect(mushikiwabo(`In May 2017 the road was built. ${text}`, '2019-11-27')).toEqual([])
  expect(mushikiwabo('Then Rwandan Foreign Minister Louise Mushikiwabo said that the road was open.', '2019-11-27')).toEqual([])
})

test('an accused party that nobody asked is found; a denial, a note that it was asked and its own ministry are enough', () => {
  const told = (rest: string): Finding[] =>
    findings('missing-side', with2(new Article(`Norland accused Sudland of shelling a temple and killing two monks. ${rest}`)))
  expect(told('The temple is old.').map((f) => f.citations[0]!.quote)).toEqual([
    'accused Sudland of shelling a temple and killing two monks',
  ])
  expect(told('Sudland denied it.')).toEqual([])
  expect(told('The government did not respond to a request for comment.')).toEqual([])
  expect(told('The story is a hoax and the pictures are forged.')).toEqual([])
  expect(findings('missing-side', with2(new Article('Norland and Sudland accused unknown gunmen of killing two monks.')))).toEqual([])
})

test('what is told as done after the article’s own day is found; what is planned, a deadline and last year’s day are not', () => {
  const told = (text: string, date = '2024-05-03'): string[] => findings('future-dated', new Article(text, { date })).map((f) => f.severity)
  expect(told('The ministers signed the treaty in Oslo on 12 May 2024.')).toEqual(['alarm'])
  expect(told('A bomb exploded at the market on 12 May.')).toEqual(['note'])
  expect(told('The ministers will sign the treaty in Oslo on 12 May 2024.')).toEqual([])
  expect(told('The court gave them until 12 May 2024 to leave.')).toEqual([])
  expect(told('The government set 9 June 2024 as the date of the vote.')).toEqual([])
  expect(told('On 14 November the court struck down the list.', '2024-02-10')).toEqual([])
})

test('two figures for one thing are found; a toll that rises, two sources and a sum are not', () => {
  const told = (first: string, second: string, n: number, m: number): Finding[] =>
    findings(
      'internal-inconsistency',
      new Article(`${first} ${second}`).quantity(`${n} people`, n, 'persons', 'people').quantity(`${m} dead`, m, 'persons', 'dead'),
    )
  expect(told('The fall killed 12 people.', 'The 14 dead were taken to the town.', 12, 14)).toHaveLength(1)
  expect(told('The fall killed 12 people.', 'The toll rose to 14 dead.', 12, 14)).toEqual([])
  expect(told('The fall killed 12 people, the police said.', 'The hospital spoke of 14 dead.', 12, 14)).toEqual([])
})

test('two dates for one act and a weekday that was another are found; two acts are not', () => {
  const told = (text: string): string[] =>
    findings('internal-inconsistency', new Article(text, { date: '2023-06-20' })).map((f) => f.message)
  expect(
    told('The ministers signed a water treaty in Oslo on 12 June. Farmers cheered. The water treaty was signed in Oslo on 15 June.'),
  ).toHaveLength(1)
  expect(
    told(
      'The ministers signed a water treaty in Oslo on 12 June. Farmers cheered. The senate ratified the water treaty in Oslo on 15 June.',
    ),
  ).toEqual([])
  expect(told('They met on Monday, 13 June 2023, in Oslo.')).toEqual(['13 June 2023 was a Tuesday, not a Monday'])
})

test('shares of one question beyond a hundred, and parts beyond their whole, are told', () => {
  const found = (text: string): number => findings('internal-inconsistency', new Article(text, { date: '2024-05-02' })).length
  expect(found('Of those asked, 48 percent answered yes, 41 percent answered no and 22 percent did not know.')).toBe(1)
  expect(found('Of those asked, 48 percent answered yes, 41 percent answered no and 11 percent did not know.')).toBe(0)
  expect(found('Of the traders, 71 percent complained of prices, 54 percent of power cuts and 38 percent of the levy.')).toBe(0)
  expect(found('The raid killed 14 people, nine soldiers and eight civilians, near Lindby.')).toBe(1)
  expect(found('The raid killed 17 people, nine soldiers and eight civilians, near Lindby.')).toBe(0)
})

test('more votes than a chamber has seats are told, not those of two chambers together', () => {
  const found = (text: string): number => findings('internal-inconsistency', new Article(text, { date: '2024-05-02' })).length
  expect(found('Lawmakers adopted the bill by 63 votes to 45.\n\nThe party holds 55 of the 101 seats in parliament.')).toBe(1)
  expect(found('Lawmakers adopted the bill by 53 votes to 45.\n\nThe party holds 55 of the 101 seats in parliament.')).toBe(0)
  expect(found('In a joint sitting the bill passed by 63 votes to 45.\n\nThe lower chamber has 101 members.')).toBe(0)
})

test('a weekday that a date of that season did not have is told', () => {
  const found = (text: string): number => findings('internal-inconsistency', new Article(text, { date: '2025-10-17' })).length
  expect(found('The accord was signed on Wednesday, October 14, in the palace.')).toBe(1)
  expect(found('The accord was signed on Tuesday, October 14, in the palace.')).toBe(0)
})

test('a border that two states do not have, and a city at the other end of its state, are told', () => {
  const found = (text: string): number =>
    findings(
      'internal-inconsistency',
      new Article(text, { date: '2025-10-17' })
        .actor('Kenya', { known: 'ken' })
        .actor('Rwanda', { known: 'rwa' })
        .actor('Uganda', { known: 'uga' })
        .actor('Italy', { known: 'ita' }),
    ).length
  const rest = ' Kenya, Rwanda, Uganda and Italy signed.'
  expect(found(`Herders drive cattle across the border between Kenya and Rwanda.${rest}`)).toBe(1)
  expect(found(`Herders drive cattle across the border between Kenya and Uganda.${rest}`)).toBe(0)
  expect(found(`The bridge in the southern city of Turin was closed.${rest}`)).toBe(1)
  expect(found(`The bridge in the northern city of Turin was closed.${rest}`)).toBe(0)
})

test('a first visit behind an earlier one is told, not a first one in an office', () => {
  const found = (text: string): number => findings('internal-inconsistency', new Article(text, { date: '2025-01-30' })).length
  expect(found('The trip is her first to Oman, her office said. She said that she stood here in November 2023.')).toBe(1)
  expect(found('The trip is her first to Oman, her office said. She had visited Oman in November 2023 with two ministers.')).toBe(1)
  expect(found('It is her first trip to Oman as president. She had visited Oman in November 2023 with two ministers.')).toBe(0)
  expect(found('The trip is her first to Oman, her office said. As foreign minister she had visited Oman in November 2023.')).toBe(0)
})

test('shares in words want a source too, a price on a stall does not', () => {
  const found = (text: string): string[] =>
    findings('unattributed-figure', new Article(text, { date: '2025-01-30' })).flatMap((f) => f.citations.map((c) => c.quote))
  expect(found('Tourism brings in a fifth of its income. The hotels are full.')).toEqual(['a fifth of its'])
  expect(found('Tourism brings in a fifth of its income, the ministry said.')).toEqual([])
  expect(found('A table in the draft budget shows that a fifth of its income is from tourism.')).toEqual([])
  expect(found('They slept for half of the night.')).toEqual([])
})

test('an official who is named further down in a report is no source kept back', () => {
  const found = (text: string, name?: string): number => {
    const article = new Article(text, { date: '2025-07-15' })
    return findings('anonymous-source', name ? article.actor(name, { kind: 'person' }) : article).length
  }
  const opening = 'Six boats will go to the island, a senior defence official said on Monday.'
  expect(found(`${opening}\n\nPetra Holm, the undersecretary, told a hearing that the crews were in training.`, 'Petra Holm')).toBe(0)
  expect(found(`${opening}\n\nThe crews are in training.`)).toBe(1)
  expect(found('Residents said that shells fell close to the school.')).toBe(0)
  expect(found('A police officer was shot on Monday, police said.')).toBe(0)
  expect(found('The deal is dead, one of the negotiators told this newspaper.')).toBe(1)
})
