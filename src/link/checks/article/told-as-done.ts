/**
 * Whether the clause around a date tells something as done: "The court ruled on 12 May" does, "set a hearing for 12 May" and "would meet on 12 May" don’t.
 */
import type { Knowledge } from '../../../lookup/index.ts'
import type { Span } from '../../../text/spans.ts'

/** What parts clauses; a comma between a weekday and its date doesn’t, nor a colon in "03:15". */
const BOUND =
  /;|:(?=\s)|—|–|,(?!\s*(?:\d|the\s[\p{L}-]+\sof\s(?=January|February|March|April|May|June|July|August|September|October|November|December)|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b))|\s(?:but|while|which|who|that|after|before|because|although|as|when|if)\s/giu

/** "4 and" before "5 December": one stretch of days. */
const OTHER_DAY = /\b\d{1,2}(?:st|nd|rd|th)?\s*(?:and|to|or|&|-|–|\/)\s*$/u
/** Before a date: it is an end, an aim or a start, not a time at which. */
const NO_TIME_AT =
  /\b(?:by|until|till|to|for|from|before|through|next|than|ending|ends?|expires?|deadline|between|fiscal(?: year)?|year|of|target|goal|after|since|around|towards?|ahead of|starting|beginning|effective|as of|at|and)\s+(?:the\s+)?(?:(?:end|start|middle|beginning|spring|summer|autumn|fall|winter)\s+of\s+|(?:early|mid|late)[\s-]+)?(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day,?\s+)?$/iu
/** "ahead of the vote on", "tickets for the final on" */
const OF_A_COMING_ONE =
  /\b(?:for|ahead of|before|until|towards?|in the run-up to|prior to|on the eve of)\s+(?:the|a|an|its|his|her|their|next|this)\s+(?:[\p{L}-]+\s+){1,4}(?:(?:on|in|at|of)\s+)?$/iu
/** "was ordered to appear in court on": what the infinitive tells is to come. */
const ORDERED_TO =
  /\b(?:ordered|told|asked|urged|summoned|instructed|required|obliged|adjourned|remanded|bailed|invited|allowed|given|called|agreed|decided|voted|refused|offered|permitted|cleared|selected|chosen|nominated|appointed|hired|booked)\b[^.;]{0,40}\bto \p{Ll}+/iu
