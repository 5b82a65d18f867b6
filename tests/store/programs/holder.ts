/** Opens a store and keeps it open until it is told to end: by its input's end or a signal it closes; `node holder.js STORE`. */
import { writeSync } from 'node:fs'
import { openStore } from '../../../src/store/index.ts'

try {
  const store = await openStore(process.argv[2]!)
  const close = () => {
    store.close().then(() => process.exit(0))
  }
  process.stdin.on('end', close).resume()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close)
  writeSync(1, 'open\n')
} catch (error) {
  const line = typeof error === 'object' && error !== null && 'line' in error ? error.line : error
  writeSync(1, `failed ${error instanceof Error ? error.name : ''} ${line}\n`)
  process.exit(1)
}
