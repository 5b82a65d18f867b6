#!/usr/bin/env node
/**
 * Scores claims against the attributions of PolNeAR: source, cue and content by exact span (marks, quotation marks and an opening "that" aside),
 * contents (one a sentence) by overlap over union of 0.5, and sources among the contents found. PolNeAR marks more than Araxes means by a claim (any attitude, any
 * verb of acting on words), so the figures serve to compare versions.
 * Usage: node evaluation/polnear.mjs DIR [--articles N] [--misses], DIR holding text/*.txt and attributions/*.ann; also by POLNEAR=DIR.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const dist = process.env.ARAXES_DIST ?? new URL('../dist', import.meta.url).pathname
const { openAnnotator } = await import(`${dist}/annotate/index.js`)
const { loadKnowledge } = await import(`${dist}/lookup/index.js`)
const { extract } = await import(`${dist}/extract/index.js`)
const { claims } = await import(`${dist}/extract/claims/index.js`)

const args = process.argv.slice(2)
const option = (name) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : undefined)
const dir = args.find((a) => !a.startsWith('--') && !/^\d+$/.test(a)) ?? process.env.POLNEAR
if (!dir) {
  console.log('no PolNeAR given: nothing scored. Pass its folder: node evaluation/polnear.mjs DIR')
  process.exit(0)
}

/** First annotator of each article; a span of several parts is its hull. */
function goldOf(file, text) {
  const spans = new Map()
  const found = []
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [id, rest = ''] = line.split('\t')
    if (id.startsWith('T')) {
      const parts = rest
        .slice(rest.indexOf(' ') + 1)
        .split(';')
        .map((p) => p.split(' ').map(Number))
      spans.set(id, { start: Math.min(...parts.map((p) => p[0])), end: Math.max(...parts.map((p) => p[1])) })
    } else if (id.startsWith('E')) {
      const part = {}
      for (const pair of rest.split(' ')) {
        const [role, target] = pair.split(':')
        const kind = role?.replace(/\d+$/, '').toLowerCase()
        const s = spans.get(target)
        if (s) part[kind] = part[kind] ? { start: Math.min(part[kind].start, s.start), end: Math.max(part[kind].end, s.end) } : s
      }
      if (part.content) found.push(part)
    }
  }
  return found.map((a) => Object.fromEntries(Object.entries(a).map(([k, s]) => [k, tidy(text, s)])))
}
const MARK = /[\s.,;:!?"“”‘’'—–\-()[\]]/u
function tidy(text, { start, end }) {
  while (start < end && MARK.test(text[start])) start++
  if (/^that\s/i.test(text.slice(start, start + 5))) start += 5
  while (start < end && MARK.test(text[start])) start++
  while (end > start && MARK.test(text[end - 1])) end--
  if (/\sthat$/i.test(text.slice(start, end))) end -= 5
  return { start, end }
}
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
/** A content of several sentences counts as one a sentence. */
function bySentence(text, attribution) {
  const parts = []
  for (const { index, segment } of segmenter.segment(text.slice(attribution.content.start, attribution.content.end))) {
    const start = attribution.content.start + index
    const content = tidy(text, { start, end: start + segment.length })
    if (content.end - content.start > 2) parts.push({ ...attribution, content })
  }
  return parts
}
const iou = (a, b) =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start) || 1)
const tally = () => ({ gold: 0, out: 0, both: 0 })
const totals = { source: tally(), cue: tally(), content: tally(), overlapping: tally() }
const sources = { right: 0, all: 0 }
const rules = new Map()

