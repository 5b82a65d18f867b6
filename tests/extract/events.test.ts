/** What becomes an event, between whom, with which status; and what must not. */
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Annotator, openAnnotator } from '../../src/annotate/index.ts'
import { actors } from '../../src/extract/actors/index.ts'
import { claims } from '../../src/extract/claims/index.ts'
import { events } from '../../src/extract/events/index.ts'
import { extract } from '../../src/extract/index.ts'
import { quantities } from '../../src/extract/quantities/index.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'
import type { Document, Event, Extraction } from '../../src/model/index.ts'
import { fakeDocument } from './fake-annotation.ts'
import { readText } from './read-text.ts'

const knowledge = loadKnowledge()
let annotator: Annotator

beforeAll(async () => {
  annotator = await openAnnotator({ knowledge })
})
afterAll(() => annotator.close())

async function readWhole(text: string, changes: Partial<Document> = {}): Promise<Extraction> {
  const doc = { ...fakeDocument(text, '2024-05-06'), ...changes }
  return extract(doc, await annotator.annotate(doc), knowledge, [actors, claims, quantities, events])
}
const read = async (text: string): Promise<readonly Event[]> => (await readWhole(text)).events

/** "SANCTION reported Poland > Russia", the parties in the order of their names. */
async function told(text: string, changes: Partial<Document> = {}): Promise<string[]> {
  const whole = await readWhole(text, changes)
  const names = (ids: readonly string[]): string =>
    ids
      .map((id) => whole.actors.find((actor) => actor.id === id)?.name)
      .sort()
      .join('+')
  return whole.events.flatMap((event) =>
    event.reports.map((report) => `${report.type} ${report.status} ${names(event.actors)} > ${names(event.recipients)}`),
  )
}

describe('who does what to whom', () => {
  const cases: readonly [string, string][] = [
    ['Iran accused Iraq of sabotage.', 'ACCUSE reported Iran > Iraq'],
    ['Iraq was accused by Iran of sabotage.', 'ACCUSE reported Iran > Iraq'],
    ['Iraq, which Iran accused of sabotage, closed the border.', 'ACCUSE reported Iran > Iraq'],
    ['Israel’s strikes on Syria continued.', 'ASSAULT reported Israel > Syria'],
    ['Israeli strikes on Syria continued.', 'ASSAULT reported Israel > Syria'],
    ['Egypt and Sudan conducted joint drills.', 'COOPERATE reported Egypt+Sudan > Egypt+Sudan'],
    ['The war between Iran and Iraq lasted eight years.', 'ASSAULT reported Iran+Iraq > Iran+Iraq'],
    ['Egypt signed a treaty with Sudan.', 'AGREE reported Egypt+Sudan > Egypt+Sudan'],
  ]
  test.each(cases)('"%s" gives %s', async (text, expected) => {
    expect(await told(text)).toContain(expected)
  })
})

describe('status', () => {
  test('what a speaker claims is alleged, and cites the claim', async () => {
    const { events: found, claims: said } = await readWhole('Egypt said that Israel attacked Syria on Monday.')
    const [report] = found.find(({ type }) => type === 'ASSAULT')?.reports ?? []
    expect(report?.status).toBe('alleged')
    expect(said.map(({ id }) => id)).toContain(report?.claim)
  })

  test('"X denied that Y attacked Z" gives no attack told as a fact', async () => {
    const found = await read('Israel denied that its army attacked Syria.')
    expect(found.filter(({ type, status }) => type === 'ASSAULT' && status === 'reported')).toEqual([])
  })

  test('what might happen is hypothetical', async () => {
    expect(await told('Egypt could attack Sudan.')).toContain('ASSAULT hypothetical Egypt > Sudan')
  })
})

describe('what is no event', () => {
  test.each([
    'He died of a heart attack in Cairo.',
    'The two brothers fought over a cake.',
    'Egypt is a large country.',
    'The strike of the clock woke them.',
  ])('"%s"', async (text) => {
    expect(await told(text)).toEqual([])
  })

  test('a sentence in furniture', async () => {
    const text = 'Iran accused Iraq of sabotage.'
    expect((await readWhole(text, { regions: [{ start: 0, end: text.length, kind: 'furniture' }] })).events).toEqual([])
  })

  test('a repetition of what is told elsewhere', async () => {
    const text = 'Iran accused Iraq of sabotage.\n\nIran accused Iraq of sabotage.'
    const [event] = (await readWhole(text, { regions: [{ start: 0, end: 30, kind: 'repetition' }] })).events
    expect(event?.reports.map(({ citation }) => citation.start)).toEqual([32])
  })
})

