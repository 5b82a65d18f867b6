/**
 * A year reckoned from the article's own day that is not the one it gives the same happening.
 *
 * "Ten years ago today the ferry was cut in two … since the collision of April 2011", in an article of 16 April 2024, yields a caution; a rough "ten years ago", a
 * happening of another kind and one that the article dates rightly elsewhere yield none.
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import { type Document, type Finding, publishedDay } from '../../../model/index.ts'
import { readNumber } from '../../../text/number-words.ts'
import { type ToldDate, toldDates } from '../../../text/told-dates.ts'
import { sentencesOf, type ToldSentence } from '../article/sentences.ts'
import { contradiction } from './contradiction.ts'
import { NUMBER } from './numbers.ts'

/** By the day, so that the year is beyond doubt. */
const TO_THE_DAY = new RegExp(
  `\\b(?<n>${NUMBER}|an?)\\s+(?<unit>year|decade)s?\\s+(?:ago\\s+(?:today|to\\s+the\\s+day|this\\s+(?:day|week|month))|to\\s+the\\s+day\\s+(?:since|after))\\b|\\b(?:today|this\\s+(?:day|week|month)|exactly)\\s+(?<n2>${NUMBER})\\s+(?<unit2>year|decade)s?\\s+ago\\b`,
  'giu',
)
/** "since the collision of April 2011", "the 2011 collision": a happening that the reader knows. */
const KNOWN_BEFORE = /\b(?:the|that|this|its|their)\s+(?:\p{Ll}+\s+){1,3}(?:of|in|on)\s+(?:\p{L}+\s+)?$/iu
const KNOWN_BEHIND = /^\s+\p{Ll}{4,}/u
const ARTICLE = /\b(?:the|that|this|its|their)\s+$/iu
const OTHERS = /\b(?:another|second|previous|earlier|other|similar|later|first|last|third)\b/iu
/** Characters beside a date in which its happening is named. */
const NEAR = 45

interface Reckoned {
  readonly sentence: ToldSentence
  readonly start: number
  readonly end: number
  readonly year: number
  readonly acts: ReadonlySet<string>
}

const actsIn = (text: string, words: CheckWordTable): Set<string> => new Set(words.find('act', text).map(({ id }) => id))

function reckonedIn(sentence: ToldSentence, published: string, words: CheckWordTable): Reckoned[] {
  return [...sentence.text.matchAll(TO_THE_DAY)].flatMap((match): Reckoned[] => {
    const groups = match.groups ?? {}
    const count = /^an?$/iu.test(groups.n ?? '') ? 1 : readNumber(groups.n ?? groups.n2 ?? '')
    if (count === null) return []
    const years = count * ((groups.unit ?? groups.unit2)?.toLowerCase() === 'decade' ? 10 : 1)
    const start = sentence.start + match.index
    return [
      { sentence, start, end: start + match[0].length, year: Number(published.slice(0, 4)) - years, acts: actsIn(sentence.text, words) },
    ]
  })
}

/** "over the 2016 flood": a bare year before its noun. */
const yearsBefore = (text: string): ToldDate[] =>
  [...text.matchAll(/(?<=\bthe )(?:19|20)\d\d(?= \p{Ll}{4,})/gu)].map((match) => ({
    start: match.index,
    end: match.index + 4,
    from: `${match[0]}-01-01`,
    to: `${match[0]}-12-31`,
    precision: 'year',
    yearStated: true,
  }))

/** The words that a date with a year gives its happening, where they point back to one that is known. */
function pointedTo({ text }: ToldSentence, date: ToldDate): string | undefined {
  const before = text.slice(Math.max(0, date.start - NEAR), date.start)
  const known = KNOWN_BEFORE.exec(before)
  if (known !== null) return known[0]
  const behind = text.slice(date.end, date.end + NEAR)
  return ARTICLE.test(before) && KNOWN_BEHIND.test(behind) ? behind.split(/[,.;]/u)[0] : undefined
}

export function anniversaryFindings(doc: Document, words: CheckWordTable): Finding[] {
  const published = publishedDay(doc)
  if (published === undefined) return []
  const sentences = sentencesOf(doc)
  const dated = sentences.flatMap((sentence) =>
    toldDates(sentence.text, published)
      .filter(({ yearStated }) => yearStated)
      .concat(yearsBefore(sentence.text))
      .map((date) => ({ sentence, date, year: Number(date.from.slice(0, 4)) })),
  )
  return sentences
    .flatMap((sentence) => reckonedIn(sentence, published, words))
    .flatMap((told): Finding[] => {
      if (told.acts.size === 0 || dated.some(({ year }) => year === told.year)) return []
      const other = dated.find(({ sentence, date }) => {
        const named = pointedTo(sentence, date)
        if (sentence === told.sentence || named === undefined || OTHERS.test(named)) return false
        return [...actsIn(named, words)].some((act) => told.acts.has(act))
      })
      if (other === undefined) return []
      return [
        contradiction(
          doc,
          `“${doc.text.slice(told.start, told.end)}” makes ${told.year}; what seems the same is put in ${other.year}`,
          'Another such happening may be meant',
          [{ start: told.start, end: told.end }, other.sentence],
        ),
      ]
    })
    .slice(0, 1)
}
