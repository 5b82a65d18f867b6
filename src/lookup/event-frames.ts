/** Event frames by the first word of their trigger, and the light verbs. */
import { ConfigError } from '../errors.ts'
import { EventFrame, LightVerbs } from '../model/records/event-frames.ts'
import type { Plover } from './plover.ts'
import { loadRecords } from './records.ts'

/** A frame with the words that follow the trigger's first: `["out"]` for "carry out". */
export interface FrameEntry {
  readonly frame: EventFrame
  readonly rest: readonly string[]
}

export interface EventFrames {
  readonly all: readonly EventFrame[]
  readonly verbs: ReadonlyMap<string, readonly FrameEntry[]>
  readonly nouns: ReadonlyMap<string, readonly FrameEntry[]>
  /** Light verbs by first word, with their particles. */
  readonly light: ReadonlyMap<string, readonly (readonly string[])[]>
}

function grouped<T>(entries: readonly (readonly [string, T])[]): Map<string, T[]> {
  const map = new Map<string, T[]>()
  for (const [key, value] of entries) map.set(key, [...(map.get(key) ?? []), value])
  return map
}

const entry = (words: string, frame: EventFrame): [string, FrameEntry] => {
  const [first = '', ...rest] = words.split(' ')
  return [first, { frame, rest }]
}

/** Modes and contexts must be those of the ontology. */
function check(frame: EventFrame, plover: Plover): void {
  const fault = (what: string, remedy: string): ConfigError =>
    new ConfigError(what, { code: 'E_KNOWLEDGE', place: `knowledge/event-frames.yaml, record "${frame.id}"`, remedy })
  const modes = plover.types.get(frame.type)?.modes.map((mode) => mode.id) ?? []
  if (frame.mode !== undefined && !modes.includes(frame.mode)) {
    throw fault(`${frame.type} has no mode "${frame.mode}"`, `Use one of ${modes.join(', ')}, or add the mode to knowledge/plover.yaml`)
  }
  const unknown = frame.contexts.find((context) => !plover.contexts.has(context))
  if (unknown !== undefined) throw fault(`no context "${unknown}"`, 'Use a context of knowledge/plover.yaml, or add it there')
  if (frame.verbs.length + frame.nouns.length === 0) throw fault('has neither verbs nor nouns', 'Name at least one trigger')
}

export function loadEventFrames(dirs: readonly string[], plover: Plover): EventFrames {
  const all = loadRecords(dirs, 'event-frames', EventFrame)
  for (const frame of all) check(frame, plover)
  const light = loadRecords(dirs, 'light-verbs', LightVerbs).flatMap((record) => record.verbs)
  return {
    all,
    verbs: grouped(all.flatMap((frame) => frame.verbs.map((words) => entry(words, frame)))),
    nouns: grouped(all.flatMap((frame) => frame.nouns.map((words) => entry(words, frame)))),
    light: grouped(light.map((words) => [words.split(' ')[0]!, words.split(' ').slice(1)] as const)),
  }
}
