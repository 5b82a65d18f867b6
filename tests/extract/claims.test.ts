import { describe, expect, test } from 'vitest'
import type { Claim } from '../../src/model/index.ts'
import { readText } from './read-text.ts'

const claimsOf = async (text: string): Promise<readonly Claim[]> => (await readText(text, { byRules: true })).claims
const contents = async (text: string): Promise<string[]> => (await claimsOf(text)).map((c) => c.content.quote)

describe('a claim', () => {
  test('cites source, cue and content where they stand', async () => {
    const text = 'The foreign ministry of Norway said that the bridge was open.'
    const [claim] = await claimsOf(text)
    expect(claim).toMatchObject({ kind: 'statement', certainty: 'certain', polarity: 'positive', expression: 'said', anonymous: false })
    for (const citation of [claim!.source!, claim!.cue!, claim!.content])
      expect(text.slice(citation.start, citation.end)).toBe(citation.quote)
    expect(claim!.content.quote).toBe('the bridge was open')
  })

  test('names its rule', async () => {
    const { claims, explanations } = await readText('Norway denied that its ships had crossed the line.')
    expect(explanations[claims[0]!.id]).toEqual({ rule: 'cues/deny', score: expect.closeTo(0.9, 0) })
  })

  test('of one document has an id of its own', async () => {
    const claims = await claimsOf('Norway said the line was clear. Sweden said the line was clear. Norway said the line was clear.')
    expect(new Set(claims.map((c) => c.id)).size).toBe(3)
  })

  test('is not made of a sentence that attributes nothing', async () => {
    expect(await claimsOf('The ferry sank in minutes. The harbour was closed for two days.')).toEqual([])
  })

  test('is not made of what was done, where a verb can also say: "recalled its ambassador after …"', async () => {
    const claims = await claimsOf(
      'Georgia recalled its ambassador from Ankara after guards opened fire on a boat, the Foreign Ministry said.',
    )
    expect(claims.map((c) => c.cue?.quote)).toEqual(['said'])
  })

  test('is not made of an expletive "it"', async () => {
    expect((await claimsOf('It is worth remembering that the war was long.')).filter((c) => c.kind === 'statement')).toEqual([])
  })
})

describe('the source', () => {
  test('of "he added" is who spoke before', async () => {
    const claims = await claimsOf('President Ilham Aliyev said the road was open. He added that the work was done.')
    expect(claims.map((c) => c.speakerName)).toEqual(['Ilham Aliyev', 'Ilham Aliyev'])
  })

  test('of a participle is the subject of the main clause', async () => {
    const claims = await claimsOf('Norway expelled two diplomats, accusing them of theft.')
    expect(claims.map((c) => [c.speakerName, c.content.quote, c.kind])).toEqual([['Norway', 'theft', 'accusation']])
  })

  test('stands behind an inverted verb', async () => {
    const [claim] = await claimsOf('“We will stay in the valley,” said the Norwegian president.')
    expect(claim).toMatchObject({ content: { quote: 'We will stay in the valley' }, source: { quote: 'the Norwegian president' } })
  })

  test('behind what was told is who told it, whoever was told', async () => {
    const [claim] = await claimsOf('The ferry struck the pier, the pilot told a court in Bergen on Monday.')
    expect(claim).toMatchObject({ content: { quote: 'The ferry struck the pier' }, source: { quote: 'the pilot' } })
    expect(await claimsOf('After the ferry struck, the pilot told nobody.')).toEqual([])
  })

  test('of a figure may be who estimates it, or a trade that knows', async () => {
    const [guess] = await claimsOf('Some 9,000 people would lose their work, the Guild estimates.')
    expect(guess).toMatchObject({ kind: 'assessment', content: { quote: 'Some 9,000 people would lose their work' } })
    const [share] = await claimsOf('Stocks have fallen by a third, according to Norwegian biologists.')
    expect(share).toMatchObject({ source: { quote: 'Norwegian biologists' } })
    const [behind] = await claimsOf('The cause is plain: stocks have fallen by a third, according to Norwegian biologists.')
    expect(behind!.content.quote).toBe('stocks have fallen by a third')
    const [quotedColon] = await claimsOf('“The cause: fewer fish,” according to the ministry.')
    expect(quotedColon!.content.quote).toContain('The cause')
  })

  test('"some" is nobody named', async () => {
    const [claim] = await claimsOf('Some speculate that the envoy was recalled.')
    expect(claim).toMatchObject({ speakerName: 'unnamed', anonymous: true, certainty: 'possible' })
  })

  test('that asked not to be named is kept from the reader', async () => {
    const [claim] = await claimsOf('A senior diplomat, who asked not to be named, said the talks had failed.')
    expect(claim).toMatchObject({ anonymous: true, evidence: 'anonymous' })
  })

  test('the press of a country is not the country', async () => {
    const [claim] = await claimsOf('Norwegian media reported that two ships had sunk.')
    expect(claim).toMatchObject({ evidence: 'media', speakerName: 'Norwegian media' })
    expect(claim!.speaker).toBeUndefined()
  })

  test('a thing that can’t hold a view gives no claim', async () => {
    expect(await claimsOf('The pump aims to keep the cellar dry.')).toEqual([])
  })
})

