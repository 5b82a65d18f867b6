/**
 * An act as a passage words it: who, to whom, of what kind, and with which other words; what a statement and a stated condition are compared by.
 *
 * "any potential use of force by Baku to establish the ‘Zangezur Corridor’" yields Azerbaijan as doer, ASSAULT, and zangezur, corridor.
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { Actor, ActorId, Citation, DocumentId, EventType } from '../../model/index.ts'
import { FUNCTION_WORDS, NEGATIONS } from '../../text/function-words.ts'
import { plain } from '../../text/plain.ts'
import { stem } from '../../text/stem.ts'
import { ActKinds } from './kinds.ts'
import { type Named, type Parties, partiesOf } from './parties.ts'

export interface Act extends Parties {
  readonly citation: Citation
  /** "any country that", "all who": whoever it is. */
  readonly anyone: boolean
  /** The stems that name the act, with their types. */
  readonly acts: ReadonlyMap<string, ReadonlySet<EventType>>
  readonly types: ReadonlySet<EventType>
  /** Stems of its other telling words, with the words as they stand. */
  readonly words: ReadonlyMap<string, string>
  readonly negated: boolean
}

const ANYONE =
  /^(?:if |when |once |should )?(?:any|all|every|each|no)(?:one|body)?(?:\s+(?:country|countries|state|states|party|parties|nation|nations|government|side|actor|power))?\s+(?:who|that|which)\b|^(?:those|whoever|countries|states)\s(?:who|that|which)?/iu
const NEGATED = /\b(?:not|never|cannot|no longer|unless|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?|stop(?:s|ped)?|\p{L}+n['’]t)\b/iu
/** Say which of many, or that there is a case, not what it is. */
const IDLE =
  /^(?:new|another|further|other|second|next|potential|possible|future|event|case|again|continue\p{L}*|go|goes|going|occur\p{L}*|happen\p{L}*|follow\p{L}*|take|places?|directly?|either|any)$/u

interface Mention extends Named {
  readonly state: boolean
}

export class ActReader {
  readonly #kinds: ActKinds
  readonly #knowledge: Pick<Knowledge, 'eventFrames' | 'comparing' | 'irregularVerbs'>
  readonly #actors: ReadonlyMap<ActorId, Actor>
  readonly #mentions = new Map<DocumentId, Mention[]>()

  /** @param actors those of the situation, with their mentions in the statement too */
  constructor(actors: readonly Actor[], knowledge: Pick<Knowledge, 'eventFrames' | 'comparing' | 'irregularVerbs'>) {
    this.#knowledge = knowledge
    this.#kinds = new ActKinds(knowledge)
    this.#actors = new Map(actors.map((actor) => [actor.id, actor]))
    for (const { id, kind, mentions } of actors) {
      // A site is what an act is about, not whom it is done to: its words count.
      if (kind === 'location') continue
      for (const { document, start, end } of mentions) {
        const here = this.#mentions.get(document) ?? []
        this.#mentions.set(document, here)
        here.push({ actor: id, start, end, state: kind === 'state' })
      }
    }
    for (const mentions of this.#mentions.values()) mentions.sort((a, b) => a.start - b.start || b.end - a.end)
  }

  /** The actor, whose organ it is, and the states and bodies it has a current office of. */
  standing(ids: readonly ActorId[]): ReadonlySet<ActorId> {
    const above = (id: ActorId): ActorId[] => {
      const actor = this.#actors.get(id)
      const offices = actor?.roles.flatMap((role) => (role.tenure === 'current' && role.of !== undefined ? [role.of] : [])) ?? []
      return [id, ...(actor?.of === undefined ? [] : [actor.of]), ...offices]
    }
    return new Set(ids.flatMap(above).flatMap(above))
  }

  meet(a: readonly ActorId[], b: readonly ActorId[]): boolean {
    const theirs = this.standing(b)
    return [...this.standing(a)].some((id) => theirs.has(id))
  }

  nameOf(id: ActorId): string {
    return this.#actors.get(id)?.name ?? id
  }

  /** @param parties where they are known from elsewhere, as an event's are */
  of(citation: Citation, parties?: Pick<Parties, 'doers' | 'targets'>): Act {
    const named = this.#named(citation)
    const { quote } = citation
    const all: string[] = []
    const words = new Map<string, string>()
    let at = 0
    for (const { start, end } of [...named, { start: quote.length, end: quote.length }]) {
      this.#read(quote.slice(at, start), all, words)
      at = Math.max(at, end)
    }
    const acts = this.#kinds.of(all)
    for (const word of acts.keys()) words.delete(word)
    const found = parties ? { ...parties, perhaps: [], mutual: false } : partiesOf(quote, named)
    return {
      ...found,
      citation,
      anyone: parties === undefined && ANYONE.test(quote),
      acts,
      types: new Set([...acts.values()].flatMap((types) => [...types])),
      words,
      negated: NEGATED.test(quote),
    }
  }

  #read(text: string, all: string[], words: Map<string, string>): void {
    const { comparing, irregularVerbs } = this.#knowledge
    for (const [form] of text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)) {
      for (const word of plain(form).split(' ')) {
        const one = stem(irregularVerbs.get(word) ?? word)
        if (word !== '') all.push(one)
        if (word.length < 2 || FUNCTION_WORDS.has(word) || NEGATIONS.has(word) || IDLE.test(word) || this.#kinds.light.has(one)) continue
        if (!comparing.is('telling', word) && !comparing.is('generic', word) && !words.has(one)) words.set(one, form)
      }
    }
  }

  /** Outermost mentions within the passage, by places in its words. */
  #named({ document, start, end }: Citation): Named[] {
    const found: Named[] = []
    for (const mention of this.#mentions.get(document) ?? []) {
      if (mention.start >= end) break
      const from = mention.start - start
      if (mention.start < start || mention.end > end || from < (found.at(-1)?.end ?? 0)) continue
      found.push({ actor: mention.actor, start: from, end: mention.end - start })
    }
    return found
  }
}
