/**
 * What a document costs to add and link in a store of 1,000, 10,000 and 100,000: `npm run build && node bench/growth.mjs FOLDER [--sizes 1000,10000,100000]
 * [--keep DIR] [--shuffles N]`. The last thousand of each size are added in parcels of fifty, the sizes by turns, so that all meet the same load of the machine;
 * medians of the parcels and ratios to the first size are printed, with the server's and this process's memory.
 *
 * The documents are the readings of FOLDER (articles in files), varied: in the nth copy a third of the words of five letters or more, by their hash, are spelt anew at
 * the same length, names always, dates move by n days and ids are hashed anew. What stays is what real articles share: the rest of the words, the states, the structure.
 * `--shuffles N` instead adds 300 of them in N orders to stores of their own, links each anew, and tells whether all situations are the same text.
 */
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { linkStore, openReader, readInputs, relinkStore, situationOf } from '../dist/pipeline.js'
import { openStore } from '../dist/store/index.js'

const args = process.argv.slice(2)
const option = (name, otherwise) => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise)
const sizes = option('--sizes', '1000,10000,100000').split(',').map(Number)
const LAST = 1000
const PARCEL = 50
const DAY = 86_400_000
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const hashed = (text) => createHash('sha256').update(text).digest('hex')

async function readingsOf(folder) {
  const readings = []
  const reader = await openReader()
  for await (const outcome of readInputs([folder])) if ('document' in outcome) readings.push(await reader.read(outcome.document))
  await reader.close()
  return readings
}

const VOWELS = 'aeiou'
const CONSONANTS = 'bcdfghjklmnprstvz'

/** A word of the same length, the same for the same word and copy. */
function respelt(word, copy) {
  const digest = createHash('sha256').update(`${copy} ${word.toLowerCase()}`).digest()
  return [...word]
    .map((letter, i) => {
      const letters = i % 2 === digest[31] % 2 ? VOWELS : CONSONANTS
      const other = letters[digest[i % 31] % letters.length]
      return letter === letter.toUpperCase() ? other.toUpperCase() : other
    })
    .join('')
}

function varied(reading, copy, states) {
  const kept = new Map()
  const word = (match) => {
    if (!kept.has(match)) {
      const low = match.toLowerCase()
      const name = match !== low
      const anew = !states.has(low) && (name || hashed(`${copy} ${low}`).charCodeAt(0) % 3 === 0)
      kept.set(match, anew ? respelt(match, copy) : match)
    }
    return kept.get(match)
  }
  const words = (text) => text.replace(/[A-Za-z]{5,}/g, word)
  const day = (text) => new Date(Date.parse(text) + (copy % 1500) * DAY).toISOString().slice(0, 10)
  const text = words(reading.document.text)
  const walk = (value, key) => {
    if (typeof value === 'string') {
      if (/^(?:doc|act|evt|clm|prp|qty|ctg|tie)_[0-9a-f]{16}$/.test(value))
        return `${value.slice(0, 4)}${hashed(`${copy} ${value}`).slice(0, 16)}`
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value)
      if (key === 'uri') return `${value}#${copy}`
      return key === 'text' ? text : key === 'name' || key === 'speakerName' || key === 'of' ? words(value) : value
    }
    if (Array.isArray(value)) return value.map((item) => walk(item))
    if (value === null || typeof value !== 'object') return value
    const made = {}
    for (const [k, v] of Object.entries(value)) if (k !== 'quote') made[k === 'explanations' ? k : k] = walk(v, k)
    if ('quote' in value) made.quote = text.slice(value.start, value.end)
    return made
  }
  const made = walk({ document: reading.document, extraction: { ...reading.extraction, explanations: {} } })
  return { document: { ...made.document, sha256: hashed(text) }, extraction: made.extraction, reader: reading.reader }
}

const source = await readingsOf(args.find((arg) => !arg.startsWith('--') && existsSync(arg)))
const states = new Set(
  source.flatMap(({ extraction }) =>
    extraction.actors
      .filter((actor) => actor.kind === 'state')
      .flatMap((actor) => actor.mentions.flatMap(({ quote }) => quote.toLowerCase().match(/[a-z]{5,}/g) ?? [])),
  ),
)
const made = (number) => varied(source[number % source.length], 1 + Math.floor(number / source.length), states)
console.log(
  `${source.length} articles, ${Math.round(source.reduce((sum, { document }) => sum + document.text.length, 0) / source.length)} characters each`,
)

const folder = option('--keep', undefined) ?? mkdtempSync(join(tmpdir(), 'araxes-growth-'))
mkdirSync(folder, { recursive: true })
chmodSync(folder, 0o755)

async function addAndLink(store, from, to) {
  for (let number = from; number < to; number++) await store.add(made(number))
  await linkStore(store)
}

async function shuffles(times) {
  const many = Array.from({ length: 300 }, (_, i) => made(i))
  const texts = new Set()
  for (let seed = 1; seed <= times; seed++) {
    const store = await openStore(join(folder, `order-${seed}`))
    const order = many.map((one) => ({ one, at: hashed(`${seed} ${one.document.id}`) })).sort((a, b) => (a.at < b.at ? -1 : 1))
    for (const [i, { one }] of order.entries()) {
      await store.add(one)
      if (i % 70 === 69) await linkStore(store)
    }
    await relinkStore(store)
    texts.add(hashed(JSON.stringify(await situationOf(store))))
    await store.close()
  }
  console.log(`${times} orders of adding 300 documents: ${texts.size === 1 ? 'one situation, to the byte' : `${texts.size} situations`}`)
}

async function growth() {
  const stores = []
  for (const size of sizes) {
    const store = await openStore(join(folder, `size-${size}`))
    const { documents } = await store.stats()
    const started = performance.now()
    for (let number = documents; number < size - LAST; number += 500) {
      await addAndLink(store, number, Math.min(number + 500, size - LAST))
      if (number % 5000 === 0) console.log(`  ${size}: ${number} after ${((performance.now() - started) / 1000).toFixed(0)} s`)
    }
    stores.push({ size, store, times: [] })
  }
  for (let parcel = 0; parcel < LAST / PARCEL; parcel++)
    for (const { size, store, times } of stores) {
      const from = size - LAST + parcel * PARCEL
      const documents = Array.from({ length: PARCEL }, (_, i) => made(from + i))
      const started = performance.now()
      for (const one of documents) await store.add(one)
      await linkStore(store)
      times.push((performance.now() - started) / PARCEL)
    }
  const first = median(stores[0].times)
  for (const { size, store, times } of stores) {
    const { bytes } = await store.stats()
    console.log(
      `${String(size).padStart(7)}: ${median(times).toFixed(1)} ms a document (median of ${times.length} parcels), ${(median(times) / first).toFixed(2)} times the first; ${(bytes / 1e9).toFixed(2)} GB on disk`,
    )
    await store.close()
  }
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  console.log(
    `memory of this process: ${Math.round(process.memoryUsage().rss / 1e6)} MB now, ${Math.round(Number(peak) / 1000)} MB at most`,
  )
}

const times = Number(option('--shuffles', 0))
await (times > 0 ? shuffles(times) : growth())
if (option('--keep', undefined) === undefined) rmSync(folder, { recursive: true, force: true })
