/** Frames of ties by the word that tells them. */
import { TieFrame } from '../model/records/tie-frame.ts'
import { loadRecords } from './records.ts'

export interface TieFrames {
  readonly all: readonly TieFrame[]
  /** Frames that a noun, a verb, an adjective or a participle opens, by its lemma or, where a lemmatizer failed, by what its form may come from. */
  readonly of: (word: 'noun' | 'verb' | 'adjective' | 'participle', ...forms: readonly string[]) => readonly TieFrame[]
}

/** What a form may come from: itself, or less an ending: "ceded" from "cede". */
const sources = (form: string): string[] => [
  form,
  ...['s', 'es', 'd', 'ed'].filter((end) => form.endsWith(end)).map((end) => form.slice(0, -end.length)),
]

function byLemma(all: readonly TieFrame[], word: 'noun' | 'verb' | 'adjective' | 'participle'): ReadonlyMap<string, readonly TieFrame[]> {
  const frames = new Map<string, TieFrame[]>()
  for (const frame of all) for (const lemma of frame[word]) frames.set(lemma, [...(frames.get(lemma) ?? []), frame])
  return frames
}

export function loadTieFrames(dirs: readonly string[]): TieFrames {
  const all = loadRecords(dirs, 'tie-frames', TieFrame)
  const byWord = {
    noun: byLemma(all, 'noun'),
    verb: byLemma(all, 'verb'),
    adjective: byLemma(all, 'adjective'),
    participle: byLemma(all, 'participle'),
  }
  return {
    all,
    of(word, ...forms) {
      const frames = byWord[word]
      for (const each of forms) for (const form of sources(each.toLowerCase())) if (frames.has(form)) return frames.get(form)!
      return []
    },
  }
}
