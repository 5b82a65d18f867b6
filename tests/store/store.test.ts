/** What every store does, in a folder and on a server alike. Set ARAXES_TEST_POSTGRES to the address of a server to try another one (its schema `araxes` is dropped). */
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ConfigError } from '../../src/errors.ts'
import { type Document, outlinesOf } from '../../src/model/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { article, READER, sideBySide } from './articles.ts'
import { cleanUp, homeOf, testFolder } from './processes.ts'

const LINKER = 'test linker 1'
const now = () => new Date('2021-03-05T10:00:00Z')

let folder = ''
/** Keeps the server of the folder running, which the second round uses by its address. */
let keeper: Store
let addresses: Record<'folder' | 'server', string>

beforeAll(async () => {
  folder = await testFolder()
  const store = join(folder, 'store')
  keeper = await openStore(store, { case: 'keeper' })
  addresses = { folder: store, server: process.env.ARAXES_TEST_POSTGRES ?? ownAddress(store, 'template1') }
  if (process.env.ARAXES_TEST_POSTGRES) {
    await query(process.env.ARAXES_TEST_POSTGRES, 'drop schema if exists araxes cascade')
  }
})
afterAll(async () => {
  await keeper?.close()
  await cleanUp(folder)
})

const ownAddress = (store: string, database = 'postgres') => `postgres:///${database}?host=${join(homeOf(store), 'run')}&user=araxes`

