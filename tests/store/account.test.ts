import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountOf, serverAccount } from '../../src/store/account.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'araxes-passwd-'))
})
afterAll(() => rm(folder, { recursive: true }))

let files = 0
const passwd = async (...lines: string[]) => {
  files += 1
  const file = join(folder, `passwd-${files}`)
  await writeFile(file, `${lines.join('\n')}\n`)
  return file
}

test('as root, the server runs as a user of its own if there is one, else as nobody', async () => {
  const nobody = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin'
  expect(await serverAccount(await passwd('root:x:0:0::/root:/bin/sh', nobody))).toEqual({ name: 'nobody', uid: 65534, gid: 65534 })
  expect((await serverAccount(await passwd(nobody, 'postgres:x:101:104::/:/bin/sh'))).name).toBe('postgres')
})

test('a system with root alone is told what to do', async () => {
  await expect(serverAccount(await passwd('root:x:0:0::/root:/bin/sh', 'postgres:x:0:0::/:'))).rejects.toMatchObject({
    code: 'E_STORE_USER',
    remedy: expect.stringContaining('ordinary user'),
  })
})

test('an owner whom the system does not know has a number for a name', async () => {
  expect(await accountOf(4711, 12, await passwd('root:x:0:0::/root:/bin/sh'))).toEqual({ name: '4711', uid: 4711, gid: 12 })
})
