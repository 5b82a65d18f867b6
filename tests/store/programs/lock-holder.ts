/** Takes a folder's lock and keeps it: `node lock-holder.js FOLDER`. */
import { writeSync } from 'node:fs'
import { withLock } from '../../../src/store/lock.ts'

await withLock(process.argv[2]!, async () => {
  writeSync(1, 'locked\n')
  await new Promise((resolve) => process.stdin.on('end', resolve).resume())
})
