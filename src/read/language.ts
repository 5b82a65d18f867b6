/** Which language a text is in, by eld's n-grams of letters. */
import { eld } from 'eld/medium'
import { MIN_LETTERS_FOR_LANGUAGE } from './limits.ts'

/** Enough to tell any language, and little enough to be quick on a book. */
const SAMPLE = 8_000

/** BCP 47 code, or undefined for too little text or a doubtful mix. */
export function languageOf(text: string): string | undefined {
  const sample = (text.length > SAMPLE ? text.slice(0, SAMPLE) : text).replace(/https?:\S+/gu, ' ')
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS_FOR_LANGUAGE) return undefined
  const result = eld.detect(sample)
  return result.language !== '' && result.isReliable() ? result.language : undefined
}

/** A declared language as BCP 47 ("en_US" becomes "en-US"); undefined where it is none. */
export function declaredLanguage(value: string | undefined): string | undefined {
  if (!value) return undefined
  try {
    return Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0]
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
