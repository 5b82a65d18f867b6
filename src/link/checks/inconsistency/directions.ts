/**
 * A place put on two opposite sides of another, or at two distances from it.
 *
 * "Lindby, 40 km north of Oslo … Lindby, which lies south of Oslo" yields a caution; "north" and "north-east", "some 40" and "45 km", and other places yield none.
 */
import type { Document, Finding } from '../../../model/index.ts'
import { readNumber } from '../../../text/number-words.ts'
import type { Span } from '../../../text/spans.ts'
import { sentencesOf } from '../article/sentences.ts'
import { contradiction } from './contradiction.ts'
import { NUMBER } from './numbers.ts'

const NAME = "\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){0,2}"
const SIDES = '(?:north|south)(?:[- ]?(?:east|west))?|east|west'
const FORM = new RegExp(
  `(?<here>${NAME})(?:,(?:\\s+a\\s+[\\p{Ll} -]{2,30})?|\\s+(?:is|lies|stands|sits))?(?:\\s+which\\s+(?:is|lies|stands|sits))?\\s+(?:(?:some|about|around|roughly|nearly|almost)\\s+)?(?:(?<n>${NUMBER})\\s+(?<unit>km|kilomet(?:re|er)s?|miles?)\\s+)?(?:(?:to\\s+the|due|just|far)\\s+)?(?<side>${SIDES})(?:ern\\s+\\p{Ll}+)?\\s+of\\s+(?:the\\s+(?:\\p{Ll}+\\s+){0,3}(?:of\\s+)?)?(?<there>${NAME})`,
  'gu',
)
/** "Their camp lay about forty kilometres north of the village of Tashanta": a thing of the article's own, by its noun. */
const OF_A_THING = new RegExp(
  `\\b(?:[Tt]he|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er|[Oo]ur|[Aa]n?|[Tt]h(?:is|at))\\s+(?:[\\p{Ll}-]+\\s+){0,2}?(?<here>[\\p{Ll}-]{3,})(?:,?\\s+(?:which|that))?\\s+(?:is|are|was|were|lies|lay|lie|stands|stood|sits|sat|had been|has been|is situated|was situated|is located|was located|was built|was found|was pitched)\\s+(?:(?:some|about|around|roughly|nearly|almost|just|only)\\s+)?(?:(?<n>${NUMBER})\\s+(?<unit>km|kilomet(?:re|er)s?|miles?)\\s+)?(?:(?:to\\s+the|due|just|far)\\s+)?(?<side>${SIDES})\\s+of\\s+(?:the\\s+(?:\\p{Ll}+\\s+){0,3}(?:of\\s+)?)?(?<there>${NAME})`,
  'gu',
)
const OPPOSITE: Readonly<Record<string, string>> = { north: 'south', south: 'north', east: 'west', west: 'east' }
/** Share by which two distances of one place may differ. */
const SLACK = 0.25

interface Placed extends Span {
  readonly here: string
  readonly there: string
  readonly side: string
  readonly distance: number | undefined
}

const opposed = (a: string, b: string): boolean =>
  ['north', 'south', 'east', 'west'].some((side) => a.includes(side) && b.includes(OPPOSITE[side]!))

export function directionFindings(doc: Document): Finding[] {
  const placed = sentencesOf(doc).flatMap(({ text, start }) =>
    [...text.matchAll(FORM), ...text.matchAll(OF_A_THING)].map((match): Placed => {
      const { here = '', there = '', side = '', n, unit } = match.groups ?? {}
      const value = n === undefined ? null : readNumber(n)
      const distance = value === null ? undefined : value * (/^mile/u.test(unit ?? '') ? 1.6 : 1)
      return { here, there, side, distance, start: start + match.index, end: start + match.index + match[0].length }
    }),
  )
  return placed.flatMap((a, i) =>
    placed.slice(i + 1).flatMap((b): Finding[] => {
      if (a.here !== b.here || a.there !== b.there) return []
      const far =
        a.distance !== undefined && b.distance !== undefined && Math.abs(a.distance - b.distance) > SLACK * Math.max(a.distance, b.distance)
      if (!opposed(a.side, b.side) && !far) return []
      return [
        contradiction(doc, `${a.here} is put at two places from ${a.there}`, 'Two places may bear the name, or one is a slip', [a, b]),
      ]
    }),
  )
}
