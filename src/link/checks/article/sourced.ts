/** Whether a sentence names where a figure is from: "according to the ministry", "customs figures show", ", the Guild estimates", "by official counts". */
import type { Span } from '../../../text/spans.ts'

const TELLS =
  '(?:say|says|said|told|tells|estimates?|estimated|reckons?|reckoned|reports?|reported|calculates?|calculated|puts?|found|finds|counts?|counted|shows?|showed|announced|stated|published|released|recorded|lists?|registered|confirmed|gives|gave|cited|adds|added|notes|noted|expects|wrote|writes)'
const SOURCES =
  '(?:figures?|data|statistics|stats|survey|poll|census|study|studies|report|reports|bulletin|filings?|records?|tally|count|counts|estimates?|fact ?sheet|index|budget|accounts|balance sheet|ministry|bureau|bank|office|agency|institute|department|authority|association|federation|union|commission|company|fund|organi[sz]ation|university|council|group|panel|monitor|operator|exchange|police|army|government|officials?|spokes\\p{L}+|minister|researchers?|economists?|analysts?|experts?|scientists?)'

const SOURCED: readonly RegExp[] = [
  /\baccording to\b|\bcit(?:ing|es|ed)\b|\bbas(?:ed|ing) (?:itself |them |it |these |this )?on\b|\bas (?:measured|counted|estimated|reported|published|recorded|calculated) by\b/iu,
  /,\s+[^,.;]{2,90}?\b(?:say|says|said|told|estimates?|estimated|reckons?|reckoned|reports|reported|calculates|calculated|puts|found|shows?|showed|announced|stated|confirmed|confirms|added|noted|notes|wrote|writes|suggests?)\b/iu,
  new RegExp(`\\b${SOURCES}\\b[^.;]{0,60}?\\b${TELLS}\\b`, 'iu'),
  /\bby\s+(?:\p{L}+[’']?s?\s+){0,4}(?:counts?|estimates?|reckoning|figures|account|own count|data)\b/iu,
  /\bin (?:its|the|a|their|an) (?:latest |annual |own |recent |yearly |quarterly |monthly )*(?:report|survey|census|bulletin|fact ?sheet|study|count|filing|poll|tally)\b/iu,
  /\b(?:figures|data|statistics|numbers|estimates?) (?:of|from|by|released|published|compiled|collected|seen|obtained|provided|gathered)\b/iu,
  /\b(?:we|this newspaper|this paper|our (?:own )?(?:survey|count|poll|reporters?)|this author)\b[^.;]{0,50}\b(?:counted|found|surveyed|asked|polled|calculated|tallied|analy[sz]ed|reviewed)\b|\bour (?:own )?(?:survey|count|poll|tally|analysis|calculations?)\b/iu,
  /\b(?:official|estimated|reportedly|is thought|are thought|is believed|are believed|is said|are said|is put at|are put at)\b/iu,
]

/** A collection of figures, from which further sentences may go on: "Figures released on Monday show that …". */
const COLLECTION = /\b(?:figures|data|statistics|survey|poll|census|study|report|bulletin|records|fact ?sheet|index|tally|filings?)\b/iu
/** What ties a sentence to the one before it: "It also fell by 12 percent". */
const TIED =
  /^\W*(?:it|they|this|that|these|those|of (?:these|those|them|the)|another|the (?:same|rest|remaining|other|figure|number|total|share)|taken|in (?:total|all)|overall|altogether|together|a further|among|half|most|only|just|more than|about|around|nearly|almost|one in|the majority)\b|\b(?:also|of them|of whom|of which|the same (?:source|survey|report|data|figures))\b/iu

/** What turns to another matter. */
const TURNS =
  /^\W*(?:in turn|meanwhile|at the same time|for its part|by contrast|elsewhere|but|yet|however|nevertheless|still|instead|once|today|now)\b/iu

/** @param figured the sentence before holds a figure of its own */
export const goesOnFrom = (before: string, sentence: string, figured: boolean): boolean =>
  !TURNS.test(sentence) && (figured || COLLECTION.test(before) || TIED.test(sentence))

export const namesASource = (sentence: string): boolean => SOURCED.some((form) => form.test(sentence))

/** Whether a place stands inside quotation marks, in its own line. */
export function isQuoted(text: string, { start }: Span): boolean {
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start)
  const open = (before.match(/“/gu)?.length ?? 0) > (before.match(/”/gu)?.length ?? 0)
  return open || (before.match(/"/gu)?.length ?? 0) % 2 === 1
}
