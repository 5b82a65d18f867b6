#!/usr/bin/env node
/**
 * Scores time expressions. Usage: node evaluation/times.mjs DATA_DIR [--misses]    (DATA_DIR holds time/wikiwars and ecb)
 *
 * - WikiWars: exact spans (strict), overlapping ones (relaxed), and overlapping ones with the value of the mark (value), each as F1; outermost
 *   marks with a value. The rules were written on these texts: the figures serve to compare versions. Four of them were never trained on.
 * - ECB+, topics 31 to 35, never trained on, news: share of its plain times, without the preposition before them, that are found (exactly,
 *   overlapping). It marks only times of events that it marks, so what is found beside them says nothing.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const dist = process.env.ARAXES_DIST ?? new URL('../dist', import.meta.url).pathname
const { openAnnotator, readStretches } = await import(`${dist}/annotate/index.js`)
const data = process.argv[2]
const say = process.argv.includes('--misses')
const HELD_OUT = /^(?:03|07|15|21)_/u
const annotator = await openAnnotator()
const percent = (n) => (100 * n).toFixed(1)

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
function unmarked(marked) {
  let text = ''
  const spans = []
  const open = []
  for (const part of marked.split(/(<\/?TIMEX2[^>]*>)/u)) {
    if (part.startsWith('<TIMEX2')) open.push({ start: text.length, value: /val="([^"]*)"/u.exec(part)?.[1] })
    else if (part.startsWith('</TIMEX2')) {
      const one = open.pop()
      if (open.length === 0) spans.push({ ...one, end: text.length })
    } else text += part.replace(/&(amp|lt|gt|quot|apos);/gu, (_, name) => ENTITIES[name])
  }
  return { text, spans: spans.filter((s) => s.value) }
}

const totals = { all: [0, 0, 0, 0, 0], 'held out': [0, 0, 0, 0, 0] }
for (const file of readdirSync(join(data, 'time/wikiwars')).sort()) {
  const xml = readFileSync(join(data, 'time/wikiwars', file), 'utf8')
  const { text, spans } = unmarked(/<TEXT>(.*)<\/TEXT>/su.exec(xml)[1])
  const day = /<DATETIME>.*?val="(\d{4}-\d\d-\d\d)/su.exec(xml)[1]
  const { times } = await annotator.annotate({ id: file, text, regions: [], published: { start: day, end: day, basis: 'metadata' } })
  let [strict, relaxed, value] = [0, 0, 0]
  for (const t of times) {
    const exact = spans.find((s) => s.start === t.start && s.end === t.end)
    const gold = exact ?? spans.find((s) => s.start < t.end && t.start < s.end)
    if (exact) strict++
    if (gold) relaxed++
    if (gold?.value === t.value) value++
    if (say && !exact)
      console.log(
        `${file}: ${gold ? 'span' : 'none'}: ${text.slice(t.start, t.end)} | ${gold ? text.slice(gold.start, gold.end) : text.slice(t.start - 20, t.end + 20).replace(/\n/gu, ' ')}`,
      )
    else if (say && gold.value !== t.value) console.log(`${file}: value: ${text.slice(t.start, t.end)} ${t.value} | ${gold.value}`)
  }
  if (say)
    for (const s of spans)
      if (!times.some((t) => s.start < t.end && t.start < s.end)) console.log(`${file}: missed: ${text.slice(s.start, s.end)} ${s.value}`)
  for (const name of HELD_OUT.test(file) ? ['all', 'held out'] : ['all'])
    for (const [k, n] of [strict, relaxed, value, spans.length, times.length].entries()) totals[name][k] += n
}
for (const [name, [strict, relaxed, value, gold, out]] of Object.entries(totals)) {
  const f1 = (n) => percent((2 * n) / (gold + out))
  console.log(`WikiWars ${name}: strict ${f1(strict)} relaxed ${f1(relaxed)} value ${f1(value)} of ${gold}`)
}

const PREPOSITION =
  /^(?:on|in|at|by|for|since|from|until|till|during|before|after|between|within|around|over|through|into|of|,|\(|as|to)$/iu
let [plain, exactly, overlapping] = [0, 0, 0]
for (const topic of ['31', '32', '33', '34', '35']) {
  for (const file of readdirSync(join(data, 'ecb', topic)).sort()) {
    const xml = readFileSync(join(data, 'ecb', topic, file), 'utf8')
    let text = ''
    let before = '0'
    const place = new Map()
    for (const [, id, sentence, form] of xml.matchAll(/<token t_id="(\d+)" sentence="(\d+)"[^>]*>([^<]*)</gu)) {
      if (sentence !== before) text = `${text.trimEnd()}\n`
      before = sentence
      place.set(id, [text.length, text.length + form.length, form])
      text += `${form} `
    }
    const times = []
    for (const stretch of readStretches(text, 'horizontal'))
      for (const t of (await annotator.annotateInput(stretch, { start: '2012-06-15', end: '2012-06-15', basis: 'metadata' })).times)
        times.push({ start: t.start + stretch.offset, end: t.end + stretch.offset })
    for (const [, body] of xml.matchAll(/<TIME_[A-Z_]+ [^>]*?>(.*?)<\/TIME/gsu)) {
      let words = [...body.matchAll(/t_id="(\d+)"/gu)].map((m) => place.get(m[1])).sort((a, b) => a[0] - b[0])
      while (words.length > 0 && PREPOSITION.test(words[0][2])) words = words.slice(1)
      if (words.length === 0 || words.length > 5 || words.some(([, , form]) => /^[:|.]$/u.test(form))) continue
      const [start, end] = [words[0][0], words.at(-1)[1]]
      const hit = times.find((t) => t.start < end && start < t.end)
      plain++
      if (hit) overlapping++
      if (hit?.start === start && hit.end === end) exactly++
      else if (say) console.log(`${file}: ${hit ? text.slice(hit.start, hit.end) : 'none'} | ${text.slice(start, end)}`)
    }
  }
}
await annotator.close()
console.log(`ECB+: ${percent(exactly / plain)} % exactly, ${percent(overlapping / plain)} % overlapping, of ${plain}`)
