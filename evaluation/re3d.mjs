#!/usr/bin/env node
/**
 * Scores ties against re3d's relations, as far as they fit onto kinds of ties.
 * Usage: node evaluation/re3d.mjs RE3D_DIR [--misses]    (RE3D_DIR holds one JSON a document: document, entities, relations)
 *
 * FightingAgainst counts as rival-of, AlliesOf as allied-with or backs (in either direction); a tie `backs` is right for Likes too, which is not asked
 * for ("fan of the Steelers"). The other relations (CoLocated, BelongsTo, InChargeOf, HasAttrOf, CommWith, Dislikes, Apart) fit onto no kind.
 * Entities are matched by place: an actor answers for an entity when one of its mentions overlaps it, or overlaps one that re3d calls its synonym, or that
 * has the same words; an entity no mention overlaps ("we", "mourners", "a tribal leader") has no actor, and what is asked of it can't be found.
 * A relation is a fact: it counts once a document, whichever way round. re3d marks single fights ("ISIL killed members of the tribe"), which are no
 * standing ties, and not everything that is one: read recall and precision as floors.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const dist = process.env.ARAXES_DIST ?? new URL('../dist', import.meta.url).pathname
const { openAnnotator } = await import(`${dist}/annotate/index.js`)
const { extract } = await import(`${dist}/extract/index.js`)
const { loadKnowledge } = await import(`${dist}/lookup/index.js`)
const { documentOfText } = await import(`${dist}/model/document.js`)

const KINDS = { FightingAgainst: ['rival-of'], AlliesOf: ['allied-with', 'backs'] }
const [folder] = process.argv.slice(2)
const showMisses = process.argv.includes('--misses')
const plain = (s) =>
  s
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const overlaps = (a, b) => a.start < b.end && b.start < a.end

/** Spans that stand for the same entity: those of the same words, and synonyms of them. */
function clusters({ entities, relations }) {
  const names = new Map()
  const find = (n) => (names.get(n) === n || !names.has(n) ? n : find(names.get(n)))
  const spans = new Map()
  for (const { value, begin, end } of entities) spans.set(plain(value), [...(spans.get(plain(value)) ?? []), { start: begin, end }])
  for (const name of spans.keys()) names.set(name, name)
  for (const r of relations)
    if (r.type === 'IsSynonymOf' && spans.has(plain(r.source)) && spans.has(plain(r.target)))
      names.set(find(plain(r.source)), find(plain(r.target)))
  // Pronouns mean others at every place
  const isPronoun = (name) => /^(?:i|we|us|our|he|him|his|she|her|it|its|they|them|their|who|which|that|this|you)$/.test(name)
  return ({ value, begin, end }) =>
    isPronoun(plain(value))
      ? { key: `${plain(value)} ${begin}`, spans: [{ start: begin, end }] }
      : {
          key: find(plain(value)),
          spans: [
            { start: begin, end },
            ...[...spans].filter(([n]) => !isPronoun(n) && find(n) === find(plain(value))).flatMap(([, s]) => s),
          ],
        }
}

const knowledge = loadKnowledge()
const annotator = await openAnnotator({ knowledge })
const total = { entities: 0, matched: 0, asked: {}, findable: {}, found: {}, out: {}, right: {} }
const add = (tally, key) => {
  tally[key] = (tally[key] ?? 0) + 1
}
const misses = []

for (const file of readdirSync(folder)
  .filter((f) => f.endsWith('.json'))
  .sort()) {
  const record = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const { text } = record.document
  const doc = documentOfText(text)
  const { actors, ties } = extract(doc, await annotator.annotate(doc), knowledge)
  const entityAt = clusters(record)
  const answering = (spans) => new Set(actors.filter((a) => a.mentions.some((m) => spans.some((s) => overlaps(m, s)))).map((a) => a.id))
  const facts = new Map()
  for (const r of record.relations) {
    if (!KINDS[r.type] && r.type !== 'Likes') continue
    const ends = [
      entityAt({ value: r.source, begin: r.sourceBegin, end: r.sourceEnd }),
      entityAt({ value: r.target, begin: r.targetBegin, end: r.targetEnd }),
    ]
    const key = [r.type, ...ends.map((e) => e.key).sort()].join('|')
    if (facts.has(key)) continue
    facts.set(key, { r, actors: ends.map((e) => answering(e.spans)) })
  }
  for (const { r, actors: sides } of facts.values()) {
    if (!KINDS[r.type]) continue
    for (const side of sides) {
      total.entities++
      if (side.size > 0) total.matched++
    }
  }
  const fits = (tie, [a, b]) => (a.has(tie.subject) && b.has(tie.object)) || (a.has(tie.object) && b.has(tie.subject))
  for (const { r, actors: sides } of facts.values()) {
    if (!KINDS[r.type]) continue
    add(total.asked, r.type)
    if (sides.every((s) => s.size > 0)) add(total.findable, r.type)
    if (ties.some((t) => KINDS[r.type].includes(t.kind) && fits(t, sides))) add(total.found, r.type)
    else misses.push(`${r.type}: ${r.source} | ${r.target} | ${r.value}`)
  }
  for (const tie of ties.filter((t) => Object.values(KINDS).flat().includes(t.kind))) {
    add(total.out, tie.kind)
    const right = [...facts.values()].some(
      ({ r, actors: sides }) =>
        ((KINDS[r.type] ?? []).includes(tie.kind) || (r.type === 'Likes' && tie.kind === 'backs')) && fits(tie, sides),
    )
    if (right) add(total.right, tie.kind)
    else misses.push(`not in re3d: ${tie.kind}: ${tie.citations[0].quote}`)
  }
}
await annotator.close()

const share = (a = 0, b = 0) => `${a} of ${b}${b ? ` (${(a / b).toFixed(3)})` : ''}`
const sum = (tally) => Object.values(tally).reduce((n, x) => n + x, 0)
console.log(`ends of relations that an actor answers for: ${share(total.matched, total.entities)}`)
for (const type of Object.keys(KINDS))
  console.log(
    `recall ${type} -> ${KINDS[type].join(', ')}: ${share(total.found[type], total.asked[type])}; with an actor at both ends: ${share(total.found[type], total.findable[type])}`,
  )
for (const kind of Object.values(KINDS).flat()) console.log(`precision ${kind}: ${share(total.right[kind], total.out[kind])}`)
const [R, P] = [sum(total.found) / sum(total.asked), sum(total.right) / sum(total.out)]
console.log(
  `all: precision ${P.toFixed(3)}, recall ${R.toFixed(3)}, with an actor at both ends ${(sum(total.found) / sum(total.findable)).toFixed(3)}`,
)
if (showMisses) console.log(misses.join('\n'))
