// Groups of tellings to pairs, one JSON object a line, for train.py. Usage:
//
//   npm run build && node training/same-thing/prepare.mjs OUT.jsonl
//
// A line of OUT: {kind, same, group, fold, ids, shapes, marks} for each two tellings of a group: the pieces of both, how each is written, and marks: 0 the first
// telling, 1 its word, 2 the second, 3 its word.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SHAPE, shapeOf, WordPieces } from '../../dist/annotate/encoder/wordpiece.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const pieces = new WordPieces(readFileSync(join(here, '../../models/en/vocab.txt'), 'utf8').trimEnd().split('\n'))
const WORD = /[\p{L}\p{N}]+(?:[-'’.&][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu

function startOf({ text, mark, occurrence = 1 }) {
  let start = -1
  for (let i = 0; i < occurrence; i++) start = text.indexOf(mark, start + 1)
  return start
}

function pairOf(first, second) {
  const pair = { ids: [pieces.idOf('[CLS]')], shapes: [SHAPE.none], marks: [0] }
  for (const [side, telling] of [first, second].entries()) {
    const start = startOf(telling)
    for (const { 0: word, index } of telling.text.matchAll(WORD)) {
      const own = pieces.of(word)
      const told = index < start + telling.mark.length && start < index + word.length
      pair.ids.push(...own)
      pair.shapes.push(shapeOf(word), ...Array(own.length - 1).fill(SHAPE.continued))
      pair.marks.push(...Array(own.length).fill(2 * side + Number(told)))
    }
    pair.ids.push(pieces.idOf('[SEP]'))
    pair.shapes.push(SHAPE.none)
    pair.marks.push(2 * side)
  }
  return pair
}

const lines = []
let group = 0
for (const file of readdirSync(here).sort()) {
  if (!/^groups-.*\.jsonl$/.test(file)) continue
  for (const line of readFileSync(join(here, file), 'utf8').trim().split('\n')) {
    const { kind, tellings } = JSON.parse(line)
    for (const [i, a] of tellings.entries())
      for (const b of tellings.slice(0, i))
        lines.push(JSON.stringify({ kind, same: a.is === b.is, group, fold: group % 5, ...pairOf(b, a) }))
    group++
  }
}
writeFileSync(process.argv[2], `${lines.join('\n')}\n`)
console.log(`${lines.length} pairs of ${group} groups`)
