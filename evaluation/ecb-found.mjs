#!/usr/bin/env node
/**
 * Scores what users get: events that Araxes itself finds in ECB+ and links, against the gold clusters. Usage: node evaluation/ecb-found.mjs DIR [--topics 2,5,…]
 *
 * Only events whose word is that of a gold mention in an annotated sentence count; all that rules forbid is in force (parties and times that exclude each other,
 * planned against actual), and the documents have no dates. Beside it: the same without traces, by the rule of wording, and the same lemma.
 */

import { documentOfText } from '../dist/model/index.js'
import { linkReadings, openReader } from '../dist/pipeline.js'
import { stem } from '../dist/text/stem.js'
import { coreference } from './coreference.mjs'
import { partition, readEcb } from './ecb/corpus.mjs'

const [folder, option, topics] = process.argv.slice(2)
const docs = readEcb(folder, option === '--topics' ? { topics: topics.split(',') } : {})
const gold = new Map(docs.flatMap((doc) => [...doc.gold]))
const reader = await openReader()
const readings = new Map()
/** From an event's id in its document to the gold mention's key and the lemma. */
const found = new Map()
let events = 0
for (const { text, mentions, annotated } of docs) {
  const reading = await reader.read(documentOfText(text))
  if (readings.has(reading.document.id)) continue
  readings.set(reading.document.id, reading)
  const open = mentions.filter(({ key }) => annotated.includes(key))
  for (const { id, reports } of reading.extraction.events) {
    events++
    const [{ citation }] = reports
    const { lemma } = reading.extraction.traces[id]
    const tells = ({ start, end }) =>
      citation.start <= start && end <= citation.end && stem(text.slice(start, end).toLowerCase()) === stem(lemma)
    const at = open.findIndex(({ words }) => words.some(tells))
    if (at >= 0) found.set(id, { key: open.splice(at, 1)[0].key, lemma })
  }
}

const placeOf = ({ citation: { document, start, end }, type }) => `${document} ${start} ${end} ${type}`
async function clusters(some) {
  const situation = await linkReadings(some, reader.version, reader)
  const home = new Map(situation.events.flatMap(({ id, reports }) => reports.map((report) => [placeOf(report), id])))
  const members = some.flatMap(({ extraction }) => extraction.events.filter(({ id }) => found.has(id)))
  return partition(members.map(({ id, reports }) => [found.get(id).key, home.get(placeOf(reports[0])) ?? id]))
}
const all = [...readings.values()]
const keys = new Set([...found.values()].map(({ key }) => key))
const right = partition([...gold].filter(([key]) => keys.has(key)))
console.log(`${events} events found, ${keys.size} of them gold mentions`)
const show = (name, scored) => {
  const parts = ['muc', 'b3', 'ceafe'].map((m) => ['recall', 'precision', 'f1'].map((k) => (100 * scored[m][k]).toFixed(1)).join('/'))
  console.log(`${name.padEnd(12)} MUC, B³, CEAF-e R/P/F1 ${parts.join(', ')}; CoNLL ${(100 * scored.conll).toFixed(1)}`)
}
show('same lemma', coreference(right, partition([...found.values()].map(({ key, lemma }) => [key, lemma]))))
show('rule', coreference(right, await clusters(all.map((r) => ({ ...r, extraction: { ...r.extraction, traces: {} } })))))
show('model', coreference(right, await clusters(all)))
await reader.close()
