/** Folding of names for identity: spellings of one name fall together ("Zelensky" and "Zelenskyy", "Khamenei" and "Khamene'i"), different names don't. */
import { plain } from '../text/plain.ts'

const withoutInnerApostrophes = (name: string): string => name.replace(/(?<=\p{L})['’‘ʼ`](?=\p{L}{2}|[^s\W]\b)/gu, '')

/** Key of an organization's, group's or place's name. */
export const nameKey = (name: string): string => plain(withoutInnerApostrophes(name))

/** Key of a person's name: romanizations of one sound are one letter. Modest on purpose: vowels that tell names apart stay. */
export const personKey = (name: string): string =>
  nameKey(name)
    .replace(/(?:iy|yy|ij|ii|ey|y)\b/gu, 'i')
    .replace(/y/gu, 'i')
    .replace(/ou|oo/gu, 'u')
    .replace(/(\p{L})\1/gu, '$1')

/** Capitals of three letters or more: "IRGC". */
export const isAcronym = (name: string): boolean => /^\p{Lu}{3,8}$/u.test(name.replaceAll('.', ''))
export const acronymKey = (name: string): string => name.replaceAll('.', '').toLowerCase()

/** First letters of the capitalized words: "Islamic Revolutionary Guard Corps" → "irgc"; shorter than three letters, none. */
export function initials(name: string): string | undefined {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word))
  return words.length >= 3 ? words.map((word) => word[0]!.toLowerCase()).join('') : undefined
}
