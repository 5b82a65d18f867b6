/** Light stemming of English words for comparison, never for display: inflections and the commonest nominal endings fall together ("denial", "denies"). */

const VOWEL = /[aeiouy]/
const strippable = (stem: string, least: number): boolean => stem.length >= least && VOWEL.test(stem)

/** An ending comes off only where a word of some length is left, so that "ring", "red" and "lion" stay whole. */
const ENDINGS: readonly (readonly [RegExp, string, number])[] = [
  [/ly$/, '', 4],
  [/ies$/, 'y', 2],
  [/(?<=s|x|z|ch|sh)es$/, '', 3],
  [/(?<!s|u|i)s$/, '', 2],
  [/(?:ing|ed)$/, '', 3],
  [/(?:ation|ition|ion)$/, '', 5],
  [/ment$/, '', 4],
  [/al$/, '', 4],
]

/** The stem of one lower-case word as `plain` gives it: "ramming" → "ram", "territorial" → "territori". */
export function stem(word: string): string {
  let stemmed = word
  for (const [ending, put, least] of ENDINGS) {
    const shorter = stemmed.replace(ending, put)
    if (shorter !== stemmed && strippable(shorter, least)) stemmed = shorter
  }
  return stemmed
    .replace(/([bdfgmnprt])\1$/, '$1')
    .replace(/(?<=..)e$/, '')
    .replace(/(?<=..)y$/, 'i')
}
