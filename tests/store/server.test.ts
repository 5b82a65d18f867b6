/** A store's own server: who starts it, who joins, who stops it, and what a crash leaves. */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, chown, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ConfigError } from '../../src/errors.ts'
import type { Notice } from '../../src/model/index.ts'
import { openStore } from '../../src/store/index.ts'
import { withLock } from '../../src/store/lock.ts'
import { article } from './articles.ts'
import {
  cleanUp,
  compilePrograms,
  copyStore,
  homeOf,
  isRoot,
  onLinux,
  othersReachCheckout,
  run,
  serversOf,
  testFolder,
  until,
} from './processes.ts'

const NOBODY = { uid: 65534, gid: 65534 }

describe.skipIf(!onLinux)('a store’s own server (these tests look into /proc: Linux only)', () => {
  let folder = ''
  let template = ''
  let copies = 0
  /** A closed store with article 1 in it. */
  const aStore = () => {
    copies += 1
    return copyStore(template, join(folder, `store-${copies}`))
  }
  const dataOf = (store: string) => join(homeOf(store), 'data')
  const postmasterOf = (store: string) => Number(readFileSync(join(dataOf(store), 'postmaster.pid'), 'utf8').split('\n')[0])
  const holdsArticle = async (address: string) => {
    const store = await openStore(address)
    const held = (await store.readings()).readings
    await store.close()
    expect(held).toEqual([article(1)])
  }

  beforeAll(async () => {
    await compilePrograms()
    folder = await testFolder()
    template = join(folder, 'template')
    const store = await openStore(template)
    await store.add(article(1))
    await store.close()
  })
  afterAll(() => cleanUp(folder))

  test('it starts with the first, others join, and the last to leave stops it', async () => {
    const store = aStore()
    const first = await openStore(store)
    expect(await serversOf(store)).toHaveLength(1)
    const other = run('holder', [store])
    await other.said('open')
    expect(await serversOf(store)).toHaveLength(1)
    await first.close()
    expect(await serversOf(store)).toHaveLength(1)
    other.child.stdin.end()
    expect(await other.ended).toBe(0)
    expect(await serversOf(store)).toEqual([])
    expect(existsSync(join(dataOf(store), 'postmaster.pid'))).toBe(false)
  })

  test('the last one stops it however close together all of them leave', async () => {
    const store = aStore()
    const members = await Promise.all([1, 2, 3, 4].map(() => openStore(store)))
    expect(await serversOf(store)).toHaveLength(1)
    await Promise.all(members.map((member) => member.close()))
    expect(await serversOf(store)).toEqual([])
  })

  test('closing twice does no harm, and a closed store is told from a broken one', async () => {
    const store = await openStore(aStore())
    await Promise.all([store.close(), store.close()])
    await expect(store.readings()).rejects.toMatchObject({ code: 'E_STORE_CLOSED' })
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('a program that closes on %s leaves no server', async (signal) => {
    const store = aStore()
    const program = run('holder', [store])
    await program.said('open')
    program.child.kill(signal)
    expect(await program.ended).toBe(0)
    expect(await serversOf(store)).toEqual([])
  })

  test('a server whose clients were all killed stops by itself', async () => {
    const store = aStore()
    const program = run('holder', [store])
    await program.said('open')
    program.child.kill('SIGKILL')
    await program.ended
    await until('the server stops', async () => (await serversOf(store)).length === 0)
    expect(existsSync(join(dataOf(store), 'postmaster.pid'))).toBe(false)
  })

  test('a killed member does not keep the next last one from stopping it', async () => {
    const store = aStore()
    const killed = run('holder', [store])
    await killed.said('open')
    const member = await openStore(store)
    killed.child.kill('SIGKILL')
    await killed.ended
    await new Promise((wait) => setTimeout(wait, 200))
    await member.close()
    expect(await serversOf(store)).toEqual([])
  })

  test('a member works on when the server itself is killed', async () => {
    const address = aStore()
    const store = await openStore(address)
    for (let number = 2; number < 8; number += 1) {
      if (number % 3 === 0) process.kill(postmasterOf(address), 'SIGKILL')
      await store.add(article(number))
    }
    expect((await store.readings()).readings).toHaveLength(7)
    await store.close()
    expect(await serversOf(address)).toEqual([])
  })

  test('a server killed with its client is started again', async () => {
    const store = aStore()
    const program = run('holder', [store])
    await program.said('open')
    process.kill(postmasterOf(store), 'SIGKILL')
    program.child.kill('SIGKILL')
    await holdsArticle(store)
  })

  test('after a loss of power the number in postmaster.pid may be another process’s: it is no obstacle', async () => {
    const store = aStore()
    const owner = await stat(dataOf(store))
    // A process of the server's own user: PostgreSQL would take it for a server.
    const bystander = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 600_000)'], {
      cwd: '/',
      stdio: 'ignore',
      ...(isRoot ? { uid: owner.uid, gid: owner.gid } : {}),
    })
    const files = { pid: join(dataOf(store), 'postmaster.pid'), socket: join(homeOf(store), 'run', '.s.PGSQL.5432.lock') }
    const stale = [bystander.pid, dataOf(store), '1600000000', '5432', join(homeOf(store), 'run'), '', '  5432001  999999', 'ready   ', '']
    for (const file of Object.values(files)) {
      await writeFile(file, stale.join('\n'))
      await chown(file, owner.uid, owner.gid)
    }
    await holdsArticle(store)
    expect(bystander.exitCode).toBeNull()
    bystander.kill('SIGKILL')
  })

  test('a postmaster.pid that the crash left empty is no obstacle', async () => {
    const store = aStore()
    const file = join(dataOf(store), 'postmaster.pid')
    await writeFile(file, '')
    await holdsArticle(store)
  })

  test('a data folder that was being made when its maker died is made anew', async () => {
    const store = join(folder, 'half-made')
    await mkdir(join(store, 'server/data.draft-00000000/base'), { recursive: true })
    await writeFile(join(store, '.gitignore'), '*\n')
    await (await openStore(store)).close()
    expect((await readdir(homeOf(store))).filter((name) => name.includes('draft'))).toEqual([])
  })

  test('makers of one new store who are killed at any moment leave it whole for the next', async () => {
    const store = join(folder, 'contested')
    for (const delay of [30, 120, 400]) {
      const makers = [run('holder', [store]), run('holder', [store])]
      await new Promise((wait) => setTimeout(wait, delay))
      for (const { child } of makers) child.kill('SIGKILL')
      await Promise.all(makers.map(({ ended }) => ended))
    }
    const survivors = [run('holder', [store]), run('holder', [store])]
    for (const survivor of survivors) await survivor.said('open')
    expect(await serversOf(store)).toHaveLength(1)
    for (const { child } of survivors) child.stdin.end()
    expect(await Promise.all(survivors.map(({ ended }) => ended))).toEqual([0, 0])
    expect(await serversOf(store)).toEqual([])
  })

  test('a path too long for a socket, with blanks and quotes in it, is no matter', async () => {
    const deep = join(folder, `it's "deep", $HOME \`x\` \\ 100% ${'d'.repeat(60)}`, 'é'.repeat(40))
    await mkdir(deep, { recursive: true })
    const store = copyStore(template, join(deep, 'store'))
    const member = await openStore(store)
    const socket = readFileSync(join(dataOf(store), 'postmaster.pid'), 'utf8').split('\n')[4]!
    expect((await stat(socket)).mode & 0o777).toBe(0o700)
    const other = run('holder', [store])
    await other.said('open')
    other.child.kill('SIGKILL')
    await member.close()
    await holdsArticle(store)
    expect(existsSync(socket)).toBe(false)
    expect(await serversOf(store)).toEqual([])
  })

  test('a server with killed clients stops by itself under such a path too', async () => {
    const deep = join(folder, `it's "deep" too`)
    await mkdir(deep)
    const store = copyStore(template, join(deep, 'store'))
    const program = run('holder', [store])
    await program.said('open')
    program.child.kill('SIGKILL')
    await until('the server stops', async () => (await serversOf(store)).length === 0)
    await holdsArticle(store)
  })

  test('two stores at once do not touch each other', async () => {
    const [one, two] = [aStore(), aStore()]
    const [first, second] = await Promise.all([openStore(one), openStore(two)])
    await first.add(article(2))
    expect((await second.readings()).readings).toHaveLength(1)
    await first.close()
    expect([(await serversOf(one)).length, (await serversOf(two)).length]).toEqual([0, 1])
    await second.close()
  })

  test('a store is private to its owner', async () => {
    const store = aStore()
    expect((await stat(homeOf(store))).mode & 0o777).toBe(0o700)
    expect((await stat(dataOf(store))).mode & 0o077).toBe(0)
  })

  test('a store that was moved, or reached by a link, is the same store', async () => {
    const store = aStore()
    const moved = join(folder, 'moved')
    execFileSync('mv', [store, moved])
    execFileSync('ln', ['-s', moved, store])
    const [direct, linked] = await Promise.all([openStore(moved), openStore(store)])
    expect(await serversOf(moved)).toHaveLength(1)
    await direct.add(article(2))
    expect((await linked.readings()).readings).toHaveLength(2)
    await Promise.all([direct.close(), linked.close()])
  })

  const broken: Record<string, [code: string, damage: (store: string) => Promise<unknown>]> = {
    'a store.json that is no JSON': ['E_STORE_DAMAGED', (store) => writeFile(join(store, 'store.json'), '{"araxes":1,')],
    'a store.json of a later kind': ['E_STORE_VERSION', (store) => writeFile(join(store, 'store.json'), '{"araxes":2,"home":"server"}')],
    'a home that is gone': ['E_STORE_DAMAGED', (store) => rm(join(store, 'server'), { recursive: true })],
    'data of another PostgreSQL': ['E_STORE_VERSION', (store) => writeFile(join(dataOf(store), 'PG_VERSION'), '17\n')],
    'data without a version': ['E_STORE_DAMAGED', (store) => rm(join(dataOf(store), 'PG_VERSION'))],
    'a control file cut short': ['E_STORE_DAMAGED', (store) => truncate(join(dataOf(store), 'global/pg_control'), 100)],
    'settings that are no settings': ['E_STORE_DAMAGED', (store) => writeFile(join(dataOf(store), 'postgresql.conf'), 'no such setting\n')],
  }
  test.each(Object.entries(broken))('%s gives a ConfigError with a remedy, and no server', async (_, [code, damage]) => {
    const store = aStore()
    await damage(store)
    const error = await openStore(store).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ConfigError)
    expect(error).toMatchObject({ code, remedy: expect.stringMatching(/\w/), place: expect.stringContaining(store) })
    expect(await serversOf(store)).toEqual([])
  })

  test('a table whose file is damaged gives a ConfigError with a remedy, not wrong words', async () => {
    const address = aStore()
    const databases = join(dataOf(address), 'base')
    for (const database of await readdir(databases))
      for (const name of await readdir(join(databases, database))) {
        const file = join(databases, database, name)
        if (!readFileSync(file).includes('The Ferry')) continue
        const bytes = await readFile(file)
        bytes.fill(0xff, 2000, 6000)
        await writeFile(file, bytes)
      }
    const store = await openStore(address)
    await expect(store.readings()).rejects.toMatchObject({ name: 'ConfigError', code: 'E_STORE_DAMAGED' })
    await store.close()
  })

  test('a store that must exist and does not is not made', async () => {
    const store = join(folder, 'none')
    await expect(openStore(store, { create: false })).rejects.toMatchObject({ name: 'ConfigError', code: 'E_STORE_NONE' })
    expect(existsSync(store)).toBe(false)
  })

  test('a folder with other files is not made a store', async () => {
    const store = join(folder, 'documents')
    await mkdir(store)
    await writeFile(join(store, 'letter.txt'), 'Dear all')
    await expect(openStore(store)).rejects.toMatchObject({ code: 'E_STORE_FOLDER' })
    expect(await readdir(store)).toEqual(['letter.txt'])
  })

  test('a file, and a place where nothing can be made, give a ConfigError', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    await expect(openStore(file)).rejects.toMatchObject({ name: 'ConfigError', code: 'E_STORE_FOLDER' })
    await expect(openStore(join(file, 'below'))).rejects.toMatchObject({ name: 'ConfigError' })
    await expect(openStore('/proc/araxes')).rejects.toMatchObject({ name: 'ConfigError' })
  })

  test('a store in use on another machine is not opened here', async () => {
    const store = aStore()
    await writeFile(join(homeOf(store), 'host.json'), '{"name":"elsewhere.example","boot":"00000000"}')
    await writeFile(join(dataOf(store), 'postmaster.pid'), `4711\n${dataOf(store)}\n1600000000\n5432\n/nowhere\n\n  1  2\nready   \n`)
    await expect(openStore(store)).rejects.toMatchObject({ code: 'E_STORE_HOST', remedy: expect.stringContaining('host.json') })
    await rm(join(homeOf(store), 'host.json'))
    await holdsArticle(store)
  })

  test('a process that waits for the lock tells so in the end', async () => {
    const store = aStore()
    await withLock(homeOf(store), async () => {
      await expect(withLock(homeOf(store), async () => undefined, 100)).rejects.toMatchObject({ code: 'E_STORE_BUSY' })
    })
  })

  describe.skipIf(!isRoot)('as root', () => {
    if (!othersReachCheckout)
      console.warn('Two tests are skipped: they run the store as another user, who can’t enter the folder of this checkout.')

    test('the server runs as another user', async () => {
      const store = aStore()
      const member = await openStore(store)
      const [server] = await serversOf(store)
      expect((await stat(`/proc/${server}`)).uid).not.toBe(0)
      await member.close()
    })

    test('where that user can’t come, the data lie elsewhere, and a notice says so once', async () => {
      const home = join(folder, 'home-of-root')
      await mkdir(home, { mode: 0o700 })
      const store = join(home, 'store')
      const notices: Notice[] = []
      const onNotice = (notice: Notice) => {
        notices.push(notice)
      }
      try {
        const first = await openStore(store, { onNotice })
        await first.add(article(1))
        await first.close()
        expect(notices).toEqual([{ stage: 'store', where: store, why: expect.stringContaining(homeOf(store)) }])
        expect(homeOf(store).startsWith(store)).toBe(false)
        await holdsArticle(store)
        expect(notices).toHaveLength(1)
      } finally {
        await rm(homeOf(store), { recursive: true })
      }
    })

    test('a user’s store opened by root is served as that user', async () => {
      const store = aStore()
      await execFileSync('chown', ['-R', `${NOBODY.uid}:${NOBODY.gid}`, store])
      const member = await openStore(store)
      const [server] = await serversOf(store)
      expect((await stat(`/proc/${server}`)).uid).toBe(NOBODY.uid)
      await member.close()
    })

    test.skipIf(!othersReachCheckout)('an ordinary user makes and opens a store of their own, and not another’s', async () => {
      const theirs = join(folder, 'ordinary')
      await mkdir(theirs)
      await chown(theirs, NOBODY.uid, NOBODY.gid)
      const own = run('holder', [join(theirs, 'store')], NOBODY)
      await own.said('open')
      own.child.stdin.end()
      expect(await own.ended).toBe(0)
      const owner = await stat(homeOf(template))
      const other = run('holder', [template], { uid: owner.uid + 1, gid: owner.gid })
      expect(await other.said('failed')).toMatch(/ConfigError .*(denied|belongs)/)
    })

    test.skipIf(!othersReachCheckout)('a folder that may not be written to gives a ConfigError', async () => {
      const sealed = join(folder, 'sealed')
      await mkdir(sealed)
      await chmod(sealed, 0o555)
      const program = run('holder', [join(sealed, 'store')], NOBODY)
      expect(await program.said('failed')).toMatch(/ConfigError .*access is denied.*--store/)
    })
  })
})
