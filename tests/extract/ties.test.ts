import { beforeAll, describe, expect, test } from 'vitest'
import { type Annotator, openAnnotator } from '../../src/annotate/index.ts'
import { actors } from '../../src/extract/actors/index.ts'
import { extract } from '../../src/extract/index.ts'
import { ties } from '../../src/extract/ties/index.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'
import type { Tie } from '../../src/model/index.ts'
import { fakeDocument } from './fake-annotation.ts'
import { readText } from './read-text.ts'

const knowledge = loadKnowledge()
let annotator: Annotator

beforeAll(async () => {
  annotator = await openAnnotator({ knowledge })
})

async function read(text: string): Promise<readonly Tie[]> {
  const doc = fakeDocument(text, '2024-05-06')
  return extract(doc, await annotator.annotate(doc), knowledge, [actors, ties]).ties
}

const told = async (text: string): Promise<string[]> => (await read(text)).map((tie) => `${tie.subject} ${tie.kind} ${tie.object}`)

describe('every frame tells what it must and nothing that it must not', () => {
  for (const frame of knowledge.tieFrames.all) {
    for (const text of frame.matches) {
      test(`${frame.id}: "${text}"`, async () => {
        expect((await read(text)).map((tie) => tie.kind)).toContain(frame.kind)
      })
    }
    for (const text of frame.rejects) {
      test(`${frame.id}: not "${text}"`, async () => {
        expect((await read(text)).map((tie) => tie.kind)).not.toContain(frame.kind)
      })
    }
  }
})

test('who supplies and who is supplied are kept apart', async () => {
  expect(await told('Norway supplies weapons to Sweden.')).toEqual(['act_nor supplies-arms-to act_swe'])
  expect(await told('Norway bought drones from Sweden.')).toEqual(['act_swe supplies-arms-to act_nor'])
  expect(await told("Norway is Sweden's largest gas supplier.")).toEqual(['act_nor supplies-energy-to act_swe'])
})

test('a tie told twice is one tie with two citations', async () => {
  const found = await read('Norway bordered Sweden in those years. The border between Sweden and Norway is long.')
  expect(found.map((tie) => [tie.kind, tie.citations.length])).toEqual([['borders', 2]])
})

test('an agreement has the day that the sentence gives', async () => {
  const [tie] = await read('Norway signed an agreement with Sweden in 2012.')
  expect(tie?.time).toMatchObject({ start: '2012-01-01', end: '2012-12-31', basis: 'explicit' })
})

test('"with both A and B" gives two ties', async () => {
  expect(await told('Norway has strategic relations with both Sweden and Finland.')).toEqual([
    'act_nor allied-with act_swe',
    'act_nor allied-with act_fin',
  ])
})

test('"both", "the two" and "each" of an apposition are those meant', async () => {
  expect(await told('Norway met Sweden. Norway spoke to Sweden. Finland, which borders both, agreed.')).toEqual([
    'act_fin borders act_nor',
    'act_fin borders act_swe',
  ])
  expect(await told('They spoke of Norway and Sweden, neighbours of Finland.')).toEqual([
    'act_nor borders act_fin',
    'act_swe borders act_fin',
  ])
})

test('a party that the sentence leaves to be understood is its subject, and a border wants a neighbour', async () => {
  expect(await told('Norwegian officials spoke of the frontier with Sweden.')).toEqual(['act_swe borders act_nor'])
  expect(await told('Fijian officials spoke of the frontier with Sweden.')).toEqual([])
  expect(await told('Norway patrols the coast. Swedish border guards left.')).toEqual([])
})

test('a part of something is that thing; an owner gives what is bought', async () => {
  expect(await told('Norway imports roughly 40 percent of its oil from Sweden.')).toEqual(['act_swe supplies-energy-to act_nor'])
  expect(await told('Norway is the biggest buyer of Swedish weapons.')).toEqual(['act_swe supplies-arms-to act_nor'])
})

