/**
 * What earlier claims of a document leave for "he", "they", "the ministry" and "the report".
 *
 * After "Helga Lind of the Ministry of Trade said …", "the ministry" is the Ministry of Trade if that spoke, and "she" is Helga Lind.
 */
import type { Actor, ActorId } from '../../model/index.ts'
import type { SourceNoun } from '../../model/records/source-noun.ts'
import type { Source } from './sources.ts'

export interface Spoken {
  readonly actor?: ActorId
  readonly name: string
  /** Where they were named. */
  readonly at: number
}

export interface Memory {
  person?: Spoken
  body?: Spoken
  group?: Spoken
  paper?: Spoken
  /** Everybody that spoke, the last one last. */
  readonly all: Spoken[]
}

/** Who a noun with "the" stands for: the last speaker whose name has the noun, else the last of its kind. */
export function recalled(memory: Memory, word: string, noun: SourceNoun): Spoken | undefined {
  const named = memory.all.findLast(({ name }) => name.toLowerCase().split(/\s+/u).includes(word))
  if (named) return named
  if (noun.evidence === 'document' || noun.evidence === 'media' || noun.evidence === 'anonymous') return memory.paper
  return noun.id === 'office' && !word.endsWith('s') ? memory.person : undefined
}

/** Keeps a named speaker in mind; `one`: a single person may be meant, where it is no known actor. */
export function remember(memory: Memory, source: Source, kind: Actor['kind'] | undefined, one: boolean, at: number): void {
  if (source.speakerName === 'unnamed' || source.speakerName === 'author') return
  const entry = { ...(source.speaker === undefined ? {} : { actor: source.speaker }), name: source.speakerName, at }
  const paper = source.evidence === 'media' || source.evidence === 'document'
  memory.all.push(entry)
  if (paper) memory.paper = entry
  if (kind === 'person' || (kind === undefined && !paper && one)) memory.person = entry
  if (kind === 'state' || kind === 'organization') memory.body = entry
  if (kind === 'group' || kind === 'organization' || kind === undefined) memory.group = entry
}
