#!/usr/bin/env node
/**
 * Which people of the table of office holders linking would hold to be one by their names though these are spelled otherwise: each group, for a reader to judge.
 * Usage: node evaluation/names.mjs. Whom they belong to, which keeps many apart, is not looked at here.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { fullNameKey, nameKey } from '../dist/link/names.js'
import { loadKnowledge } from '../dist/lookup/index.js'

const { nameForms } = loadKnowledge()
const rows = gunzipSync(readFileSync(join(import.meta.dirname, '../knowledge/offices.tsv.gz')))
  .toString()
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t'))
const people = new Map(rows.map(([person, wikidata]) => [wikidata, person]))
const groups = new Map()
for (const [wikidata, person] of people) {
  const key = fullNameKey(person, nameForms)
  if (!key.trim().includes(' ')) continue
  groups.set(key, [...(groups.get(key) ?? []), { person, wikidata }])
}
const several = [...groups.values()].filter((group) => group.length > 1)
const spelled = several.filter((group) => new Set(group.map(({ person }) => nameKey(person))).size > 1)
console.log(`${people.size} people; ${several.length - spelled.length} groups of one spelling, ${spelled.length} of several:`)
for (const group of spelled) console.log(group.map(({ person, wikidata }) => `${person} (${wikidata})`).join(' | '))
