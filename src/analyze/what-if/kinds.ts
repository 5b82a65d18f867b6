/**
 * What kind of act a passage speaks of, by its words alone: the triggers of the event frames, without their syntax.
 *
 * "any use of force by Baku" yields ASSAULT, "if Iceland broke off relations" SANCTION, "each new spark" nothing.
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { EventType } from '../../model/index.ts'
import { plain } from '../../text/plain.ts'
import { stem } from '../../text/stem.ts'

interface Trigger {
  readonly type: EventType
  /** Stems that follow the trigger's first: "out" of "carry out". */
  readonly rest: readonly string[]
  readonly having: ReadonlySet<string>
  readonly lacking: ReadonlySet<string>
}

/** An act that a passage names: the stem of the word that names it, and its types. */
export type Acts = ReadonlyMap<string, ReadonlySet<EventType>>

export class ActKinds {
  readonly #triggers = new Map<string, Trigger[]>()
  readonly #force: ReadonlySet<string>
  /** Stems of verbs that lend their subject to a noun and say little themselves: "give", "open", "make". */
  readonly light: ReadonlySet<string>

  constructor({ eventFrames, comparing }: Pick<Knowledge, 'eventFrames' | 'comparing'>) {
    const stems = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => stem(plain(word))))
    for (const frame of eventFrames.all) {
      for (const trigger of [...frame.verbs, ...frame.nouns]) {
        const [first = '', ...rest] = trigger.split(' ').map((word) => stem(plain(word)))
        const held = this.#triggers.get(first) ?? []
        this.#triggers.set(first, held)
        held.push({ type: frame.type, rest, having: stems(frame.having), lacking: stems(frame.lacking) })
      }
    }
    this.#force = stems(comparing.all.filter(({ use }) => use === 'force').flatMap(({ words }) => words))
    this.light = stems([...eventFrames.light.keys(), 'use', 'let', 'allow', 'permit', 'go', 'keep'])
  }

  /** @param words stems of all words of the passage, in order */
  of(words: readonly string[]): Acts {
    const all = new Set(words)
    const acts = new Map<string, Set<EventType>>()
    const add = (word: string, type: EventType): void => void acts.set(word, (acts.get(word) ?? new Set()).add(type))
    words.forEach((word, at) => {
      if (this.#force.has(word)) add(word, 'ASSAULT')
      for (const { type, rest, having, lacking } of this.#triggers.get(word) ?? []) {
        if (rest.some((particle, i) => words[at + 1 + i] !== particle)) continue
        if (having.size > 0 && ![...having].some((other) => other !== word && all.has(other))) continue
        if (![...lacking].some((other) => all.has(other))) add(word, type)
      }
    })
    return acts
  }
}
