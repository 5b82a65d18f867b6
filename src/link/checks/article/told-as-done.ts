/**
 * Whether the clause around a date tells something as done: "The court ruled on 12 May" does, "set a hearing for 12 May" and "would meet on 12 May" don’t.
 */
import type { Span } from '../../../text/spans.ts'

/** What parts clauses; a comma between a weekday and its date doesn’t. */
const BOUND =
  /;|:|—|–|,(?!\s*(?:\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b))|\s(?:but|while|which|who|that|after|before|because|although|as|when|if)\s/giu

/** Before a date: it is an end, an aim or a start, not a time at which. */
const NO_TIME_AT =
  /\b(?:by|until|till|to|for|from|before|through|next|than|ending|ends?|expires?|deadline|between|fiscal(?: year)?|year|of|target|goal|after|since|around|towards?|ahead of|starting|beginning|effective|as of|and)\s+(?:the\s+)?(?:(?:end|start|middle|beginning|spring|summer|autumn|fall|winter)\s+of\s+|(?:early|mid|late)[\s-]+)?(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day,?\s+)?$/iu

const TO_COME =
  /\b(?:will|would|shall|should|may|might|could|can|must|if|unless|due|plan(?:s|ned|ning)?|expect\p{L}*|schedul\p{L}*|slated|intend\p{L}*|hop(?:es?|ed|ing)|forecast\p{L}*|predict\p{L}*|project(?:s|ed)?|promis\p{L}*|pledg\p{L}*|vow\p{L}*|propos\p{L}*|upcoming|forthcoming|(?:is|are|was|were|be) (?:to|set|likely|about)|to be|deadline|target\p{L}*|postpon\p{L}*|invit\p{L}*|budget|anniversar\p{L}*)\b/iu

/** "ahead of the vote on", "tickets for the final on" */
const OF_A_COMING_ONE =
  /\b(?:for|ahead of|before|until|towards?|in the run-up to|prior to|on the eve of)\s+(?:the|a|an|its|his|her|their|next|this)\s+(?:[\p{L}-]+\s+){1,4}(?:(?:on|in|at)\s+)?$/iu
/** "was ordered to appear in court on": what the infinitive tells is to come. */
const ORDERED_TO =
  /\b(?:ordered|told|asked|urged|summoned|instructed|required|obliged|adjourned|remanded|bailed|invited|allowed|given|called|agreed|decided|voted|refused|offered|permitted|cleared|selected|chosen|nominated|appointed|hired|booked)\b[^.;]{0,40}\bto \p{Ll}+/iu

/** Verbs in the past whose object is still to come: "announced a summit on 12 May". */
const OF_WHAT_COMES =
  /^(?:announced|set|fixed|called|agreed|moved|delayed|demanded|ordered|urged|asked|offered|booked|extended|registered|said|told|added|wrote|warned|confirmed|named|chose|picked|declared|convened|summoned|needed|wanted|required|based|related|united|armed|limited|detailed|interested|concerned|so-called|advanced|combined|proposed|aimed|dated|entitled|titled|decided)$/iu

const PAST =
  /\b(?:\p{L}{2,}ed|was|were|had|met|held|won|lost|took|came|went|fell|rose|struck|shot|hit|found|flew|led|drove|drew|broke|sent|sold|bought|brought|built|caught|fought|killed|made|paid|ran|saw|shut|spoke|stood|swore|sworn|threw|wore|became|blew|cut|died|got|grew|laid|overthrew|overran|withdrew|burnt|sank|stole|fled|spent|gave|put|left|began|set|said|told|wrote|chose|opened)\b/giu

/** @param date where it stands in the sentence */
export function isToldAsDone(sentence: string, date: Span): boolean {
  const before = sentence.slice(0, date.start)
  const behind = sentence.slice(date.end)
  // "Since the ceasefire of 9 May no shell has fallen"
  if (/\bsince\b[^,;]{0,40}$/iu.test(before) && /^[^.;]{0,60}\b(?:has|have|had)\b/iu.test(behind)) return true
  const season = /\b(?:in|during) (?:the )?(?:early |late )?(?:spring|summer|autumn|fall|winter|night|morning|evening|course) of $/iu.test(
    before,
  )
  if ((NO_TIME_AT.test(before) && !season) || OF_A_COMING_ONE.test(before)) return false
  const opens = season || /^\W*(?:(?:on|in|at|early|late|mid)\b[\s-]*){1,3}(?:\p{L}+day,?\s*)?$/iu.test(before)
  const starts = [...sentence.matchAll(BOUND)].filter((bound) => bound.index < date.start).at(-1)
  const begin = starts === undefined ? 0 : starts.index + starts[0].length
  const end = opens ? behind.replace(/^\s*,/u, ' ').search(BOUND) : behind.search(BOUND)
  const clause = `${before.slice(begin)} ${end < 0 ? behind : behind.slice(0, end + (opens ? 1 : 0))}`
  if (TO_COME.test(clause) || (!opens && ORDERED_TO.test(clause))) return false
  const verbs = [...clause.matchAll(PAST)].map((match) => match[0])
  // A date that opens its clause is of whatever the clause tells.
  return verbs.some((verb) => opens || !OF_WHAT_COMES.test(verb))
}
