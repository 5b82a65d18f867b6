#!/usr/bin/env node
/**
 * Scores Araxes on the articles of our own, each read by itself, with the gold articles' scorer. Usage: node evaluation/own.mjs GOLD_DIR [dev|held|FOLDER] [--misses]
 * GOLD_DIR holds score.mjs; FOLDER any folder of NAME.md with NAME.json beside it. Prints F1 of each article and totals; `--misses` is not for `held`.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyze } from '../dist/index.js'

const [gold, which = 'dev'] = process.argv.slice(2).filter((a) => !a.startsWith('--'))
const own = join(import.meta.dirname, 'articles', which)
const folder = existsSync(own) ? own : which
const misses = process.argv.includes('--misses') && which !== 'held'
const LAYER = { eventTime: 'events', eventStatus: 'events', contingencyKind: 'contingencies', contingencyParts: 'contingencies' }

const work = mkdtempSync(join(tmpdir(), 'araxes-own-'))
const table = []
const totals = {}
const fields = {}
try {
  for (const name of readdirSync(folder)
    .filter((f) => f.endsWith('.json'))
    .map((f) => f.slice(0, -5))
    .sort()) {
    const { situation, failures } = await analyze(join(folder, `${name}.md`))
    if (failures.length > 0) throw new Error(failures.map((f) => f.line).join('\n'))
    const faults = situation.notices.filter(({ stage }) => stage === 'extract')
    if (faults.length > 0) throw new Error(faults.map(({ where, why }) => `${where}: ${why}`).join('\n'))
    const file = join(work, 'situation.json')
    writeFileSync(file, JSON.stringify(situation))
    const lines = execFileSync(process.execPath, [join(gold, 'score.mjs'), file, join(folder, `${name}.json`), '--misses'], {
      encoding: 'utf8',
    }).split('\n')
    const row = { article: name }
    const found = {}
    for (const line of lines) {
      if (!line.startsWith('{')) {
        if (misses && line) console.log(name, line)
        continue
      }
      const entry = JSON.parse(line)
      if (entry.kind) {
        row[entry.kind] = entry.f1.toFixed(2)
        found[entry.kind] = entry.found
        totals[entry.kind] ??= { required: 0, found: 0, output: 0 }
        for (const key of ['required', 'found', 'output']) totals[entry.kind][key] += entry[key]
      } else {
        for (const [field, rate] of Object.entries(entry.fields)) {
          if (rate === null) continue
          fields[field] ??= { right: 0, of: 0 }
          const n = found[LAYER[field] ?? 'claims']
          fields[field].right += rate * n
          fields[field].of += n
        }
      }
    }
    table.push(row)
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
console.table(table)
for (const [kind, { required, found, output }] of Object.entries(totals)) {
  const f1 = (2 * found) / (required + output)
  console.log(
    `${kind.padEnd(14)} F1 ${f1.toFixed(3)}  precision ${(found / output).toFixed(3)}  recall ${(found / required).toFixed(3)}  (${found} of ${required} required, ${output} put out)`,
  )
}
console.log(
  Object.entries(fields)
    .map(([field, { right, of }]) => `${field} ${(right / of).toFixed(3)}`)
    .join(', '),
)
process.exit(0)
