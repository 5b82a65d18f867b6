/**
 * Days of the month in words: "the eighteenth of August" is of the 18th, "May the twenty-first" of the 21st.
 */
const UNITS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']
const WORDS = [
  ...UNITS,
  ...'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(' '),
  ...UNITS.map((unit) => `twenty-${unit}`),
  'thirtieth',
  'thirty-first',
]

/** Longest first, so that "twenty-first" is not read as "first"; source of an expression, without groups of its own. */
export const DAY_WORD = `(?:${[...WORDS]
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll('-', '[- ]')})`

/** The day of the month that figures ("3rd") or a word give; NaN for anything else. */
export function dayOfMonth(text: string): number {
  const at = WORDS.indexOf(text.toLowerCase().replace(/\s+/gu, '-'))
  return at < 0 ? Number.parseInt(text, 10) : at + 1
}