test('who signs acts for a state, and whom one blames is the subject of a gerund', async () => {
  expect(await told('Norway criticized Sweden for selling arms to Finland.')).toEqual(['act_swe supplies-arms-to act_fin'])
  expect(await told('Norway denied supplying arms to Finland.')).toEqual([])
})

test('"since" dates what goes on', async () => {
  const [tie] = await read('Norway and Sweden have been allies since 1949.')
  expect(tie?.time).toMatchObject({ start: '1949-01-01', end: null })
})

test('a list behind "such as" is nobody’s but the owner’s', async () => {
  expect(await told('Norway met opponents such as Sweden and Finland.')).toEqual([])
})

test('what is only wished or denied is no tie', async () => {
  expect(
    await told('Norway could supply weapons to Sweden. Norway does not support Sweden. Norway wants to sign a treaty with Sweden.'),
  ).toEqual([])
})

test('"its" is the subject’s, or whose that is; the party of a noun may stand just before it in the clause', async () => {
  expect(await told("Norway's economy is tied to Sweden, its biggest customer.")).toEqual(['act_nor trades-with act_swe'])
  expect(await told('Norway sees Sweden as its rival.')).toEqual(['act_nor rival-of act_swe'])
  expect(await told('Fiji could see Norway and Sweden as its rivals.')).toEqual([])
})

test('what a claim is on may be a measure of a land', async () => {
  expect(await told('Norway lays claim to two thirds of Sweden.')).toEqual(['act_nor claims-territory-of act_swe'])
})

test('a tie that is only someone’s accusation is marked as claimed, one told beside an accusation is not', async () => {
  const [accused] = (await readText('Iran accuses Azerbaijan of hosting Israeli forces.')).ties
  expect(accused).toMatchObject({ kind: 'hosts-forces-of', subject: 'act_aze' })
  expect(accused?.claim).toBeDefined()
  const [told] = (await readText('Azerbaijan hosts Israeli forces, and Iran accuses it of lying.')).ties
  expect(told).toMatchObject({ kind: 'hosts-forces-of' })
  expect(told?.claim).toBeUndefined()
})

test('where goods come from may be said of the goods, not of who sells them', async () => {
  expect(await told('Half of the shells that Norway fired last winter were Swedish.')).toEqual(['act_swe supplies-arms-to act_nor'])
  expect(await told('Most of the power used in Norway comes from Sweden.')).toEqual(['act_swe supplies-energy-to act_nor'])
  expect(await told('The tanks that Norway exhibited were Swedish.')).toEqual([])
  expect(await told('None of the shells that Norway fired were Swedish.')).toEqual([])
})

test('who brokers a pact is no party to it, whom it binds may stand in its clause', async () => {
  const found = await told('The agreement brokered by Norway in March, by which Sweden and Finland restored relations, held.')
  expect(found).toContain('act_nor mediates-between act_swe')
  expect(found.filter((tie) => tie.includes('agreement-with'))).toEqual(['act_swe agreement-with act_fin'])
  expect(await told('The accord by which Norway was bound held.')).toEqual([])
})

test('"the neighbours" and "its neighbour" are the two states that the document is about, if they border', async () => {
  const told2 = 'Norway met Sweden. Sweden thanked Norway. '
  expect(await told(`${told2}The neighbours disagree.`)).toEqual(['act_nor borders act_swe'])
  expect(await told('Norway met Fiji. Fiji thanked Norway. The neighbours disagree.')).toEqual([])
})

test('"as has X" adds X to those of whom the clause tells', async () => {
  expect(await told('Norway has served as a channel between Sweden and Finland, as has Denmark.')).toContain(
    'act_dnk mediates-between act_swe',
  )
})

test('a quarrel that is settled and insults that are traded tie no one', async () => {
  expect(await told('Norway and Denmark settled their dispute.')).toEqual([])
  expect(await told('Norway and Sweden traded insults.')).toEqual([])
})
