/**
 * A statement that somebody supposes, read like any text, with its actors resolved against those of the articles.
 *
 * "Aliyev lets Israel use the base" finds the Ilham Aliyev of the articles, though no office or first name stands beside his name here.
 */
import { type Actor, type ActorId, type Citation, cite, type Document, type Extraction, type Situation } from '../../model/index.ts'
import { plain } from '../../text/plain.ts'
import { overlaps } from '../../text/spans.ts'

export interface Statement {
  readonly document: Document
  readonly citation: Citation
  /** Those of the situation with their mentions in the statement, and those that only the statement names. */
  readonly actors: readonly Actor[]
  /** Names of the latter. */
  readonly unknown: readonly string[]
}

/** Words of a name that is looked for. */
const LONGEST_NAME = 6

/** Runs of words that begin with a capital letter: what can be a name, with where it stands. */
function* names({ text }: Document): Generator<readonly [string, number]> {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)]
  for (const [i, { 0: first, index }] of words.entries()) {
    if (!/^\p{Lu}/u.test(first)) continue
    for (let n = Math.min(LONGEST_NAME, words.length - i); n >= 1; n--) {
      const last = words[i + n - 1]!
      yield [text.slice(index, last.index + last[0].length).replace(/(?:['’]s|\.)$/u, ''), index]
    }
  }
}

/** Mentions in the statement of actors that the articles name in the same words: of several the one most spoken of. */
function byName(document: Document, actors: readonly Actor[], taken: readonly Citation[]): Map<ActorId, Citation[]> {
  const wanted = new Map<string, number[]>()
  for (const [name, at] of names(document)) wanted.set(name, [...(wanted.get(name) ?? []), at])
  const bearers = new Map<string, Actor>()
  for (const actor of actors) {
    for (const name of new Set([actor.name, ...actor.mentions.map((mention) => mention.quote)])) {
      const known = bearers.get(name)
      if (wanted.has(name) && (known === undefined || known.mentions.length < actor.mentions.length)) bearers.set(name, actor)
    }
  }
  const found = new Map<ActorId, Citation[]>()
  const held = [...taken]
  for (const [name, actor] of [...bearers].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))) {
    for (const at of wanted.get(name)!) {
      const citation = cite(document, at, at + name.length)
      if (held.some((other) => overlaps(other, citation))) continue
      held.push(citation)
      found.set(actor.id, [...(found.get(actor.id) ?? []), citation])
    }
  }
  return found
}

/** Persons by the last word of their names, where only one bears it. */
function surnames(actors: readonly Actor[]): Map<string, Actor> {
  const bearers = new Map<string, Actor[]>()
  for (const actor of actors) {
    const last = plain(actor.name).split(' ').at(-1)!
    if (actor.kind === 'person') bearers.set(last, [...(bearers.get(last) ?? []), actor])
  }
  return new Map([...bearers].flatMap(([name, [one, ...more]]) => (one && more.length === 0 ? [[name, one]] : [])))
}

export function resolved(document: Document, extraction: Extraction, situation: Situation): Statement {
  const known = new Map(situation.actors.map((actor) => [actor.id, actor]))
  const called = new Map<string, Actor>()
  for (const actor of [...situation.actors].reverse()) called.set(plain(actor.name), actor)
  const surnamed = surnames(situation.actors)
  const mentions = new Map<ActorId, readonly Citation[]>()
  const unknown: Actor[] = []
  for (const actor of extraction.actors) {
    const same = known.get(actor.id) ?? called.get(plain(actor.name)) ?? surnamed.get(plain(actor.name))
    if (same) mentions.set(same.id, [...(mentions.get(same.id) ?? []), ...actor.mentions])
    else unknown.push(actor)
  }
  const taken = [...mentions.values(), ...unknown.map((actor) => actor.mentions)].flat()
  for (const [id, more] of byName(document, situation.actors, taken)) mentions.set(id, [...(mentions.get(id) ?? []), ...more])
  const actors = situation.actors.map((actor) => {
    const here = mentions.get(actor.id)
    return here === undefined ? actor : { ...actor, mentions: [...actor.mentions, ...here] }
  })
  return {
    document,
    citation: cite(document, 0, document.text.length),
    actors: [...actors, ...unknown],
    unknown: unknown.map((actor) => actor.name),
  }
}
