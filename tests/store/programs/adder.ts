/** Adds articles FROM to TO to a store and says each outcome when it is stored: `node adder.js STORE FROM TO`. */
import { writeSync } from 'node:fs'
import { openStore } from '../../../src/store/index.ts'
import { article } from '../articles.ts'

const [address, from, to] = process.argv.slice(2)
const store = await openStore(address!)
writeSync(1, 'open\n')
for (let number = Number(from); number < Number(to); number += 1) {
  const { outcome, document } = await store.add(article(number))
  writeSync(1, `${document.id} ${outcome}\n`)
}
await store.close()
writeSync(1, 'closed\n')
