// Marked texts to windows of the network, one JSON object a line, for train.py. Usage:
//
//   npm run build && node training/meaning/prepare.mjs OUT.jsonl DATA [--articles FOLDER,…]
//
// DATA is the folder of public data sets: polnear/train/text, plover/plv-train.tsv, re3d/. Marked are: the events with their parties of ../events/paragraphs (those that
// have them: claims and contingencies, too); the kinds of ../kinds; given.jsonl, by offsets, in sentences of PLV ("plv:ID") and documents of re3d ("re3d:ID:FROM:TO");
// claims and contingencies of annotated articles; the ties of ties/. A line of OUT: {set, doc, fold, ids, shapes, first, words, types: [a word: "O", a PLOVER type, or
// "?" where coders may differ] or null, also, events: [{word, type, actors, recipients}] (words of the parties), claims: [{at, content, cue, kind, weight}],
// contingencies: [{at, span, kind, weight}], ties: [{word, kinds, subjects, objects, optional}] or null}; spans are [from, to) in words, `at` is an offset in the text.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Planner } from '../../dist/annotate/encoder/windows.js'
import { WordPieces } from '../../dist/annotate/encoder/wordpiece.js'
import { passagesOf } from '../../dist/annotate/passages.js'
import { readInputs } from '../../dist/pipeline.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const args = process.argv.slice(2)
const named = (name) => {
  const at = args.indexOf(name)
  return at < 0 ? undefined : args.splice(at, 2)[1]
}
const folders = named('--articles')?.split(',') ?? []
const [out, data] = args
const polnear = join(data, 'polnear/train/text')
const vocabulary = readFileSync(join(here, '../../models/en/vocab.txt'), 'utf8').trimEnd().split('\n')
const pieces = new WordPieces(vocabulary)
const linesOf = (file) => readFileSync(file, 'utf8').trim().split('\n')
const jsonl = (file) => linesOf(file).map((line) => JSON.parse(line))
const rows = (file) =>
  linesOf(join(here, '../kinds', file))
    .slice(1)
    .map((line) => line.split('\t'))

const wordAt = (text, word, occurrence = 1) =>
  [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu'))][
    occurrence - 1
  ]?.index
/** Where words stand nearest to a place, not in the midst of others. */
function nearest(text, words, to) {
  let best
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const inside = /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[at + words.length] ?? '')
    const far = Math.abs(at - to) + (inside ? 1e6 : 0)
    if (!best || far < best.far) best = { start: at, end: at + words.length, far }
  }
  return best ? [best] : []
}
const found = (text, words, occurrence = 1) => {
  let start = -1
  for (let i = 0; i < occurrence; i++) start = text.indexOf(words, start + 1)
  return start < 0 || words === '' ? undefined : { start, end: start + words.length }
}

/** Marks of a text by offsets. */
const eventsOf = (text, events) =>
  events.flatMap((e) => {
    const at = wordAt(text, e.trigger, e.occurrence)
    if (at === undefined) return []
    const spans = (words) => (words ?? []).flatMap((w) => nearest(text, w, at))
    return {
      at,
      type: e.type,
      also: [e.type, ...(e.also ?? [])],
      optional: e.optional === true,
      actors: spans(e.actors),
      recipients: spans(e.recipients),
    }
  })
const claimsOf = (text, claims) =>
  claims.flatMap((c) => {
    const content = found(text, c.content, c.occurrence)
    if (!content) return []
    const cue = c.cue ? nearest(text, c.cue, c.cueNear ?? content.start)[0] : undefined
    return { content, cue, kind: c.kind, weight: 1 }
  })
const contingenciesOf = (text, contingencies) =>
  contingencies.flatMap((c) => {
    const span = found(text, c.quote, c.occurrence)
    return span ? { span, kind: c.kind, weight: 1 } : []
  })
/** Events of an annotated article, a party where its nearest mention stands; undefined where the annotation does not say which word tells each. */
const eventsOfArticle = (text, { events, aliases = {} }) =>
  events.every(({ word }) => word)
    ? events.flatMap(({ quote, occurrence, word, types, optional = false, ...parties }) => {
        const start = found(text, quote, occurrence)?.start
        if (start === undefined) return []
        const at = start + quote.indexOf(word)
        const mentions = (names) =>
          names.flatMap((name) =>
            [name, ...(aliases[name] ?? [])]
              .flatMap((words) => nearest(text, words, at))
              .sort((a, b) => a.far - b.far)
              .slice(0, 1),
          )
        return [{ at, type: types[0], also: types, optional, actors: mentions(parties.actors), recipients: mentions(parties.recipients) }]
      })
    : undefined

