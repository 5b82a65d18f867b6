/** Decisions about who is one, in a store: kept, honoured at the next reading, and taken back. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideApart, decideOne, takeBack } from '../src/decide.ts'
import { loadKnowledge } from '../src/lookup/index.ts'
import type { Actor } from '../src/model/index.ts'
import { Decision } from '../src/model/index.ts'
import { linkStore, relinkStore, situationOf, situationWith } from '../src/pipeline.ts'
import { bringUpToDate, WHOLE } from '../src/relink.ts'
import { openStore, type Reading, type Store } from '../src/store/index.ts'
import { Article } from './link/build.ts'
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

async function withStore<T>(name: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(join(folder, 'store'), { case: name, now: () => new Date('2024-05-01T10:00:00Z') })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

const readingOf = (article: Article): Reading => ({ document: article.doc, extraction: article.extraction, reader: READER })
const smith = (text: string, as = ['John Smith']): Reading =>
  readingOf(new Article(text, { date: '2024-03-01' }).actor('John Smith', { kind: 'person', as }))
const SMITHS = ['John Smith spoke.', 'There was John Smith.', 'John Smith sang.'].map((text) => smith(text))
const ANN = { by: 'ann' }

const smiths = async (store: Store): Promise<Actor[]> => (await situationOf(store)).actors.filter((actor) => actor.name === 'John Smith')
const sizes = async (store: Store): Promise<number[]> => (await smiths(store)).map((actor) => actor.mentions.length)
/** Decides that the second article's John Smith is another one. */
async function split(store: Store): Promise<Decision> {
  const [actor] = await smiths(store)
  return decideApart(store, await situationOf(store), actor!.id, [SMITHS[1]!.document.id], { ...ANN, note: 'the singer' })
}

test('a decision is kept with who, when and why, holds at the next reading and after relink, and counts until it is taken back', () =>
  withStore('kept', async (store) => {
    for (const one of SMITHS) await store.add(one)
    expect(await sizes(store)).toEqual([3])
    const decision = await split(store)
    expect(Decision.parse(decision)).toMatchObject({ number: 1, kind: 'apart', by: 'ann', at: '2024-05-01T10:00:00Z', note: 'the singer' })
    expect(decision.actor.passages).toEqual([{ sha256: SMITHS[1]!.document.sha256, quote: 'John Smith', before: 'There was ', after: '.' }])
    expect(await sizes(store)).toEqual([2, 1])
    await relinkStore(store)
    expect(await sizes(store)).toEqual([2, 1])
    expect(await takeBack(store, 1, 'bob')).toMatchObject({ undone: { by: 'bob', at: '2024-05-01T10:00:00Z' } })
    expect(await sizes(store)).toEqual([3])
    expect(await store.decisions()).toMatchObject([{ number: 1, by: 'ann', undone: { by: 'bob' } }])
    await expect(takeBack(store, 1, 'carl')).rejects.toMatchObject({ code: 'E_NO_DECISION' })
    await expect(takeBack(store, 7, 'carl')).rejects.toMatchObject({ code: 'E_NO_DECISION' })
  }))

test('it survives that the article is read again with other spans', () =>
  withStore('reread', async (store) => {
    for (const one of SMITHS) await store.add(one)
    await split(store)
    const again = { ...smith('There was John Smith.', ['was John Smith']), reader: { ...READER, version: '0.0.1-test' } }
    expect((await store.add(again)).outcome).toBe('revised')
    expect((await smiths(store)).map((actor) => actor.mentions.map(({ quote }) => quote))).toEqual([
      ['John Smith', 'John Smith'],
      ['was John Smith'],
    ])
  }))

test('an article that is only compared with the store meets the decision too', () =>
  withStore('compared', async (store) => {
    for (const one of SMITHS) await store.add(one)
    await split(store)
    const { actors } = await situationWith(store, [smith('And John Smith left.')])
    expect(actors.filter((actor) => actor.name === 'John Smith').map((actor) => actor.mentions.length)).toEqual([3, 1])
  }))