describe('the content', () => {
  test('ends where the subject goes on to do something else', async () => {
    expect(await contents('Norway called the raid an act of piracy and recalled its envoy.')).toEqual(['the raid an act of piracy'])
  })

  test('ends before the next participle that speaks', async () => {
    expect(await contents('Norway promised to open the port, adding that the work was done.')).toEqual([
      'to open the port',
      'the work was done',
    ])
  })

  test('runs through a source set in commas', async () => {
    expect(await contents('The number of flights was, according to the ministry, higher than ever.')).toEqual([
      'The number of flights was, according to the ministry, higher than ever',
    ])
  })

  test('of a quotation over several sentences is one claim a sentence', async () => {
    const claims = await claimsOf('“We won the match. We are going home,” the Norwegian president said.')
    expect(claims.map((c) => [c.content.quote, c.speaker])).toEqual([
      ['We won the match', claims[0]!.speaker],
      ['We are going home', claims[0]!.speaker],
    ])
  })
})

describe('the manner', () => {
  const manner = async (text: string) => {
    const [claim] = await claimsOf(text)
    return [claim?.kind, claim?.certainty, claim?.polarity]
  }
  test('a promise not to is no denial', async () => {
    expect(await manner('Norway said it would not join the pact.')).toEqual(['promise', 'certain', 'negative'])
  })
  test('"denied" is a denial, and says it is not so', async () => {
    expect(await manner('Norway denied that its ships had crossed the line.')).toEqual(['denial', 'certain', 'negative'])
  })
  test('a modal weakens it', async () => {
    expect(await manner('The envoy said the truce may fail.')).toEqual(['assessment', 'possible', 'positive'])
    expect(await manner('Norway said the truce had failed.')).toEqual(['statement', 'certain', 'positive'])
  })
  test('what is believed or guessed is not certain', async () => {
    expect((await manner('The crew is believed to have left the ship.'))[1]).toBe('probable')
    expect((await manner('“I think the port is shut,” the pilot said.'))[1]).toBe('probable')
    expect((await manner('The prosecutor alleged that the mayor took bribes.'))[1]).toBe('certain')
  })
  test('"no one had" is a denial, "no more than" is not', async () => {
    expect(await manner('“No decision has been taken,” the Norwegian minister told reporters.')).toEqual(['denial', 'certain', 'negative'])
    expect((await manner('The mayor spoke of no more than ten boats.'))[2]).toBe('positive')
  })
  test('harm done by another party is an accusation; by nobody named it is a statement', async () => {
    expect((await manner('The Norwegian army said that Swedish jets had bombed a school.'))[0]).toBe('accusation')
    expect((await manner('The Norwegian army said that ten people had died.'))[0]).toBe('statement')
    expect((await manner('The Norwegian army said that Norwegian jets had bombed a camp.'))[0]).toBe('statement')
  })
  test('what is withheld under a condition is a threat', async () => {
    expect((await manner('There will be no talks until the men are free, the Norwegian minister said.'))[0]).toBe('threat')
    expect((await manner('There were no talks until the men were free, the Norwegian minister said.'))[0]).not.toBe('threat')
  })
  test('a vow to do harm is a threat, any other a promise', async () => {
    expect((await manner('Norway vowed to crush the rebels.'))[0]).toBe('threat')
    expect((await manner('Norway vowed to open the port.'))[0]).toBe('promise')
  })
  test('a command and a duty are demands; what "we have to" do is told', async () => {
    expect((await manner('“Get out of the valley,” the Norwegian envoy said.'))[0]).toBe('demand')
    expect((await manner('“I think the mayor should resign,” the envoy said.'))[0]).toBe('demand')
    expect((await manner('“We have to leave the valley,” the envoy said.'))[0]).toBe('statement')
  })
  test('an expert judges, and so does "he" after that', async () => {
    const claims = await claimsOf(
      'Jon Lind, an analyst in Bergen, said Norway was looking for buyers. “Sweden sells too little,” Lind said. The Norwegian army said Norway was looking for buyers.',
    )
    expect(claims.map((c) => c.kind)).toEqual(['assessment', 'assessment', 'statement'])
  })
  test('what the speaker has not done is denied, and what would be is not judged', async () => {
    const kinds = async (text: string) => (await claimsOf(text)).map((c) => c.kind)
    expect(await kinds('The mayor said she had never met the trader.')).toEqual(['denial'])
    expect(await kinds('“We had nothing to do with the fire,” the mayor said.')).toEqual(['denial'])
    expect(await kinds('The mayor said the bridge had never opened.')).toEqual(['statement'])
    expect(await kinds('The mayor said the train would arrive on Monday.')).toEqual(['statement'])
    expect(await kinds('“It was the weakest speech of the year,” the mayor said.')).toEqual(['assessment'])
  })
  test('has a kind by its cue, in some frames', async () => {
    const kinds = async (text: string) => (await claimsOf(text)).map((c) => c.kind)
    expect(await kinds('Norway welcomed the decision.')).toEqual(['statement'])
    expect(await kinds('Norway hailed the accord as proof of friendship.')).toEqual(['assessment'])
    expect(await kinds('Norway called the report a fabrication.')).toEqual(['denial'])
    expect(await kinds('Norway called the report a useful start.')).toEqual(['assessment'])
    expect(await kinds('The two sides agreed to reopen the bridge.')).toEqual(['promise'])
    expect(await kinds('The army does not discuss its losses.')).toEqual(['no comment'])
  })
  test('is a threat where what is undertaken hurts and waits for something', async () => {
    const kinds = async (text: string) => (await claimsOf(text)).map((c) => c.kind)
    expect(await kinds('Norway said it would bomb the camps again if the raids went on.')).toEqual(['threat'])
    expect(await kinds('Norway said it would reopen the camps if the raids ended.')).toEqual(['promise'])
  })
  test('a hedge weakens it', async () => {
    expect(await manner('The driver allegedly took money.')).toEqual(['accusation', 'probable', 'positive'])
  })
  test('"not only" negates nothing', async () => {
    expect((await manner('The ministry said that Norway provided not only ships but also fuel.'))[2]).toBe('positive')
  })
  test('an attitude that the author gives to someone is ascribed', async () => {
    expect((await claimsOf('Norway fears that the pact will fail.'))[0]).toMatchObject({ kind: 'fear', expression: 'ascribed' })
  })
  test('silence is no comment', async () => {
    expect((await manner('Norway has not commented on the report.'))[0]).toBe('no comment')
    expect(await contents('The Norwegian government declined to comment on Tuesday.')).toEqual(['declined to comment'])
  })
  test('a perspective is whose it is', async () => {
    const [claim] = await claimsOf('From the Norwegian perspective, the road is a lifeline.')
    expect(claim).toMatchObject({
      speakerName: 'Norway',
      kind: 'assessment',
      expression: 'ascribed',
      content: { quote: 'the road is a lifeline' },
    })
    expect(await claimsOf('From this perspective, the road is a lifeline.')).toEqual([])
  })
})

