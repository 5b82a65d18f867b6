/** A store that grows: what is linked as it comes, and that linking anew settles the order. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadKnowledge } from '../src/lookup/index.ts'
import { linkReadings, linkStore, relinkStore, situationOf } from '../src/pipeline.ts'
import { bringUpToDate, WHOLE } from '../src/relink.ts'
import { openStore, type Reading, type Store } from '../src/store/index.ts'
import { Article, days } from './link/build.ts'
import { NOTHING_PARTS } from './nothing-parts.ts'
import { READER } from './store/articles.ts'
import { cleanUp, testFolder } from './store/processes.ts'

let folder = ''
let keeper: Store
beforeAll(async () => {
  folder = await testFolder()
  keeper = await openStore(join(folder, 'store'), { case: 'keeper' })
})
afterAll(async () => {
  await keeper?.close()
  await cleanUp(folder)
})

const PORTS = ['Bergen', 'Hull', 'Cadiz', 'Gdansk', 'Split', 'Varna', 'Izmir', 'Haifa', 'Batumi', 'Durres']
const STATES = ['Norland', 'Sudland', 'Westmark', 'Ostmark']

/** Three outlets tell of each strike; a fourth has the harbour office deny it. Stories differ by port, pier and day. */
function reading(number: number): Reading {
  const story = Math.floor(number / 4)
  const [port, by] = [PORTS[story % PORTS.length]!, STATES[story % STATES.length]!]
  const day = `2024-${String(1 + (story % 12)).padStart(2, '0')}-${String(1 + (story % 27)).padStart(2, '0')}`
  const act = `${by} shelled pier ${story + 3} of ${port}`
  const outlet = ['Wire', 'Gazette', 'Courier', 'Herald'][number % 4]!
  const article =
    number % 4 === 3
      ? new Article(`The Harbour Office of ${port} denied that ${act}.`, { date: day, outlet })
          .actor(by, { known: by.toLowerCase() })
          .actor(`Harbour Office of ${port}`, { kind: 'organization' })
          .claim(`Harbour Office of ${port}`, act, { kind: 'denial', polarity: 'negative' })
      : new Article(`${act} on that day, Maria ${outlet}son said. The ${outlet} was there.`, { date: day, outlet })
          .actor(by, { known: by.toLowerCase() })
          .actor(`Maria ${outlet}son`, { kind: 'person' })
          .event('ASSAULT', act, [by], [], { time: days(day) })
          .claim(`Maria ${outlet}son`, act, { kind: 'accusation' })
  return { document: article.doc, extraction: article.extraction, reader: READER }
}

/** The same order for the same seed. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return items
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

async function withStore<T>(name: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(join(folder, 'store'), { case: name })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

const text = async (store: Store): Promise<string> => JSON.stringify(await situationOf(store))
const MANY = Array.from({ length: WHOLE + 60 }, (_, i) => reading(i))

test('added one by one, linked as they come, and linked anew: the order of adding leaves no trace', async () => {
  const texts: string[] = []
  for (const seed of [1, 2]) {
    await withStore(`order ${seed}`, async (store) => {
      for (const [i, one] of shuffled(MANY, seed).entries()) {
        await store.add(one)
        if (i % 40 === 0) await linkStore(store)
      }
      await relinkStore(store)
      texts.push(await text(store))
    })
  }
  expect(new Set(texts).size).toBe(1)
}, 120_000)

test('a store of up to a hundred documents is linked as if all had come at once', async () => {
  const few = MANY.slice(0, 16)
  await withStore('few', async (store) => {
    for (const one of shuffled(few, 7)) {
      await store.add(one)
      await linkStore(store)
    }
    expect(await text(store)).toBe(JSON.stringify(await linkReadings(few, READER)))
  })
})

test('a document that comes late joins the event, the claim and the dispute that were there', async () => {
  await withStore('late', async (store) => {
    const late = new Set([MANY[1]!, MANY[3]!])
    for (const one of MANY) if (!late.has(one)) await store.add(one)
    await linkStore(store)
    const before = await situationOf(store)
    const strike = before.events.find((event) => event.reports.some((report) => report.document === MANY[0]!.document.id))!
    expect(strike.articles).toBe(2)
    for (const one of late) await store.add(one)
    const after = await situationOf(store)
    expect(after.events.find((event) => event.reports.some((report) => report.document === MANY[1]!.document.id))).toMatchObject({
      articles: 3,
    })
    expect(after.propositions.find((one) => one.claims.includes(MANY[1]!.extraction.claims[0]!.id))!.articles).toBeGreaterThanOrEqual(3)
    const denial = MANY[3]!.extraction.claims[0]!.id
    expect(after.disagreements.filter((one) => one.sides.some((side) => side.claims.includes(denial)))).toHaveLength(1)
    expect(before.disagreements.some((one) => one.sides.some((side) => side.claims.includes(denial)))).toBe(false)
  })
}, 60_000)

test('a person named again in a later parcel is one actor; a namesake elsewhere is not', async () => {
  await withStore('cast', async (store) => {
    for (const one of MANY) await store.add(one)
    await linkStore(store)
    const speaks = (state: string, outlet: string) => {
      const article = new Article(`Minister Ada Quill of ${state} spoke of rain in ${outlet}.`, { date: '2024-12-30', outlet })
        .actor(state, { known: state.toLowerCase() })
        .actor('Ada Quill', { kind: 'person', roles: [{ title: 'Minister', of: state, words: `Minister Ada Quill of ${state}` }] })
      return { document: article.doc, extraction: article.extraction, reader: READER }
    }
    for (const one of [speaks('Norland', 'Wire'), speaks('Norland', 'Herald'), speaks('Sudland', 'Gazette')]) {
      await store.add(one)
      await linkStore(store)
    }
    const { actors } = await situationOf(store)
    expect(actors.filter((actor) => actor.name === 'Ada Quill').map((actor) => actor.mentions.length)).toEqual([2, 1])
  })
}, 60_000)

test('a document that is removed leaves no element; one that was read again is linked anew', async () => {
  await withStore('gone', async (store) => {
    for (const one of MANY) await store.add(one)
    await situationOf(store)
    await store.remove({ id: MANY[0]!.document.id })
    const changed = { ...MANY[1]!, extraction: { ...MANY[1]!.extraction, claims: [], events: [] } }
    await store.add({ ...changed, reader: { ...READER, version: '0.0.1-test' } })
    const { events, documents } = await situationOf(store)
    expect(documents).toHaveLength(MANY.length - 1)
    const told = events.filter((event) => event.reports.some((report) => report.citation.quote.includes('pier 3 of Bergen')))
    expect(told.map((event) => event.articles)).toEqual([1])
  })
}, 60_000)

test('what another linker found is not taken', async () => {
  await withStore('linker', async (store) => {
    for (const one of MANY.slice(0, 8)) await store.add(one)
    const knowledge = loadKnowledge()
    await bringUpToDate(store, 'one', knowledge, NOTHING_PARTS)
    expect((await store.linkState('one', 10)).pending).toEqual([])
    expect((await store.linkState('two', 10)).pending).toHaveLength(8)
  })
})
