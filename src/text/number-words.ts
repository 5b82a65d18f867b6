/** Numbers in figures and in words: "1,200", "twenty-five", "two million", "a dozen". */

const ONES: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, i]),
)
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10]),
)
/** What multiplies the number before it. */
export const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  mln: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  bln: 1e9,
  trillion: 1e12,
  tn: 1e12,
}

export const isNumberWord = (word: string): boolean => {
  const lower = word.toLowerCase()
  return Object.hasOwn(ONES, lower) || Object.hasOwn(TENS, lower) || (Object.hasOwn(SCALES, lower) && lower.length > 3)
}

/** Figures: "1,200", "1.6", "40 000", "1200"; null for anything else, dates and times too. */
export function readFigures(text: string): number | null {
  if (!/^\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/u.test(text)) return null
  return Number(text.replace(/[,\u00a0\u202f]/gu, ''))
}

/** The number that the words make together; null where they make none. "a hundred and twenty", "two and a half million", "1.6 billion". */
export function readNumber(text: string): number | null {
  const words = text
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter((w) => w !== '')
  let total = 0
  let group: number | null = null
  for (const [i, word] of words.entries()) {
    const figure = readFigures(word)
    if (figure !== null) {
      if (group !== null) return null
      group = figure
    } else if (Object.hasOwn(ONES, word)) group = (group ?? 0) + ONES[word]!
    else if (Object.hasOwn(TENS, word)) group = (group ?? 0) + TENS[word]!
    else if (word === 'hundred' || word === 'dozen') group = (group ?? 1) * SCALES[word]!
    else if (Object.hasOwn(SCALES, word)) {
      total += (group ?? 1) * SCALES[word]!
      group = null
    } else if (word === 'half') group = (group ?? 0) + 0.5
    else if (word === 'a' || word === 'an') {
      if (i > 0 && words[i - 1] !== 'and' && words[i - 1] !== 'half') return null
    } else if (word !== 'and' || i === 0) return null
  }
  if (group === null && total === 0) return words.length === 1 && /^an?$/u.test(words[0]!) ? 1 : null
  return total + (group ?? 0)
}
