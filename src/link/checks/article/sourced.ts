/** Whether a sentence names where a figure is from: "according to the ministry", "customs figures show", ", the Guild estimates", "by official counts". */
import type { Span } from '../../../text/spans.ts'

const TELLS =
  '(?:say|says|said|told|tells|estimates?|estimated|reckons?|reckoned|reports?|reported|calculates?|calculated|puts?|found|finds|counts?|counted|shows?|showed|announced|stated|published|released|recorded|lists?|registered|confirmed|gives|gave|cited|adds|added|notes|noted|expects?|expected|wrote|writes|has (?:it|them)|contains?|mentions?|documents?|documented|reveals?|revealed|indicates?|indicated|suggests?|suggested|points? to|sees|saw|forecasts?|projects?|projected|predicts?|predicted|assumes?|states?|claims?|claimed|insists?|argues?|warns?|warned|believes?|thinks?|acknowledge[ds]?|admits?|admitted|conceded?s?|tells|has counted|issued|calls|sets|speaks? of|spoke of|names|traces?)'
const SOURCES =
  '(?:figures?|data|statistics|stats|survey|poll|census|study|studies|report|reports|bulletin|filings?|records?|tally|count|counts|estimates?|fact ?sheet|index|budget|accounts|balance sheet|tables?|charts?|papers?|memo|memorandum|documents?|letters?|audit|auditors?|inventory|registe?r|registry|ledger|briefing|presentation|website|annex|yearbook|atlas|almanac|ministry|bureau|bank|office|agency|institute|department|authority|association|federation|union|commission|company|fund|organi[sz]ation|university|council|group|panel|monitor|operator|exchange|police|army|government|officials?|spokes\\p{L}+|minister|researchers?|economists?|analysts?|experts?|scientists?|prosecutors?|doctors|hospitals?|unions?|chambers?|board|treasury|customs|observatory|monitors?|charity|campaigners|academy|regulator|inspectors?|surveyors|engineers|pollsters?|court|foundation|network|watchdog|think[- ]tank|mayor|governor|president|envoy)'

const COLLECTIONS =
  '(?:figures|data|statistics|surveys?|polls?|census|stud(?:y|ies)|reports?|bulletin|records|fact ?sheet|index|tally|filings?|counts?|estimates?|results|accounts|breakdown|review|inventory|balance sheet|yearbook|findings)'
