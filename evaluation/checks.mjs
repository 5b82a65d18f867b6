#!/usr/bin/env node
/**
 * Scores each check on cases of our own: node evaluation/checks.mjs [CHECK…] [--dev] [--misses] [--cases DIR]
 *
 * A case is a folder of `checks/CHECK/` with articles (a.md, b.md, …) and case.json: { check, fires, at, against, why }. A case that should fire is found when one
 * finding of that check cites one of `at` and, where there are some, one of `against`; one that should not is a false alarm when a finding cites one of `at` and,
 * where there are some, one of `against`. Cases named `dev-…` are those that the checks were made with: `--dev` scores them instead of the others, and only they
 * can be looked into with `--misses`. At the end, how many findings of all checks there are in an article, since idle ones cost a reader's time.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { linkReadings, openReader, readInputs } from '../dist/pipeline.js'

const given = process.argv.slice(2)
const at = given.indexOf('--cases')
const root = at < 0 ? join(import.meta.dirname, 'checks') : given.splice(at, 2)[1]
const dev = given.includes('--dev')
const misses = dev && given.includes('--misses')
const asked = given.filter((a) => !a.startsWith('--'))
const checks = asked.length > 0 ? asked : readdirSync(root).sort()
const unknown = checks.filter((check) => !existsSync(join(root, check)))
if (unknown.length > 0) throw new Error(`no cases of ${unknown.join(', ')} in ${root}`)

const reader = await openReader()

async function situationOf(folder) {
  const readings = []
  for await (const outcome of readInputs([folder])) {
    if ('failure' in outcome) throw new Error(outcome.failure.line)
    if ('document' in outcome && outcome.document.uri.endsWith('.md')) readings.push(await reader.read(outcome.document))
  }
  return linkReadings(readings, reader.version, reader)
}

/** Whether a finding cites one of the quotes. */
function cites(finding, quotes, documents) {
  return quotes.some(([name, quote]) => {
    const doc = documents.find(({ uri }) => uri.endsWith(`/${name}.md`))
    const start = doc ? doc.text.indexOf(quote) : -1
    if (start < 0) throw new Error(`not in article ${name}: ${quote}`)
    return finding.citations.some((c) => c.document === doc.id && c.start < start + quote.length && start < c.end)
  })
}

const percent = (part, of) => (of === 0 ? '   –' : (part / of).toFixed(2))
const noise = new Map()
let articles = 0
console.log('check                     fires  found  silent  false alarms  precision  recall')
for (const check of checks) {
  const count = { fires: 0, found: 0, silent: 0, alarms: 0 }
  for (const name of readdirSync(join(root, check)).sort()) {
    if (name.startsWith('dev-') !== dev) continue
    const folder = join(root, check, name)
    const { fires, at: quotes, against } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'))
    const situation = await situationOf(folder)
    articles += situation.documents.length
    for (const finding of situation.findings) noise.set(finding.check, (noise.get(finding.check) ?? 0) + 1)
    const hit = situation.findings.some(
      (finding) =>
        finding.check === check &&
        cites(finding, quotes, situation.documents) &&
        (against.length === 0 || cites(finding, against, situation.documents)),
    )
    count[fires ? 'fires' : 'silent']++
    if (hit) count[fires ? 'found' : 'alarms']++
    if (misses && hit !== fires)
      console.log(`${check} ${name}: ${fires ? 'not found' : 'false alarm'}: ${quotes.map((q) => q.join(': ')).join(' | ')}`)
  }
  console.log(
    `${check.padEnd(25)} ${String(count.fires).padStart(5)} ${String(count.found).padStart(6)} ${String(count.silent).padStart(7)} ${String(count.alarms).padStart(13)} ${percent(count.found, count.found + count.alarms).padStart(10)} ${percent(count.found, count.fires).padStart(7)}`,
  )
}
await reader.close()
const all = [...noise.values()].reduce((sum, n) => sum + n, 0)
console.log(`\n${all} findings of all checks in ${articles} articles, ${(all / Math.max(1, articles)).toFixed(2)} an article`)
for (const [check, n] of [...noise].sort()) console.log(`  ${check.padEnd(23)} ${String(n).padStart(4)}`)
