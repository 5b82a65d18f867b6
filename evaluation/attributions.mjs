#!/usr/bin/env node
/**
 * Scores the annotator's attributions.
 * Usage: node evaluation/attributions.mjs DATA_DIR [--articles N] [--part train|dev] [--misses]    (DATA_DIR holds cofenet/valid.txt and polnear/)
 *
 * - CofeNet's sentences of PolNeAR dev, given as ready tokens: exact F1 of source, cue and content, one BIO label a word, as published.
 * - Joining: the marked spans of PolNeAR's articles are given, and of each marked attribution in nobody else's content it is asked whether
 *   its content is joined to its source and cue, and whether whole.
 * - Both together: marked attributions whose source, cue and content (by overlap over union of 0.5) stand in one attribution found; nested ones apart.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join as path } from 'node:path'

const dist = process.env.ARAXES_DIST ?? new URL('../dist', import.meta.url).pathname
const { openAnnotator, readStretches } = await import(`${dist}/annotate/index.js`)
const { join } = await import(`${dist}/annotate/attributions/join.js`)

const args = process.argv.slice(2)
const after = (name, otherwise) => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise)
const data = args[0]
const part = after('--part', 'dev')
const percent = (n) => (100 * n).toFixed(1)
const f1 = ({ both, gold, out }) => percent((2 * both) / (gold + out || 1))
const tally = () => ({ both: 0, gold: 0, out: 0 })
const count = (t, gold, out) => {
  t.gold += gold.size
  t.out += out.size
  for (const s of out) if (gold.has(s)) t.both++
}

function spansOfTags(tags) {
  const found = []
  for (const [i, tag] of tags.entries()) {
    const last = found.at(-1)
    if (tag.startsWith('I-') && last?.end === i && last.kind === tag.slice(2)) last.end = i + 1
    else if (tag !== 'O') found.push({ start: i, end: i + 1, kind: tag.slice(2) })
  }
  return found
}

const annotator = await openAnnotator()

if (part === 'dev') {
  const gold = readFileSync(path(data, 'cofenet/valid.txt'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const text = gold.map(({ tokens }) => `${tokens.join(' ')}\n`).join('')
  const totals = { source: tally(), cue: tally(), content: tally() }
  let line = 0
  for (const stretch of readStretches(text, 'horizontal')) {
    const { sentences, attributions } = await annotator.annotateInput(stretch)
    const flat = attributions.filter((a) => a.within === null)
    const starts = (kind) => new Map(flat.flatMap((a) => a[kind]).map((s) => [s.start, s]))
    const of = { source: starts('source'), cue: starts('cue'), content: starts('content') }
    for (const { tokens } of sentences) {
      const tags = gold[line++].labels
      if (tags.length !== tokens.length) throw new Error(`line ${line}: ${tokens.length} words for ${tags.length}`)
      for (const [kind, t] of Object.entries(totals)) {
        const found = tokens.flatMap((token, i) => {
          const span = of[kind].get(token.start)
          return span ? [`${i}-${tokens.findLastIndex((x) => x.end <= span.end) + 1}`] : []
        })
        const wanted = spansOfTags(tags).filter((s) => s.kind === kind)
        count(t, new Set(wanted.map((s) => `${s.start}-${s.end}`)), new Set(found))
      }
    }
  }
  console.log(`CofeNet's sentences, exact F1: source ${f1(totals.source)} cue ${f1(totals.cue)} content ${f1(totals.content)}`)
}

/** Marked attributions of a brat file: parts of each role, with their labels flattened as the encoder has them. */
function marked(file, units) {
  const parts = new Map()
  const attributions = []
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [id, rest = ''] = line.split('\t')
    if (id.startsWith('T')) {
      const spans = rest.slice(rest.indexOf(' ') + 1).split(';')
      parts.set(
        id,
        spans.map((s) => s.split(' ').map((n) => units[Number(n)])).map(([start, end]) => ({ start, end })),
      )
    } else if (id.startsWith('E')) {
      const one = { source: [], cue: [], content: [] }
      for (const pair of rest.split(' ')) {
        const [role, target] = pair.split(':')
        const kind = role?.replace(/\d+$/, '').toLowerCase()
        if (one[kind] && parts.has(target)) one[kind].push(...parts.get(target))
      }
      if (one.content.length > 0) attributions.push(one)
    }
  }
  return attributions
}

