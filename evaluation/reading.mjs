#!/usr/bin/env node
/**
 * Scores the reading of sentences from raw text: words, sentences, UPOS, XPOS, lemmas, UAS and LAS as F1 the way of the CoNLL 2018 shared task
 * (subtypes of relations don't count), and names as exact F1 over PER, ORG and LOC (GPE counts as LOC).
 * Usage: node evaluation/reading.mjs [DATA_DIR]. DATA_DIR (default: ../shared/gold/data) holds ud/*-dev.conllu, ner/uner_ewt-dev.iob2 and
 * ner/crossner_politics-dev.txt. Text is made from FORM and SpaceAfter, an empty line between paragraphs, once as it is and once with lines of
 * 80 characters. Of UNER's sentences the last 35 % count: names were trained on the others.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openAnnotator, readStretches } from '../dist/annotate/index.js'
import { joined, moved } from '../dist/model/annotation.js'

const data = resolve(process.argv[2] ?? '../shared/gold/data')
const TRAINED_ON = 0.65
const annotator = await openAnnotator()
/** The whole annotation of a text that is longer than a stretch. */
async function annotate(text, format) {
  const parts = []
  for (const stretch of readStretches(text, format)) parts.push(moved(await annotator.annotateInput(stretch), stretch.offset))
  return joined('doc_evaluation', parts)
}
const f1 = (both, a, b) => (a + b === 0 ? 0 : Math.round((20000 * both) / (a + b)) / 100)

