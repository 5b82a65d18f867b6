/** Frames of ties by the word that tells them. */
import { TieFrame } from '../model/records/tie-frame.ts'
import { loadRecords } from './records.ts'

export interface TieFrames {
  readonly all: readonly TieFrame[]
  /** Frames that a noun, a verb, an adjective or a participle opens, by its lemma or, where a lemmatizer failed, by what its form may come from. */
  readonly of: (word: 'noun' | 'verb' | 'adjective' | 'participle', ...forms: readonly string[]) => readonly TieFrame[]
}

/** What a form may end in: "ceded" comes from "cede". */
const ENDINGS = ['', 's', 'es', 'd', 'ed']

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
      for (const each of forms) {
        const form = each.toLowerCase()
        for (const end of ENDINGS) {
          const found = form.endsWith(end) ? frames.get(form.slice(0, form.length - end.length)) : undefined
          if (found) return found
        }
      }
      return []
    },
  }
}
