/** Folding of names for identity: spellings of one name fall together ("Zelensky" and "Zelenskyy", "Khamenei" and "Khamene'i"), different names don't. */
import type { NameForms } from '../lookup/name-forms.ts'
import { plain } from '../text/plain.ts'

const withoutInnerApostrophes = (name: string): string => name.replace(/(?<=\p{L})['’‘ʼ`](?=\p{L}{2}|[^s\W]\b)/gu, '')

/** Key of an organization's, group's or place's name. */
export const nameKey = (name: string): string => plain(withoutInnerApostrophes(name))

/** The Arabic article as it stands in names: "al-Assad", "el-Sisi", "ar-Rashid"; "Al Gore" has none. */
const ARTICLE = /(?<=^|[\s-])(?:[AEUaeu][Ll]|[Aa][DNRSTZdnrstz]|[Aa][Ss][Hh])-(?=\p{Lu})|(?<=\p{L}\s)[AEae]l\s(?=\p{Lu})/gu
/** "Abdel Fattah", "Abd al-Fattah" and "Abdulfattah": a servant of somebody, written apart or not. */
const SERVANT = /\babd(?:[aeou]l|\s[aeu]l)?[\s-]+(?=\p{L})|abd[aeou]l(?=\p{L}{3})/giu
/** "Abdullah II" and "Abdullah I" are two. */
const NUMERAL = /^(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xi?v|xvi{0,3})$/u

/** Romanizations of one sound are one letter. Modest on purpose: vowels that tell names apart stay. */
const folded = (word: string): string =>
  NUMERAL.test(word)
    ? word.toUpperCase()
    : word
        .replace(/aei/gu, 'ai')
        .replace(/(?<=[aiou])ye(?=va?$)/u, 'e')
        .replace(/(?:iy|yy|ij|ii|ey|ei|y)$/u, 'i')
        .replace(/y/gu, 'i')
        .replace(/ou|oo/gu, 'u')
        .replace(/(\p{L})\1/gu, '$1')

const formsOf = new WeakMap<NameForms, ReadonlyMap<string, string>>()

function oneForm(word: string, forms: NameForms): string {
  const known = formsOf.get(forms) ?? new Map(forms.all.map(([form, id]) => [folded(nameKey(form)), id]))
  formsOf.set(forms, known)
  const key = folded(word)
  return known.get(key) ?? key
}

/** Key of a person's name: a word for each of its words. */
export const personKey = (name: string, forms: NameForms): string =>
  nameKey(name.replace(ARTICLE, '').replace(SERVANT, 'abdul'))
    .split(' ')
    .map((word) => oneForm(word, forms))
    .join(' ')

/** The same with all but the first word written together: "Hossein Amir-Abdollahian" and "Hossein Amirabdollahian". */
export function fullNameKey(name: string, forms: NameForms): string {
  const [first, ...rest] = personKey(name, forms).split(' ')
  return `${first} ${rest.join('')}`
}

/** Capitals of three letters or more: "IRGC". */
export const isAcronym = (name: string): boolean => /^\p{Lu}{3,8}$/u.test(name.replaceAll('.', ''))
export const acronymKey = (name: string): string => name.replaceAll('.', '').toLowerCase()

/** First letters of the capitalized words: "Islamic Revolutionary Guard Corps" → "irgc"; shorter than three letters, none. */
export function initials(name: string): string | undefined {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word))
  return words.length >= 3 ? words.map((word) => word[0]!.toLowerCase()).join('') : undefined
}
