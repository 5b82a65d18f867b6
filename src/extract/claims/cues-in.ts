/**
 * Places where a cue of `knowledge/cues` stands, longest first, each word in one cue only.
 *
 * "The bloc expressed deep concern over the trial": the words "expressed … concern over" are the cue "express concern".
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { Cue } from '../../model/records/cue.ts'
import { possessorWithin } from './possessor.ts'
import { opensClauseWithTo } from './to-whom.ts'
import type { Words } from './words.ts'

export interface CuePlace {
  readonly cue: Cue
  /** The word that carries the cue: the verb or noun. */
  readonly at: number
  /** One past the cue's last word. */
  readonly to: number
}

const UPOS: Readonly<Record<Cue['class'], ReadonlySet<string> | null>> = {
  verb: new Set(['VERB', 'AUX']),
  phrase: null,
  noun: new Set(['NOUN']),
  adjective: new Set(['ADJ', 'VERB', 'NOUN']),
  adverb: null,
  preposition: null,
}
/** A verb's form that the tagger takes for a noun or adjective: "has even accused". Nothing in front makes it one. */
function verbal(words: Words, i: number, knowledge: Knowledge): boolean {
  const { tokens, lower } = words
  const before = tokens[i - 1]
  if (tokens[i]!.upos === 'PROPN' || before === undefined) return false
  if (/^(?:DET|ADP|NUM)$/u.test(before.upos) || lower[i - 1] === "'s" || lower[i - 1] === "'")
    return /^(?:some|many|most|few|both|others|all)$/u.test(lower[i - 1]!)
  if (/^(?:his|her|its|their|our|my|your)$/u.test(lower[i - 1]!)) return false
  const helped = tokens.slice(Math.max(0, i - 3), i).some((t) => t.upos === 'AUX')
  if (tokens[i]!.upos === 'ADJ' && tokens[i + 1]?.upos === 'NOUN' && !helped) return false
  const noun =
    knowledge.cues.startingWith(lower[i]!).some(({ cue }) => cue.class === 'noun') || knowledge.sourceNouns.of(lower[i]!) !== undefined
  return !noun || (before.upos === 'ADV' && tokens[i]!.upos === 'NOUN') || before.upos === 'PRON'
}

/** "the proposed corridor", "a planned raid": a participle in front of its noun. */
const attributive = ({ tokens, lower }: Words, i: number): boolean =>
  /(?:ed|n|t)$/u.test(lower[i]!) &&
  /^(?:DET|ADJ)$/u.test(tokens[i - 1]?.upos ?? '') &&
  !/^(?:some|many|most|few|both|others|all)$/u.test(lower[i - 1]!) &&
  /^(?:NOUN|PROPN|ADJ)$/u.test(tokens[i + 1]?.upos ?? '')

const BETWEEN = new Set(['ADJ', 'ADV', 'DET', 'PART'])

/** "from the Turkish side’s perspective": a source may stand within. */
const AROUND_NAMES = new Set([...BETWEEN, 'NOUN', 'PRON', 'PROPN'])
/** "held * responsible": what the verb has for an object. */
const OBJECT = new Set([...AROUND_NAMES, 'ADP', 'CCONJ', 'NUM'])

/** "by the auditors’ count", "in his view": whose it is stands within, not after "of" or "to". */
export const holdsSource = ({ class: kind, words }: Cue): boolean =>
  kind === 'preposition' && / /u.test(words) && !/ (?:of|to|per)$/u.test(words)

/** One past the last of the words that follow, with up to three adjectives or adverbs between, or an object for "*"; undefined where they don't follow. */
function follow({ tokens, lower }: Words, from: number, rest: readonly string[], between = BETWEEN): number | undefined {
  let at = from
  for (const [k, word] of rest.entries()) {
    if (word === '*') continue
    const [may, most] = rest[k - 1] === '*' ? [OBJECT, 9] : between === AROUND_NAMES ? [between, 5] : [between, 3]
    let skipped = 0
    while (at < lower.length && lower[at] !== word && lower[at] !== `${word}s` && skipped < most && may.has(tokens[at]!.upos)) {
      at++
      skipped++
    }
    if (may === OBJECT && skipped === 0) return undefined
    if (lower[at] !== word && lower[at] !== `${word}s`) return undefined
    at++
  }
  return at
}

function negatedPhrase(words: Words, at: number, rest: readonly string[]): { at: number; to: number } | undefined {
  const [first = '', ...more] = rest
  let verb = at + 1
  while (verb < words.tokens.length && words.tokens[verb]!.upos === 'ADV') verb++
  if (!words.lower[verb]?.startsWith(first.slice(0, Math.max(3, first.length - 1)))) return undefined
  const to = follow(words, verb + 1, more)
  return to === undefined ? undefined : { at: verb, to }
}

export function cuesIn(words: Words, knowledge: Knowledge): CuePlace[] {
  const found: CuePlace[] = []
  const taken = new Set<number>()
  for (const [i, token] of words.tokens.entries()) {
    const form = words.lower[i]! === "n't" ? 'not' : words.lower[i]!
    for (const { cue, rest } of knowledge.cues.startingWith(form)) {
      if (taken.has(i)) continue
      if (!(UPOS[cue.class]?.has(token.upos) ?? true) && !(cue.class === 'verb' && verbal(words, i, knowledge))) continue
      if (form === 'not' || form === 'never') {
        const place = negatedPhrase(words, i, rest)
        if (!place) continue
        for (let k = i; k < place.to; k++) taken.add(k)
        found.push({ cue, ...place })
        continue
      }
      if (cue.class === 'verb' && (attributive(words, i) || words.lower[i - 1] === 'worth')) continue
      const to = follow(words, i + 1, rest, cue.class === 'preposition' ? AROUND_NAMES : BETWEEN)
      if (to === undefined || (holdsSource(cue) && !possessorWithin(words, i, to))) continue
      if (cue.words === 'to' && !opensClauseWithTo(words, i)) continue
      if (rest.length > 0) for (let k = i; k < to; k++) taken.add(k)
      found.push({ cue, at: i, to })
    }
  }
  return found
}
