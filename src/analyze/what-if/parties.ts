/**
 * Who does it and to whom, in a short passage, by prepositions and place: there is no syntax tree at hand here.
 *
 * "any use of force by Baku" has Baku as doer, "an attack on Cyprus" has Cyprus as target, "a clash between Baku and Tehran" both as both,
 * "if the missiles of Cyprus were deployed" nobody as doer.
 */
import type { ActorId } from '../../model/index.ts'
import { FUNCTION_WORDS } from '../../text/function-words.ts'
import { plain } from '../../text/plain.ts'

/** An actor named in the passage, by places in its words. */
export interface Named {
  readonly actor: ActorId
  readonly start: number
  readonly end: number
}

export interface Parties {
  readonly doers: readonly ActorId[]
  readonly targets: readonly ActorId[]
  /** Whom "it" or "their" stands for in a target’s place: how a pronoun was read may bear a match out, never forbid one. */
  readonly perhaps: readonly ActorId[]
  /** True where both sides act: "between Baku and Tehran". */
  readonly mutual: boolean
}

const LEAD = String.raw`(?:(?:the|an?|any|its|their|all|its|own)\s+)?(?:[\p{L}’'-]+\s+)?`
const BETWEEN = /\bbetween\s+[^,;]{0,60}$/iu
const BY = new RegExp(String.raw`\bby\s+${LEAD}$`, 'iu')
const AGAINST = new RegExp(String.raw`\b(?:against|on|upon|at|into|towards?|with|to|of|over)\s+${LEAD}$`, 'iu')
/** "a landing of Norland on the islands": who lands. */
const OF = /\bof\s+(?:the\s+)?$/iu
const ON = /^\s+(?:on|against|at|into|in|to|over)\b/iu
const WHERE = new RegExp(String.raw`\b(?:in|inside|near|off|from|for|through|across|around|via|under)\s+${LEAD}$`, 'iu')
const JOINED = /^(?:\s*,)?\s*(?:and|or|,)\s+(?:the\s+)?$/iu
/** "were deployed", "is attacked": who stands before it suffers it. */
const PASSIVE =
  /^[^,;]{0,40}?\b(?:was|were|is|are|be|been|being|gets?|got)\s+(?:\p{L}+ly\s+|not\s+)?\p{L}+(?:ed|en|wn|ung|ught|ilt|ruck)\b/iu

/** Words before a clause's first actor that leave it the subject: "if", "the", one adjective. */
const SUBJECT_LEAD = 1

const content = (text: string): number =>
  plain(text)
    .split(' ')
    .filter((word) => word !== '' && !FUNCTION_WORDS.has(word)).length

const PRONOUN = /^(?:it|its|he|him|his|she|her|they|them|their)$/iu

/** "uses Azerbaijani territory to attack Iran": whose territory it is, unless nobody else is acted on. */
const ITS_LAND =
  /^(?:['’]s)?\s+(?:\p{L}+\s+)?(?:territory|soil|airspace|land|waters|bases?|airbases?|airfields?|airports?|ports?|borders?)\b/iu

type Part = 'doer' | 'target' | 'perhaps' | 'land' | 'both' | 'place'

function partOf(words: string, at: Named, previous: { readonly named: Named; readonly part: Part } | undefined): Part {
  const before = words.slice(0, at.start)
  const [own, rest] = [words.slice(at.start, at.end), words.slice(at.end)]
  const target = PRONOUN.test(own) ? 'perhaps' : ITS_LAND.test(rest) ? 'land' : 'target'
  if (BETWEEN.test(before)) return 'both'
  if (previous && JOINED.test(words.slice(previous.named.end, at.start))) return previous.part
  if (BY.test(before) || (OF.test(before) && ON.test(rest))) return 'doer'
  if (AGAINST.test(before)) return target
  if (WHERE.test(before)) return 'place'
  const subject = previous === undefined && content(before) <= SUBJECT_LEAD
  return subject && !PASSIVE.test(rest) ? 'doer' : target
}

/** @param named in order of place, not overlapping */
export function partiesOf(words: string, named: readonly Named[]): Parties {
  const parts: { readonly named: Named; readonly part: Part }[] = []
  for (const one of named) parts.push({ named: one, part: partOf(words, one, parts.at(-1)) })
  const of = (...wanted: readonly Part[]): ActorId[] => [
    ...new Set(parts.flatMap((one) => (wanted.includes(one.part) ? [one.named.actor] : []))),
  ]
  const targets = of('target', 'both')
  return {
    doers: of('doer', 'both'),
    targets: targets.length > 0 ? targets : of('land'),
    perhaps: of('perhaps'),
    mutual: parts.some(({ part }) => part === 'both'),
  }
}
