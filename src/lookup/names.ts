/** The gazetteer: known names of states, organizations and places in a text, each with all that it may stand for. */
import type { NameKind } from '../model/annotation.ts'
import { AmbiguousName } from '../model/records/ambiguous-name.ts'
import type { Knowledge } from './index.ts'
import { folded, type PhraseHit, phrases, wordStarts } from './phrases.ts'
import { loadRecords } from './records.ts'

/** What a name is to the record it names: an adjective, a seat of government (Tehran: city or state), … */
type NameUse = 'name' | 'abbreviation' | 'metonym' | 'seat' | 'adjective' | 'person' | 'people' | 'organization' | 'group' | 'place'

export interface NameEntry {
  readonly name: string
  readonly use: NameUse
  /** Id of the state, organization or place. */
  readonly id: string
  /** What else the name often is; undefined for one that is clear. */
  readonly doubt: 'person' | 'place' | 'word' | undefined
  /** Kind as a name recognizer would give it. */
  readonly kind: NameKind
}

export type NameHit = PhraseHit<NameEntry>

export interface Names {
  /** Known names in order, longest first at each place, not overlapping; offsets are the text's. */
  readonly find: (text: string) => NameHit[]
}

const KINDS: Readonly<Record<NameUse, NameKind>> = {
  name: 'GPE',
  abbreviation: 'GPE',
  metonym: 'ORG',
  seat: 'GPE',
  adjective: 'GRP',
  person: 'GRP',
  people: 'GRP',
  organization: 'ORG',
  group: 'GRP',
  place: 'LOC',
}

const fold = (name: string): string => name.normalize('NFKD').replace(/\p{M}+/gu, '')
/** A text without accents, unit for unit: "Brasília" is "Brasilia". */
const bare = (text: string): string => text.replace(/[\u00C0-\u017F]/gu, (letter) => (fold(letter).length === 1 ? fold(letter) : letter))
/** "Iranian" makes "Iranians"; "British" and "Chinese" name their people as they are. */
const hasPlural = (adjective: string): boolean => !/(?:s|sh|ch|ese)$/u.test(adjective)

function* entries(knowledge: Knowledge): Generator<{ name: string; use: NameUse; id: string; kind?: NameKind }> {
  for (const { id, name, official, adjectives, capital } of knowledge.states.all) {
    yield { name, use: 'name', id }
    if (official !== name) yield { name: official, use: 'name', id }
    if (capital) yield { name: capital, use: 'seat', id }
    for (const adjective of adjectives) {
      yield { name: adjective, use: 'adjective', id }
      if (hasPlural(adjective)) yield { name: `${adjective}s`, use: 'people', id }
    }
  }
  for (const { id, state, as } of knowledge.states.names) yield { name: id, use: as, id: state }
  for (const { id, name, aliases, kind } of knowledge.organizations.all) {
    const use = kind === 'bloc' || kind === 'people' ? 'group' : 'organization'
    for (const each of [name, ...aliases]) yield { name: each, use, id }
  }
  const further = new Map<string, string[]>()
  for (const { id, place } of knowledge.places.names) further.set(place, [...(further.get(place) ?? []), id])
  for (const { id, name, aliases, precision } of knowledge.places.all) {
    for (const each of [name, ...aliases, ...(further.get(id) ?? [])])
      yield { name: each, use: 'place', id, kind: precision === 'city' ? 'GPE' : 'LOC' }
  }
}

export function loadNames(dirs: readonly string[], knowledge: Knowledge): Names {
  const doubts = new Map(loadRecords(dirs, 'ambiguous-names', AmbiguousName).map((record) => [record.id, record.as]))
  const unique = new Map([...entries(knowledge)].map((entry) => [`${entry.name}\t${entry.use}\t${entry.id}`, entry]))
  const all = [...unique.values()].map(
    ({ name, use, id, kind }): NameEntry => ({ name, use, id, doubt: doubts.get(name), kind: kind ?? KINDS[use] }),
  )
  const known = phrases(all.flatMap((entry) => [...new Set([entry.name, fold(entry.name)])].map((name) => [name, entry] as const)))
  return {
    find(text) {
      const plain = bare(folded(text))
      const hits: NameHit[] = []
      let end = 0
      for (const place of wordStarts(plain)) {
        if (place < end) continue
        const hit = known.at(plain, place)
        if (!hit) continue
        // "pro-Iranian", "anti-US": an attitude towards it, not itself
        if (/(?:^|[^\p{L}])(?:anti|pro|non|un)-$/iu.test(plain.slice(Math.max(0, place - 6), place))) continue
        hits.push(hit)
        end = hit.end
      }
      return hits
    },
  }
}
