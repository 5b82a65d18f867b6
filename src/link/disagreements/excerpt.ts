/** Words of a source cut to a length at which a question stays readable: at the end of a clause where there is one, else of a word. */

const INNER: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '"': '’' }

/** Double quotation marks become single, for words that are put in double ones. */
export const inSingleMarks = (words: string): string =>
  words.replace(/(?<=^|[\s([—–-])"/gu, '‘').replace(/[“”"]/gu, (mark) => INNER[mark] ?? mark)

export function excerpt(words: string, most = 120): string {
  const flat = words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[,;:.\s]+|[,;:.\s]+$/gu, '')
  if (flat.length <= most) return flat
  const head = flat.slice(0, most + 1)
  const clause = Math.max(...[', ', '; ', ' — ', ': '].map((mark) => head.lastIndexOf(mark)))
  const cut = clause > most / 2 ? clause : head.lastIndexOf(' ')
  return `${head.slice(0, cut > 0 ? cut : most).replace(/[,;:.\s—]+$/u, '')} …`
}
