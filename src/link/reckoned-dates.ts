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

/** "the second week of May", "the first days of June", "the end of March": a part of the month that was read as the whole. */
const PART =
  /\b(?<part>first|second|third|fourth|last|opening|closing|early|end|close|beginning|start)(?:\s+(?<unit>weeks?|days|half|part))?\s+of\s+(?:the\s+month\s+of\s+)?(?:\p{Lu}\p{Ll}+(?:\s+(?:19|20)\d\d)?)?$/iu
const PARTS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  first: [1, 7],
  opening: [1, 7],
  early: [1, 10],
  beginning: [1, 7],
  start: [1, 7],
  second: [8, 14],
  third: [15, 21],
  fourth: [22, 28],
  last: [24, 31],
  closing: [24, 31],
  end: [24, 31],
  close: [24, 31],
}
/** Nobody counts weeks of a month to the day. */
const PART_SLACK = 3

export function partOfMonth(time: TimeSpan, sentence: Citation): TimeSpan {
  const { start, end, citation } = time
  if (start === null || end === null || start.slice(0, 7) !== end.slice(0, 7) || !start.endsWith('-01') || Number(end.slice(8)) < 28)
    return time
  const before = sentence.quote.slice(0, citation!.end - sentence.start)
  const { part, unit } = PART.exec(before)?.groups ?? {}
  const span = part === undefined ? undefined : PARTS[part.toLowerCase()]
  if (span === undefined || /half|part/iu.test(unit ?? '')) return time
  const to = Math.min(Number(end.slice(8)), span[1]) + PART_SLACK
  return { ...time, start: shifted(start, span[0] - 1 - PART_SLACK), end: shifted(start, to - 1) }
}

/** A sentence that goes on with the time of the one before: "It was then that", "That night". */
export const AT_THAT_TIME =
  /^[“"]?(?:it\s+was\s+(?:then|that\s+\p{L}+)\b|(?:at|by|in|on|during)\s+(?:the|that|the\s+same)\s+(?:time|day|night|week|month|year|spring|summer|autumn|winter|evening|morning|afternoon)\b|(?:that|the\s+same)\s+(?:day|night|week|month|year|spring|summer|autumn|winter|evening|morning|afternoon)\b)/iu
