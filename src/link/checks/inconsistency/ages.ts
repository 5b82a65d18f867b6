/**
 * One person at two ages, or at an age that the year of birth does not allow.
 *
 * "Ilse Holm, 54, … the 61-year-old Holm" and "Holm, 35, born in 1974" yield a caution each; "was arrested in 2009 at the age of 19" and a birthday yield none.
 */
import { type Actor, type Document, type Finding, publishedDay } from '../../../model/index.ts'
import type { Span } from '../../../text/spans.ts'
import { sentenceAt } from '../article/sentences.ts'
import { contradiction } from './contradiction.ts'

interface Aged extends Span {
  readonly age: number
}
const BEHIND =
  /^,\s+(?:now\s+|aged\s+|who is\s+|a\s+)?(?<age>[1-9]\d)(?:[,.;)]|[- ]years?[- ]old|\s+(?:said|and|told)\b)|^\s+\((?<age2>[1-9]\d)\)/u
const BEFORE = /\b(?<age>[1-9]\d)-year-old\s+(?:\p{Ll}[\p{Ll}-]+\s+){0,3}$/u
const BORN =
  /\b(?:was\s+)?born\s+(?:in|on)\s+(?:[\p{L}\s,]{0,30}?(?:\d{1,2}\s+)?(?:\p{Lu}\p{Ll}+\s+)?(?:\d{1,2},\s+)?)(?<year>19\d\d|20\d\d)\b/u
/** Of another time. */
const THEN = /\b(?:then|at the time|was|were|when|had been|turn\p{L}*|until|ago|in (?:19|20)\d\d|late|died|birthday|since|aged? of)\b/iu
/** A birthday may lie between. */
const BIRTHDAY = 1

export function ageFindings(doc: Document, people: readonly Actor[]): Finding[] {
  const published = publishedDay(doc)
  return people.flatMap((person): Finding[] => {
    const mentions = person.mentions.filter((m) => m.document === doc.id && /\p{Lu}/u.test(m.quote)).sort((a, b) => a.start - b.start)
    const aged = mentions.flatMap((mention): Aged[] => {
      const sentence = sentenceAt(doc, mention)
      if (!sentence) return []
      const behind = BEHIND.exec(doc.text.slice(mention.end, mention.end + 30))
      const lead = doc.text.slice(Math.max(sentence.start, mention.start - 50), mention.start)
      const before = BEFORE.exec(lead)
      const [match, start] = behind
        ? [behind, mention.end + behind.index]
        : before
          ? [before, mention.start - lead.length + before.index]
          : [undefined, 0]
      if (!match) return []
      const near = doc.text.slice(Math.max(sentence.start, start - 40), Math.min(sentence.end, start + match[0].length + 25))
      if (/\b(?:then|at the time|when (?:he|she) was|turn\p{L}*|birthday)\b/iu.test(near)) return []
      return [
        {
          age: Number(match.groups?.age ?? match.groups?.age2),
          start: Math.min(mention.start, start),
          end: Math.max(mention.end, start + match[0].length),
        },
      ]
    })
    const [first] = aged
    if (!first) return []
    const other = aged.find((one) => Math.abs(one.age - first.age) > BIRTHDAY && !THEN.test(sentenceAt(doc, one)?.text ?? ''))
    if (other)
      return [
        contradiction(
          doc,
          `${person.name} is ${first.age} here and ${other.age} there`,
          'Two persons may bear the name, or one age is of another time',
          [first, other],
        ),
      ]
    if (published === undefined) return []
    return mentions.flatMap((mention): Finding[] => {
      const rest = doc.text.slice(mention.end, Math.min(mention.end + 60, sentenceAt(doc, mention)?.end ?? mention.end))
      const born = BORN.exec(rest)
      if (!born || /\p{L}/u.test(rest.slice(0, born.index).replace(/\b(?:who|was|is|he|she|has|had)\b/giu, ''))) return []
      const years = Number(published.slice(0, 4)) - Number(born.groups?.year)
      if (years === first.age || years - 1 === first.age) return []
      return [
        contradiction(
          doc,
          `${person.name} is ${first.age}, and by the year of birth ${years - 1} or ${years}`,
          'One of them may be a slip',
          [first, { start: mention.start, end: mention.end + born.index + born[0].length }],
        ),
      ]
    })
  })
}
