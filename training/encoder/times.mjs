// Turns time expressions into paragraphs with a label a word (BIO of DATE, TIME, DURATION and SET; "?" where it is not known).
// Usage: npm run build && node training/encoder/times.mjs DATA_DIR OUT_DIR    (DATA_DIR holds time/wikiwars and ecb)
// Writes wikiwars-{train,dev}.jsonl and ecb-{train,dev}.jsonl. WikiWars: outermost TIMEX2 with a value. ECB+: TIME_ markables without the
// preposition before them; it marks only what belongs to an event that it marks, so a word that could tell a time and is unmarked is "?".
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { passagesOf } from '../../dist/annotate/passages.js'

const [data, out] = process.argv.slice(2)
const WIKIWARS_DEV = /^(?:03|07|15|21)_/u
const ECB_DEV = new Set(['31', '32', '33', '34', '35'])

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text) => text.replace(/&(amp|lt|gt|quot|apos);/gu, (_, name) => ENTITIES[name])

function typeOf(attributes) {
  const value = /val="([^"]*)"/u.exec(attributes)?.[1]
  if (!value) return '?'
  if (/set="/u.test(attributes)) return 'SET'
  if (/^P/u.test(value)) return value === 'PAST_REF' || value === 'PRESENT_REF' ? 'DATE' : 'DURATION'
  return /T[\dMADEN]/u.test(value.slice(4)) ? 'TIME' : 'DATE'
}

/** Text and outermost marked spans of what is between two tags. */
function unmarked(marked) {
  let text = ''
  const spans = []
  const open = []
  for (const part of marked.split(/(<\/?TIMEX2[^>]*>)/u)) {
    if (part.startsWith('<TIMEX2')) open.push({ start: text.length, type: typeOf(part) })
    else if (part.startsWith('</TIMEX2')) {
      const one = open.pop()
      if (open.length === 0) spans.push({ ...one, end: text.length })
    } else text += unescaped(part)
  }
  return { text, spans }
}

function label(words, spans) {
  const labels = words.map(() => 'O')
  for (const { start, end, type } of spans) {
    let inside = false
    for (const [i, word] of words.entries()) {
      if (word.start >= end || word.end <= start) continue
      labels[i] = type === '?' ? '?' : `${inside ? 'I' : 'B'}-${type}`
      inside = true
    }
  }
  return labels
}

const write = (name, lines) => {
  writeFileSync(join(out, `${name}.jsonl`), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  console.log(name, lines.length, 'paragraphs', lines.flatMap((l) => l.time).filter((t) => t.startsWith('B-')).length, 'times')
}

const wars = { train: [], dev: [] }
for (const file of readdirSync(join(data, 'time/wikiwars')).sort()) {
  const { text, spans } = unmarked(/<TEXT>(.*)<\/TEXT>/su.exec(readFileSync(join(data, 'time/wikiwars', file), 'utf8'))[1])
  passagesOf(text).forEach(({ words }, i) => {
    wars[WIKIWARS_DEV.test(file) ? 'dev' : 'train'].push({
      doc: i === 0,
      words: words.map((w) => text.slice(w.start, w.end)),
      time: label(words, spans),
    })
  })
}
for (const part of ['train', 'dev']) write(`wikiwars-${part}`, wars[part])

const PREPOSITION =
  /^(?:on|in|at|by|for|since|from|until|till|during|before|after|between|within|around|over|through|into|of|,|\(|as|to)$/iu
const TIMELY =
  /\d|^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\.|$|uary|ruary|ch|il|ust|ember|tember|ober)|^(?:second|minute|hour|day|night|week|weekend|month|year|decade|century|quarter)s?$|^(?:today|yesterday|tomorrow|tonight|morning|afternoon|evening|noon|midnight|now|currently|recently|recent|past|future|previously|earlier|later|ago|once|annual|annually|daily|weekly|monthly|yearly|spring|summer|autumn|fall|winter|early|late|last|next|this|current)$/iu
const TYPES = { TIME_DATE: 'DATE', TIME_OF_THE_DAY: 'TIME', TIME_DURATION: 'DURATION', TIME_REPETITION: 'SET' }

const news = { train: [], dev: [] }
for (const topic of readdirSync(join(data, 'ecb')).sort((a, b) => a - b)) {
  for (const file of readdirSync(join(data, 'ecb', topic)).sort()) {
    const xml = readFileSync(join(data, 'ecb', topic, file), 'utf8')
    const tokens = [...xml.matchAll(/<token t_id="(\d+)" sentence="(\d+)"[^>]*>([^<]*)</gu)].map(([, id, sentence, form]) => ({
      id,
      sentence,
      form: unescaped(form),
    }))
    const index = new Map(tokens.map((t, i) => [t.id, i]))
    const labels = tokens.map(({ form }) => (TIMELY.test(form) ? '?' : 'O'))
    const marked = new Set()
    for (const [, kind, body] of xml.matchAll(/<(TIME_[A-Z_]+) [^>]*?>(.*?)<\/TIME/gsu)) {
      let at = [...body.matchAll(/t_id="(\d+)"/gu)].map((m) => index.get(m[1])).sort((a, b) => a - b)
      while (at.length > 0 && PREPOSITION.test(tokens[at[0]].form)) at = at.slice(1)
      while (at.length > 0 && /^[.,;:]$/u.test(tokens[at.at(-1)].form)) at = at.slice(0, -1)
      if (at.length === 0 || !at.some((i) => TIMELY.test(tokens[i].form)) || at.at(-1) - at[0] !== at.length - 1) continue
      marked.add(tokens[at[0]].sentence)
      // A date beside a clock time, or "9 a . m .", comes apart in this corpus: only what is plain is taken.
      const plain = at.length <= 5 && !at.some((i) => /^[:|]$/u.test(tokens[i].form))
      for (const [k, i] of at.entries()) labels[i] = plain ? `${k === 0 ? 'B' : 'I'}-${TYPES[kind]}` : '?'
    }
    let first = true
    for (const sentence of new Set(tokens.map((t) => t.sentence))) {
      if (!marked.has(sentence)) continue
      const own = tokens.map((_, i) => i).filter((i) => tokens[i].sentence === sentence)
      news[ECB_DEV.has(topic) ? 'dev' : 'train'].push({
        doc: first,
        words: own.map((i) => tokens[i].form),
        time: own.map((i) => labels[i]),
      })
      first = false
    }
  }
}
for (const part of ['train', 'dev']) write(`ecb-${part}`, news[part])