function treebank(file) {
  let text = ''
  const sentences = []
  for (const block of readFileSync(file, 'utf8').trim().split('\n\n')) {
    if (/^# new(?:par|doc)/mu.test(block) && text !== '') text = `${text.trimEnd()}\n\n`
    const words = []
    let token = null
    for (const line of block.split('\n')) {
      if (!/^\d+(?:-\d+)?\t/u.test(line)) continue
      const [id, form, lemma, upos, xpos, , head, deprel, , misc] = line.split('\t')
      if (id.includes('-')) {
        token = { last: Number(id.split('-')[1]), at: text.length, space: !misc.includes('SpaceAfter=No'), form }
        text += form
        continue
      }
      const inside = token !== null
      words.push({ form, start: inside ? token.at : text.length, lemma, upos, xpos, head: Number(head) - 1, deprel })
      if (inside) token.at = Math.min(token.at + form.length, text.length)
      else text += form
      if (inside ? Number(id) === token.last && token.space : !misc.includes('SpaceAfter=No')) text += ' '
      if (inside && Number(id) === token.last) token = null
    }
    for (const word of words) word.end = Math.min(word.start + word.form.length, text.length)
    sentences.push(words)
  }
  return { text: text.trimEnd(), sentences }
}

/** Lines of at most 80 characters, as the shared task's raw texts have them. */
const wrapped = (text) => text.replace(/(?![^\n]{1,80}$)([^\n]{1,80}) /gmu, '$1\n')

/** Place of each character among those that are no white space. */
function places(text) {
  const out = new Int32Array(text.length + 1)
  for (let i = 0, n = 0; i < text.length; i++) {
    out[i] = n
    if (!/\s/u.test(text[i])) n++
    out[i + 1] = n
  }
  return out
}

async function scoreTrees(name, file, wrap) {
  const gold = treebank(file)
  const text = wrap ? wrapped(gold.text) : gold.text
  const at = places(text)
  const read = await annotate(text, 'text')
  const flat = (sentences) => {
    const words = new Map()
    const spans = new Set()
    for (const sentence of sentences) {
      const key = (w) => (w ? `${at[w.start]}:${at[w.end]}` : 'root')
      for (const word of sentence) words.set(key(word), { ...word, headKey: key(sentence[word.head]) })
      spans.add(`${at[sentence[0].start]}:${at[sentence.at(-1).end]}`)
    }
    return { words, spans, count: sentences.reduce((n, s) => n + s.length, 0) }
  }
  const a = flat(gold.sentences)
  const b = flat(read.sentences.map((s) => s.tokens))
  const counts = { words: 0, upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0 }
  for (const [key, word] of a.words) {
    const other = b.words.get(key)
    if (!other) continue
    counts.words++
    counts.upos += word.upos === other.upos
    counts.xpos += word.xpos === other.xpos
    counts.lemma += word.lemma === other.lemma
    counts.uas += word.headKey === other.headKey
    counts.las += word.headKey === other.headKey && word.deprel.split(':')[0] === other.deprel.split(':')[0]
  }
  const sentences = [...a.spans].filter((s) => b.spans.has(s)).length
  console.log(
    JSON.stringify({
      set: wrap ? `${name}, lines of 80` : name,
      sentences: f1(sentences, a.spans.size, b.spans.size),
      ...Object.fromEntries(Object.entries(counts).map(([key, n]) => [key, f1(n, a.count, b.count)])),
    }),
  )
}

function iob(file, from = 0) {
  const sentences = []
  let words = []
  for (const line of `${readFileSync(file, 'utf8')}\n\n`.split('\n')) {
    const c = line.split('\t')
    if (line.startsWith('# ')) continue
    if (c.length >= 3 && /^\d+$/u.test(c[0])) words.push([c[1], c[2]])
    else if (c.length === 2) words.push([c[0], c[1]])
    else if (words.length > 0) {
      sentences.push(words)
      words = []
    }
  }
  return sentences.slice(Math.floor(from * sentences.length))
}

const UNER = { PER: 'PER', ORG: 'ORG', LOC: 'LOC' }
const CROSSNER = { politician: 'PER', person: 'PER', politicalparty: 'ORG', organisation: 'ORG', location: 'LOC', country: 'LOC' }

async function scoreNames(name, sentences, kinds) {
  const read = await annotate(sentences.map((s) => s.map(([w]) => w).join(' ')).join('\n'), 'horizontal')
  const gold = new Set()
  const found = new Set()
  let text = 0
  for (const [i, words] of sentences.entries()) {
    let open = null
    for (const [j, [word, tag]] of [...words, ['', 'O']].entries()) {
      if (open && !tag.startsWith('I-')) {
        gold.add(`${i}:${open.from}:${j}:${open.kind}`)
        open = null
      }
      if (tag.startsWith('B-') && kinds[tag.slice(2)]) open = { from: j, kind: kinds[tag.slice(2)] }
      text += word.length
    }
  }
  const tokens = read.sentences.map((s) => s.tokens)
  let at = 0
  for (const { start, end, kind } of read.names) {
    while (tokens[at].at(-1).end <= start) at++
    const from = tokens[at].findIndex((t) => t.end > start)
    const to = tokens[at].findIndex((t) => t.end >= end) + 1
    const same = kind === 'GPE' ? 'LOC' : kind
    if (Object.values(kinds).includes(same)) found.add(`${at}:${from}:${to}:${same}`)
  }
  if (tokens.length !== sentences.length || text === 0) throw new Error(`${name}: sentences were not kept`)
  const of = (kind) => {
    const ends = (set) => [...set].filter((s) => kind === undefined || s.endsWith(kind))
    return f1(ends(gold).filter((s) => found.has(s)).length, ends(gold).length, ends(found).length)
  }
  console.log(JSON.stringify({ set: name, names: of(), PER: of('PER'), ORG: of('ORG'), LOC: of('LOC') }))
}

if (!existsSync(join(data, 'ud')))
  console.log(`no treebanks at ${data}: nothing scored. Pass their folder: node evaluation/reading.mjs DIR`)
else {
  for (const set of ['en_ewt-dev', 'en_gum-dev'])
    for (const wrap of [false, true]) await scoreTrees(set, join(data, 'ud', `${set}.conllu`), wrap)
  await scoreNames('uner_ewt-dev, last 35 %', iob(join(data, 'ner/uner_ewt-dev.iob2'), TRAINED_ON), UNER)
  await scoreNames('crossner_politics-dev', iob(join(data, 'ner/crossner_politics-dev.txt')), CROSSNER)
}
await annotator.close()