describe('what the encoder marks', () => {
  test('is a claim without a record of its cue', async () => {
    const { claims, explanations } = await readText('“The bridge is shut,” the mayor thundered.')
    expect(claims.map((c) => [c.speakerName, c.content.quote])).toEqual([['mayor', 'The bridge is shut']])
    expect(Object.values(explanations)).toEqual([{ rule: 'attributions', score: expect.any(Number) }])
  })
  test('is none where a passive names nobody, or a known verb has a plain object', async () => {
    expect(await claimsOf('The price was not disclosed. The lawyer advises two firms.')).toEqual([])
  })
  test('is none where it is only to be said', async () => {
    expect(await claimsOf('The mayor must acknowledge that the bridge was shut.')).toEqual([])
    expect(await claimsOf('The mayor would not say whether the bridge was shut.')).toHaveLength(1)
  })
  test('names its source without what is told of them, and no wish for secrecy', async () => {
    const claims = await claimsOf('A doctor there, who asked not to be named, said the ward was full.')
    expect(claims.map((c) => [c.source?.quote, c.content.quote, c.anonymous])).toEqual([['A doctor there', 'the ward was full', true]])
  })
  test('is none where nobody says it', async () => {
    expect(await claimsOf('Nobody said that the bridge was shut.')).toEqual([])
  })
  test('ends where a rule sees the subject go on', async () => {
    expect(await contents('The trader accused the company of theft and closed his shop.')).toEqual(['theft'])
  })
  test('of a relative clause is by whom the pronoun stands for', async () => {
    const claims = await claimsOf('Jon Lind, who denied having met the envoy, left the town.')
    expect(claims.map((c) => c.speakerName)).toEqual(['Jon Lind'])
  })
})

