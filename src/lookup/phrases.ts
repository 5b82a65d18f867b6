/** Finds fixed phrases in a text: the longest one at a place, by its first word, whatever the tokens. */

/** The text with apostrophes and white space of one kind, unit for unit, so that offsets stay. */
export const folded = (text: string): string => text.replace(/[’‘ʼ]/gu, "'").replace(/\s/gu, ' ')

const WORD = /[\p{L}\p{N}]/u
const isWord = (char: string | undefined): boolean => char !== undefined && WORD.test(char)
/** Of most characters of a text it is known without a search. */
const ASCII_WORDS = Array.from({ length: 128 }, (_, code) => WORD.test(String.fromCharCode(code)))

/** Letters of a word that are looked up. */
export const LONGEST_WORD = 40
const FIRST_WORD = new RegExp(`[\\p{L}\\p{N}]{1,${LONGEST_WORD}}`, 'uy')
/** The word that begins at a place, or its first letters. */
export function firstWord(text: string, at: number): string {
  FIRST_WORD.lastIndex = at
  return FIRST_WORD.test(text) ? text.slice(at, FIRST_WORD.lastIndex) : ''
}

export interface PhraseHit<T> {
  readonly start: number
  readonly end: number
  readonly found: readonly T[]
}

export interface Phrases<T> {
  /** The longest phrase that begins at a place of a folded text and ends at a word's end. */
  readonly at: (text: string, place: number) => PhraseHit<T> | undefined
  /** Whether any begins with a word. */
  readonly begins: (word: string) => boolean
}

/** Phrases with what they stand for; one phrase may stand for several things. */
export function phrases<T>(entries: Iterable<readonly [phrase: string, found: T]>): Phrases<T> {
  const byPhrase = new Map<string, T[]>()
  for (const [phrase, found] of entries) {
    const key = folded(phrase)
    const had = byPhrase.get(key)
    if (had) had.push(found)
    else byPhrase.set(key, [found])
  }
  const byFirst = new Map<string, { phrase: string; found: T[] }[]>()
  for (const [phrase, found] of byPhrase) {
    const first = firstWord(phrase, 0)
    const had = byFirst.get(first)
    if (had) had.push({ phrase, found })
    else byFirst.set(first, [{ phrase, found }])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.phrase.length - a.phrase.length)
  return {
    at(text, place) {
      for (const { phrase, found } of byFirst.get(firstWord(text, place)) ?? []) {
        const end = place + phrase.length
        if (text.startsWith(phrase, place) && !isWord(text[end])) return { start: place, end, found }
      }
      return undefined
    },
    begins: (word) => byFirst.has(word),
  }
}

/** The last text asked for: several extractors go over the same one in turn. */
let last: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [] }

/** Places where words begin: after anything that is neither letter nor figure. */
export function wordStarts(text: string): readonly number[] {
  if (last.text !== text) last = { text, starts: startsIn(text) }
  return last.starts
}

function startsIn(text: string): number[] {
  const starts: number[] = []
  let inside = false
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!
    const own = code < ASCII_WORDS.length ? ASCII_WORDS[code]! : WORD.test(String.fromCodePoint(code))
    if (own && !inside) starts.push(at)
    inside = own
    if (code > 0xffff) at++
  }
  return starts
}
