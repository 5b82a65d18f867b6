/**
 * Whether who is named at a place of a sentence is the one who did what stands there.
 *
 * In "Russia’s Defence Ministry said it had shot down 36 drones" it tells, in "the Danish consulate burned" and "was pulled behind the line" it suffers, in "the closure
 * of the American aid agency has hit clinics" the closure does it.
 */
import type { Actor, Citation, Document } from '../../../model/index.ts'

/** The words of a name’s own that follow it: "’s Defence Ministry", "’s army", "(PLA)", ", gasping facedown on a sidewalk,". */
const OWN_WORDS =
  "(?:[’']s?)?(?:\\s{0,3}\\([^)]{1,30}\\))?(?:\\s{1,3}(?!(?:said|says|told|has|have|had|was|were|who|which|that|and|beat|burnt|cut|hit|shot|struck|took|\\p{Ll}{2,20}ed)\\b)[\\p{L}-]{1,40}){0,4}?(?:\\s{1,3}(?:in|of|for|at|from|near)\\s{1,3}(?:(?!\\b(?:who|which|that)\\b)[^,.;“”]){2,60}?)?(?:,[^,.;“”]{2,80},)?"
const TELLS = new RegExp(
  `^${OWN_WORDS}\\s+(?:(?:has|have|had)\\s+)?(?:also\\s+|later\\s+)?(?:said|says|say|told|tells|confirmed|confirms|announced|announces|reported|reports|claimed|claims|stated|states|added|wrote|denied|denies|insisted|insists|alleged|alleges|accused|accuses|blamed|blames|warned|warns|acknowledged|admitted|explained|argued|testified|spoke|speaks|quoted|recalled|noted|condemned|condemns|denounced|denounces)\\b`,
  'u',
)
const SUFFERS = new RegExp(
  `^${OWN_WORDS}\\s+(?:(?:(?:was|were|is|are|been|being|got|has been|have been|had been)\\s+(?:\\p{L}+ly\\s+)?(?!accused|blamed|behind|charged|suspected|responsible|launched|fired|flown|deployed|used|sent|dropped|trained|armed|seen|caught)\\p{L}+(?:ed|en|wn|shot|struck|hit|hurt|beaten|burnt|held|slain)\\b)|(?:shot|struck|hit|killed|wounded|injured|hurt|burned|burnt|beaten|taken|seized|held|targeted|attacked)\\s+(?:dead\\s+|down\\s+)?by\\b|(?:died|dies|die|drowned|perished|fell|sank|suffered|survived|fled|collapsed|exploded|crashed)\\b|(?:burned|burnt|blew up)(?:\\s+down)?(?=\\s*(?:[.,;”"]|$)))`,
  'u',
)
/** Those who act for a name: "soldiers of", "the government of". Any other noun before "of" is what the sentence is about. */
const ACTS_FOR =
  /(?:ers|ors|men|women|ists|ants|ents|ees|soldiers?|troops|forces|army|government|police|ministry|navy|members?|fighters?|agents?|head|chief|leaders?|president|minister|director|chairman|chairwoman|governor|mayor|guards?|militia|people|units?|wing|branch|brigade|battalion|regime|authorities|service|company|party|movement|state|republic|kingdom|city|town|province|region|university|church|bank|ministers?|sons?|brother|commander|general|colonel|captain|judge|board|council|parliament|republics?|supporters|allies|followers|owners?|managers?|subsidiary|half|some|all|most|many|several|one|two|both|each|none)$/iu

/** What is told of, the name is the subject of: "reports of Israeli drones being launched". */
const TOLD_OF = /^(?:reports?|claims?|allegations?|accusations?|accounts?|evidence|rumou?rs?|fears?|proof|stories|story|signs?)$/iu

function isWithinAnother(before: string): boolean {
  const noun =
    /(?<![\p{L}-])(?<noun>[\p{L}-]{1,40})\s{1,3}of\s{1,3}(?:the\s{1,3}|an?\s{1,3})?(?:\p{Lu}?\p{Ll}{1,40}(?<!ing)\s{1,3})?$/u.exec(before)
      ?.groups?.noun
  return noun !== undefined && /^\p{Ll}/u.test(noun) && !ACTS_FOR.test(noun) && !TOLD_OF.test(noun)
}

/**
 * @param before the sentence before the name
 * @param rest and behind it
 */
export const isDoerOfIt = (before: string, rest: string): boolean =>
  !TELLS.test(rest) && !SUFFERS.test(rest) && !/^\s+and\s/u.test(rest) && !isWithinAnother(before)

/** A title and its holder between commas: "the manager of the plant, Tom Reeves, locked the doors". */
const APPOSED = /,\s+(?:(?:Dr|Mr|Mrs|Ms|Prof|Gen|Col|Capt)\.?\s+)?$/u
/** "It was Colonel Berg, the head of the brigade, who gave the order": he did what is told behind "who". */
const CLEFT = /\b[Ii]t\s+(?:was|is)\s+(?:[\p{L}-]+\s+){0,3}$/u

/** What is told of a name as its subject, behind the commas of an apposition and the "who" of a cleft sentence. */
export function asSubject(before: string, rest: string): string {
  if (CLEFT.test(before)) return rest.replace(/^(?:,[^.;“”]{2,90}?,)?\s+(?:who|that|which)\b/u, '')
  return APPOSED.test(before) ? rest.replace(/^,(?=\s)/u, '') : rest
}

/** The words that name an actor, where a mention is "he": its own, or an earlier mention of a person or an organization by name. */
export function namedAs(mention: Citation, actor: Actor, doc: Document): Citation | undefined {
  if (/^\p{Lu}/u.test(mention.quote) && !PRONOUN.test(mention.quote)) return mention
  if (!PRONOUN.test(mention.quote) || doc.genre !== 'opinion' || actor.kind !== 'person') return undefined
  return actor.mentions.find((other) => other.document === doc.id && /^\p{Lu}\p{L}+\s+\p{Lu}/u.test(other.quote))
}
const PRONOUN = /^(?:he|she)$/iu
