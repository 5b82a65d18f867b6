/**
 * When an undated event of a news report happened, by the article's day: news tells what is new, in the past tense and without a date of its own.
 *
 * An article of 18 March that begins "Gunmen overran a post on Sunday" goes on "The African Union condemned the attack": from Sunday, the first day
 * that it names of the last ten, to the 18th, by the article's date.
 */
import { publishedDay } from '../../model/document.ts'
import { type Annotation, cite, type Document, type Genre, type TimeExpression, type TimeSpan } from '../../model/index.ts'
import { overlaps } from '../../text/spans.ts'
import { auxiliariesOf, type Index, isPredicate, relation, tenseOf } from '../syntax.ts'
import type { Trigger } from './arguments.ts'

const DAY = 86_400_000
/** Days before its own that a news report calls to mind as news. */
const NEWS = 10
/** Characters in which a report that goes by days names its first. */
const LEAD = 900
/** What is dated longer ago makes background of what is told beside it. */
const OLD = 45

interface Dated {
  readonly time: TimeExpression
  readonly days: number
}

const known = new WeakMap<Annotation, readonly Dated[]>()

/** The days of an article's dates before its own, in the order of the text. */
function datesOf(annotation: Annotation, published: string): readonly Dated[] {
  const before = known.get(annotation)
  if (before) return before
  const dates = annotation.times.flatMap((time): Dated[] => {
    const day = (time.type === 'DATE' || time.type === 'TIME') && (time.to ?? time.from)
    return day ? [{ time, days: (Date.parse(published) - Date.parse(day)) / DAY }] : []
  })
  known.set(annotation, dates)
  return dates
}

const isDay = ({ time: { from, to } }: Dated): boolean => from !== null && from === to

/** The predicate whose tense tells an event: the word itself, or the verb above a noun. */
function verbOf({ sentence, word, verb }: Trigger): Index | undefined {
  if (verb !== undefined) return verb
  const { head, deprel } = sentence.tokens[word]!
  return head >= 0 && /^(?:nsubj|obj)/u.test(deprel) && sentence.tokens[head]!.upos === 'VERB' ? head : undefined
}

/** Whether an event is told as from before the story: "had shelled". */
export function isFromBefore(trigger: Trigger): boolean {
  const verb = verbOf(trigger)
  return verb !== undefined && auxiliariesOf(trigger.sentence, verb).some(({ text }) => /^had$/iu.test(text))
}

/** Whether an event is told as past, and not from before the story: "had shelled", "in 2018". */
function isTold(trigger: Trigger): boolean {
  const { sentence } = trigger
  const verb = verbOf(trigger)
  if (verb === undefined || !isPredicate(sentence, verb) || relation(sentence.tokens[verb]!) === 'acl') return false
  return tenseOf(sentence, verb) === 'past' && !isFromBefore(trigger)
}

const NEWS_LIKE = new Set<Genre>(['news', 'unknown'])

/** Of a report that names days: none for other articles, for background and for what is not told as past. */
export function newsTimeOf(doc: Document, annotation: Annotation, trigger: Trigger): TimeSpan | undefined {
  const published = publishedDay(doc)
  if (published === undefined || !NEWS_LIKE.has(doc.genre) || !isTold(trigger)) return undefined
  const dates = datesOf(annotation, published)
  const begin = annotation.sentences[0]?.start ?? 0
  const { sentence } = trigger
  const first = dates.find((date) => isDay(date) && date.days >= 0 && date.days <= NEWS)
  if (!first || first.time.start > begin + LEAD || first.time.start >= sentence.end) return undefined
  if (dates.some(({ time, days }) => overlaps(time, sentence) && days > OLD)) return undefined
  return { start: first.time.from, end: published, basis: 'metadata', citation: cite(doc, first.time.start, first.time.end) }
}