async function query(address: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(address)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

const withId = (list: readonly { document: Document }[]) => list.map(({ document }) => document.id)
const byId = (a: string, b: string) => (a < b ? -1 : 1)

describe.each(['folder', 'server'] as const)('a store by its %s', (kind) => {
  let cases = 0
  async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
    cases += 1
    const store = await openStore(addresses[kind], { case: `case ${cases}`, now })
    try {
      await work(store)
    } finally {
      await store.close()
    }
  }

  test('a document is added once, comes back as it was, and adding it again does nothing', () =>
    withStore(async (store) => {
      const first = article(1)
      expect(await store.known(first.document.uri, first.document.sha256)).toBe(false)
      expect(await store.add(first)).toEqual({ outcome: 'added', document: first.document })
      expect(await store.add(first)).toEqual({ outcome: 'known', document: first.document })
      expect(await store.known(first.document.uri, first.document.sha256)).toBe(true)
      expect(await store.readings()).toEqual({ readings: [first], generation: '1' })
      expect(JSON.stringify((await store.readings()).readings[0])).toBe(JSON.stringify(first))
    }))

  test('readings come by id, whatever the order in which they were added', () =>
    withStore(async (store) => {
      for (const number of [3, 1, 2]) await store.add(article(number))
      const ids = withId((await store.readings()).readings)
      expect(ids).toEqual([1, 2, 3].map((number) => article(number).document.id).sort(byId))
    }))

  test('a changed text under the same uri makes a revision, and the earlier one is kept', () =>
    withStore(async (store) => {
      const [old, changed] = [article(1), article(1, 1)]
      await store.add(old)
      const revised = { ...changed.document, revisionOf: old.document.id }
      expect(await store.add(changed)).toEqual({ outcome: 'revised', document: revised })
      expect(await store.add(changed)).toEqual({ outcome: 'known', document: revised })
      expect((await store.readings()).readings).toEqual([{ ...changed, document: revised }])
      expect(await store.revisions(old.document.uri)).toEqual([old.document, revised])
      expect(await store.document(old.document.id)).toEqual(old.document)
      expect(await store.known(old.document.uri, old.document.sha256)).toBe(false)
    }))

  test('a text that comes back is current again, and the history tells of both changes', () =>
    withStore(async (store) => {
      const [a, b] = [article(1), article(1, 1)]
      for (const reading of [a, b, a]) await store.add(reading)
      expect((await store.revisions(a.document.uri)).map(({ id, revisionOf }) => [id, revisionOf])).toEqual([
        [a.document.id, undefined],
        [b.document.id, a.document.id],
        [a.document.id, b.document.id],
      ])
      expect((await store.readings()).readings.map(({ document }) => document.revisionOf)).toEqual([b.document.id])
    }))

  test('the history tells what was filed on a day, with what stood there before, and outlines a reading that was replaced', () =>
    withStore(async (store) => {
      const [old, changed] = [article(1), article(1, 1)]
      await store.add(old)
      await store.add(changed)
      const renewed = { ...changed, reader: { ...READER, version: '9.0.0' }, extraction: { ...changed.extraction, claims: [] } }
      await store.add(renewed)
      await store.add(renewed)
      const { filed, reread } = await store.history('2021-03-05', '2021-03-05')
      expect(filed.map(({ document, current, previous }) => [document, current, previous?.document.id])).toEqual([
        [old.document.id, false, undefined],
        [changed.document.id, true, old.document.id],
      ])
      expect(filed[0]!.at).toBe('2021-03-05T10:00:00Z')
      expect(reread).toHaveLength(1)
      expect([reread[0]!.by.version, reread[0]!.now.version]).toEqual([READER.version, '9.0.0'])
      expect(reread[0]!.before).toEqual(outlinesOf(changed.extraction))
      expect(reread[0]!.after).toEqual(outlinesOf(renewed.extraction))
      expect(await store.history('2021-03-06')).toEqual({ filed: [], reread: [] })
      await store.remove({ id: changed.document.id })
      expect(await store.history('2021-03-05')).toEqual({ filed: [], reread: [] })
    }))

  test('the same text read with another result takes the place of the earlier reading and makes no revision', () =>
    withStore(async (store) => {
      const reading = article(1)
      await store.add(reading)
      const renewed = { ...reading, reader: { ...READER, version: '9.0.0' } }
      expect((await store.add(renewed)).outcome).toBe('revised')
      expect((await store.readings()).readings).toEqual([renewed])
      expect(await store.revisions(reading.document.uri)).toHaveLength(1)
    }))

  test('a text with what PostgreSQL can’t hold comes back to the character', () =>
    withStore(async (store) => {
      const odd = article(1, 0, ' A zero \0, half a pair \ud83d, a whole one 😀, Ə and \ufdd0.')
      await store.add(odd)
      expect((await store.readings()).readings).toEqual([odd])
    }))

  test('a uri longer than an index entry is no matter', () =>
    withStore(async (store) => {
      const { document, ...rest } = article(1)
      const long = { ...rest, document: { ...document, uri: `https://example.org/?q=${'x'.repeat(9000)}` } }
      await store.add(long)
      expect(await store.known(long.document.uri, document.sha256)).toBe(true)
    }))

  test('an extraction that can’t be stored leaves no trace of its document', () =>
    withStore(async (store) => {
      const reading = article(1)
      await expect(store.add({ ...reading, extraction: undefined as never })).rejects.toThrow()
      expect((await store.readings()).readings).toEqual([])
      expect((await store.stats()).generation).toBe('0')
    }))

  test('a linked situation comes back until a document changes or another linker asks', () =>
    withStore(async (store) => {
      await store.add(article(1))
      await store.add(article(5))
      expect(await store.linked(LINKER)).toBeUndefined()
      const { readings, generation } = await store.readings()
      const situation = sideBySide(readings)
      expect(await store.saveLinked(situation, generation, LINKER)).toBe(true)
      const kept = await store.linked(LINKER)
      expect(kept).toEqual({ version: 1, documents: readings.map(({ document }) => document), ...situation })
      expect(await store.linked('test linker 2')).toBeUndefined()
      await store.add(article(2))
      expect(await store.linked(LINKER)).toBeUndefined()
    }))

  test('what was linked from documents that changed meanwhile is not kept', () =>
    withStore(async (store) => {
      await store.add(article(1))
      const { readings, generation } = await store.readings()
      await store.add(article(2))
      expect(await store.saveLinked(sideBySide(readings), generation, LINKER)).toBe(false)
      expect((await store.stats()).elements.claims).toBe(0)
    }))

  test('an id that a later linking superseded leads to the element of now, by however many steps', () =>
    withStore(async (store) => {
      const names: string[] = []
      // The same mayor each time; the smallest id names the actor, so that the name changes as smaller ones come.
      const byMayor = [1, 5, 9, 13]
        .map((number) => article(number))
        .sort((a, b) => byId(b.extraction.actors[0]!.id, a.extraction.actors[0]!.id))
      for (const reading of byMayor) {
        await store.add(reading)
        const { readings, generation } = await store.readings()
        const situation = sideBySide(readings)
        await store.saveLinked(situation, generation, LINKER)
        names.push(situation.actors[0]!.id)
      }
      expect(new Set(names).size).toBe(4)
      for (const name of names) expect(await store.resolve(name)).toBe(names.at(-1))
      expect(await store.resolve('act_unheard-of')).toBe('act_unheard-of')
    }))

  test('SQL finds elements by their columns', () =>
    withStore(async (store) => {
      await store.add(article(1))
      const { readings, generation } = await store.readings()
      await store.saveLinked(sideBySide(readings), generation, LINKER)
      const claims = await query(
        kind === 'server' ? addresses.server : ownAddress(addresses.folder),
        `select c.speaker_name, d.outlet, r.first_day, r.status
         from araxes.claims c
           join araxes.cases k on k.id = c.case_id
           join araxes.documents d on d.case_id = c.case_id and d.id = c.document
           join araxes.reports r on r.case_id = c.case_id and r.claim = c.id
         where k.name = '${store.caseName}' and c.kind = 'promise'`,
      )
      expect(claims).toEqual([{ speaker_name: 'Mayor of Harrow', outlet: 'The Ferry', first_day: '2021-03-01', status: 'planned' }])
    }))

  test('removing purges a document with its revisions and what quotes it', () =>
    withStore(async (store) => {
      for (const reading of [article(1), article(1, 1), article(2)]) await store.add(reading)
      const { readings, generation } = await store.readings()
      await store.saveLinked(sideBySide(readings), generation, LINKER)
      expect(await store.remove({ id: article(1).document.id })).toBe(2)
      expect(withId((await store.readings()).readings)).toEqual([article(2).document.id])
      expect(await store.revisions(article(1).document.uri)).toEqual([])
      expect(await store.document(article(1, 1).document.id)).toBeUndefined()
      expect(await store.linked(LINKER)).toBeUndefined()
      expect((await store.stats()).elements.claims).toBe(0)
      expect(await store.remove({ uri: article(2).document.uri })).toBe(1)
      expect(await store.remove({ uri: article(2).document.uri })).toBe(0)
    }))

  test('cases of one store are apart', () =>
    withStore(async (store) => {
      await store.add(article(1))
      const other = await openStore(addresses[kind], { case: `another than ${store.caseName}` })
      expect((await other.readings()).readings).toEqual([])
      expect((await other.add(article(1))).outcome).toBe('added')
      await other.close()
      expect(await store.remove({ uri: article(1).document.uri })).toBe(1)
    }))

  test('a case that must exist and does not is named, with those that do', async () => {
    await expect(openStore(addresses[kind], { case: 'nowhere', create: false })).rejects.toMatchObject({
      code: 'E_STORE_CASE',
      remedy: expect.stringContaining('case 1'),
    })
  })

  test('one linker at a time, also of two that opened the store apart', () =>
    withStore(async (store) => {
      const other = await openStore(addresses[kind], { case: store.caseName })
      let inside = 0
      const link = async () => {
        inside += 1
        expect(inside).toBe(1)
        // The holder works with the store meanwhile.
        await store.readings()
        inside -= 1
      }
      await Promise.all([store, other, store, other, store, store, store].map((one) => one.withLinkLock(link)))
      await expect(store.withLinkLock(() => Promise.reject(new Error('linking failed')))).rejects.toThrow('linking failed')
      await other.withLinkLock(link)
      await other.close()
    }))

  test('many adders at once add each document once', () =>
    withStore(async (store) => {
      const outcomes = await Promise.all([0, 1, 2, 3, 4, 0, 1, 2, 3, 4].map((number) => store.add(article(number))))
      expect(outcomes.filter(({ outcome }) => outcome === 'added')).toHaveLength(5)
      expect(await store.stats()).toMatchObject({ documents: 5, earlier: 0, generation: '5' })
    }))
})

