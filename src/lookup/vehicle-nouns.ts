/** Nouns beside the names of ships, aircraft, weapons and operations, which are no actors: "the frigate …", "USS …". */
import { type VehicleNounRecord as Vehicle, VehicleNounRecord } from '../model/records/vehicle-noun.ts'
import { type PhraseHit, phrases } from './phrases.ts'
import { loadRecords } from './records.ts'

export interface VehicleNouns {
  /** The longest one that begins at a place of a folded text, singular or plural. */
  readonly at: (text: string, place: number) => PhraseHit<Vehicle['stands']> | undefined
}

const withPlural = (form: string): string[] => [form, form.endsWith('y') ? `${form.slice(0, -1)}ies` : `${form}s`]

export function loadVehicleNouns(dirs: readonly string[]): VehicleNouns {
  const known = phrases(
    loadRecords(dirs, 'vehicle-nouns', VehicleNounRecord).flatMap(({ stands, forms }) =>
      forms.flatMap((form) => (stands === 'prefix' ? [form] : withPlural(form))).map((form) => [form, stands] as const),
    ),
  )
  return { at: known.at }
}
