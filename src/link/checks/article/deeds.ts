/**
 * Whether the words behind a named party say that it had a hand in something grave.
 *
 * "Serbia’s state security had planned the explosion and trained the men" and "Alcázar took 2.4 million dollars in cash" do; "sent investigators to the scene of the
 * killing", "was killed by a shell" and "lost 12 men in the attack" do not.
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'

/** "’s state security", "of Lindby", ", its neighbour,": what belongs to the name. */
const OF_THE_NAME =
  /^(?:[’']s?)?(?:\s+(?!had\b|has\b|have\b|was\b|were\b|is\b|are\b)\p{Ll}[\p{L}-]*){0,4}?(?:\s+of\s+\p{Lu}\p{L}+)?(?:\s*\(\p{L}+\))?(?:,[^,.;“”]{2,60},)?\s+(?:(?:had|has|have)\s+)?(?:(?:also|again|repeatedly|deliberately|secretly|personally|regularly|systematically|then|first|even|just|\p{L}+ly|with\s+(?:his|her|its|their)\s+own\s+hands?|for\s+(?:\p{L}+\s+)?(?:years|months|weeks|decades|days))\s+)?/u
/** What was done to it, or what it is, may become or did not do. */
const NOT_DONE = /^(?:been|be|being|not|never|to|would|will|could|may|might|should)\b/iu
/** Characters of a clause in which what was done stands. */
const CLAUSE = 140

/** Where the deed ends: its reason, its time, or who tells it. */
const DEED_END =
  /\s(?:because|since|after|when|before|while|until|so that|in order|as (?:he|she|they|it|the))\b|,\s+(?:according to\b|[^,.;“”]{2,70}?\s(?:said|says|say|told|tells|wrote|writes|writing|reported|reports|claims|claimed|alleges|alleged|testified|recalled|recalls|have written|has written|have said|has said)\b)/u

/** "taking 1.2 million dollars from a solar firm" */
const MONEY_TAKEN =
  /\b(?:t(?:ook|aking|aken)|accept(?:ed|ing)|receiv(?:ed|ing)|pocket(?:ed|ing)|demand(?:ed|ing)|ask(?:ed|ing)\s+for)\s+[^.;,]{0,25}?(?:\d[\d.,]*\s+(?:million|billion|thousand|dollars|euros|pounds|francs|pesos)|[$€£]\s?\d|money|cash)/iu

export const isGrave = (text: string, words: CheckWordTable): boolean =>
  words.in('grave', text) || words.in('charged', text) || MONEY_TAKEN.test(text)

/** @param rest the sentence behind the name */
export const hasHand = (rest: string, words: CheckWordTable): boolean =>
  actsIn(rest, words) || actsIn(rest.replace(/^\s+\p{Ll}[^.;:,“”]{3,60}?\s+and(?=\s+\p{Ll})/u, ''), words)

/** By its first verb; behind "and" it may have another: "had the ferry stopped and gave the order to shoot". */
function actsIn(rest: string, words: CheckWordTable): boolean {
  const lead = OF_THE_NAME.exec(rest)
  if (lead === null) return false
  // Each reading of what belongs to the name: the verb may come at once, or behind a noun or two.
  const starts = [...rest.slice(0, 90).matchAll(/(?<=\s)\p{Ll}/gu)].map((match) => match.index)
  const verb = words.find('hand', rest.slice(0, 110)).find(({ start }) => starts.includes(start) && fits(rest.slice(0, start)))
  if (verb === undefined) return false
  const clause = rest
    .slice(verb.start, verb.start + CLAUSE)
    .split(/[;:“”]|\.(?!\d)|,\s+(?:but|while|whereas|although|though)\b/u)[0]!
    .split(DEED_END)[0]!
  return !NOT_DONE.test(clause) && isGrave(clause, words) && !words.in('harmless', clause)
}

/** Nothing finite stands between the name and the verb. */
const fits = (between: string): boolean => new RegExp(`${OF_THE_NAME.source}$`, 'u').test(between)