const lines = []
let lost = 0
function add({ set, doc, text, fold, events, claims = [], contingencies = [], ties }) {
  const passages = passagesOf(text)
  const all = passages.map((p) => p.words)
  const planner = new Planner(
    passages.map(({ words, starts, apart }) => ({ words: words.map(({ start, end }) => text.slice(start, end)), starts, apart })),
    pieces,
  )
  const done = { events: 0, claims: 0, contingencies: 0 }
  while (!planner.done) {
    const { window, parts } = planner.next()
    const words = parts.flatMap(({ passage, from, to }) => all[passage].slice(from, to))
    const meets = (span) => words.flatMap((w, i) => (w.start < span.end && span.start < w.end ? [i] : []))
    const stretch = (span) => {
      const is = span ? meets(span) : []
      return is.length > 0 ? [is[0], is.at(-1) + 1] : null
    }
    const types = events ? words.map(() => 'O') : null
    const also = {}
    const told = []
    for (const e of events ?? []) {
      const [word] = meets({ start: e.at, end: e.at + 1 })
      if (word === undefined) continue
      done.events++
      if (types[word] !== 'O' && types[word] !== '?') continue
      types[word] = e.optional ? '?' : e.type
      also[word] = e.also
      told.push({ word, type: e.type, actors: e.actors.flatMap(meets), recipients: e.recipients.flatMap(meets) })
    }
    const said = claims.flatMap((c) => {
      const content = stretch(c.content)
      const starts = words.some((w) => w.start <= c.content.start && c.content.start < w.end)
      if (!content || !starts) return []
      done.claims++
      return { at: c.content.start, content, cue: stretch(c.cue), kind: c.kind, weight: c.weight }
    })
    const drawn = contingencies.flatMap((c) => {
      const span = stretch(c.span)
      if (!span || !words.some((w) => w.start <= c.span.start && c.span.start < w.end)) return []
      done.contingencies++
      return { at: c.span.start, span, kind: c.kind, weight: c.weight }
    })
    const tied = ties?.flatMap(({ at, kinds, optional, subjects, objects }) => {
      const [word] = meets({ start: at, end: at + 1 })
      return word === undefined ? [] : { word, kinds, optional, subjects: subjects.flatMap(meets), objects: objects.flatMap(meets) }
    })
    if (types || said.length > 0 || drawn.length > 0 || tied)
      lines.push(
        JSON.stringify({
          set,
          doc,
          fold,
          ids: [...window.ids],
          shapes: [...window.shapes],
          first: [...window.first],
          words: words.map(({ start, end }) => text.slice(start, end)),
          types,
          also,
          events: told,
          claims: said,
          contingencies: drawn,
          ties: tied ?? null,
        }),
      )
  }
  lost += (events?.length ?? 0) + claims.length + contingencies.length - done.events - done.claims - done.contingencies
}

/** Ties of a passage, those told by one word together. */
function tiesOf(text, ties) {
  const told = new Map()
  for (const { word, occurrence, kind, subject, object, optional = false } of ties) {
    const at = wordAt(text, word, occurrence)
    const spans = (words) => words.flatMap((w) => nearest(text, w, at))
    const known = told.get(at) ?? { at, kinds: [], optional, subjects: [], objects: [] }
    told.set(at, {
      at,
      kinds: [...new Set([...known.kinds, kind])],
      optional: known.optional && optional,
      subjects: [...known.subjects, ...spans(subject)],
      objects: [...known.objects, ...spans(object)],
    })
  }
  return [...told.values()]
}

// Our own paragraphs with events, and the kinds that readers gave to what was found in them.
const paragraphKinds = { claims: rows('claims-paragraphs.tsv'), contingencies: rows('contingencies-paragraphs.tsv') }
let number = 0
const folder = join(here, '../events/paragraphs')
for (const file of readdirSync(folder).sort())
  for (const [line, { text, events, ...whole }] of jsonl(join(folder, file)).entries()) {
    const own = (layer) => paragraphKinds[layer].filter((row) => row[0] === file && +row[1] === line)
    const cueAt = (at) => (at === '' ? undefined : { start: +at, end: +at + 1 })
    add({
      set: whole.claims ? 'passages' : 'paragraphs',
      doc: `${file}:${line}`,
      text,
      fold: number++ % 5,
      events: eventsOf(text, events),
      claims: whole.claims
        ? claimsOf(text, whole.claims)
        : own('claims').map(([, , start, end, cue, kind, weight]) => ({
            content: { start: +start, end: +end },
            cue: cueAt(cue),
            kind,
            weight: +weight,
          })),
      contingencies: whole.contingencies
        ? contingenciesOf(text, whole.contingencies)
        : own('contingencies').map(([, , start, end, kind, weight]) => ({ span: { start: +start, end: +end }, kind, weight: +weight })),
    })
  }
