/** Titles beside names: offices, positions, honorifics, and the portfolios of ministers. */
import { TitleRecord } from '../model/records/title.ts'
import { firstWord, LONGEST_WORD, type PhraseHit, type Phrases, phrases } from './phrases.ts'
import { loadRecords } from './records.ts'

export interface TitleForm {
  /** Id of the record: "minister". */
  readonly id: string
  readonly as: 'office' | 'position' | 'honorific'
  /** State whose office it is, if no other is named. */
  readonly of?: string | undefined
}

export interface Titles {
  /** The longest title that begins at a place of a folded text in small letters: "deputy foreign minister". */
  readonly at: (lower: string, place: number) => PhraseHit<TitleForm> | undefined
  /** The longest one that several people bear: "foreign ministers". */
  readonly pluralAt: (lower: string, place: number) => PhraseHit<TitleForm> | undefined
}

/** How many letters the longest title in the plural may have. */
const LONGEST = 60

/** Whether a title may begin with a word or, where it ends in s, with its singular. */
function mayBegin({ begins }: Phrases<TitleForm>, word: string): boolean {
  if (begins(word) || word.length === LONGEST_WORD) return true
  return word.endsWith('s') && (begins(word.slice(0, -1)) || (word.endsWith('ies') && begins(`${word.slice(0, -3)}y`)))
}

/** Looks up plurals by their singulars. */
function pluralIn(titles: Phrases<TitleForm>, lower: string, place: number): PhraseHit<TitleForm> | undefined {
  if (!mayBegin(titles, firstWord(lower, place))) return undefined
  const { at } = titles
  const ends = [...lower.slice(place, place + LONGEST).matchAll(/(?<=\p{L}{2})s(?![\p{L}\p{N}'])/gu)].map(({ index }) => place + index + 1)
  for (const end of ends.toReversed()) {
    const singular = lower.slice(0, end - 1)
    const hit = at(singular, place) ?? at(singular.replace(/ie$/u, 'y'), place)
    if (hit && hit.end >= end - 2 && hit.found[0]!.as !== 'honorific') return { ...hit, end }
  }
  return undefined
}

const RANKS = ['', 'deputy ', 'first deputy ', 'vice ', 'shadow ', 'acting ']
const HEADS = ['minister', 'secretary', 'ministers', 'secretaries', 'commissioner', 'cabinet secretary']

export function loadTitles(dirs: readonly string[]): Titles {
  const all = loadRecords(dirs, 'titles', TitleRecord)
  const forms = all.flatMap(({ id, as, forms, of }): (readonly [string, TitleForm])[] =>
    as === 'portfolio'
      ? forms
          .flatMap((portfolio) =>
            HEADS.flatMap((head) => RANKS.map((rank) => [`${rank}${portfolio} ${head}`, { id: 'minister', as: 'office' }] as const)),
          )
          .concat(
            forms.flatMap((portfolio) =>
              RANKS.flatMap((rank) =>
                ['of', 'for', 'of the'].map((of) => [`${rank}minister ${of} ${portfolio}`, { id: 'minister', as: 'office' }] as const),
              ),
            ),
          )
      : forms.map((form) => [form, { id, as, of }] as const),
  )
  const found = phrases(forms)
  return { at: found.at, pluralAt: (lower, place) => pluralIn(found, lower, place) }
}
