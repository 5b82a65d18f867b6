/**
 * What an article tells as done on a day after its own.
 *
 * "On 12 May 2025 the ministers signed the agreement" in an article of 3 May yields an alarm; "will sign on 12 May", "until 12 May", "the budget of 2026" and a
 * day without a year that may be last year’s yield nothing. A day without a year that lies close ahead yields a note.
 */
import type { Knowledge } from '../../lookup/index.ts'
import { cite, type Document, type Finding, publishedDay } from '../../model/index.ts'
import { defineCheck } from '../../plugins.ts'
import { shiftDay, type ToldDate, toldDates } from '../../text/told-dates.ts'
import { AHEAD } from '../thresholds.ts'
import { sentencesOf, type ToldSentence } from './article/sentences.ts'
import { isToldAsDone } from './article/told-as-done.ts'
import { finding } from './findings.ts'

/** The first day after the article that is meant, if one is: of a day without a year, the next one if it is close. */
function dayAhead(date: ToldDate, published: string): { day: string; sure: boolean } | undefined {
  const after = shiftDay(published, AHEAD.slip)
  if (date.yearStated) return date.from > after ? { day: date.from, sure: true } : undefined
  if (date.precision !== 'day' || !/\d/u.test(date.from)) return undefined
  const next = date.from > published ? date.from : `${Number(date.from.slice(0, 4)) + 1}${date.from.slice(4)}`
  return next > after && next <= shiftDay(published, AHEAD.close) ? { day: next, sure: false } : undefined
}

/** "the first tanker since the attack": no time that has passed since the day itself. */
const SINCE_SOMETHING = /\bsince\s+(?:the|an?|its|their|his|her|\d+|\p{Lu}\p{L}+)\b(?!\s*[.,;])/gu

/** Told from long after, here or in the next sentence: a day without a year is last year’s. */
const isLongAgo = (doc: Document, { start, text }: ToldSentence, { checkWords }: Knowledge): boolean => {
  const next = sentencesOf(doc).find((one) => one.start > start)
  return checkWords.in('long ago', `${text} ${next?.text ?? ''}`.replace(SINCE_SOMETHING, ' '))
}

/** In a novel, a war game or a plan, said here or in the sentence before. */
const isImagined = (doc: Document, sentence: ToldSentence, { checkWords }: Knowledge): boolean => {
  const before = sentencesOf(doc)
    .filter((one) => one.end <= sentence.start && one.paragraph === sentence.paragraph)
    .at(-1)
  return checkWords.in('imagined', `${before?.text ?? ''} ${sentence.text}`)
}

function findingsIn(doc: Document, knowledge: Knowledge): Finding[] {
  const published = publishedDay(doc)
  if (published === undefined) return []
  return sentencesOf(doc).flatMap((sentence) =>
    toldDates(sentence.text, published).flatMap((date) => {
      const words = sentence.text.slice(date.start, date.end)
      // "on Tuesday" and "in May" are no such day; "the fifth of May" is.
      const ahead = /\d| of \p{Lu}| the \p{Ll}/u.test(words) ? dayAhead(date, published) : undefined
      if (
        !ahead ||
        (!ahead.sure && isLongAgo(doc, sentence, knowledge)) ||
        isImagined(doc, sentence, knowledge) ||
        !isToldAsDone(sentence.text, date, knowledge)
      )
        return []
      return [
        finding({
          check: 'future-dated',
          document: doc.id,
          message: ahead.sure
            ? `Told as done under “${words}”, in an article of ${published}`
            : `Told as done under “${words}”; the next such day is ${ahead.day}, after the article’s own, ${published}`,
          innocent: ahead.sure
            ? 'The date may be a slip of the pen, or the article may have been brought up to date under its old date'
            : 'The year before may be meant',
          citations: [cite(doc, sentence.start, sentence.end)],
          severity: ahead.sure ? (date.precision === 'year' ? 'caution' : 'alarm') : 'note',
        }),
      ]
    }),
  )
}

export const futureDated = defineCheck({
  id: 'future-dated',
  title: 'Things told as done on a day after the article’s own',
  needs: ['documents'],
  gives: ['findings'],
  examples: [
    {
      texts: [{ date: '2025-05-03', text: 'On 12 May 2025 the ministers signed the agreement in Oslo.' }],
      gives: ['On 12 May 2025 the ministers signed'],
    },
    { texts: [{ date: '2025-05-03', text: 'On 12 May 2025 the ministers will sign the agreement in Oslo.' }], gives: [] },
    { texts: [{ date: '2025-02-03', text: 'On 14 November the court struck down the list.' }], gives: [] },
  ],
  run: ({ documents }, knowledge) => documents.flatMap((doc) => findingsIn(doc, knowledge)),
})
