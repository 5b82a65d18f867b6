/**
 * How long the stages take: `npm run build && node bench/pipeline.mjs [FOLDER] [ROUNDS]` (default: examples/articles, 5 rounds). Prints the time to the first
 * document (tables and weights are loaded then), then medians over the rounds of words a second for reading, annotating with extracting, and the time of linking.
 */
import { join } from 'node:path'
import { linkReadings, openReader, readInputs } from '../dist/pipeline.js'

const folder = process.argv[2] ?? join(import.meta.dirname, '../examples/articles')
const rounds = Number(process.argv[3] ?? 5)
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const seconds = async (work) => {
  const start = performance.now()
  const result = await work()
  return { result, took: (performance.now() - start) / 1000 }
}
const documentsOf = async () => {
  const documents = []
  for await (const outcome of readInputs([folder])) if ('document' in outcome) documents.push(outcome.document)
  return documents
}

const first = await seconds(async () => {
  const [document] = await documentsOf()
  const reader = await openReader()
  await reader.read(document)
  return reader
})
const reader = first.result
const times = { read: [], 'annotate and extract': [], link: [] }
let words = 0
for (let round = 0; round < rounds; round++) {
  const reading = await seconds(documentsOf)
  words = reading.result.reduce((sum, d) => sum + d.text.split(/\s+/).length, 0)
  const extracting = await seconds(async () => {
    const readings = []
    for (const document of reading.result) readings.push(await reader.read(document))
    return readings
  })
  const linking = await seconds(() => linkReadings(extracting.result, reader.version, reader))
  times.read.push(reading.took)
  times['annotate and extract'].push(extracting.took)
  times.link.push(linking.took)
}
await reader.close()
console.log(`first document, loading included   ${first.took.toFixed(2)} s`)
for (const [stage, took] of Object.entries(times)) {
  console.log(`${stage.padEnd(34)} ${median(took).toFixed(3)} s  ${Math.round(words / median(took))} words a second`)
}
console.log(`${words} words, ${rounds} rounds, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
