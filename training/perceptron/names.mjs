// Trains the name finder of models/en on GUM's entities, CrossNER's political text, half of UNER's English Web Treebank and re3d.
// Every fifth re3d document and the second half of the UNER file are kept for measuring.
// Usage: npm run build && nice -n 10 node training/perceptron/names.mjs --out models/en --gum GUM.conllu --bio CROSSNER.txt --iob UNER.iob2 --re3d FILE.json…
import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Averaged } from './averaged.mjs'
import { randoms, shuffled } from './treebank.mjs'

const args = process.argv.slice(2)
const option = (name, otherwise) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : otherwise)
const out = option('--out', 'models/en')
const code = option('--code', fileURLToPath(new URL('../../dist', import.meta.url)))
const load = (path) => import(pathToFileURL(`${code}/${path}`).href)
const { Features, Perceptron } = await load('annotate/perceptron.js')
const { tag } = await load('annotate/tagger.js')
const { nameFeatures, nameWord } = await load('annotate/names/features.js')
const { knownAt } = await load('annotate/names/known.js')
const { splitSentences } = await load('annotate/sentences.js')
const { loadKnowledge } = await load('lookup/index.js')

const ROUNDS = 12
const KINDS = {
  person: 'PER',
  politician: 'PER',
  organization: 'ORG',
  organisation: 'ORG',
  politicalparty: 'ORG',
  place: 'LOC',
  location: 'LOC',
  country: 'LOC',
  event: 'EVT',
  election: 'EVT',
}
const LABELS = ['O', ...['PER', 'ORG', 'LOC', 'EVT'].flatMap((k) => [`B-${k}`, `I-${k}`])]

/** Sentences of { form, label } from GUM: an entity is a name where its head is a proper noun; its name is the run of proper nouns about that head. */
function readGum(path) {
  const sentences = []
  let rows = []
  let open = []
  const finish = () => {
    if (rows.length > 0) sentences.push(rows)
    rows = []
    open = []
  }
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') finish()
    if (!/^\d+\t/.test(line)) continue
    const columns = line.split('\t')
    rows.push({ form: columns[1], upos: columns[3], xpos: columns[4], deprel: columns[7], label: 'O' })
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(columns[9])?.[1] ?? ''
    for (const [, opening, single, closing] of entity.matchAll(/\(([^()]+)(\))?|([^()]+)\)/g)) {
      if (opening) {
        const [id, type, , , , minspan] = opening.split('-')
        open.push({ id, type, minspan, from: rows.length - 1, at: open.length })
        if (single) close(id)
      } else if (closing) close(closing)
    }
  }
  finish()
  return sentences
  function close(id) {
    const k = open.findLastIndex((e) => e.id === id)
    if (k < 0) return
    const [{ type, minspan, from }] = open.splice(k, 1)
    const kind = KINDS[type]
    if (!kind) return
    const to = rows.length - 1
    const head = from + Number(minspan.split(',')[0]) - 1
    const isName = (i) =>
      i >= from &&
      i <= to &&
      (rows[i].upos === 'PROPN' || /^NNPS?$/.test(rows[i].xpos) || (/^\p{Lu}/u.test(rows[i].form) && rows[i].upos === 'ADJ'))
    if (rows[head]?.upos !== 'PROPN') return
    let [a, b] = [head, head]
    const glue = (i) => /^(?:of|the|for|and|&|-|–|de|von|van|al|'s|’s)$/.test(rows[i]?.form ?? '')
    while (isName(a - 1) || (a - 2 >= from && /^[-–]$/.test(rows[a - 1].form) && isName(a - 2))) a -= isName(a - 1) ? 1 : 2
    for (;;) {
      if (isName(b + 1)) b++
      else if (glue(b + 1) && isName(b + 2)) b += 2
      else if (glue(b + 1) && glue(b + 2) && isName(b + 3)) b += 3
      else break
    }
    if (kind === 'PER') while (a < b && /^nmod:desc/.test(rows[a].deprel)) a++
    // An outer name holds an inner one: "University of Lund".
    if (rows.slice(a, b + 1).every((r) => r.label === 'O') || b - a > 0)
      for (let i = a; i <= b; i++) rows[i].label = `${i === a ? 'B' : 'I'}-${kind}`
  }
}