describe('time, citation and identity', () => {
  test('the time is the text’s own, cited', async () => {
    const [event] = await read('Iran attacked Iraq in September 1980.')
    expect(event?.time).toMatchObject({ start: '1980-09-01', end: '1980-09-30', basis: 'explicit' })
    expect(event?.time?.citation?.quote).toMatch(/September 1980/u)
    expect(event?.reports[0]?.historical).toBe(true)
  })

  test('no time is invented', async () => {
    const [event] = await read('Iran attacked Iraq.')
    expect(event?.time).toBeUndefined()
  })

  describe('an undated event of a news report', () => {
    const LEAD = 'Norway shelled a Swedish post on Sunday, officials said. '
    const accusation = async (text: string, changes: Partial<Document> = {}) =>
      (await readWhole(LEAD + text, changes)).events.find((event) => event.type === 'ACCUSE')

    test('of an analysis is of the day of what the sentence before tells', async () => {
      expect((await accusation('Denmark condemned Norway.', { genre: 'analysis' }))?.time).toMatchObject({
        start: '2024-05-05',
        end: '2024-05-05',
        basis: 'metadata',
      })
    })

    test('is of the days from the first one named to the article’s, by its date', async () => {
      expect((await accusation('Denmark condemned Norway.'))?.time).toMatchObject({
        start: '2024-05-05',
        end: '2024-05-06',
        basis: 'metadata',
        citation: { quote: expect.stringMatching(/Sunday/u) },
      })
    })

    test.each([
      ['told as from before the story', 'Denmark had condemned Norway.', {}],
      ['to come', 'Denmark will condemn Norway.', {}],
      ['beside an old date', 'After the raid of March 2015 Denmark condemned Norway.', {}],
    ] as const)('has none by its article where it is %s', async (_, text, changes) => {
      const found = await accusation(text, changes)
      expect(found).toBeDefined()
      expect(found?.time?.basis).not.toBe('metadata')
    })
  })

  test('every citation is the text at its offsets', async () => {
    const text = 'On Monday, Iran accused Iraq of sabotage. “Poland expelled three Russian diplomats,” said the minister.'
    for (const event of await read(text))
      for (const { citation } of event.reports) expect(citation.quote).toBe(text.slice(citation.start, citation.end))
  })

  test('two mentions of one happening are one event with two reports', async () => {
    const found = await read('The Iranian attack on Iraq was swift. Analysts remember it. The Iranian attack on Iraq surprised them.')
    expect(found.filter(({ type }) => type === 'ASSAULT').map(({ reports }) => reports.length)).toEqual([2])
  })

  test('attacks in different years stay apart', async () => {
    const found = await read('The Iranian attack on Iraq in 1982 failed. The Iranian attack on Iraq in 1986 went further.')
    expect(found.filter(({ type }) => type === 'ASSAULT')).toHaveLength(2)
  })
})