test('two actors are made one, and parted again by undoing', () =>
  withStore('one', async (store) => {
    for (const name of ['Shore Patrol', 'Coast Guard'])
      await store.add(readingOf(new Article(`The ${name} came.`).actor(name, { kind: 'organization' })))
    const before = await situationOf(store)
    expect(before.actors).toHaveLength(2)
    await decideOne(store, before, [before.actors[0]!.id, before.actors[1]!.id], ANN)
    const after = await situationOf(store)
    expect(after.actors).toHaveLength(1)
    for (const { id } of before.actors) expect(await store.resolve(id)).toBe(after.actors[0]!.id)
    await takeBack(store, 1, 'ann')
    expect((await situationOf(store)).actors).toHaveLength(2)
  }))

test('a document that is removed takes its words out of the decision, which stays as a tombstone', () =>
  withStore('removed', async (store) => {
    for (const one of SMITHS) await store.add(one)
    await split(store)
    await store.remove({ id: SMITHS[1]!.document.id })
    const [decision] = await store.decisions()
    expect(decision!.actor.passages).toEqual([{ sha256: SMITHS[1]!.document.sha256 }])
    expect(decision!.other.passages.every(({ quote }) => quote === 'John Smith')).toBe(true)
    expect(await sizes(store)).toEqual([2])
  }))

test('a wrong word decides nothing: an article that does not name the actor, all of its articles, an actor and itself', () =>
  withStore('wrong', async (store) => {
    const other = readingOf(new Article('Ana Reyes left.').actor('Ana Reyes', { kind: 'person' }))
    for (const one of [...SMITHS, other]) await store.add(one)
    const situation = await situationOf(store)
    const [actor] = await smiths(store)
    const documents = SMITHS.map(({ document }) => document.id)
    await expect(decideApart(store, situation, actor!.id, [other.document.id], ANN)).rejects.toMatchObject({ code: 'E_NOT_NAMED' })
    await expect(decideApart(store, situation, actor!.id, documents, ANN)).rejects.toMatchObject({ code: 'E_NOBODY_LEFT' })
    await expect(decideOne(store, situation, [actor!.id, actor!.id], ANN)).rejects.toMatchObject({ code: 'E_ONE_ALREADY' })
    await expect(decideOne(store, situation, [actor!.id, 'act_none'], ANN)).rejects.toMatchObject({ code: 'E_ACTOR' })
    expect(await store.decisions()).toEqual([])
  }))

test('what is linked while somebody decides is not kept', () =>
  withStore('race', async (store) => {
    for (const one of SMITHS) await store.add(one)
    const { generation } = await store.linkedReadings()
    const { documents: _, version: __, ...stale } = await situationOf(store)
    await split(store)
    expect(await store.saveLinked(stale, generation, 'any')).toBe(false)
  }))

test('words with a NUL and half a character around them come back as they were', () =>
  withStore('verbatim', async (store) => {
    const odd = smith('\u0000😀 John Smith \ud83d came.')
    for (const one of [SMITHS[0]!, odd]) await store.add(one)
    const situation = await situationOf(store)
    const decision = await decideApart(store, situation, situation.actors[0]!.id, [odd.document.id], ANN)
    expect(decision.actor.passages[0]).toMatchObject({ before: '\u0000😀 ', after: ' \ud83d came.' })
    expect(await sizes(store)).toEqual([1, 1])
  }))

test(
  'in a store that is linked in parcels a decision holds across them',
  () =>
    withStore('parcels', async (store) => {
      const filler = (i: number): Reading =>
        readingOf(new Article(`Port ${i} of Harrow closed.`, { date: '2024-02-01' }).actor('Harrow', { kind: 'location' }))
      await store.add(SMITHS[0]!)
      for (let i = 0; i < WHOLE + 20; i++) await store.add(filler(i))
      for (const one of SMITHS.slice(1)) await store.add(one)
      await linkStore(store)
      expect(await sizes(store)).toEqual([3])
      await split(store)
      expect(await sizes(store)).toEqual([2, 1])
      // One that comes later is of the many, and is not joined to the one set apart.
      await store.add(smith('John Smith came last.'))
      await bringUpToDate(store, 'another', loadKnowledge(), NOTHING_PARTS)
      expect(await sizes(store)).toEqual([3, 1])
      const [most, alone] = await smiths(store)
      await decideOne(store, await situationOf(store), [most!.id, alone!.id], ANN)
      expect(await sizes(store)).toEqual([4])
    }),
  60_000,
)
