// Paragraphs with marked events to windows of the encoder, one JSON object a line, for train.py. Usage:
//
//   npm run build && node training/events/prepare.mjs OUT.jsonl [FOLDER]
//
// FOLDER (default: paragraphs/ beside this file) holds *.jsonl of {text, events: [{trigger, occurrence?, type, also, optional}]}.
// A line of OUT: {file, ids, shapes, first, types: [per word: "O", a PLOVER type, or "?" where coders may differ], also: {word: [types]}}.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Planner } from '../../dist/annotate/encoder/windows.js'
import { WordPieces } from '../../dist/annotate/encoder/wordpiece.js'
import { passagesOf } from '../../dist/annotate/passages.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const [out, folder = join(here, 'paragraphs')] = process.argv.slice(2)
const vocabulary = readFileSync(join(here, '../../models/en/vocab.txt'), 'utf8').trimEnd().split('\n')
const pieces = new WordPieces(vocabulary)

function placeOf(text, trigger, occurrence = 1) {
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${trigger.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu')
  return [...text.matchAll(word)][occurrence - 1]?.index
}

const lines = []
let lost = 0
for (const file of readdirSync(folder)
  .filter((f) => f.endsWith('.jsonl'))
  .sort())
  for (const line of readFileSync(join(folder, file), 'utf8').trim().split('\n')) {
    const { text, events } = JSON.parse(line)
    const passages = passagesOf(text)
    const words = passages.map((p) => p.words)
    const types = words.map((w) => w.map(() => 'O'))
    const also = words.map((w) => w.map(() => []))
    for (const event of events) {
      const at = placeOf(text, event.trigger, event.occurrence)
      const p = words.findIndex((w) => w.some(({ start, end }) => start <= at && at < end))
      if (p < 0) {
        lost++
        continue
      }
      const i = words[p].findIndex(({ start, end }) => start <= at && at < end)
      // Two events of one word: the surer one.
      if (types[p][i] !== 'O' && types[p][i] !== '?') continue
      types[p][i] = event.optional ? '?' : event.type
      also[p][i] = [event.type, ...(event.also ?? [])]
    }
    const planner = new Planner(
      passages.map(({ words: w, starts, apart }) => ({ words: w.map(({ start, end }) => text.slice(start, end)), starts, apart })),
      pieces,
    )
    while (!planner.done) {
      const { window, parts } = planner.next()
      lines.push(
        JSON.stringify({
          file,
          ids: [...window.ids],
          shapes: [...window.shapes],
          first: [...window.first],
          types: parts.flatMap(({ passage, from, to }) => types[passage].slice(from, to)),
          also: parts.flatMap(({ passage, from, to }) => also[passage].slice(from, to)),
          words: parts.flatMap(({ passage, from, to }) => words[passage].slice(from, to).map(({ start, end }) => text.slice(start, end))),
        }),
      )
    }
  }
writeFileSync(out, `${lines.join('\n')}\n`)
console.log(`${out}: ${lines.length} windows, ${lost} events lost`)
