/** Organs that every state may have, found by what they are called: "Ministry of Foreign Affairs", "MFA". */
import { OrganRecord } from '../model/records/organ.ts'
import { type PhraseHit, phrases } from './phrases.ts'
import { loadRecords } from './records.ts'

export interface Organs {
  readonly get: (id: string) => OrganRecord | undefined
  /** The longest organ's name that begins at a place of a folded text. */
  readonly at: (text: string, lower: string, place: number) => PhraseHit<OrganRecord> | undefined
}

const isLoose = (form: string): boolean => form === form.toLowerCase()

export function loadOrgans(dirs: readonly string[]): Organs {
  const all = loadRecords(dirs, 'organs', OrganRecord)
  const forms = all.flatMap((organ) => organ.forms.map((form) => [form, organ] as const))
  const loose = phrases(forms.filter(([form]) => isLoose(form)))
  const exact = phrases(forms.filter(([form]) => !isLoose(form)))
  const byId = new Map(all.map((organ) => [organ.id, organ]))
  return {
    get: (id) => byId.get(id),
    at: (text, lower, place) => exact.at(text, place) ?? loose.at(lower, place),
  }
}
