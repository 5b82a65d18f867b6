// Sets of articles with their disagreements to pairs, for train.py. Usage: npm run build && node training/parting/prepare.mjs OUT_DIR SETS_DIR… [--cases DIR…] [--quiet DIR…]
//
// A set is a folder with articles NAME.md and corpus.json ({disagreements: [{id, kind, question, sides: [{position, quotes: [[NAME, QUOTE]]}], optional?}], findings, and in some
// agreements: [{what, tellings: [[NAME, QUOTE, how surely, who]]}], neither: [{pair: [[NAME, QUOTE], [NAME, QUOTE]], why}]}).
// The folders after --cases hold cases of a check on dates (evaluation/checks/date-conflict, those named dev-…), of which only dates are taken. Articles of those after --quiet, taken five by five, are held to part in nothing; of their pairs of statements one in thirty is kept.
// OUT_DIR gets statements.jsonl, figures.jsonl and dates.jsonl: the names of the evidence; then a line a pair: {set, part: kind of the disagreement on two
// sides of which the two stand, "" for none, optional, ids: of these disagreements, of statements same: whether they stand on one side of one or tell what is annotated as told alike, neither: whether that they do neither is annotated, values, a, b: [article, words]}; `texts`, too: the places of the two statements among
// the lines of texts.jsonl, each {text, start, end, before} as the network takes it. After the sets' come there those of groups/, which are no pairs of articles:
// groups.jsonl has {group, kind, first: place of its first telling, answers}.
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DATE_EVIDENCE } from '../../dist/link/parting/date-evidence.js'
import { FIGURE_EVIDENCE } from '../../dist/link/parting/figure-evidence.js'
import { PartingReader } from '../../dist/link/parting/index.js'
import { statementText } from '../../dist/link/parting/judge.js'
import { EVIDENCE, oriented } from '../../dist/link/parting/pair-evidence.js'
import { TermReader } from '../../dist/link/terms.js'
import { loadKnowledge } from '../../dist/lookup/index.js'
import { linkReadings, openReader, readInputs } from '../../dist/pipeline.js'

const args = process.argv.slice(2)
const after = (name) => {
  const from = args.indexOf(name)
  return from < 0 ? [] : args.splice(from).slice(1)
}
const quiet = after('--quiet')
const cases = after('--cases')
const [out, ...roots] = args
const TOGETHER = 5
const ONE_IN = 30
/** Share of the shorter of a statement and a quote that both hold, from which the statement says what the quote does. */
const SAYS = 0.4

mkdirSync(out, { recursive: true })
const knowledge = loadKnowledge()
const reader = await openReader()
const files = { statements: EVIDENCE, figures: FIGURE_EVIDENCE, dates: DATE_EVIDENCE }
const streams = Object.fromEntries(Object.keys(files).map((name) => [name, createWriteStream(join(out, `${name}.jsonl`))]))
for (const [name, { names }] of Object.entries(files)) streams[name].write(`${JSON.stringify(names)}\n`)

const texts = createWriteStream(join(out, 'texts.jsonl'))
let told = 0
/** The place of a text among the lines. */
function placed(text) {
  texts.write(`${JSON.stringify(text)}\n`)
  return told++
}

const overlap = (a, b) => Math.min(a.end, b.end) - Math.max(a.start, b.start)

/** Folders or files that make a set, with its name. */
function* sets() {
  for (const root of roots)
    for (const set of readdirSync(root).sort())
      if (existsSync(join(root, set, 'corpus.json'))) yield { set, paths: [join(root, set)], every: 1 }
  for (const root of cases)
    for (const name of readdirSync(root).sort())
      if (name.startsWith('dev-')) {
        const { fires, at, against } = JSON.parse(readFileSync(join(root, name, 'case.json'), 'utf8'))
        const sides = [{ quotes: at }, { quotes: against }]
        yield { set: `case ${name}`, paths: [join(root, name)], every: 0, known: fires ? [{ id: name, kind: 'date', sides }] : [] }
      }
  for (const root of quiet) {
    const files = readdirSync(root)
      .filter((file) => /\.(?:txt|md)$/.test(file))
      .sort()
    for (let i = 0; i < files.length; i += TOGETHER)
      yield { set: `quiet ${files[i]}`, paths: files.slice(i, i + TOGETHER).map((file) => join(root, file)), every: ONE_IN }
  }
}

