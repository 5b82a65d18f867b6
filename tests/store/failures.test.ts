import { stat } from 'node:fs/promises'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { asAraxesError } from '../../src/store/failures.ts'

const told = (error: unknown) => asAraxesError(error, '/stores/one')

test('a folder that is not there and a server that is not there share a code and have different remedies', async () => {
  const folder = await stat('/no/such/folder').catch(told)
  expect(folder).toMatchObject({ code: 'E_STORE_FOLDER', remedy: expect.stringContaining('another folder') })
  const socket = await new Promise((resolve) => connect('/no/such/folder/.s.PGSQL.5432').on('error', (error) => resolve(told(error))))
  expect(socket).toMatchObject({ code: 'E_STORE_UNREACHABLE', remedy: expect.stringContaining('the server runs') })
})
