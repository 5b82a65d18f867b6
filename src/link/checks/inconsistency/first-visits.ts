/**
 * A first visit behind an earlier one of the same guest to the same place.
 *
 * "The trip is her first to Oman … “When I stood here in November 2023”" yields a caution; "his first visit as president … as defence minister he came in 2023",
 * "the first since 2011" and the visit of somebody else yield none.
 */
import { type Document, type Finding, publishedDay } from '../../../model/index.ts'
import { toldDates } from '../../../text/told-dates.ts'
import { sentencesOf, type ToldSentence } from '../article/sentences.ts'
import { contradiction } from './contradiction.ts'

const TRIP = '(?:visit|trip|journey|stay|tour)'
const PLACE = "(?:the\\s+)?(?<place>\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?|country|island|region|city|capital)"
const FIRSTS: readonly RegExp[] = [
  new RegExp(`\\bfirst(?:-ever)?\\s+(?:ever\\s+)?(?:state\\s+|official\\s+|bilateral\\s+)?${TRIP}\\s+(?:ever\\s+)?to\\s+${PLACE}`, 'u'),
  new RegExp(`\\b${TRIP}\\s+(?:is|was|will be|marks)\\s+(?:his|her|their)\\s+first(?:\\s+ever)?\\s+to\\s+${PLACE}`, 'u'),
  new RegExp(`\\b(?:had|has)\\s+never\\s+(?:before\\s+)?(?:been\\s+to|visited|set foot (?:in|on))\\s+${PLACE}`, 'u'),
]
/** First of some kind only. */
const OF_A_KIND =
  /\bfirst\b[^.;,]{0,60}\b(?:since|as|in (?:\p{L}+|\d+) (?:years|months|decades|weeks)|in (?:more than|over|nearly|almost|about) |this year|of (?:the|this|his|her) (?:year|term|presidency|tenure|second|campaign)|after (?:taking|the|his|her|being|becoming)|in office|of \d{4}|second term)\b|\b(?:in (?:\p{L}+|\d+) (?:years|months|decades)|for a decade)\b/iu
const CAME =
  /\b(?:visited|travell?ed to|came to|been to|flew to|was in|were in|stood here|stood in|stayed in|returned to|toured|went to|received (?:him|her|them) in|welcomed (?:him|her|them) (?:in|to)|hosted (?:him|her|them)|I (?:was|stood|came|stayed|spoke|walked)|(?:his|her|their|my) (?:last|previous|earlier|second|third|former|state|official|own)?\s*(?:visit|trip|stay))\b/iu
/** An earlier visit that needs no date. */
const EARLIER = /\b(?:his|her|their|my)\s+(?:last|previous|earlier|second|third)\s+(?:visit|trip|stay)\b|\b(?:previously|last) visited\b/iu
/** In another capacity, or not the same guest. */
const OTHERWISE =
  /\b(?:as (?:a |an |the |then |his |her |foreign |defen[cs]e |prime |finance |interior )*(?:minister|mayor|senator|student|tourist|governor|general|candidate|child|journalist|vice|deputy|young|opposition|private|lawmaker|commissioner|ambassador|secretary)|predecessor|privately|private visit|before (?:he|she) (?:became|took|was)|when (?:he|she|I) was (?:a |an |the |still |foreign |prime |defen[cs]e |finance )|then (?:a|an|foreign|defen[cs]e|prime)|planned|cancel\p{L}*|postpon\p{L}*|was to have|had been due|never)\b/iu

interface First {
  readonly sentence: ToldSentence
  readonly place: string
  readonly at: { start: number; end: number }
}

const firstIn = (sentence: ToldSentence): First | undefined => {
  const match = FIRSTS.map((form) => form.exec(sentence.text)).find((one) => one !== null)
  if (!match || OF_A_KIND.test(sentence.text.slice(Math.max(0, match.index - 30)))) return undefined
  return {
    sentence,
    place: match.groups?.place ?? '',
    at: { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length },
  }
}

/** Who travels, by the words: a pronoun or the name that stands before. */
const isSameGuest = (first: ToldSentence, other: ToldSentence, names: ReadonlySet<string>): boolean =>
  /\b(?:he|she|his|her|him|I|my)\b/iu.test(other.text) || [...names].some((name) => other.text.includes(name) && first.text.includes(name))

export function firstVisitFindings(doc: Document, surnames: ReadonlySet<string>): Finding[] {
  const published = publishedDay(doc)
  const sentences = sentencesOf(doc)
  for (const first of sentences.flatMap((sentence) => firstIn(sentence) ?? [])) {
    const other = sentences.find((sentence) => {
      const { text } = sentence
      if (sentence === first.sentence || !CAME.test(text) || OTHERWISE.test(text) || /\bfirst\b/iu.test(text)) return false
      const there = text.includes(first.place) || /\b(?:here|the country|there)\b/iu.test(text)
      const dated = toldDates(text, published).some(
        (date) =>
          published !== undefined &&
          date.yearStated &&
          date.to < published &&
          Number(published.slice(0, 4)) > Number(date.from.slice(0, 4)),
      )
      return there && (dated || EARLIER.test(text)) && isSameGuest(first.sentence, sentence, surnames)
    })
    if (other)
      return [
        contradiction(
          doc,
          'A first visit is told here, and an earlier one there',
          'It may be the first in an office, or of another guest',
          [first.at, other],
        ),
      ]
  }
  return []
}
