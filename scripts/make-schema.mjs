#!/usr/bin/env node
/** Writes schema/*.json, the JSON Schema of the model, from the built `dist/model`; `--check` compares instead and fails where a file is stale. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { Document, Extraction, Situation, Trend } from '../dist/model/index.js'

const SCHEMAS = { situation: Situation, document: Document, extraction: Extraction, trend: Trend }
const check = process.argv.includes('--check')
const folder = new URL('../schema/', import.meta.url)
const stale = []
mkdirSync(folder, { recursive: true })
for (const [name, schema] of Object.entries(SCHEMAS)) {
  const file = new URL(`${name}.json`, folder)
  const text = `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'output', reused: 'ref' }), null, 2)}\n`
  if (!check) writeFileSync(file, text)
  else if (readFileSync(file, 'utf8') !== text) stale.push(`schema/${name}.json`)
}
if (stale.length > 0) {
  console.error(`${stale.join(', ')}: stale. Run \`npm run build && npm run schema\` and commit the result.`)
  process.exit(1)
}