const knowledge = loadKnowledge()
const annotator = await openAnnotator({ knowledge })
const files = readdirSync(join(dir, 'attributions')).sort()
const seen = new Set()
const started = performance.now()
for (const file of files) {
  const name = file.replace(/_[^_]*\.ann$/, '')
  if (seen.has(name) || seen.size >= (option('--articles') ?? Infinity)) continue
  seen.add(name)
  const text = readFileSync(join(dir, 'text', `${name}.txt`), 'utf8')
  const doc = {
    id: `doc_${name}`,
    uri: `file:///${name}.txt`,
    language: 'en',
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    genre: 'news',
    provenance: {},
    regions: [],
  }
  const gold = goldOf(join(dir, 'attributions', file), text).flatMap((a) => bySentence(text, a))
  const extraction = extract(doc, await annotator.annotate(doc), knowledge, [claims])
  const out = extraction.claims.map((c) => ({
    rule: extraction.explanations[c.id].rule,
    content: tidy(text, c.content),
    ...(c.source ? { source: tidy(text, c.source) } : {}),
    ...(c.cue ? { cue: tidy(text, c.cue) } : {}),
  }))
  for (const part of ['source', 'cue', 'content']) {
    const key = (s) => `${s.start}-${s.end}`
    const g = new Set(gold.flatMap((a) => (a[part] ? [key(a[part])] : [])))
    const o = new Set(out.flatMap((a) => (a[part] ? [key(a[part])] : [])))
    totals[part].gold += g.size
    totals[part].out += o.size
    totals[part].both += [...o].filter((k) => g.has(k)).length
  }
  const pairs = gold
    .flatMap((g, i) => out.map((o, j) => [iou(g.content, o.content) + (g.cue && o.cue && iou(g.cue, o.cue) > 0 ? 0.2 : 0), i, j]))
    .filter(([, i, j]) => iou(gold[i].content, out[j].content) >= 0.5)
  const g2o = new Map(),
    o2g = new Map()
  for (const [, i, j] of pairs.sort((a, b) => b[0] - a[0])) {
    if (g2o.has(i) || o2g.has(j)) continue
    g2o.set(i, j)
    o2g.set(j, i)
  }
  totals.overlapping.gold += gold.length
  totals.overlapping.out += out.length
  totals.overlapping.both += g2o.size
  for (const [i, j] of g2o) {
    if (!gold[i].source) continue
    sources.all++
    if (out[j].source && iou(gold[i].source, out[j].source) > 0) sources.right++
    else if (args.includes('--sources'))
      console.log(
        `source of {${text.slice(out[j].cue.start, out[j].cue.end)}}: gold [${text.slice(gold[i].source.start, gold[i].source.end)}], found [${out[j].source ? text.slice(out[j].source.start, out[j].source.end) : ''}] | ${text.slice(out[j].content.start, out[j].content.end).slice(0, 80)}`,
      )
  }
  for (const [j, o] of out.entries()) {
    const r = rules.get(o.rule) ?? { right: 0, all: 0 }
    r.all++
    if (o2g.has(j)) r.right++
    rules.set(o.rule, r)
    if (args.includes('--wrong') && !o2g.has(j))
      console.log(
        `wrong ${o.rule}: [${o.source ? text.slice(o.source.start, o.source.end) : ''}] {${o.cue ? text.slice(o.cue.start, o.cue.end) : ''}} ${text.slice(o.content.start, o.content.end)}`,
      )
  }
  if (args.includes('--misses'))
    for (const [i, g] of gold.entries())
      if (!g2o.has(i))
        console.log(
          `missed: [${g.source ? text.slice(g.source.start, g.source.end) : ''}] {${g.cue ? text.slice(g.cue.start, g.cue.end) : ''}} ${text.slice(g.content.start, g.content.end)}`,
        )
}
await annotator.close()
const show = ({ gold, out, both }) => {
  const recall = both / (gold || 1),
    precision = both / (out || 1)
  return {
    recall: recall.toFixed(3),
    precision: precision.toFixed(3),
    f1: ((2 * recall * precision) / (recall + precision || 1)).toFixed(3),
    gold,
    out,
  }
}
if (args.includes('--rules'))
  for (const [rule, r] of [...rules].sort((a, b) => b[1].all - b[1].right - (a[1].all - a[1].right)).slice(0, 60))
    console.log(rule, `${r.right}/${r.all}`)
console.table(
  Object.fromEntries(Object.entries(totals).map(([k, t]) => [k === 'overlapping' ? 'content, IoU 0.5' : `${k}, exact`, show(t)])),
)
console.log(
  `source found for ${((100 * sources.right) / sources.all).toFixed(1)}% of the contents found; ${seen.size} articles in ${((performance.now() - started) / 1000).toFixed(1)} s`,
)
