/**
 * Dates that are not of what the sentence tells: they name another happening, by which it is dated.
 *
 * "was dismissed nine days before the vote of 16 September" tells of the 7th; "since the June collision at the shoal, when …" and "after the raid of 3 May" tell
 * of the collision and the raid alone, and of what stands before them nothing.
 */
import type { Citation, Day, TimeSpan } from '../model/index.ts'
import { readNumber } from '../text/number-words.ts'

const COUNT = '(?<count>an?|the|\\d{1,3}|\\p{Ll}+(?:-\\p{Ll}+)?)'
/** "nine days before the vote of", "two weeks after". */
const RECKONED = new RegExp(
  `\\b${COUNT}\\s+(?<unit>day|week|month|year)s?\\s+(?<way>before|after|ahead\\s+of|prior\\s+to|following)\\s+(?:[^,;:.()]{0,60}\\s)?$`,
  'iu',
)
/** "since the", "after the raid of", "before their talks on": what follows is named by its date. */
const NAMED =
  /\b(?<bound>since|after|before|until|till|following|ahead\s+of|prior\s+to)\s+(?:the|that|this|his|her|its|their|an?)\s+(?:[^,;:.()]{0,50}\b(?:of|on|in|at)\s+)?(?:(?:late|early|mid)[\s-])?(?:\p{L}+\s+of\s+)?$/iu

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 }
/** "A week before" is no day: it may be a few more or less. */
const WEEK_SLACK = 3

function shifted(day: Day, by: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + by)
  return date.toISOString().slice(0, 10)
}

/** When what the sentence tells happened, where it reckons from the date named; null where it does so without a number, or in years, which are rounded. */
export function reckonedFrom(time: TimeSpan, sentence: Citation): TimeSpan | null | undefined {
  const match = RECKONED.exec(sentence.quote.slice(0, time.citation!.start - sentence.start))?.groups
  if (match === undefined || time.start === null || time.end === null) return undefined
  const unit = match.unit!.toLowerCase()
  const count = /^(?:an?|the)$/iu.test(match.count!) ? 1 : readNumber(match.count!)
  if (count === null || !(unit in DAYS)) return null
  const by = (/after|following/iu.test(match.way!) ? count : -count) * DAYS[unit]!
  const slack = unit === 'day' ? 0 : WEEK_SLACK
  return { ...time, basis: 'relative', start: shifted(time.start, by - slack), end: shifted(time.end, by + slack) }
}

/** Where the words begin that a date names, behind what bounds the sentence: "the June collision". */
export function namedFrom(time: TimeSpan, sentence: Citation, behind: string): number | undefined {
  const before = sentence.quote.slice(0, time.citation!.start - sentence.start)
  const match = NAMED.exec(before)
  if (match === null) return undefined
  // "since the June collision": the date stands before its noun; "after the raid of 3 May": behind it.
  const attribute = /\b(?:the|that|this|his|her|its|their|an?)\s+(?:(?:late|early|mid)[\s-])?$/iu.test(before)
  if (attribute && !/^\s+(?:\d{4}\s+)?\p{Ll}{3,}/u.test(behind)) return undefined
  return sentence.start + match.index
}

/** A sentence that goes on with the time of the one before: "It was then that", "That night". */
export const AT_THAT_TIME =
  /^[“"]?(?:it\s+was\s+(?:then|that\s+\p{L}+)\b|(?:at|by|in|on|during)\s+(?:the|that|the\s+same)\s+(?:time|day|night|week|month|year|spring|summer|autumn|winter|evening|morning|afternoon)\b|(?:that|the\s+same)\s+(?:day|night|week|month|year|spring|summer|autumn|winter|evening|morning|afternoon)\b)/iu
