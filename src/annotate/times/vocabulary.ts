/** Pieces of patterns that the rules share, made from the knowledge table. */
import type { TimeWords } from '../../lookup/time-words.ts'

const literal = (word: string): string =>
  word
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    .replace(/ /gu, '\\s+')

export interface Vocabulary {
  readonly month: string
  readonly weekday: string
  readonly unit: string
  readonly season: string
  readonly daypart: string
  readonly feast: string
  readonly part: string
  readonly set: string
  readonly reference: string
  readonly number: string
  readonly vague: string
  readonly date: string
  readonly year: string
  /** For rules that need one of them. */
  readonly holds: Readonly<Record<'month' | 'unit' | 'figure', RegExp>>
}

/** The same pattern in any case, within a pattern that minds case. */
export const anyCase = (source: string): string =>
  source.replace(/[a-z]/gu, (c, at: number) => (source[at - 1] === '\\' ? c : `[${c}${c.toUpperCase()}]`))

const ONES = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'

export function vocabularyOf(words: TimeWords): Vocabulary {
  const any = (kind: Parameters<TimeWords['words']>[0]): string => words.words(kind).map(literal).join('|')
  // Months are written with a capital: "may", "march" and "august" are other words.
  const capital = (kind: 'month' | 'weekday'): string =>
    words
      .words(kind)
      .map((w) => literal(w[0]!.toUpperCase() + w.slice(1)) + (w.endsWith('.') ? '' : '\\b'))
      .join('|')
  const [month, unit] = [capital('month'), any('unit')]
  return {
    month,
    weekday: capital('weekday'),
    unit,
    season: any('season'),
    daypart: any('daypart'),
    feast: words
      .words('feast')
      .map((w) =>
        literal(w.replace(/(?<!\p{L}['’]?)\p{L}/gu, (c) => c.toUpperCase()).replace(/\b(?:Of|The)\b/gu, (c) => c.toLowerCase())).replace(
          /'/gu,
          "['’]",
        ),
      )
      .join('|'),
    part: `(?:the\\s+)?(?:${words
      .words('part')
      .map((w) => (w.endsWith('-') ? literal(w) : `${literal(w)}\\s+(?:the\\s+)?`))
      .join('|')})`,
    set: any('set'),
    reference: any('reference'),
    number: `(?:\\d+(?:\\.\\d+)?|(?:${TENS})(?:[-\\s](?:${ONES}))?|${ONES}|a\\s+dozen|a\\s+hundred|half\\s+an?|an?)`,
    vague: '(?:several|a\\s+few|few|many|some|numerous|a\\s+couple\\s+of|various|more)',
    date: '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?',
    year: '(?:1[0-9]\\d{2}|20\\d{2})',
    holds: { month: new RegExp(month, 'u'), unit: new RegExp(unit, 'iu'), figure: /\d/u },
  }
}

const PART_ALONE = /^the\s+|\s+(?:the)?\s*$/giu

/** The record of a part as it stands in the text: "the end of the" is "end of". */
export function partNamed(words: TimeWords, text: string) {
  const plain = text
    .replace(/\s+/gu, ' ')
    .replace(PART_ALONE, '')
    .replace(/\s+the$/iu, '')
    .trim()
  return words.find('part', plain) ?? words.find('part', `${plain} `)
}
