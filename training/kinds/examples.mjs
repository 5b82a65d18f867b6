// Outputs of the extractors with the kinds that readers gave them: what training/kinds/train.mjs learns from. Needs `npm run build`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openAnnotator } from '../../dist/annotate/index.js'
import { actors } from '../../dist/extract/actors/index.js'
import { claims } from '../../dist/extract/claims/index.js'
import { loadKnowledge } from '../../dist/lookup/index.js'
import { readInputs } from '../../dist/pipeline.js'

const knowledge = loadKnowledge()
let annotator

/** Reads a document with its annotation; `cache`: a folder in which they are kept. */
async function annotated(name, document, cache) {
  const file = cache && join(cache, `${name}.json`)
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  annotator ??= await openAnnotator({ knowledge })
  const doc = await document()
  const both = { doc, annotation: await annotator.annotate(doc) }
  if (file) {
    mkdirSync(cache, { recursive: true })
    writeFileSync(file, JSON.stringify(both))
  }
  return both
}
export const close = async () => annotator?.close()

async function documentAt(path) {
  for await (const outcome of readInputs([path])) if ('document' in outcome) return outcome.document
  throw new Error(`${path} can’t be read`)
}

const overlap = (a, b) => Math.min(a.end, b.end) - Math.max(a.start, b.start)
const iou = (a, b) => Math.max(0, overlap(a, b)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
const rows = (file) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))

const nothing = { actors: [], claims: [], contingencies: [] }

/**
 * Claims of a document with what their judge saw of each; a score is the number of the question, so that it comes back with the claim.
 * `guess` tells the kind of a claim, else the rules do.
 */
export function claimsOf({ doc, annotation }, guess = (_, ruled) => ruled) {
  const people = actors.run({ doc, annotation, knowledge, sofar: nothing })
  const questions = []
  const judge = (features, _, ruled) => ({ kind: guess(features, ruled), score: (questions.push({ features, ruled }) - 1) / 1e6 })
  const { explanations, claims: found } = claims.run({ doc, annotation, knowledge, sofar: { ...nothing, actors: people.actors } }, judge)
  return found.map((element) => ({ element, ...questions[Math.round(explanations[element.id].score * 1e6)] }))
}

/** A document's sentences as the gold's scorer parts them. */
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
const sentencesOf = (text) => [...segmenter.segment(text)].map((s) => ({ start: s.index, end: s.index + s.segment.length }))
const placeOf = (text, quote, occurrence = 1) => {
  let start = -1
  for (let i = 0; i < occurrence; i++) start = text.indexOf(quote, start + 1)
  return start < 0 ? undefined : { start, end: start + quote.length }
}

/** Outputs that stand where a gold item does, best first, each once. */
function paired(golds, outputs, likeness) {
  const pairs = golds.flatMap((gold) => outputs.map((output) => ({ gold, output, fits: likeness(gold, output) }))).filter((p) => p.fits > 0)
  const taken = new Set()
  return pairs
    .sort((a, b) => b.fits - a.fits)
    .filter(({ gold, output }) => !taken.has(gold) && !taken.has(output) && taken.add(gold) && taken.add(output))
}

/** Claims of an annotated article with the gold's kinds. */
export function goldClaims({ doc }, gold, outputs) {
  const sentences = sentencesOf(doc.text)
  const parts = outputs.flatMap((o) =>
    sentences
      .filter((s) => overlap(s, o.element.content) > 2)
      .map((s) => ({ o, start: Math.max(s.start, o.element.content.start), end: Math.min(s.end, o.element.content.end) })),
  )
  const places = gold.claims.flatMap((g) => {
    const at = placeOf(doc.text, g.content, g.occurrence)
    return at ? [{ ...at, g }] : []
  })
  const speaks = (g, o) => (o.element.speakerName === g.speaker || (o.element.source?.quote ?? '') === g.source ? 0.1 : 0)
  return paired(places, parts, (at, part) => (iou(at, part) >= 0.5 ? iou(at, part) + speaks(at.g, part.o) : 0)).map(
    ({ gold: { g }, output: { o } }) => ({ ...o, kind: g.kind, optional: g.optional === true }),
  )
}

/** The text of "FILE:LINE", a paragraph of training/events/paragraphs. */
export const paragraphAt = (name) => {
  const [file, line] = name.split(':')
  return JSON.parse(
    readFileSync(new URL(`../events/paragraphs/${file}`, import.meta.url), 'utf8')
      .trim()
      .split('\n')[line],
  ).text
}

/** Outputs of a text with the readers' labels. */
export const labelledClaims = (labels, outputs) =>
  labels.flatMap(([, start, end, cue, kind, , , weight]) => {
    const same = outputs.find(
      ({ element: { content, cue: c } }) => content.start === +start && content.end === +end && String(c?.start ?? '') === cue,
    )
    return same && kind !== 'none' ? [{ ...same, kind, weight: +weight }] : []
  })

export { annotated, documentAt, rows }