describe('what the encoder marks', () => {
  test('an event noun that no frame has, with its parties and the score of the mark', async () => {
    const { events: found, explanations } = await readWhole('Oslo’s recall of its ambassador to Chad came a day later.')
    expect(found).toMatchObject([{ type: 'SANCTION' }])
    expect(explanations[found[0]!.id]).toMatchObject({ rule: expect.stringMatching(/^events\//), score: expect.any(Number) })
  })

  test('who acts in another clause is not the one addressed', async () => {
    const text =
      'Sweden accused Norway of theft. Norway threatened Sweden with war. Norway closed the harbour to Swedish ships, which Denmark had praised.'
    expect(await told(text)).toContain('SANCTION reported Norway > Sweden')
  })

  test('a denial without an addressee goes to the other side of the exchange', async () => {
    const text = 'Eritrea accused Ethiopia of shelling the town. Ethiopia denied it.'
    expect(await told(text)).toContain('REJECT reported Ethiopia > Eritrea')
    const { events: found, explanations } = await readWhole(text)
    expect(explanations[found.find(({ type }) => type === 'REJECT')!.id]?.rule).toMatch(/a party of another sentence/u)
  })

  test('one that names its addressee keeps it', async () => {
    const out = await told('Eritrea accused Ethiopia of shelling the town. Ethiopia rejected the demands of Sudan.')
    expect(out).toContain('REJECT reported Ethiopia > Sudan')
  })

  test('words of an event that tell none here', async () => {
    expect(await told('Norway and Sweden strike a balance between trade and defence.')).toEqual([])
    expect(await told('The talks show that France and Spain are close.')).not.toContainEqual(expect.stringMatching(/^ASSAULT/))
  })
})

describe('whose words name a party', () => {
  test('persons in apposition are met, not their state', async () => {
    expect(await told('Finance minister Anna Berg telephoned her Danish counterpart, Lars Holm.')).toContainEqual(
      expect.stringMatching(/^CONSULT \w+ Anna Berg\+Lars Holm > /u),
    )
    expect(
      await told('Sweden’s foreign minister, Anna Berg, held talks with her Danish and Finnish counterparts, Lars Holm and Aino Salo.'),
    ).toContainEqual(expect.stringMatching(/^CONSULT \w+ (?:Aino Salo\+)?Anna Berg\+Lars Holm > /u))
  })

  test('where one meets and what one talks about is no side of a meeting', async () => {
    expect(await told('Kenya and Uganda held talks on Sudan in Addis Ababa.')).toEqual(['CONSULT reported Kenya+Uganda > Kenya+Uganda'])
  })

  test('one with whom they talk is', async () => {
    expect(await told('Kenya and Uganda held talks with Sudan in Addis Ababa.')).toContainEqual(
      expect.stringMatching(/Kenya\+Sudan\+Uganda/u),
    )
  })
})

describe('parties among all whom the document names', () => {
  test('who is named two sentences before', async () => {
    const text = 'Poland summoned the Belarusian ambassador. The meeting was short. Warsaw then expelled three of his attachés.'
    expect(await told(text)).toContainEqual(expect.stringMatching(/^SANCTION reported Poland > .*(?:Belarus|attachés)/u))
  })

  test('those named in one breath act together, one of a state and its organs stands for both', async () => {
    expect(await told('Kenya and Uganda condemned Sudan on Monday.')).toContain('ACCUSE reported Kenya+Uganda > Sudan')
    expect(await told('The Swedish foreign ministry accused Norway of spying on Monday.')).toContainEqual(
      expect.stringMatching(/^ACCUSE reported [^+]+ > Norway$/u),
    )
  })

  test('where an article is kept changes nothing', async () => {
    const folder = new URL('../../examples/articles/', import.meta.url)
    for (const file of readdirSync(folder).filter((name) => /^0[2-4]/u.test(name))) {
      const text = readFileSync(new URL(file, folder), 'utf8').replace(/^---[\s\S]*?---\n/u, '')
      const first = await told(text)
      expect(first.length, file).toBeGreaterThan(0)
      for (const id of ['doc_a', 'doc_elsewhere', 'doc_c']) expect(await told(text, { id }), file).toEqual(first)
    }
  })

  test('what only looks like an act between them is none', async () => {
    expect(await told('France and Spain are both republics of the south in the eyes of tourists from Norway.')).toEqual([])
  })
})

describe('groups without a name', () => {
  test('they act and suffer, by their words without articles and figures', async () => {
    expect(await told('Gunmen killed four Kenyan farmers near the border.')).toContain('ASSAULT reported gunmen > Kenyan farmers')
  })

  test('a paper to which something is told is no party', async () => {
    expect(await told('The Chadian minister warned Sudan in an interview with Radio Lund.')).not.toContainEqual(
      expect.stringMatching(/^THREATEN .*Radio/u),
    )
  })

  test('a group belongs to whose people it is said to be, and its mentions are cited', async () => {
    const { actors: found } = await readWhole('Iranian analysts condemned Azerbaijan.')
    const group = found.find(({ name }) => name === 'Iranian analysts')
    expect(group).toMatchObject({
      kind: 'group',
      of: found.find(({ name }) => name === 'Iran')?.id,
      mentions: [{ quote: 'Iranian analysts' }],
    })
  })

  test('a state’s forces are the state, and who is party to nothing is no actor', async () => {
    const { actors: found } = await readWhole('Israeli troops attacked Syria. Passengers waited at the station.')
    expect(found.map(({ name }) => name).sort()).toEqual(['Israel', 'Syria'])
  })

  test('what happens to some people, by no one who is named, is no event', async () => {
    expect(await told('Three workers were detained.')).toEqual([])
  })
})

test('against whom something is asked is not asked, and whom an accusation speaks of is not accused', async () => {
  const recipients = async (text: string, type: string) => (await readText(text)).events.find((e) => e.type === type)?.recipients
  expect(await recipients('Norway called for action against Sweden on Monday.', 'REQUEST')).toEqual([])
  expect(await recipients('Norway demanded an apology from Sweden on Monday.', 'REQUEST')).toEqual(['act_swe'])
  expect(await recipients('Norway accused the ministry of helping Sweden.', 'ACCUSE')).toEqual([])
  expect(await recipients('Norway accused Finland of helping Sweden.', 'ACCUSE')).toEqual(['act_fin'])
})

test('what is neither confirmed nor denied is alleged, and refuses nothing', async () => {
  const { events: open } = await readText('Norway has not confirmed or denied that it attacked a Swedish ship.')
  expect(open.some((e) => e.type === 'REJECT')).toBe(false)
  expect(open.map((e) => e.status)).toEqual(['alleged'])
  const { events: denied } = await readText('Norway denied that it attacked a Swedish ship.')
  expect(denied.some((e) => e.status === 'denied')).toBe(true)
})
