#!/usr/bin/env node
/**
 * Scores how surely verbs are put, against Universal Decompositional Semantics on the second half of EWT dev (never trained on; the first half set how
 * readily the encoder says "unsure"), words given: macro-F1 of whether
 * annotators took it to happen (polarity), of how sure they were (certainty; the data's values fall apart at 0.6), and of both at once;
 * beside the most frequent class and what the rules of syntax alone say.
 * Usage: node evaluation/factuality.mjs DATA_DIR    (DATA_DIR holds factuality/factuality.json and ud/en_ewt-dev.conllu)
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const dist = process.env.ARAXES_DIST ?? new URL('../dist', import.meta.url).pathname
const { openAnnotator } = await import(`${dist}/annotate/index.js`)
const { Encoder } = await import(`${dist}/annotate/encoder/index.js`)
const { mannerBySyntax } = await import(`${dist}/annotate/predicates.js`)
const data = process.argv[2]
const models = process.env.ARAXES_MODELS ?? new URL('../models/en', import.meta.url).pathname
const SURE = 0.6
const SHIFTS = [-2, -1, 0]

const sentences = readFileSync(join(data, 'ud/en_ewt-dev.conllu'), 'utf8')
  .trim()
  .split('\n\n')
  .map((block) =>
    block
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([id]) => /^\d+$/.test(id))
      .map(([, form, , upos]) => ({ form, upos })),
  )
const marked = new Map()
for (const [key, values] of Object.entries(JSON.parse(readFileSync(join(data, 'factuality/factuality.json'), 'utf8')).data))
  if (key.startsWith('ewt-dev-'))
    marked.set(
      Number(key.slice(8)),
      Object.entries(values).map(([k, v]) => [Number(k.slice(k.lastIndexOf('-') + 1)) - 1, v.factuality.factual.value]),
    )

/** Release 1.2 of the treebank parted sentences otherwise at one place: the shift before it and after it under which most predicates are verbs. */
const order = [...marked.keys()].sort((a, b) => a - b)
const hits = (i, shift) => marked.get(i).filter(([w]) => sentences[i + shift]?.[w]?.upos === 'VERB').length
let best = { total: -1 }
for (const before of SHIFTS)
  for (const after of SHIFTS) {
    let total = order.reduce((n, i) => n + hits(i, after), 0)
    for (const i of order) {
      total += hits(i, before) - hits(i, after)
      if (total > best.total) best = { total, before, after, last: i }
    }
  }

const encoder = new Encoder({ models })
const factuality = []
const passages = sentences.map((s) => ({ words: s.map((w) => w.form), starts: s.map((_, i) => i === 0), apart: false }))
for await (const [{ labels }] of encoder.read(passages)) factuality.push(labels.map((l) => l.factuality))
await encoder.close()
const annotator = await openAnnotator()
const parsed = await annotator.annotateTokens(sentences.map((s) => s.map((w) => w.form)))
await annotator.close()

/** Told as fact by syntax alone: no negation, modal or condition, and no infinitive but that of "did". */
const MODALS = /^(?:will|wo|['’]ll|shall|would|should|may|might|can|ca|could|must|['’]d|if|unless)$/i
function happens(sentence, verb) {
  const helpers = sentence.tokens.filter((t) => t.head === verb && /^(?:aux|mark)/.test(t.deprel)).map((t) => t.text)
  const infinitive = sentence.tokens[verb].xpos === 'VB' && !helpers.some((w) => /^(?:do|did|does)$/i.test(w))
  return mannerBySyntax(sentence, verb).polarity === 'positive' && !infinitive && !helpers.some((w) => MODALS.test(w))
}

const rows = []
for (const i of order) {
  const at = i + (i <= best.last ? best.before : best.after)
  for (const [word, value] of marked.get(i)) {
    if (sentences[at]?.[word]?.upos !== 'VERB') continue
    const gold = [Math.abs(value) >= SURE ? 'sure' : 'unsure', value > 0 ? '+' : '-']
    const label = factuality[at][word]
    const { certainty } = mannerBySyntax(parsed[at], word)
    if (at < sentences.length / 2) continue
    rows.push({
      gold,
      encoder: [label.slice(0, -1), label.slice(-1)],
      syntax: [certainty === 'certain' ? 'sure' : 'unsure', happens(parsed[at], word) ? '+' : '-'],
      majority: ['sure', '+'],
    })
  }
}
const macro = (pairs) => {
  const classes = [...new Set(pairs.map(([gold]) => gold))]
  const f1 = classes.map((c) => {
    const both = pairs.filter(([g, o]) => g === c && o === c).length
    return (200 * both) / pairs.reduce((n, [g, o]) => n + (g === c) + (o === c), 0)
  })
  return (f1.reduce((a, b) => a + b) / f1.length).toFixed(1)
}
console.log(`${rows.length} predicates of the second half of EWT dev, macro-F1`)
for (const who of ['majority', 'syntax', 'encoder'])
  console.log(
    `${who.padEnd(10)} certainty ${macro(rows.map((r) => [r.gold[0], r[who][0]]))}   polarity ${macro(rows.map((r) => [r.gold[1], r[who][1]]))}   both ${macro(rows.map((r) => [r.gold.join(''), r[who].join('')]))}`,
  )
