/**
 * When an undated event happened, by what is told beside it: the time that its sentence gives another, or the sentence before in the same paragraph.
 *
 * "On 7 May India struck nine sites. Pakistan shot down several aircraft": the second, too, is taken to be of 7 May, as weakly as by the article's own date.
 */
import { type Document, type EventStatus, type Sentence, statedTime, type TimeSpan } from '../../model/index.ts'
import type { EventMention } from './mention.ts'
import { isFromBefore } from './news-time.ts'
import { isHistorical } from './time.ts'

const HAPPENED = new Set<EventStatus>(['reported', 'alleged', 'denied'])

/** Mentions in the order of the text, those that happened and have no time given that of their neighbour. */
export function datedBeside<T extends EventMention>(mentions: readonly T[], sentences: readonly Sentence[], doc: Document): T[] {
  const places = new Map(sentences.map((sentence, i) => [sentence, i]))
  const placeOf = ({ match }: T): number => places.get(match.sentence)!
  const timeOf = (mention: T): TimeSpan | undefined => (HAPPENED.has(mention.report.status) ? statedTime(mention.report) : undefined)
  const dated = mentions.flatMap((mention) => {
    const time = timeOf(mention)
    return time ? [{ mention, time }] : []
  })
  return mentions.map((mention) => {
    if (mention.report.time !== undefined || !HAPPENED.has(mention.report.status) || isFromBefore(mention.match)) return mention
    const at = placeOf(mention)
    const { word, sentence } = mention.match
    const beside = dated
      .filter((other) => placeOf(other.mention) === at)
      .sort((a, b) => Math.abs(a.mention.match.word - word) - Math.abs(b.mention.match.word - word))[0]
    const before = dated.findLast(
      (other) => placeOf(other.mention) === at - 1 && other.mention.match.sentence.paragraph === sentence.paragraph,
    )
    const found = (beside ?? before)?.time
    if (!found) return mention
    const time: TimeSpan = { ...found, basis: 'metadata' }
    return { ...mention, report: { ...mention.report, time, historical: isHistorical(doc, time) } }
  })
}
