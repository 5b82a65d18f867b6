/** Cues of attribution, found by the form of their first word: "denied" gives the record of "deny". */
import { Cue } from '../model/records/cue.ts'
import { loadRecords } from './records.ts'
import { nounForms, verbForms } from './verb-forms.ts'

/** A cue with its words after the first, which stand as they are. */
export interface CueEntry {
  readonly cue: Cue
  readonly rest: readonly string[]
}

export interface Cues {
  readonly all: readonly Cue[]
  /** Cues whose first word may have this form, those of more words first. */
  readonly startingWith: (form: string) => readonly CueEntry[]
}

function firstForms(cue: Cue, first: string): string[] {
  if (cue.class === 'verb' || cue.class === 'phrase') return [...verbForms(first), ...cue.forms]
  return cue.class === 'noun' ? [...nounForms(first), ...cue.forms] : [first, ...cue.forms]
}

export function loadCues(dirs: readonly string[]): Cues {
  const all = loadRecords(dirs, 'cues', Cue)
  const byForm = new Map<string, CueEntry[]>()
  for (const cue of all) {
    const [first = '', ...rest] = cue.words.toLowerCase().split(' ')
    for (const form of new Set(firstForms(cue, first))) byForm.set(form, [...(byForm.get(form) ?? []), { cue, rest }])
  }
  for (const entries of byForm.values()) entries.sort((a, b) => b.rest.length - a.rest.length || (a.cue.id < b.cue.id ? -1 : 1))
  return { all, startingWith: (form) => byForm.get(form.toLowerCase()) ?? [] }
}