describe('nesting', () => {
  test('what a speaker reports of another stands within their claim, by way of them', async () => {
    const claims = await claimsOf('According to Al Jazeera, the foreign ministry of Norway said that the bridge was open.')
    const [outer, inner] = [...claims].sort((a, b) => b.content.quote.length - a.content.quote.length)
    expect(inner).toMatchObject({ within: outer!.id, via: [{ name: outer!.speakerName }], content: { quote: 'the bridge was open' } })
  })
})

test('what a repetition says again counts once', async () => {
  const text = 'Norway said the port was open.\n\nNorway said the port was open.'
  const { claims } = await readText(text, { regions: [{ start: 32, end: text.length, kind: 'repetition' }] })
  expect(claims).toHaveLength(1)
})

const said = async (text: string): Promise<string[]> =>
  (await readText(text)).claims.map((c) => `${c.speakerName}${c.via.map((v) => ` via ${v.name}`).join('')}: ${c.kind}: ${c.content.quote}`)

test('a relative pronoun, a thing and a note about the article say nothing; a channel named like one does', async () => {
  const who = 'Nils Dahl dismissed the mayor, who is under investigation, saying the city deserved better.'
  expect((await said(who)).some((c) => /^(?:who|mayor)/u.test(c))).toBe(false)
  expect((await said('History says that such truces do not last in Norway.')).join()).toMatch(/^unnamed: /u)
  expect(await said('The History Channel says that such truces do not last in Norway.')).toHaveLength(1)
  expect(await said('This article was updated to say that the ministry denied the report in Oslo.')).toEqual([])
  expect(await said('The ministry was asked to say that the article was wrong, and denied the report in Oslo.')).not.toEqual([])
})

test('what a thing or a note about the article tells is no fact of the story', async () => {
  const { events: shown } = await readText('History says that Norway attacked Sweden.')
  expect(shown.map((e) => e.status)).toEqual(['alleged'])
  const note = 'An earlier version of this article was corrected to say that Norway attacked Sweden.'
  const { events: noted, claims } = await readText(note)
  expect([...noted, ...claims]).toEqual([])
  const { events: told } = await readText('Norway attacked Sweden, an article in a Norwegian paper said, and the army was updated on it.')
  expect(told.length).toBeGreaterThan(0)
})

test('whom an outlet quotes as saying it says it, by way of the outlet; "quoted as an example" relays nothing', async () => {
  expect(await said('Reuters quoted an Israeli official as saying that Iran had fired ten missiles at Haifa.')).toEqual([
    expect.stringMatching(/^Israeli official via Reuters: \w+: Iran had fired ten missiles at Haifa$/u),
  ])
  expect((await said('Reuters quoted the king as an example of thrift in Oslo on Monday.')).join()).not.toMatch(/via/u)
})

test('neither confirming nor denying is no comment; confirming one thing and denying another is both', async () => {
  for (const text of [
    'Norway neither confirmed nor denied the strike.',
    'The Norwegian army would neither confirm nor deny that it had bombed Lund.',
    'The Norwegian ministry declined to confirm that drones had crossed the border.',
  ])
    expect((await said(text)).map((c) => c.split(': ')[1])).toEqual(['no comment'])
  const both = await said('The Norwegian ministry confirmed the strike and denied that Lund was hit.')
  expect(both.map((c) => c.split(': ')[1])).toEqual(['statement', 'denial'])
})

test('a bare name or "the issue" is not what someone says; what is asked for or not discussed may be a phrase', async () => {
  expect(await said('The Swedish president condemned Norway on Monday in Oslo.')).toEqual([])
  expect(await said('The Swedish president condemned the attack on Monday in Oslo.')).not.toEqual([])
})

test('who reacts to a claim does not make it', async () => {
  const { claims } = await readText(
    'Skippers in Hull reacted angrily yesterday to claims that three British tugs rammed an Icelandic gunboat.',
  )
  expect(claims.map(({ source, content }) => [source?.quote, content.quote])).toEqual([
    [undefined, 'three British tugs rammed an Icelandic gunboat'],
  ])
  const { claims: own } = await readText('Skippers in Hull made claims that three British tugs had been rammed.')
  expect(own[0]?.source?.quote).toBe('Skippers in Hull')
})

test('a source is told without the "as" before it', async () => {
  const { claims } = await readText('"Could a car bomb have done this?" as an official in Oslo asked.')
  expect(claims.map(({ source }) => source?.quote)).toEqual(['an official in Oslo'])
})
