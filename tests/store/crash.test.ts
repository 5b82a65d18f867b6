/** Nothing that was reported as stored is lost and nothing is half stored, whoever is killed when. ARAXES_TEST_HEAVY=1 adds 200 documents. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { article } from './articles.ts'
import { cleanUp, compilePrograms, copyStore, onLinux, type Running, run, serversOf, testFolder } from './processes.ts'

const DOCUMENTS = process.env.ARAXES_TEST_HEAVY ? 200 : 60
const KILLS = 10

describe.skipIf(!onLinux)('adding while processes are killed (these tests look into /proc: Linux only)', () => {
  let folder = ''
  let empty = ''
  const wanted = Array.from({ length: DOCUMENTS }, (_, number) => article(number)).sort((a, b) => (a.document.id < b.document.id ? -1 : 1))
  const anEmptyStore = (name: string) => copyStore(empty, join(folder, name))
  const reported = ({ lines }: Running) => lines.filter((line) => line.startsWith('doc_')).map((line) => line.split(' ')[0]!)

  beforeAll(async () => {
    await compilePrograms()
    folder = await testFolder()
    empty = join(folder, 'empty')
    await (await openStore(empty)).close()
  })
  afterAll(() => cleanUp(folder))

  /** The whole state of the case that another run could differ in. */
  async function stateOf(address: string) {
    const store = await openStore(address)
    const state = { ...(await store.readings()), stats: await store.stats() }
    const history = await Promise.all(state.readings.map(({ document }) => store.revisions(document.uri)))
    await store.close()
    expect(await serversOf(address)).toEqual([])
    const { bytes: _, ...counts } = state.stats
    return { readings: state.readings, counts, revisions: history.map(({ length }) => length) }
  }

  const whole = { readings: wanted, revisions: wanted.map(() => 1) }
  const counts = { documents: DOCUMENTS, earlier: 0, generation: String(DOCUMENTS) }

  test(`a process killed at ${KILLS} random moments and started again ends where one that was left alone does`, {
    timeout: 120_000,
  }, async () => {
    const store = anEmptyStore('killed')
    const stored = new Set<string>()
    for (let kill = 0; kill < KILLS; kill += 1) {
      const adder = run('adder', [store, '0', String(DOCUMENTS)])
      // Some before it is open, most amid the documents, at any place within one.
      if (kill % 5 > 0) await adder.said('open')
      await new Promise((wait) => setTimeout(wait, Math.random() * 250))
      adder.child.kill('SIGKILL')
      await adder.ended
      for (const id of reported(adder)) stored.add(id)
      const held = await openStore(store)
      const { readings } = await held.readings()
      await held.close()
      expect(readings).toEqual(wanted.filter(({ document }) => readings.some((reading) => reading.document.id === document.id)))
      for (const id of stored) expect(readings.map(({ document }) => document.id)).toContain(id)
    }
    const last = run('adder', [store, '0', String(DOCUMENTS)])
    expect(await last.ended).toBe(0)
    expect(await stateOf(store)).toMatchObject({ ...whole, counts })
  })

  test('three processes that add the same documents at once end where one does', { timeout: 120_000 }, async () => {
    const store = anEmptyStore('three')
    const adders = [1, 2, 3].map(() => run('adder', [store, '0', String(DOCUMENTS)]))
    expect(await Promise.all(adders.map(({ ended }) => ended))).toEqual([0, 0, 0])
    const outcomes = adders.flatMap(({ lines }) => lines.filter((line) => line.endsWith(' added')))
    expect(outcomes).toHaveLength(DOCUMENTS)
    expect(await stateOf(store)).toMatchObject({ ...whole, counts })
  })

  test('two processes add on while the server itself is killed under them', { timeout: 120_000 }, async () => {
    const store = anEmptyStore('server-killed')
    const adders = [run('adder', [store, '0', String(DOCUMENTS)]), run('adder', [store, '0', String(DOCUMENTS)])]
    await adders[0]!.said('doc_')
    for (let kill = 0; kill < 2; kill += 1) {
      for (const pid of await serversOf(store)) process.kill(pid, 'SIGKILL')
      await new Promise((wait) => setTimeout(wait, 300))
    }
    await Promise.all(adders.map(({ ended }) => ended))
    expect(adders.map((adder) => adder.errors())).toEqual(['', ''])
    expect(await stateOf(store)).toMatchObject({ ...whole, counts })
  })
})