/** "after the vote of 24 October", "since 1 October" with a perfect: what follows is later still. */
const BEHIND_IT =
  /\b(?:after|following|in the wake of|since)\s+(?:(?:the|a|an|its|his|her|their)\s+)?(?:[\p{L}’'-]+\s+){0,5}?(?:(?:of|on|in)\s+)?$/iu
/** "The earthquake of 11 September", "the killing of the mayor on 30 March" */
const OF_A_HAPPENING =
  /\b(?<noun>[\p{L}-]+(?:\s+(?:of|in|on|at|by|from|near)\s+[^,.;]{2,60}?)?)\s+(?:of|on|in)\s+(?:(?:early|mid|late)[\s-]+)?$/iu
/** "said on 12 May": of the saying itself. "agreed on 12 May" may be what was agreed. */
const OF_ITS_VERB =
  /\b(?!(?:agreed|decided|settled|set|fixed|scheduled|called|focused|focussed|based|insisted|voted|booked|due|planned)\b)\p{Ll}+(?:ed|aid|ote|old|oke)\s+(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day,?\s+)?(?:on|in)\s+$/u
/** Characters before a relative clause in which what it is about stands. */
const ANTECEDENT = 45
/** "which ended with the conference of 18 August": over when that was held. */
const ENDED_WITH =
  /\b(?:ended|closed|concluded|culminated|finished|opened|began|started)\s+(?:with|at|in)\s+(?:the|an?|its|their|his|her)\s+(?:[\p{L}-]+\s+){1,3}(?:of|on)\s+(?:the\s+)?$/iu
const ENDS = /\b(?:ended|ending|closed|lapsed|ran out|concluded|terminated|began|started|came to an end)\b/iu
const PERFECT = /\b(?:has|have|had)\b/iu

const REGULAR =
  /\b(?:\p{L}{2,}ed|was|were|had|met|held|won|lost|took|came|went|fell|rose|struck|shot|hit|found|flew|led|drove|drew|broke|sent|sold|bought|brought|built|caught|fought|killed|made|paid|ran|saw|shut|spoke|stood|swore|sworn|threw|wore|became|blew|cut|died|got|grew|laid|overthrew|overran|withdrew|burnt|sank|stole|fled|spent|gave|put|left|began|set|said|told|wrote|chose|opened)\b/giu

/** Verbs in the past: regular ones, and irregular ones of the table. */
const pastVerbs = (clause: string, { irregularVerbs }: Pick<Knowledge, 'irregularVerbs'>): string[] => [
  ...[...clause.matchAll(REGULAR)].map((match) => match[0]),
  ...[...clause.matchAll(/\b\p{Ll}{3,}\b/gu)]
    .map((match) => match[0])
    .filter((word) => irregularVerbs.has(word) && irregularVerbs.get(word) !== word),
]

/** "It stood until the night of 11 November": over since. */
const LASTED_UNTIL =
  /\b(?:stood|lasted|held out|ruled|reigned|lived|survived|remained|stayed|waited|worked|served|fought|raged|hid|governed|resisted|continued|went on|dragged on|occupied|sat)\b[^.;,]{0,40}\b(?:until|till)\s+(?:the\s+(?:early\s+|late\s+)?(?:night|morning|evening|afternoon|day|dawn|spring|summer|autumn|winter|end)\s+of\s+)?$/iu
/** "By the evening of 3 June the last of them was home" */
const BY_THEN =
  /^\W*by\s+(?:(?:the\s+)?(?:end|evening|night|morning|noon|dawn|dusk|afternoon|close|nightfall|spring|summer|autumn|winter|middle|beginning)\s+(?:of|on)\s+|(?:early|mid|late)[\s-]+)?$/iu
/** "By June the firm had to pay" is of what was to come. */
const HAD_TO = /^[^.;]*\b(?:had|was|were)\s+(?:still\s+)?to\b/iu
/** "threw it out in the election of September 2023": a thing held on a day, in which something came about. */
const HELD_THEN =
  /\b(?:in|at|during)\s+(?:the|an?|its|their|his|her)\s+(?:[\p{L}-]+\s+){0,2}(?:elections?|ballot|plebiscite|vote|referendum|battle|talks|summit|meeting|final|polls?|by-election|census|uprising|trial|conference|congress|race|match|session|run-off)\s+(?:of|in|on)\s+(?:early\s+|late\s+)?$/iu

/** "threw out the budget", "its bid failed": what has a plan in it may be done. */
const asThings = (clause: string, { checkWords }: Pick<Knowledge, 'checkWords'>): string =>
  clause.replace(
    new RegExp(
      `\\b(?:the|an?|this|that|these|those|its|their|his|her|our|no|\\p{L}+['’]s)\\s+(?:(?!plan|propos|expect|schedul|due\\b|upcoming|coming|next|next\\b|will|would)[\\p{L}-]+\\s+){0,2}?${checkWords.pattern('planned thing')}(?![\\p{L}-])(?!\\s+(?:for|is|are|of\\s+(?:19|20)\\d\\d)\\b)`,
      'giu',
    ),
    ' ',
  )

/** "Turnout at the referendum of 26 May was 41 percent": what came of it. */
const CAME_OF_IT =
  /^\W*(?:(?:in|at)\s+the\b|(?:the\s+)?(?:[\p{L}-]+\s+)?(?:turnout|results?|outcome|winners?|losers?|share|score|majority|margin|victory|defeat|abstention|toll|attendance|votes?)\b)/iu

type Tables = Pick<Knowledge, 'checkWords' | 'irregularVerbs'>

/** @param date where it stands in the sentence */
export function isToldAsDone(sentence: string, date: Span, tables: Tables): boolean {
  const { checkWords } = tables
  const before = sentence.slice(0, date.start).replace(OTHER_DAY, '')
  const behind = sentence.slice(date.end)
  // "the plan (2024–2028)": a stretch, not a time at which.
  if (/[(–-]\s*$/u.test(before) || /^\s*(?:[–-]\s*(?:19|20)?\d\d|\/\d\d|\))/u.test(behind)) return false
  const isAhead = (clause: string): boolean => checkWords.in('to come', clause) || checkWords.in('rescheduled', clause)
  const starts = [...sentence.matchAll(BOUND)].filter((bound) => bound.index < date.start).at(-1)
  // "after the vote of 24 October much was promised"
  const later = BEHIND_IT.exec(before)
  if (later) {
    const around = `${before.slice(0, later.index)} ${behind}`
    const since = /^since/iu.test(later[0])
    if (since ? PERFECT.test(around) && !isAhead(around) : pastVerbs(around, tables).length > 0 && !isAhead(around))
      return /\d{1,2}\b/u.test(sentence.slice(date.start, date.end).replace(/\d{4}/u, ''))
    return false
  }
  const happening = OF_A_HAPPENING.exec(before)?.groups?.noun
  if (happening !== undefined && checkWords.in('unforeseen', happening) && !isAhead(`${before} ${behind}`)) return true
  const told = `${before} ${behind}`
  if (LASTED_UNTIL.test(before)) return !isAhead(before)
  if (BY_THEN.test(before)) return !isAhead(told) && !HAD_TO.test(behind) && /\b(?:was|were|had)\b/u.test(behind.split(/[.;]/u)[0]!)
  if (HELD_THEN.test(before) && !isAhead(told) && pastVerbs(before, tables).some((verb) => !checkWords.in('looks ahead', verb))) return true
  const result = behind.split(/[.;:]/u)[0]!
  if (
    HELD_THEN.test(before) &&
    CAME_OF_IT.test(before) &&
    !isAhead(told) &&
    pastVerbs(result, tables).some((verb) => !checkWords.in('looks ahead', verb))
  )
    return true
  const season =
    /\b(?:in|on|during) (?:the )?(?:early |late |first |second |third |last |final |opening |closing )?(?:spring|summer|autumn|fall|winter|night|morning|evening|afternoon|course|weeks?|days|weekend|fortnight|hours|half|part) of $/iu.test(
      before,
    )
  if ((NO_TIME_AT.test(before) && !season && !ENDED_WITH.test(before)) || OF_A_COMING_ONE.test(before)) return false
  const opens = season || /^\W*(?:(?:on|in|at|dated|early|late|mid)\b[\s-]*){1,3}(?:\p{L}+day,?\s*)?$/iu.test(before)
  const ofItsVerb = OF_ITS_VERB.test(before)
  const begin = starts === undefined ? 0 : starts.index + starts[0].length
  const end = opens ? behind.replace(/^\s*,/u, ' ').search(BOUND) : behind.search(BOUND)
  const clause = `${before.slice(begin)} ${end < 0 ? behind : behind.slice(0, end + (opens ? 1 : 0))}`
  // "a mandate that ended on 31 December": what ends is known before.
  const subject = starts !== undefined && /^\s(?:which|that)\s$/iu.test(starts[0]) ? sentence.slice(0, starts.index).slice(-ANTECEDENT) : ''
  if (ENDS.test(clause) && checkWords.in('runs out', `${subject} ${clause}`)) return false
  if (isAhead(asThings(clause, tables)) || (!opens && ORDERED_TO.test(before.slice(begin)))) return false
  // A date that opens its clause is of whatever the clause tells.
  return pastVerbs(clause, tables).some((verb) => opens || ofItsVerb || !isWhole(checkWords.find('looks ahead', verb), verb))
}

const isWhole = (found: readonly Span[], word: string): boolean => found.some(({ start, end }) => start === 0 && end === word.length)
