/**
 * What a document costs to add and link in a store of 1,000, 10,000 and 100,000: `npm run build && node bench/growth.mjs FOLDER [--sizes 1000,10000,100000]
 * [--keep DIR] [--shuffles N]`. The last thousand of each size are added in parcels of fifty, the sizes by turns, so that all meet the same load of the machine;
 * medians of the parcels and ratios to the first size are printed, with the server's and this process's memory.
 *
 * The documents are the readings of FOLDER (articles in files), varied: in the nth copy a third of the words of five letters or more, by their hash, are spelt anew at
 * the same length, names always, dates move by n days and ids are hashed anew. What stays is what real articles share: the rest of the words, the states, the structure.
 * All but the last thousand are stored with the links that their copy has within itself, found once and varied as they are; the last thousand are linked as any.
 * `--shuffles N` instead adds 300 of them in N orders to stores of their own, links each anew, and tells whether all situations are the same text.
 */
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { castRows, dayKey, findLinks, keysOf } from '../dist/link/index.js'
import { loadKnowledge } from '../dist/lookup/index.js'
import { linkerOf, linkStore, openReader, readInputs, relinkStore, situationOf } from '../dist/pipeline.js'
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

/** Those of the last copies. */
const wordings = new Map()

/** The same words respelt in all articles of a copy. */
function wording(copy, states) {
  if (wordings.has(copy)) return wordings.get(copy)
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
  if (wordings.size > 20) wordings.clear()
  wordings.set(copy, words)
  return words
}

/** Ids hashed anew, days moved, quotes taken from the texts as they are worded now. */
function renamed(value, copy, words, texts, key) {
  const walk = (inner, k) => renamed(inner, copy, words, texts, k)
  if (typeof value === 'string') {
    if (/^(?:doc|act|evt|clm|prp|qty|ctg|tie)_[0-9a-f]{16}$/.test(value))
      return `${value.slice(0, 4)}${hashed(`${copy} ${value}`).slice(0, 16)}`
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return new Date(Date.parse(value) + (copy % 1500) * DAY).toISOString().slice(0, 10)
    if (key === 'uri') return `${value}#${copy}`
    return ['text', 'name', 'speakerName', 'of'].includes(key) ? words(value) : value
  }
  if (Array.isArray(value)) return value.map((item) => walk(item))
  if (value === null || typeof value !== 'object') return value
  const made = Object.fromEntries(Object.entries(value).map(([k, v]) => [k, k === 'quote' ? v : walk(v, k)]))
  return 'quote' in value ? { ...made, quote: words(texts.get(value.document)).slice(value.start, value.end) } : made
}

const source = await readingsOf(args.find((arg) => !arg.startsWith('--') && existsSync(arg)))
const states = new Set(
  source.flatMap(({ extraction }) =>
    extraction.actors
      .filter((actor) => actor.kind === 'state')
      .flatMap((actor) => actor.mentions.flatMap(({ quote }) => quote.toLowerCase().match(/[a-z]{5,}/g) ?? [])),
  ),
)
const texts = new Map(source.map(({ document }) => [document.id, document.text]))
const knowledge = loadKnowledge()
const ownLinks = findLinks({ documents: source.map((one) => one.document), extractions: source.map((one) => one.extraction) }, knowledge)
const copyOf = (number) => 1 + Math.floor(number / source.length)

function made(number) {
  const { document, extraction, reader } = source[number % source.length]
  const copy = copyOf(number)
  const words = wording(copy, states)
  const one = renamed({ document, extraction: { ...extraction, explanations: {} } }, copy, words, texts)
  return { document: { ...one.document, sha256: hashed(one.document.text) }, extraction: one.extraction, reader }
}

const STORED = '2026-01-01 00:00:00+00'

/** What `store.add` does document by document, in one statement a table. */
async function addAtOnce(server, readings) {
  const rows = JSON.stringify(readings.map((one) => ({ ...one, source: hashed(one.document.uri) })))
  const from = `from json_array_elements($1::text::json) r, araxes.cases c where c.name = 'default'`
  await server.query(`insert into araxes.documents (case_id, id, body) select c.id, r -> 'document' ->> 'id', r -> 'document' ${from}`, [
    rows,
  ])
  await server.query(
    `insert into araxes.readings (case_id, document, reader, extraction, read_at) select c.id, r -> 'document' ->> 'id', r -> 'reader', r -> 'extraction', '${STORED}' ${from}`,
    [rows],
  )
  await server.query(
    `insert into araxes.revisions (case_id, source, number, document, current, stored_at) select c.id, r ->> 'source', 1, r -> 'document' ->> 'id', true, '${STORED}' ${from}`,
    [rows],
  )
}

/** A connection of our own to the server of a store in a folder, which an open store keeps running. */
async function serverOf(path) {
  const { home } = JSON.parse(readFileSync(join(path, 'store.json'), 'utf8'))
  const server = new pg.Client(`postgres:///postgres?host=${join(home === 'server' ? join(path, 'server') : home, 'run')}&user=araxes`)
  await server.connect()
  return server
}

/** As linking would have it, were each copy alone. */
async function fill(store, server, from, to) {
  const numbers = Array.from({ length: to - from }, (_, i) => from + i)
  const readings = numbers.map(made)
  await addAtOnce(server, readings)
  const rows = readings.map(({ document, extraction }, i) => {
    const number = numbers[i]
    const copy = copyOf(number)
    const links = renamed(ownLinks.get(source[number % source.length].document.id), copy, wording(copy, states), texts)
    const keys = keysOf(document, extraction, knowledge)
    return {
      document: document.id,
      links,
      keys,
      day: dayKey(document),
      cast: castRows(extraction.actors, links, knowledge),
      readAt: STORED,
    }
  })
  await store.linkState(linkerOf({}), 1)
  await store.saveLinks(rows)
}
console.log(
  `${source.length} articles, ${Math.round(source.reduce((sum, { document }) => sum + document.text.length, 0) / source.length)} characters each`,
)

const folder = option('--keep', undefined) ?? mkdtempSync(join(tmpdir(), 'araxes-growth-'))
mkdirSync(folder, { recursive: true })
chmodSync(folder, 0o755)

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
    const server = await serverOf(join(folder, `size-${size}`))
    const started = performance.now()
    for (let number = documents; number < size - LAST; number += 500) {
      await fill(store, server, number, Math.min(number + 500, size - LAST))
      if (number % 5000 === 0) console.log(`  ${size}: ${number} after ${((performance.now() - started) / 1000).toFixed(0)} s`)
    }
    await server.end()
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