function readBio(path) {
  return readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .filter((line) => line.includes('\t'))
        .map((line) => {
          const [form, label] = line.split('\t')
          const kind = KINDS[label.slice(2)]
          return { form, label: kind ? `${label[0]}-${kind}` : 'O' }
        }),
    )
    .filter((rows) => rows.length > 0)
}

/** The first half of the file: the rest is kept for measuring. */
function readIob(path) {
  const blocks = readFileSync(path, 'utf8').split(/\n\s*\n/)
  return blocks.slice(0, blocks.length / 2).map((block) =>
    block
      .split('\n')
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => {
        const [, form, label] = line.split('\t')
        return { form, label: LABELS.includes(label) ? label : 'O' }
      }),
  )
}

const RE3D = { Person: 'PER', Organisation: 'ORG', Location: 'LOC' }

/** Entities that begin with a capital; a title before a person's name is not part of it. */
function readRe3d(path) {
  const { document, entities } = JSON.parse(readFileSync(path, 'utf8'))
  const { text } = document
  return splitSentences(text).map(({ words }) => {
    const rows = words.map(({ start, end }) => ({ form: text.slice(start, end), start, end, label: 'O' }))
    for (const entity of entities) {
      const kind = RE3D[entity.type]
      if (!kind) continue
      let inside = rows.filter((r) => r.start < entity.end && entity.begin < r.end)
      while (
        inside.length > 0 &&
        (/^\p{Ll}/u.test(inside[0].form) || (kind === 'PER' && inside.length > 1 && knowledge.titles.at(inside[0].form.toLowerCase(), 0)))
      )
        inside = inside.slice(1)
      if (!inside.some((r) => /^\p{Lu}/u.test(r.form))) continue
      for (const [i, row] of inside.entries()) row.label = `${i === 0 ? 'B' : 'I'}-${kind}`
    }
    return rows
  })
}

const READERS = { '--gum': readGum, '--bio': readBio, '--iob': readIob, '--re3d': readRe3d }
const knowledge = loadKnowledge()
let reader
let files = 0
const sentences = args.flatMap((arg) => {
  if (READERS[arg]) {
    reader = READERS[arg]
    files = 0
  } else if (reader !== readRe3d || files++ % 5 !== 0) return reader(arg)
  return []
})
const tagger = Perceptron.read(`${out}/tagger.bin`)
const ready = sentences.map((rows) => {
  const forms = rows.map((r) => r.form)
  let at = 0
  const tokens = forms.map((text) => {
    const token = { start: at, end: at + text.length, text }
    at = token.end + 1
    return token
  })
  const tags = tag(forms, tagger)
  const known = knownAt(forms.join(' '), 0, tokens, knowledge)
  return {
    words: forms.map((form, i) => nameWord(form, tags[i].upos, known.labels[i], known.titled[i])),
    gold: rows.map((r) => LABELS.indexOf(r.label)),
  }
})
const names = sentences.flat().filter((r) => r.label.startsWith('B'))
console.log(`${ready.length} sentences, ${names.length} names`)

const model = new Averaged(LABELS)
const features = new Features()
const scores = new Float64Array(LABELS.length)
const random = randoms(5)
for (let round = 0; round < ROUNDS; round++) {
  let wrong = 0
  for (const { words, gold } of shuffled(ready, random)) {
    let label1 = -1
    let label2 = -1
    for (let i = 0; i < words.length; i++) {
      nameFeatures(words, i, label1, label2, features)
      model.score(features, scores)
      let best = 0
      for (let k = 1; k < scores.length; k++) if (scores[k] > scores[best]) best = k
      model.update(features, gold[i], best)
      if (best !== gold[i]) wrong++
      label2 = label1
      label1 = best
    }
  }
  console.log(`round ${round}: ${wrong} wrong`)
}
model.averaged().write(`${out}/names.bin`, 1_500_000)