const inside = (a, b) => b.start <= a.start && a.end <= b.end
const meet = (a, b) => Math.min(a.end, b.end) > Math.max(a.start, b.start)
const size = (spans) => spans.reduce((n, s) => n + s.end - s.start, 0)
const common = (a, b) =>
  a.reduce((n, s) => n + b.reduce((m, t) => m + Math.max(0, Math.min(s.end, t.end) - Math.max(s.start, t.start)), 0), 0)
const alike = (a, b) =>
  a.length === 0 || b.length === 0 ? a.length === b.length : common(a, b) / (size(a) + size(b) - common(a, b)) >= 0.5

const joined = { contents: 0, source: 0, cue: 0, whole: 0 }
const ends = { outer: tally(), nested: tally() }
const folder = path(data, 'polnear', part)
const annotated = readdirSync(path(folder, 'attributions')).sort()
for (const file of readdirSync(path(folder, 'text'))
  .sort()
  .slice(0, Number(after('--articles', 1000)))) {
  const text = readFileSync(path(folder, 'text', file), 'utf8')
  const name = annotated.find((f) => f.startsWith(file.replace(/\.txt$/, '')))
  if (!name) continue
  const units = [0]
  for (const c of text) units.push(units.at(-1) + c.length)
  const gold = marked(path(folder, 'attributions', name), units)
  const isNested = (a) =>
    gold.some(
      (b) => b !== a && [...a.source, ...a.cue].length > 0 && [...a.source, ...a.cue].every((s) => b.content.some((c) => inside(s, c))),
    )
  const outer = gold.filter((a) => !isNested(a))
  const annotation = await annotator.annotate({ id: file, text, regions: [] })

  const spans = outer
    .flatMap((a) => ['source', 'cue', 'content'].flatMap((kind) => a[kind].map((s) => ({ ...s, kind }))))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((s, i, all) => !all.slice(0, i).some((o) => meet(o, s)))
  const groups = join(annotation.sentences, spans)
  for (const a of outer) {
    const content = a.content.find((c) => spans.some((s) => s.kind === 'content' && s.start === c.start && s.end === c.end))
    if (!content) continue
    const group = groups.find((g) => g.content.some((c) => c.start === content.start))
    const source =
      group !== undefined &&
      (a.source.length === 0 ? group.source.length === 0 : a.source.some((s) => group.source.some((g) => meet(s, g))))
    const cue = group !== undefined && (a.cue.length === 0 ? group.cue.length === 0 : a.cue.some((s) => group.cue.some((g) => meet(s, g))))
    joined.contents++
    joined.source += source
    joined.cue += cue
    joined.whole += source && cue
    if (args.includes('--misses') && !(source && cue)) {
      const words = (list) => list.map((x) => text.slice(x.start, x.end).slice(0, 80)).join(' | ')
      console.log(
        `- ${words(a.source)} / ${words(a.cue)} / ${words(a.content)}\n  ${group ? `${words(group.source)} / ${words(group.cue)}` : 'none'}`,
      )
    }
  }

  for (const [kind, wanted, found] of [
    ['outer', outer, annotation.attributions.filter((a) => a.within === null && a.content.length > 0)],
    ['nested', gold.filter(isNested), annotation.attributions.filter((a) => a.within !== null)],
  ]) {
    const t = ends[kind]
    t.gold += wanted.length
    t.out += found.length
    t.both += wanted.filter((a) =>
      found.some((b) => alike(a.source, b.source) && alike(a.cue, b.cue) && alike(a.content, b.content)),
    ).length
  }
}
await annotator.close()
console.log(
  `Joining of ${joined.contents} given contents: source right ${percent(joined.source / joined.contents)} %, cue ${percent(joined.cue / joined.contents)} %, both ${percent(joined.whole / joined.contents)} %`,
)
console.log(
  `Whole attributions, each part by overlap: F1 ${f1(ends.outer)} of ${ends.outer.gold}; nested ones ${f1(ends.nested)} of ${ends.nested.gold}`,
)
