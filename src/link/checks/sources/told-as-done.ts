/**
 * Whether the words of a claim report that something grave was done, rather than take a stand on what is known, or speak of such a thing as a matter.
 *
 * "the rebels had burned two villages" and, of an accuser, "a massacre" do; "Turkey for having shot down a bomber" behind "lashed out at", "the genocide has served as
 * a lesson" and "talks about the threat of missiles" do not.
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import type { Claim } from '../../../model/index.ts'
import { PAST_VERB } from '../../../text/past-verb.ts'

/** Characters beside a noun for an act in which the words stand that say it was done. */
const BESIDE = 70
/** Of a whole clause: a verb of it stands before the first word that opens another. */
const CLAUSE_END = /\b(?:who|which|that|whose|whom|for (?:having )?\p{L}+ing|including|when|after|as)\b/u
const PAST_VERBS = new RegExp(PAST_VERB.source, 'giu')
const FINITE = /\b(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could)\b/iu

/** Words that end so are verbs or participles, or say that somebody is dead. */
const VERB =
  /(?:ed|ing|shot|struck|hit|beat|beaten|burnt|slain|slew|die|dies|dead|fell in (?:battle|combat|action)|put to death|stole|stolen|hanged|blew up|set ablaze|set fire to)$/iu
/** "the wounded", "his burned house", "the bombing": an adjective or a noun. */
const OF_A_NOUN = /\b(?:the|an?|his|her|its|their|our|this|that|these|those|any|every|no|further|more|another|of all|\p{L}+[’']s?)\s+$/iu
/** "40 missiles", "twelve bodies": counted, so there were some. */
const COUNTED =
  /\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|\p{L}+ty(?:-\p{L}+)?|dozens?|scores|hundreds?|thousands?|several|many)\s+(?:of\s+)?(?:\p{L}+\s+){0,2}$/iu
/** "the massacre", "her support of the raid", "Russia’s invasion": a thing, of which nothing is said. */
function isClause(content: string): boolean {
  const head = content.replace(/^(?:that|how|whether)\s+/u, '').split(CLAUSE_END)[0]!
  return (
    FINITE.test(head) ||
    [...head.matchAll(PAST_VERBS)].some(({ index }) => !OF_A_NOUN.test(head.slice(0, index)) && !COUNTED.test(head.slice(0, index)))
  )
}

/** Where another matter begins beside a noun. */
const OTHER = /[;:]|,(?!\s*(?:which|who)\b)|\b(?:and|but|while)\s+(?:the|an?|its|their|his|her)\b/u
/** "they kill", "who attack": a verb that looks like a noun. */
const ITS_SUBJECT = /\b(?:they|we|it|he|she|who|that|to|did|do|does|regularly|routinely|often|daily|and)\s+$/iu
/** People by their trade, and arms of which nothing is told: "attackers", "terrorists", "missile defence". */
const NO_ACT = /(?:ers?|ors?|ists?|ries)$/iu
/** "missile sites", "murder suspects": the word only says of which kind they are. */
const KIND_OF =
  /^\s+(?:sites?|defen[cs]es?|systems?|bases?|threats?|programmes?|programs?|shields?|plants?|factor(?:y|ies)|launchers?|tests?|ranges?|groups?|suspects?|charges?|cases?|trials?|warnings?|alerts?|victims?|survivors?|plots?|technology|talks|treaty|policy|policies|laws?|crews?|squads?|shelters?|risks?|scenes?|inquir(?:y|ies)|probes?|claims?|allegations?|toll|camps?|sirens?)\b/iu

/** One word for a grave act, where it stands in the content. */
function isDone(content: string, start: number, end: number, words: CheckWordTable): boolean {
  const [before, word, after] = [content.slice(0, start), content.slice(start, end), content.slice(end)]
  if ([word, word.split(/\s+/u)[0]!].some((one) => VERB.test(one)) && !OF_A_NOUN.test(before) && !/^-/u.test(after)) return true
  if (NO_ACT.test(word) || KIND_OF.test(after)) return false
  if (COUNTED.test(before) || ITS_SUBJECT.test(before)) return true
  const near = `${before.slice(-BESIDE).split(OTHER).at(-1)} # ${after.slice(0, BESIDE).split(OTHER)[0]}`
  return words.in('deed done', near)
}

const ACCUSES = /accus|blam|charg|alleg|implicat|incriminat|^nam(?:es|ed|ing)$|identif|singl(?:es|ed)/iu
const DENOUNCES = /denounc|condemn/iu

/** @param isGraveAct whether a family of grave words is one of acts */
export function isToldAsDone({ cue, content }: Claim, words: CheckWordTable, isGraveAct: (family: string) => boolean): boolean {
  const { quote } = content
  const said = cue?.quote ?? ''
  if (ACCUSES.test(said)) return true
  const whole = isClause(quote)
  if (!whole && words.in('presupposes', said) && !(DENOUNCES.test(said) && /\bfor\s+(?!having\b)\p{L}+ing\b/u.test(quote))) return false
  if (!whole && !/\p{L}+ing\b/u.test(quote) && /^(?:her|his|their|its)\s/iu.test(quote)) return false
  return words.find('grave', quote).some(({ id, start, end }) => isGraveAct(id) && (!whole || isDone(quote, start, end, words)))
}
