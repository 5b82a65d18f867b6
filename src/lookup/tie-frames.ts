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

export function loadTieFrames(dirs: readonly string[]): TieFrames {
  const all = loadRecords(dirs, 'tie-frames', TieFrame)
  const byWord = new Map<string, TieFrame[]>()
  for (const frame of all) {
    for (const word of ['noun', 'verb', 'adjective', 'participle'] as const) {
      for (const lemma of frame[word]) byWord.set(`${word} ${lemma}`, [...(byWord.get(`${word} ${lemma}`) ?? []), frame])
    }
  }
  return {
    all,
    of(word, ...forms) {
      for (const form of forms.flatMap((each) => sources(each.toLowerCase()))) {
        const found = byWord.get(`${word} ${form}`)
        if (found) return found
      }
      return []
    },
  }
}