test('a schema of a newer Araxes, or another one, is left alone', async () => {
  const ask = (text: string) => query(ownAddress(addresses.folder), text)
  await ask(`insert into araxes.migrations (version, name, checksum) values (999, 'later', 'x')`)
  await expect(openStore(addresses.folder)).rejects.toMatchObject({ code: 'E_STORE_VERSION', remedy: 'Install the newest Araxes' })
  await ask('delete from araxes.migrations where version = 999')
  const [first] = await ask('select checksum from araxes.migrations where version = 1')
  await ask(`update araxes.migrations set checksum = 'x' where version = 1`)
  await expect(openStore(addresses.folder)).rejects.toThrow('step 1')
  await ask(`update araxes.migrations set checksum = '${first!.checksum}' where version = 1`)
  await (await openStore(addresses.folder)).close()
})

test.each([
  ['postgres://127.0.0.1:1/news', 'E_STORE_UNREACHABLE'],
  ['postgres:///news?host=/nowhere', 'E_STORE_UNREACHABLE'],
  ['ftp://example.org/news', 'E_STORE_ADDRESS'],
])('%s gives a ConfigError with a remedy', async (address, code) => {
  const error = await openStore(address).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(ConfigError)
  expect(error).toMatchObject({ code, remedy: expect.stringMatching(/\w/) })
})

test('a database that the server does not have is named as such', async () => {
  await expect(openStore(ownAddress(addresses.folder, 'nowhere'))).rejects.toMatchObject({ code: 'E_STORE_DATABASE' })
})
