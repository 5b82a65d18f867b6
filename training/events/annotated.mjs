// What the annotation of an article says of its events, as the gold's scorer reads it: shared by choices.mjs and told.mjs.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openAnnotator } from '../../dist/annotate/index.js'
import { actorIndex } from '../../dist/extract/actor-index.js'
import { groupsIn } from '../../dist/extract/events/groups.js'
import { sceneOf } from '../../dist/extract/events/index.js'
import { BUILT_IN, extract } from '../../dist/extract/index.js'
import { loadKnowledge } from '../../dist/lookup/index.js'
import { documentOfText } from '../../dist/model/document.js'
import { readInputs } from '../../dist/pipeline.js'

const plain = (s) =>
  (s ?? '')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const sameName = (a, b) =>
  a === b ||
  (Math.min(a.length, b.length) > 2 &&
    [
      [a, b],
      [b, a],
    ].some(([x, y]) => x.endsWith(` ${y}`) || x.startsWith(`${y} `)))

/** Whether an actor is the one that the annotation names, as the gold's scorer has it. */
export function namedBy(gold, actors) {
  const answers = (name) => [name, ...(gold.aliases?.[name] ?? [])].map(plain)
  const known = new Set(gold.events.flatMap((e) => [...e.actors, ...e.recipients]).flatMap(answers))
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const called = (id) => {
    const actor = byId.get(id)
    if (!actor) return ''
    if (known.has(plain(actor.name))) return plain(actor.name)
    const tally = new Map()
    for (const { quote } of actor.mentions) if (known.has(plain(quote))) tally.set(plain(quote), (tally.get(plain(quote)) ?? 0) + 1)
    return [...tally].sort((x, y) => y[1] - x[1])[0]?.[0] ?? plain(actor.name)
  }
  const isCalled = (names, own) => own !== '' && names.some((name) => answers(name).some((g) => sameName(g, own)))
  const isOf = (names, id) => {
    const actor = byId.get(id)
    return (
      isCalled(names, called(id)) ||
      (actor !== undefined && actor.kind !== 'person' && actor.of !== undefined && isCalled(names, called(actor.of)))
    )
  }
  /** An organ stands for the actor that it is of only where that one is no candidate itself. */
  return (names, candidates) => {
    const named = candidates.map((id) => isCalled(names, called(id)))
    return named.includes(true) ? named : candidates.map((id) => isOf(names, id))
  }
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
export const sentencesIn = (text) => [...segmenter.segment(text)].map((s) => ({ start: s.index, end: s.index + s.segment.length }))

/** Where the word of each annotated event stands; without one, or where the whole is asked for, its quote. */
export function placed(text, events, { whole = false } = {}) {
  return events.flatMap((event) => {
    let start = -1
    for (let i = 0; i < (event.occurrence ?? 1); i++) start = text.indexOf(event.quote, start + 1)
    if (start < 0) return []
    const word = whole || event.word === undefined ? event.quote : event.word
    const at = event.quote.indexOf(word)
    return [{ ...event, start: start + at, end: start + at + word.length }]
  })
}

const YIELD = ['CONCEDE', 'RETREAT']
export const sameType = (types, type) => types.includes(type) || (YIELD.includes(type) && types.some((t) => YIELD.includes(t)))

/** Reads texts up to their scene of events: `read(doc, take)`. */
async function opened() {
  const knowledge = loadKnowledge()
  const annotator = await openAnnotator({ knowledge })
  const before = BUILT_IN.slice(
    0,
    BUILT_IN.findIndex(({ id }) => id === 'events'),
  )
  const read = async (doc, take) => {
    const annotation = await annotator.annotate(doc)
    const scenes = {
      id: 'scenes',
      run(context) {
        const groups = groupsIn(doc, annotation, knowledge, actorIndex(doc, context.sofar.actors, knowledge))
        take(sceneOf(context, groups), [...context.sofar.actors, ...groups])
        return {}
      },
    }
    const { notices } = extract(doc, annotation, knowledge, [...before, scenes])
    for (const { stage, why } of notices) if (stage === 'extract') throw new Error(`${doc.uri}: ${why}`)
  }
  return { knowledge, read, close: () => annotator.close() }
}

/** Articles of the folders with their annotation: calls `take` with the name, the annotation, the scene of events and all actors. */
export async function scenesOf(folders, take, keep = () => true) {
  const { read, close } = await opened()
  for (const folder of folders)
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith('.json') && existsSync(join(folder, file.replace(/json$/, 'md'))))
      .map((file) => file.slice(0, -5))
      .filter(keep)
      .sort()) {
      const gold = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
      for await (const { document: doc } of readInputs([join(folder, `${name}.md`)]))
        await read(doc, (scene, actors) => take({ name, gold, doc, scene, actors }))
    }
  await close()
}

/** Single texts: `texts(…)` gives them, each with a `text`. */
export async function sceneOfEach(texts, take) {
  const { knowledge, read, close } = await opened()
  for (const one of texts({ knowledge })) await read(documentOfText(one.text), (scene) => take(one, scene))
  await close()
}
