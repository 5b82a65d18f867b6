/**
 * The times that a passage may be of: what its sentence tells, else the sentences before it in its paragraph.
 *
 * "In August 2016 the three met on the island. Prime Minister Holm laid flowers" gives August 2016 for the second sentence too.
 */
import {
  type Document,
  type Event,
  type EventReport,
  publishedDay,
  type Quantity,
  statedTime,
  type TimeSpan,
} from '../../../model/index.ts'
import { contains, overlaps, type Span } from '../../../text/spans.ts'
import { toldDates } from '../../../text/told-dates.ts'
import { groupedBy } from '../../grouped-by.ts'
import { sentenceAt, sentencesOf, type ToldSentence } from './sentences.ts'

export interface Days {
  readonly from: string
  readonly to: string
}

interface Told extends Days {
  /** Where the words of it stand in the document. */
  readonly at: number
}

const daysOf = (time: TimeSpan | undefined, at: number): Told[] =>
  time === undefined || (time.start === null && time.end === null)
    ? []
    : [{ from: time.start ?? time.end!, to: time.end ?? time.start!, at: time.citation?.start ?? at }]

/** Sentences of the paragraphs before that may set the time of news. */
const NEWS_REACH = 2

/** "has been in port since January 2017", "the Svalbard Treaty of 2016": no time in which a story goes on. */
const NO_SCENE =
  /\b(?:since|until|till|from|by|before|dating (?:back )?(?:to|from))\s+(?:the\s+|late\s+|early\s+|mid-?)?$|\b(?:accords?|acts?|agreements?|codes?|constitution|conventions?|decrees?|laws?|memorandum|pacts?|protocols?|resolutions?|statutes?|treat(?:y|ies))\s+of\s+$/iu

export interface TimesAround {
  /** Of the passage’s own sentence. */
  readonly own: readonly Days[]
  /** Of the sentences before it, in its paragraph and the last of the one before. */
  readonly before: readonly Days[]
}

const reportsByDocument = new WeakMap<readonly Event[], ReadonlyMap<string, readonly EventReport[]>>()
const quantitiesByDocument = new WeakMap<readonly Quantity[], ReadonlyMap<string, readonly Quantity[]>>()

/** Those of a document; the same lists are asked again and again. */
function reportsIn(events: readonly Event[], id: string): readonly EventReport[] {
  const known =
    reportsByDocument.get(events) ??
    groupedBy(
      events.flatMap((event) => event.reports),
      (report) => report.document,
    )
  reportsByDocument.set(events, known)
  return known.get(id) ?? []
}

function quantitiesIn(quantities: readonly Quantity[], id: string): readonly Quantity[] {
  const known = quantitiesByDocument.get(quantities) ?? groupedBy(quantities, (quantity) => quantity.citation.document)
  quantitiesByDocument.set(quantities, known)
  return known.get(id) ?? []
}

function timesOf(doc: Document, sentence: ToldSentence, events: readonly Event[], quantities: readonly Quantity[]): Told[] {
  const reports = reportsIn(events, doc.id).filter((report) => overlaps(report.citation, sentence))
  const periods = quantitiesIn(quantities, doc.id).filter((quantity) => contains(sentence, quantity.citation))
  return [
    ...toldDates(sentence.text, publishedDay(doc)).map(({ from, to, start }) => ({ from, to, at: sentence.start + start })),
    ...reports.flatMap((report) => daysOf(statedTime(report), report.citation.start)),
    ...periods.flatMap((quantity) => daysOf(quantity.period, quantity.citation.start)),
  ]
}

export function timesAround(doc: Document, at: Span, events: readonly Event[], quantities: readonly Quantity[]): TimesAround {
  const sentence = sentenceAt(doc, at)
  if (!sentence) return { own: [], before: [] }
  const earlier = sentencesOf(doc).filter((s) => s.start < sentence.start)
  // An analysis may stay in the past for paragraphs; news comes back to its day.
  const reach = doc.genre === 'news' ? NEWS_REACH : earlier.length
  const near = [
    ...earlier.filter((s) => s.paragraph === sentence.paragraph),
    ...earlier.filter((s) => s.paragraph < sentence.paragraph).slice(-reach),
  ]
  const read = (s: ToldSentence): Told[] => timesOf(doc, s, events, quantities)
  const scene = ({ at }: Told): boolean => !NO_SCENE.test(doc.text.slice(Math.max(0, at - 40), at))
  return { own: read(sentence), before: near.flatMap(read).filter(scene) }
}
