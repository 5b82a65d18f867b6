/**
 * From which state a person’s name is likely to come, by the letters of the names of its office holders.
 *
 * "Rinkēvičs" looks Latvian rather than Belarusian, "Niyazov" Turkmen rather than Chinese: of the states that an article names it is the right one for nearly
 * nine in ten persons (docs/measures.md). It only weighs between states that an article speaks of, and a role found by it is marked as inferred.
 */
import { plain } from '../text/plain.ts'
import type { Offices } from './offices.ts'

export interface NameOrigins {
  /** How much likelier a group of a name’s letters is in a state than anywhere, as the mean natural logarithm; 0 where the table has no names of it. */
  readonly likeness: (name: string, state: string) => number
}

/** Groups of so many letters, the word’s ends marked. */
const LENGTHS = [3, 4]
/** What a group counts that no name has, and of how many it is one. */
const UNSEEN = 0.05
const GROUPS = 60_000
/** How many groups of anywhere a state’s own are mixed with: those of some fifteen names. */
const MIXED = 500
/** How many persons of each state stand for anywhere. */
const OF_EACH = 25

function* groupsOf(name: string): Generator<string> {
  for (const word of plain(name).split(' ')) {
    const marked = `^${word}$`
    for (const length of LENGTHS) for (let at = 0; at + length <= marked.length; at++) yield marked.slice(at, at + length)
  }
}

interface Counts {
  readonly of: ReadonlyMap<string, number>
  readonly all: number
}

function countsOf(persons: Iterable<string>): Counts {
  const of = new Map<string, number>()
  let all = 0
  for (const person of persons)
    for (const group of new Set(groupsOf(person))) {
      of.set(group, (of.get(group) ?? 0) + 1)
      all++
    }
  return { of, all }
}

export function loadNameOrigins(offices: Offices, states: Iterable<string>): NameOrigins {
  const personsIn = (state: string): string[] => [...new Set(offices.inState(state).map(({ person }) => person))]
  let anywhere: Counts | undefined
  const own = new Map<string, Counts>()
  return {
    likeness(name, state) {
      anywhere ??= countsOf([...states].flatMap((one) => personsIn(one).slice(0, OF_EACH)))
      const counts = own.get(state) ?? countsOf(personsIn(state))
      own.set(state, counts)
      let sum = 0
      let groups = 0
      for (const group of groupsOf(name)) {
        const general = ((anywhere.of.get(group) ?? 0) + UNSEEN) / (anywhere.all + UNSEEN * GROUPS)
        sum += Math.log(((counts.of.get(group) ?? 0) + MIXED * general) / (counts.all + MIXED) / general)
        groups++
      }
      return groups === 0 ? 0 : sum / groups
    },
  }
}
