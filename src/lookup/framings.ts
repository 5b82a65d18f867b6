/** Words that say what an act, a thing or a relation is. */
import { ConfigError } from '../errors.ts'
import { Framing } from '../model/records/framing.ts'
import { loadRecords } from './records.ts'

export interface FramingFound {
  readonly framing: Framing
  /** Where its words stand in the text. */
  readonly start: number
  readonly end: number
}

export interface Framings {
  readonly all: readonly Framing[]
  /** In order of place; of two that overlap the longer. */
  readonly find: (text: string) => readonly FramingFound[]
  /** Whether two framings, by id, can't hold of the same thing. */
  readonly part: (a: string, b: string) => boolean
}

const escaped = (words: string): string =>
  words
    .replace(/[.+?^${}()|[\]\\]/gu, '\\$&')
    .replace(/\s+/gu, '\\s+')
    .replace(/\*$/u, '[\\p{L}]*')
    .replace(/['’]/gu, "['’]")
    .replace(/-/gu, '[-\\s]?')

export function loadFramings(dirs: readonly string[]): Framings {
  const all = loadRecords(dirs, 'framings', Framing)
  const byId = new Map(all.map((framing) => [framing.id, framing]))
  for (const { id, against } of all) {
    const unknown = against.find((other) => !byId.has(other))
    if (unknown !== undefined)
      throw new ConfigError(`framing "${id}" stands against "${unknown}", which is not there`, {
        code: 'E_KNOWLEDGE',
        place: `framings, record "${id}"`,
        remedy: 'Name the id of a record of this table',
      })
  }
  const patterns = all.map((framing) => ({
    framing,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${framing.words.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
  }))
  const part = (a: string, b: string): boolean => (byId.get(a)?.against.includes(b) ?? false) || (byId.get(b)?.against.includes(a) ?? false)
  const find = (text: string): FramingFound[] => {
    const found = patterns.flatMap(({ framing, pattern }) =>
      [...text.matchAll(pattern)].map((m) => ({ framing, start: m.index, end: m.index + m[0].length })),
    )
    found.sort((a, b) => a.start - b.start || b.end - a.end || (a.framing.id < b.framing.id ? -1 : 1))
    return found.filter(
      (one) =>
        !found.some(
          (o) =>
            o !== one &&
            o.framing.question === one.framing.question &&
            o.start <= one.start &&
            o.end >= one.end &&
            o.end - o.start > one.end - one.start,
        ),
    )
  }
  return { all, find, part }
}