for (const { set, paths, every, known: own } of sets()) {
  const readings = []
  for await (const outcome of readInputs(paths))
    if ('document' in outcome && /\.(?:txt|md)$/.test(outcome.document.uri)) readings.push(await reader.read(outcome.document))
  const situation = await linkReadings(readings, reader.version, reader)
  const { documents, actors, claims, quantities } = situation
  const nameOf = new Map(documents.map((doc) => [doc.id, doc.uri.split('/').at(-1).replace(/\.md$/, '')]))
  const named = new Map(documents.map((doc) => [nameOf.get(doc.id), doc]))
  const corpus = every === 1 ? JSON.parse(readFileSync(join(paths[0], 'corpus.json'), 'utf8')) : {}
  const known = own ?? corpus.disagreements ?? []
  const placesOf = (quotes) =>
    quotes.flatMap(([name, quote]) => {
      const start = named.get(name)?.text.indexOf(quote) ?? -1
      return start < 0 ? [] : [{ document: named.get(name).id, start, end: start + quote.length }]
    })
  const gold = known.map((one) => ({ ...one, sides: one.sides.map(({ quotes }) => placesOf(quotes)) }))
  const alike = (corpus.agreements ?? []).map(({ tellings }) => ({ sides: [placesOf(tellings)] }))
  const apart = (corpus.neither ?? []).map(({ pair }) => ({ sides: pair.map((quote) => placesOf([quote])) }))
  /** Sides on which words stand. */
  const sidesOf = (citation, { sides }, share) =>
    sides.flatMap((quotes, i) =>
      quotes.some(
        (quote) =>
          quote.document === citation.document &&
          overlap(quote, citation) > share * Math.min(quote.end - quote.start, citation.end - citation.start),
      )
        ? [i]
        : [],
    )
  const parted = (x, y, share, kinds) =>
    gold.filter((one) => {
      if (kinds && !kinds.includes(one.kind)) return false
      const [p, q] = [sidesOf(x, one, share), sidesOf(y, one, share)]
      return p.some((side) => q.some((other) => other !== side))
    })
  /** On one side of what is asked. */
  const agreed = (x, y) => [...gold, ...alike].some((one) => sidesOf(x, one, SAYS).some((side) => sidesOf(y, one, SAYS).includes(side)))
  const isNeither = (x, y) =>
    apart.some((one) => {
      const [p, q] = [sidesOf(x, one, SAYS), sidesOf(y, one, SAYS)]
      return p.some((side) => q.some((other) => other !== side))
    })
  const write = (file, x, y, values, share, kinds, more = {}) => {
    const on = parted(x, y, share, kinds)
    const part = on.find((one) => !one.optional) ?? on[0]
    const line = {
      set,
      part: part?.kind ?? '',
      optional: part?.optional ?? false,
      ids: on.map(({ id }) => id),
      values: values.map((value) => Math.round(value * 1000) / 1000),
      a: [nameOf.get(x.document), x.quote],
      b: [nameOf.get(y.document), y.quote],
      ...more,
    }
    streams[file].write(`${JSON.stringify(line)}\n`)
  }
  const parting = new PartingReader({
    documents,
    actors,
    claims,
    quantities,
    dates: readings.flatMap(({ extraction }) => extraction.dates ?? []),
    reader: new TermReader(actors, knowledge.comparing),
    knowledge,
    fresh: new Set(documents.map(({ id }) => id)),
  })
  let n = 0
  const places = new Map()
  const placeOf = ({ document, start, end }) => {
    const key = `${document} ${start} ${end}`
    const { text } = documents.find((doc) => doc.id === document)
    if (!places.has(key)) places.set(key, placed(statementText({ start, end }, text)))
    return places.get(key)
  }
  if (every > 0)
    for (const [a, b] of parting.statementPairs()) {
      if (n++ % every !== 0) continue
      const [x, y] = [a.voice.citation, b.voice.citation]
      const parts = parted(x, y, SAYS).length > 0
      const same = !parts && agreed(x, y)
      const texts = [placeOf(x), placeOf(y)]
      write('statements', x, y, EVIDENCE.of(a, b), SAYS, undefined, { texts, same, neither: !parts && !same && isNeither(x, y) })
    }
  const turned = (a, b) => oriented(a.statement, b.statement)[0] !== a.statement
  if (every > 0)
    for (const [a, b] of parting.figurePairs()) {
      const values = turned(a, b) ? FIGURE_EVIDENCE.of(b, a) : FIGURE_EVIDENCE.of(a, b)
      const texts = [placeOf(a.statement.voice.citation), placeOf(b.statement.voice.citation)]
      write('figures', a.quantity.citation, b.quantity.citation, values, 0, ['figure'], { texts })
    }
  for (const [a, b] of parting.datePairs()) {
    const values = turned(a, b) ? DATE_EVIDENCE.of(b, a) : DATE_EVIDENCE.of(a, b)
    write('dates', a.telling.words, b.telling.words, values, 0, ['date'], { texts: [placeOf(a.telling.words), placeOf(b.telling.words)] })
  }
}
await reader.close?.()
const groups = createWriteStream(join(out, 'groups.jsonl'))
const folder = fileURLToPath(new URL('groups', import.meta.url))
for (const file of readdirSync(folder).sort())
  for (const [i, line] of readFileSync(join(folder, file), 'utf8').trim().split('\n').entries()) {
    const { kind, tellings } = JSON.parse(line)
    const first = told
    for (const { text, words } of tellings) {
      const start = text.indexOf(words)
      placed({ text, start, end: start + words.length, before: '' })
    }
    groups.write(`${JSON.stringify({ group: `${file} ${i}`, kind, first, answers: tellings.map(({ answer }) => answer) })}\n`)
  }
texts.end()
groups.end()
for (const stream of Object.values(streams)) stream.end()
