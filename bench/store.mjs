/**
 * How long the store takes: `npm run build && node bench/store.mjs [DOCUMENTS]` (default 200). Documents of 6,000 characters with 60 claims each, one process.
 * ARAXES_STORE_MODULE names another build of src/store.
 */
import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const module = process.env.ARAXES_STORE_MODULE ?? join(import.meta.dirname, '../dist/store/index.js')
const { openStore } = await import(pathToFileURL(module).href)
const DOCUMENTS = Number(process.argv[2] ?? 200)
const CLAIMS = 60

const folder = mkdtempSync(join(tmpdir(), 'araxes-bench-'))
chmodSync(folder, 0o755)
const address = join(folder, 'store')

async function timed(what, work) {
  const start = performance.now()
  const result = await work()
  console.log(`${what.padEnd(44)} ${(performance.now() - start).toFixed(0).padStart(6)} ms`)
  return result
}

function reading(number) {
  const text = `Article ${number}. ${'The minister said that the talks would go on. '.repeat(130)}`
  const uri = `file:///bench/${number}.md`
  const hash = (of) => createHash('sha256').update(of).digest('hex')
  const id = `doc_${hash(uri + text).slice(0, 16)}`
  const cite = (start, end) => ({ document: id, start, end, quote: text.slice(start, end) })
  const claims = Array.from({ length: CLAIMS }, (_, index) => {
    const start = text.indexOf('The minister') + index * 46
    return {
      ...{ id: `clm_${hash(`${id} ${index}`).slice(0, 16)}`, speaker: 'act_minister', speakerName: 'minister', via: [], anonymous: false },
      ...{ expression: 'said', evidence: 'official', kind: 'statement', certainty: 'certain', polarity: 'positive' },
      ...{
        source: cite(start, start + 12),
        cue: cite(start + 13, start + 17),
        content: cite(start + 18, start + 45),
        about: ['act_minister'],
      },
      proposition: `prp_${hash(`${id} ${index}`).slice(0, 16)}`,
    }
  })
  const document = { id, uri, language: 'en', text, sha256: hash(text), genre: 'news', provenance: {}, regions: [] }
  const none = { events: [], quantities: [], contingencies: [], ties: [], notices: [], explanations: {} }
  return { document, extraction: { document: id, actors: [], claims, ...none }, reader: { version: 'bench', model: 'none', rules: 'none' } }
}

try {
  const first = await timed('open a new store (initdb, start, schema)', () => openStore(address))
  const second = await timed('join it', () => openStore(address))
  await timed('leave it', () => second.close())
  await timed('close it (stop)', () => first.close())
  const store = await timed('open it again (start)', () => openStore(address))
  const readings = Array.from({ length: DOCUMENTS }, (_, number) => reading(number))
  await timed(`add ${DOCUMENTS} documents`, async () => {
    for (const one of readings) await store.add(one)
  })
  await timed(`ask ${DOCUMENTS} times what is known`, async () => {
    for (const { document } of readings) await store.known(document.uri, document.sha256)
  })
  const { generation } = await timed('read all of them', () => store.readings())
  const claims = readings.flatMap(({ extraction }) => extraction.claims)
  const empty = { actors: [], events: [], ties: [], quantities: [], contingencies: [], disagreements: [], findings: [], notices: [] }
  const propositions = claims.map((claim) => ({
    id: claim.proposition,
    text: claim.content.quote,
    about: [],
    claims: [claim.id],
    articles: 1,
    origins: 1,
  }))
  const situation = { reader: readings[0].reader, ...empty, claims, propositions }
  await timed(`keep ${claims.length * 2} linked elements`, () => store.saveLinked(situation, generation, 'bench'))
  await timed('keep them again', () => store.saveLinked(situation, generation, 'bench'))
  await timed('read the linked situation', () => store.linked('bench'))
  const { bytes } = await store.stats()
  console.log(`${'tables'.padEnd(44)} ${(bytes / 1e6).toFixed(0).padStart(6)} MB`)
  await timed('close it (stop)', () => store.close())
} finally {
  rmSync(folder, { recursive: true })
}
