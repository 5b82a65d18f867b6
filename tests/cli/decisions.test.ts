/** `split`, `merge` and `decisions`, as a user runs them one after the other. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Actor, Merge } from '../../src/model/index.ts'
import { Decision } from '../../src/model/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { araxes, scratch } from './araxes.ts'

// Every command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const folder = scratch()
const articles = folder.path('articles')
const store = folder.path('store')
const run = (...args: string[]) => araxes(['--store', store, ...args])
let holder: Store

const TEXTS: Readonly<Record<string, string>> = {
  '01-wire.md': `---
date: 1977-03-03
outlet: Northern Wire
---
The economist John Smith said on Wednesday that prices would fall. Volodymyr Zelensky listened.
`,
  '02-herald.md': `---
date: 1977-03-05
outlet: Copenhagen Herald
---
John Smith, a trawler captain, accused Iceland of cutting his nets on Friday. Volodymyr Zelenskyy did not listen.
`,
}

beforeAll(async () => {
  mkdirSync(articles, { recursive: true })
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(`${articles}/${name}`, text)
  expect((await run('add', articles)).status).toBe(0)
  // Keeps the server up between the commands.
  holder = await openStore(store)
})
afterAll(async () => {
  await holder.close()
  folder.remove()
})

type Told = Actor & { readonly merges?: readonly Merge[] }
const smiths = async (): Promise<Told[]> => {
  const { stdout } = await run('actors', '--format', 'json')
  return (JSON.parse(stdout) as Told[]).filter((actor) => actor.name === 'John Smith')
}

it('tells with an actor why mentions are held to be one', async () => {
  const { stdout } = await run('actors', '--format', 'json')
  const why = (JSON.parse(stdout) as Told[]).flatMap(({ merges = [] }) => merges.map((merge) => merge.why))
  expect(why).toContain('same name')
  expect(why).toContain('same name in another romanization')
})

it('splits an actor, signed and with a note, and says so in a line', async () => {
  const done = await run('split', 'John Smith', `${articles}/02-herald.md`, '--by', 'ann', '--note', 'the captain')
  expect(done).toMatchObject({ status: 0, stderr: '', stdout: 'decision 1: John Smith of 1 article is not John Smith of the others\n' })
  expect(await smiths()).toHaveLength(2)
})

it('asks for an id where a name is that of several', async () => {
  const { status, stderr } = await run('merge', 'John Smith', 'Volodymyr Zelensky')
  expect(status).toBe(2)
  expect(stderr).toMatch(/2 actors have this name\. Give an id: act_\w+ \(1 article\), act_\w+ \(1 article\)/)
})

it('merges by ids, under the user’s own name, and the newest decision counts', async () => {
  const [a, b] = await smiths()
  expect((await run('merge', a!.id, b!.id)).stdout).toBe('decision 2: John Smith is John Smith\n')
  const [both] = await smiths()
  expect(both!.merges!.map(({ why }) => why)).toContain(`decision 2 by ${userInfo().username}`)
})

it('takes a decision back, and lists it still', async () => {
  expect((await run('decisions', '--undo', '2', '--by', 'bob')).stdout).toBe('taken back: decision 2: John Smith is John Smith\n')
  expect(await smiths()).toHaveLength(2)
  const { stdout } = await run('decisions', '--format', 'json')
  const listed = (JSON.parse(stdout) as unknown[]).map((one) => Decision.parse(one))
  expect(listed).toMatchObject([
    { number: 1, by: 'ann', note: 'the captain' },
    { number: 2, undone: { by: 'bob' } },
  ])
  const table = (await run('decisions')).stdout
  expect(table).toMatch(/1 {2}John Smith of 1 article is not John Smith of the others +ann +\d{4}-\d\d-\d\dT\S+Z +the captain/)
  expect((await run('decisions', '--format', 'csv')).stdout.split('\r\n')[0]).toBe('number,kind,decided,by,at,note,undone_by,undone_at')
})

it('refuses what it cannot do, and names the remedy', async () => {
  expect(await run('decisions', '--undo', '2')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: 'error: 2: no decision of this number counts. See `araxes decisions`\n',
  })
  expect((await run('split', 'Iceland', `${articles}/01-wire.md`)).stderr).toMatch(/01-wire\.md: it does not name Iceland/)
  expect((await run('split', 'Iceland', 'none.md')).stderr).toMatch(/none\.md: the store holds no such document/)
  expect((await run('split', 'Nobody At All', `${articles}/01-wire.md`)).status).toBe(2)
})
