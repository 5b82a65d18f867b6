#!/usr/bin/env node
/**
 * Scores Araxes against gold articles with the gold's own scorers, prints a table, and fails under the floors of `floors.json`.
 * Usage: npm run evaluate [-- GOLD_DIR]. GOLD_DIR (default: ../shared/gold) holds score.mjs, score-corpus.mjs, articles/, corpus.json;
 * the articles' texts and metadata stand in ../corpus beside it. Where it is missing, there is nothing to score and the command says so.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { analyze } from '../dist/index.js'

const gold = resolve(process.argv.slice(2).find((a) => !a.startsWith('--')) ?? '../shared/gold')
const floorsFile = new URL('floors.json', import.meta.url)
if (!existsSync(join(gold, 'score.mjs'))) {
  console.log(`no gold at ${gold}: nothing scored. Pass its folder: npm run evaluate -- DIR`)
  process.exit(0)
}

const work = mkdtempSync(join(tmpdir(), 'araxes-evaluation-'))
try {
  const corpus = join(gold, '../corpus')
  const meta = JSON.parse(readFileSync(join(corpus, 'meta.json'), 'utf8'))
  const folder = join(work, 'articles')
  mkdirSync(folder)
  for (const file of readdirSync(corpus)
    .filter((f) => f.endsWith('.txt'))
    .sort()) {
    const name = file.replace(/\.txt$/, '')
    const front = Object.entries(meta[name] ?? {}).filter(([, value]) => value !== null)
    const head = front.length === 0 ? '' : `---\n${front.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n')}\n---\n`
    writeFileSync(join(folder, `${name}.md`), head + readFileSync(join(corpus, file), 'utf8'))
  }
  const started = performance.now()
  const { situation, failures } = await analyze(folder)
  const seconds = (performance.now() - started) / 1000
  if (failures.length > 0) throw new Error(failures.map((f) => f.line).join('\n'))
  const faults = situation.notices.filter(({ stage }) => stage === 'extract')
  if (faults.length > 0) throw new Error(faults.map(({ where, why }) => `${where}: ${why}`).join('\n'))
  const file = join(work, 'situation.json')
  writeFileSync(file, JSON.stringify(situation))

  const lines = (script, ...args) =>
    execFileSync(process.execPath, [join(gold, script), file, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 })
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line))
  const articles = readdirSync(join(gold, 'articles')).map((f) => join(gold, 'articles', f))
  const measured = {}
  for (const line of lines('score.mjs', ...articles)) {
    if (line.kind) measured[line.kind] = line.f1
    else for (const [field, rate] of Object.entries(line.fields)) measured[field] = rate
  }
  if (existsSync(join(gold, 'corpus.json'))) {
    const [line] = lines('score-corpus.mjs', join(gold, 'corpus.json'))
    measured.disagreements = Math.round(line.disagreements * 1000) / 1000
    measured.findings = Math.round(line.findings * 1000) / 1000
  }

  const floors = existsSync(floorsFile) ? JSON.parse(readFileSync(floorsFile, 'utf8')) : {}
  let under = 0
  console.log('what                measured   floor')
  for (const [name, value] of Object.entries(measured)) {
    const floor = floors[name]
    const low = floor !== undefined && value !== null && value < floor
    if (low) under++
    console.log(
      `${name.padEnd(18)} ${value === null ? '       –' : value.toFixed(3).padStart(8)} ${floor === undefined ? '      –' : floor.toFixed(2).padStart(7)}${low ? '  under its floor' : ''}`,
    )
  }
  console.log(`${situation.documents.length} articles in ${seconds.toFixed(1)} s`)
  if (under > 0) {
    console.error(`${under} under the floor in evaluation/floors.json. A floor is lowered by hand only, in a commit that says why.`)
    process.exitCode = 1
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