// Our own passages with ties.
for (const file of readdirSync(join(here, 'ties')).sort())
  for (const [line, { text, ties }] of jsonl(join(here, 'ties', file)).entries())
    add({ set: 'ties', doc: `${file}:${line}`, text, fold: line % 5, ties: tiesOf(text, ties) })
// Sentences and passages of others, marked by offsets. Their folds stay as they were when there were 2,097 paragraphs.
number = 2097
const unquoted = (t) => (t.startsWith('"') ? t.slice(1, -1).replaceAll('""', '"') : t)
const plv = new Map(
  linesOf(join(data, 'plover/plv-train.tsv'))
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([id, text]) => [id, unquoted(text)]),
)
const re3dFiles = readdirSync(join(data, 're3d'))
const textOf = (ref) => {
  const [set, id, from, to] = ref.split(':')
  if (set === 'plv') return plv.get(id)
  const file = re3dFiles.find((f) => f.startsWith(id))
  return JSON.parse(readFileSync(join(data, 're3d', file), 'utf8')).document.text.slice(+from, +to)
}
const span = (pair) => (pair ? { start: pair[0], end: pair[1] } : undefined)
for (const d of jsonl(join(here, 'given.jsonl')))
  add({
    set: 'given',
    doc: d.ref,
    text: textOf(d.ref),
    fold: number++ % 5,
    events: d.events.map((e) => ({ ...e, also: [e.type, ...e.also], actors: e.actors.map(span), recipients: e.recipients.map(span) })),
    claims: d.claims.map((c) => ({ content: span(c.content), cue: span(c.cue), kind: c.kind, weight: 1 })),
    contingencies: d.contingencies.map((c) => ({ span: span(c.span), kind: c.kind, weight: 1 })),
  })
// PolNeAR's texts with the kinds that readers gave.
const kinds = { claims: rows('claims.tsv'), contingencies: rows('contingencies.tsv') }
for (const [i, name] of [...new Set([...kinds.claims, ...kinds.contingencies].map(([n]) => n))].sort().entries()) {
  const text = readFileSync(join(polnear, name), 'utf8')
  const own = (layer) => kinds[layer].filter((row) => row[0] === name)
  let body
  for await (const outcome of readInputs([join(polnear, name)])) if ('document' in outcome) body = outcome.document.text
  add({
    set: 'labels',
    doc: name,
    text: body ?? text,
    fold: i % 5,
    claims: own('claims').map(([, start, end, cue, kind, , , weight]) => ({
      content: { start: +start, end: +end },
      cue: cue === '' ? undefined : { start: +cue, end: +cue + 1 },
      kind,
      weight: +weight,
    })),
    contingencies: own('contingencies').map(([, start, end, kind, weight]) => ({
      span: { start: +start, end: +end },
      kind,
      weight: +weight,
    })),
  })
}
for (const at of folders)
  for (const name of readdirSync(at)
    .filter((f) => f.endsWith('.json'))
    .sort()) {
    const gold = JSON.parse(readFileSync(join(at, name), 'utf8'))
    let doc
    for await (const outcome of readInputs([join(at, name.replace('.json', '.md'))])) if ('document' in outcome) doc = outcome.document
    if (!doc) continue
    add({
      set: 'articles',
      doc: name,
      text: doc.text,
      fold: number++ % 5,
      events: gold.events.length > 0 ? eventsOfArticle(doc.text, gold) : undefined,
      claims: claimsOf(
        doc.text,
        gold.claims.filter((c) => !c.optional),
      ),
      contingencies: contingenciesOf(
        doc.text,
        gold.contingencies.filter((c) => !c.optional),
      ),
    })
  }
writeFileSync(out, `${lines.join('\n')}\n`)
console.log(`${out}: ${lines.length} windows, ${lost} marks lost`)
