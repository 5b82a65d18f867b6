/** Forms of one name of a person: "mohammad", "muhammed". */
import { NameFormRecord } from '../model/records/name-form.ts'
import { loadRecords } from './records.ts'

export interface NameForms {
  /** Each form with the id of its record, which is a form too. */
  readonly all: readonly (readonly [form: string, id: string])[]
}

export const loadNameForms = (dirs: readonly string[]): NameForms => ({
  all: loadRecords(dirs, 'name-forms', NameFormRecord).flatMap(({ id, forms }) => [id, ...forms].map((form) => [form, id] as const)),
})
