#!/usr/bin/env node
/**
 * Scores disagreements and findings on sets of articles of our own, each set read together, with the gold articles' scorer. Usage: node evaluation/partings.mjs GOLD_DIR [SETS_DIR] [--only PREFIX,…] [--misses]
 * GOLD_DIR holds score-corpus.mjs. SETS_DIR is `partings/` by default, which is held out: score it, read no misses. Prints, a set and in all, how many of the disagreements and findings that
 * a careful reader lists are found, and how many are put out.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { linkReadings, openReader, readInputs } from '../dist/pipeline.js'

const at = process.argv.indexOf('--only')
const only = at < 0 ? [''] : process.argv.splice(at, 2)[1].split(',')
const [gold, given] = process.argv.slice(2).filter((a) => !a.startsWith('--'))
const root = given ?? join(import.meta.dirname, 'partings')
const misses = process.argv.includes('--misses') && given !== undefined
const reader = await openReader()
const work = mkdtempSync(join(tmpdir(), 'araxes-partings-'))
const kinds = {}
const sum = { disagreements: [0, 0, 0], findings: [0, 0, 0] }
const count = (name, found) => {
  kinds[name] ??= { found: 0, of: 0 }
  kinds[name].of++
  if (found) kinds[name].found++
}
try {
  for (const set of readdirSync(root)
    .filter((name) => only.some((prefix) => name.startsWith(prefix)) && existsSync(join(root, name, 'corpus.json')))
    .sort()) {
    const readings = []
    for await (const outcome of readInputs([join(root, set)])) {
      if ('failure' in outcome) throw new Error(outcome.failure.line)
      if ('document' in outcome && outcome.document.uri.endsWith('.md')) readings.push(await reader.read(outcome.document))
    }
    const file = join(work, 'situation.json')
    writeFileSync(file, JSON.stringify(await linkReadings(readings, reader.version, reader)))
    const annotated = join(root, set, 'corpus.json')
    const kindOf = new Map(JSON.parse(readFileSync(annotated, 'utf8')).disagreements.map(({ id, kind }) => [id, kind]))
    const lines = execFileSync(process.execPath, [join(gold, 'score-corpus.mjs'), file, annotated], { encoding: 'utf8' })
      .trim()
      .split('\n')
    const all = JSON.parse(lines.at(-1))
    const told = lines.slice(0, -1).map((line) => /^(?<what>found|missed)\s+(?<check>\S+)\s+(?<rest>.*)$/.exec(line).groups)
    for (const { what, check, rest } of told) {
      count(check === 'disagreement' ? kindOf.get(rest) : `check ${check}`, what === 'found')
      if (misses && what === 'missed') console.log(`${set} missed ${check} ${rest}`)
    }
    const of = (finding) => told.filter(({ check }) => (check !== 'disagreement') === finding).length
    const row = {
      disagreements: [all.disagreementsFound, of(false), all.disagreementsInOutput],
      findings: [all.findingsFound, of(true), all.findingsInOutput],
    }
    for (const [name, values] of Object.entries(row)) sum[name] = sum[name].map((value, i) => value + values[i])
    console.log(
      `${set}  disagreements ${row.disagreements.slice(0, 2).join(' of ')}, ${row.disagreements[2]} put out; findings ${row.findings.slice(0, 2).join(' of ')}, ${row.findings[2]} put out`,
    )
  }
} finally {
  rmSync(work, { recursive: true })
  await reader.close()
}
for (const [name, [found, of, out]] of Object.entries(sum))
  console.log(`${name}: ${found} of ${of} (${(found / of).toFixed(2)}), ${out} put out`)
for (const [name, { found, of }] of Object.entries(kinds).sort()) console.log(`  ${name.padEnd(28)} ${found} of ${of}`)
