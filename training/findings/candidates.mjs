// What checks may say of the sets of articles, with what is seen of each and whether readers hold it for worth saying, for train.py.
// Usage: npm run build && node training/findings/candidates.mjs OUT_DIR [--from DIR]
//
// OUT_DIR gets a file a check: {set, worth: 1, 0 or -1 where nobody said, evidence, words}. Sets are those of training/parting/sets and the development cases of all checks (`case CHECK NAME`). --from DIR: their
// situations as an earlier run left them there.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { misdatedCandidates } from '../../dist/link/checks/date-conflict.js'
import { figureCandidates } from '../../dist/link/checks/unattributed-figure.js'
import { link } from '../../dist/link/index.js'
import { loadKnowledge } from '../../dist/lookup/index.js'
import { openReader, readInputs } from '../../dist/pipeline.js'

const args = process.argv.slice(2)
const at = args.indexOf('--from')
const kept = at < 0 ? undefined : args.splice(at, 2)[1]
const [out] = args
const root = fileURLToPath(new URL('../..', import.meta.url))
const CANDIDATES = {
  'unattributed-figure': figureCandidates,
  'date-conflict': misdatedCandidates,
}
const knowledge = loadKnowledge()
mkdirSync(out, { recursive: true })
let reader

async function situationOf(folder, name) {
  const file = kept && join(kept, `${name}.json`)
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  reader ??= await openReader()
  const readings = []
  for await (const outcome of readInputs([folder]))
    if ('document' in outcome && outcome.document.uri.endsWith('.md')) readings.push(await reader.read(outcome.document))
  const dates = readings.flatMap(({ extraction }) => extraction.dates ?? [])
  const documents = readings.map(({ document }) => document).sort((a, b) => (a.id < b.id ? -1 : 1))
  // Without checks: they need the trees that are trained here.
  const extractions = readings.map(({ extraction }) => extraction)
  const situation = { ...(await link(reader.readTogether, documents, extractions, knowledge, [])), documents, dates }
  if (file) {
    mkdirSync(kept, { recursive: true })
    writeFileSync(file, JSON.stringify(situation))
  }
  return situation
}

const judged = readFileSync(new URL('judged.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

let lost = 0
/** Where a quote stands; nothing where the article is not as it was, which is counted. */
function placeIn(documents, name, quote) {
  const doc = documents.find(({ uri }) => uri.endsWith(`/${name}.md`))
  const start = doc?.text.indexOf(quote) ?? -1
  if (start < 0) lost++
  return start < 0 ? [] : [{ document: doc.id, start, end: start + quote.length }]
}
/** Checks that hold two places against each other: both have to be meant. */
const COMPARING = new Set(['date-conflict'])
const meet = (a, b) => a.document === b.document && a.start < b.end && b.start < a.end

/** Whether the places are those of one of the findings: one of them at least, or all where they are compared. */
const isAmong = (check, citations, findings) =>
  findings.some((places) => {
    const met = citations.filter((citation) => places.some((place) => meet(citation, place)))
    return COMPARING.has(check) ? met.length === citations.length : met.length > 0
  })

const sets = join(root, 'training/parting/sets')
const cases = join(root, 'evaluation/checks')
for (const [check, candidatesOf] of Object.entries(CANDIDATES)) {
  const lines = []
  const write = (set, situation, worthOf) => {
    for (const { citations, evidence } of candidatesOf(situation, knowledge))
      lines.push(JSON.stringify({ set, worth: worthOf(citations), evidence, words: citations.map(({ quote }) => quote.slice(0, 160)) }))
  }
  for (const set of readdirSync(sets).sort()) {
    const { findings } = JSON.parse(readFileSync(join(sets, set, 'corpus.json'), 'utf8'))
    // Sets of which nobody judged or listed findings say nothing.
    if (findings.length === 0 && !judged.some((one) => one.set === set)) continue
    const situation = await situationOf(join(sets, set), set)
    const places = ({ quotes }) => quotes.flatMap(([name, quote]) => placeIn(situation.documents, name, quote))
    const own = judged.filter((one) => one.set === set && one.check === check)
    const worth = [
      ...own.filter(({ verdict }) => verdict === 'useful' || verdict === 'missed').map(places),
      ...findings
        .filter((one) => one.check === check)
        .map(({ document, quote, against = [] }) => places({ quotes: [[document, quote], ...against] })),
    ]
    const wrong = own.filter(({ verdict }) => verdict === 'wrong').map(places)
    write(set, situation, (citations) =>
      Number(isAmong(check, citations, worth) && !(COMPARING.has(check) && isAmong(check, citations, wrong))),
    )
  }
  for (const of of readdirSync(cases))
    for (const name of readdirSync(join(cases, of)).filter((one) => one.startsWith('dev-'))) {
      const { fires, at, against } = JSON.parse(readFileSync(join(cases, of, name, 'case.json'), 'utf8'))
      const situation = await situationOf(join(cases, of, name), `${of} ${name}`)
      const places = [...at, ...(COMPARING.has(check) ? against : [])].flatMap(([article, quote]) =>
        placeIn(situation.documents, article, quote),
      )
      write(`case ${of} ${name}`, situation, (citations) => (of === check && isAmong(check, citations, [places]) ? Number(fires) : -1))
    }
  writeFileSync(join(out, `${check}.jsonl`), `${lines.join('\n')}\n`)
  console.log(`${check}: ${lines.length}`)
}
if (lost > 0) console.log(`${lost} quotes of findings stand in no article any longer`)
await reader?.close()