/** "released its annual table of exports": what appears again and again is a source, whatever it is called. */
const PERIODICAL =
  /\b(?:published|publish(?:es)?|releas(?:ed|es|ing)|issu(?:ed|es|ing)|presented|unveiled|put out|made public|posted|updated|brought out)\s+(?:its|the|an?|his|her|their|[\p{L} ]{2,30}[’']s?)\s+(?:[\p{L}-]+\s+)?(?:annual|yearly|half-yearly|quarterly|monthly|weekly|daily|biannual|biennial|latest|year-end|mid-year|first-quarter|second-quarter|third-quarter|fourth-quarter|half-year|full-year)\s+(?!budget|award|prize|festival|plan|target)\p{L}+/iu
const SAMPLED =
  /\b(?:questioned|interviewed|polled|surveyed|canvassed|sampled|asked|examined|analy[sz]ed|reviewed)\s+(?:a\s+sample\s+of\s+|some\s+|about\s+|more\s+than\s+|nearly\s+|almost\s+)?\d[\d,.]*\s+(?!(?:dollars?|euros?|pounds?|roubles?|rubles?|rupees?|lira|yen|yuan|francs?|million|billion|trillion|percent|per\s+cent)\b)/iu

const SOURCED: readonly RegExp[] = [
  // "read to reporters from the list that his office keeps"
  /\b(?:read|reads|reading|quoted|quotes|copied|counted|went|worked)\s+(?:(?:out|aloud|to \p{L}+|them|it)\s+){0,3}(?:from|off|through|down)\s+(?:the|an?|his|her|its|their)\s+(?:\p{L}+\s+){0,2}?(?:list|lists|register|ledger|tally|table|sheet|notebook|book|books|log|file|card|roll|rolls|print-?out|paper)\b|\b(?:list|register|ledger|tally|log|roll|book|files?|card index|database)\s+(?:that|which)\s+(?:his|her|its|their|the)\s+(?:\p{L}+\s+)?(?:office|ministry|staff|department|hospital|parish|clinic|agency|bureau|town hall)\s+(?:keeps?|kept|holds?|maintains?|draws up|compiles?|compiled)\b/iu,
  /\baccording to\b|\bper (?:an?|its|their) (?:\p{L}+ ){0,3}(?:note|report|survey|census|count|study|memo|bulletin|estimate|statement|filing|document)\b|\b(?:to judge by|going by|judging by|in the reckoning of|by the count of|on the (?:latest )?(?:count|figures|estimates?) of)\b|\bcit(?:ing|es|ed)\b|\bbas(?:ed|ing) (?:itself |them |it |these |this )?on\b|\bas (?:measured|counted|estimated|reported|published|recorded|calculated) by\b/iu,
  /,\s+[^,.;]{2,90}?\b(?:say|says|said|told|estimates?|estimated|reckons?|reckoned|reports|reported|calculates|calculated|puts|found|shows?|showed|announced|stated|confirmed|confirms|added|noted|notes|wrote|writes|suggests?)\b/iu,
  new RegExp(`\\b${SOURCES}\\b[^.;]{0,60}?\\b${TELLS}\\b`, 'iu'),
  /\b(?:is|are|was|were|been) (?:put|estimated|reckoned|valued|counted|given|assessed|calculated) (?:[^,.;]{0,40}\s)?by\b|\bby (?:most|some|all|one|another|various) (?:accounts?|estimates?|counts?|reckonings?|measures?)\b/iu,
  /\b(?:in|on) (?:the|its|their) (?:own )?(?:[\p{L}-]+ ){0,2}(?:figures|estimates?|count|reckoning|words|telling|books|accounts)\b/iu,
  /\bby\s+(?:\p{L}+[’']?s?\s+){0,4}(?:counts?|estimates?|reckoning|figures|account|own count|data)\b/iu,
  /\bin (?:its|the|a|their|an) (?:latest |annual |own |recent |yearly |quarterly |monthly )*(?:report|survey|census|bulletin|fact ?sheet|study|count|filing|poll|tally)\b/iu,
  /\b(?:figures|data|statistics|numbers|estimates?) (?:of|from|by|released|published|compiled|collected|seen|obtained|provided|gathered)\b/iu,
  /\b(?:we|this newspaper|this paper|our (?:own )?(?:survey|count|poll|reporters?)|this author)\b[^.;]{0,50}\b(?:counted|found|surveyed|asked|polled|calculated|tallied|analy[sz]ed|reviewed)\b|\bour (?:own )?(?:survey|count|poll|tally|analysis|calculations?)\b/iu,
  // "80 percent in some polls", however vague
  /\bin (?:some|several|most|many|all|recent|various|other|different|national|independent|internal|opinion|public|two|three) (?:\p{L}+ ){0,2}(?:polls|surveys|estimates|studies|tallies|reports|calculations|forecasts|projections)\b/iu,
  // "published its count of guests", "questioned 1,014 adults by telephone"
  new RegExp(
    `\\b(?:published|releas(?:ed|es)|issued|presented|unveiled|put out|made public|posted|updated)\\s+(?:its|the|an?|his|her|their|new|fresh)\\s+(?:[\\p{L}-]+\\s+){0,3}${COLLECTIONS}\\b`,
    'iu',
  ),
  PERIODICAL,
  SAMPLED,
  // "An estimated", "is believed" and "reportedly" name nobody.
  /\bofficial(?:ly)?\b/iu,
]

/** A collection of figures, from which further sentences may go on: "Figures released on Monday show that …". */
const COLLECTION = new RegExp(`\\b${COLLECTIONS}\\b`, 'iu')
/** What ties a sentence to the one before it: "It also fell by 12 percent". */
const TIED =
  /^\W*(?:it|they|this|that|these|those|of (?:these|those|them|the)|another|the (?:same|rest|remaining|other|figure|number|total|share)|taken|in (?:total|all)|overall|altogether|together|a further|among|half|most|only|just|more than|about|around|nearly|almost|one in|the majority)\b|\b(?:also|of them|of whom|of which|the same (?:source|survey|report|data|figures))\b/iu

/** What turns to another matter. */
const TURNS =
  /^\W*(?:in turn|meanwhile|at the same time|for its part|by contrast|elsewhere|but|yet|however|nevertheless|still|instead|once|today|now)\b/iu

/** What always holds is said beside the news that somebody reported: "Cocoa accounts for 60 percent of its exports". */
const STANDING =
  /^[^,;]{0,70}\b(?:makes? up|accounts? for|employs?|(?:is|are) (?:home to|worth)|supplies|provides?|generates?|brings? in|covers?|depends?|relies|rely|earns?|imports?|consumes?|feeds?|handles?|carries|produces?|pumps|grows?|exports? (?!rose|fell|grew))\b/iu
const REPORTED = /\b(?:said|told|reported|announced|added|wrote|confirmed|showed|published|released|found|put)\b/iu

/** @param figured the sentence before holds a figure of its own */
export const goesOnFrom = (before: string, sentence: string, figured: boolean): boolean =>
  !TURNS.test(sentence) &&
  (TIED.test(sentence) ||
    COLLECTION.test(before) ||
    SAMPLED.test(before) ||
    PERIODICAL.test(before) ||
    (figured && !(REPORTED.test(before) && STANDING.test(sentence))))

/** Over the end of a paragraph: "Profit fell 3 percent", behind what a company reported. */
export const tellsTheNext = (sentence: string): boolean =>
  !TURNS.test(sentence) &&
  (/^\W*(?:it|they|another|a further|of (?:these|those|them)|in (?:total|all)|overall|altogether)\b/iu.test(sentence) ||
    /^[^,;]{0,60}\b(?:rose|fell|grew|dropped|declined|jumped|climbed|slipped|widened|narrowed|totall?ed|amounted to|stood at)\b/iu.test(
      sentence,
    ))

/** "Those are the numbers that Sela Tupou read out", "That count, from the agency, includes": it says whose the figures before it are. */
const BACK =
  /^\W*(?:(?:those|these|that|this|both|all|such|the)\s+(?:(?:is|are|were|was)\s+(?:at least\s+)?(?:the\s+)?)?(?:\p{L}+\s+)?(?:numbers?|figures?|count|toll|tally|estimates?|totals?|sums?|shares?|percentages?|data|statistics|result|reckoning)\b|so\s+(?:says?|said|reckons?|reckoned)\b)/iu
const WHOSE =
  /\b(?:from|by|come|comes|came|stems?|read out|gave|given|gives|provided|published|released|issued|compiled|collected|are those of|is that of|are the \p{L}+[’']s|says?|said|reckons?|reckoned|supplied)\b/iu

export const pointsBack = (sentence: string): boolean => BACK.test(sentence) && WHOSE.test(sentence)

export const namesASource = (sentence: string): boolean => SOURCED.some((form) => form.test(sentence))

/** Whether a place stands inside quotation marks, in its own line. */
export function isQuoted(text: string, { start }: Span): boolean {
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start)
  const open = (before.match(/“/gu)?.length ?? 0) > (before.match(/”/gu)?.length ?? 0)
  return open || (before.match(/"/gu)?.length ?? 0) % 2 === 1
}
