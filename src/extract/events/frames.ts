/**
 * Finds event frames in a sentence: the trigger, what it must and must not stand beside, and its parties.
 *
 * "Poland expelled three Russian diplomats" gives the frame `expel-v` (SANCTION, mode expel) with actor "Poland" and recipient "Russian".
 */
import type { EventFrames, FrameEntry } from '../../lookup/event-frames.ts'
import type { EventWord, Sentence, Token } from '../../model/index.ts'
import type { EventFrame } from '../../model/records/event-frames.ts'
import { dependentsOf, type Index, isPassive, prepositionOf, relation, subjectOf } from '../syntax.ts'
import { eachOf, findAt, type Trigger } from './arguments.ts'
import { after, besideNoun, besideVerb } from './beside.ts'
import { formsOf } from './forms.ts'
import { findNear, phraseStart } from './near.ts'

/** Who a phrase stands for: none where it is no party. `strict` asks for the word itself, not for what its phrase holds. */
export interface Resolve<T> {
  (sentence: Sentence, head: Index, strict: boolean): readonly T[]
  /** A party that is taken only where no other place holds any: a town of which no more is known than its name. */
  readonly weak?: (party: T) => boolean
}

export interface FrameMatch<T> extends Trigger {
  readonly frame: EventFrame
  readonly actors: readonly T[]
  readonly recipients: readonly T[]
  /** Words that the parties were read from. */
  readonly heads: readonly Index[]
  /** How particular the frame is: what it asks for and finds. */
  readonly weight: number
  /** How surely the encoder takes its word for an event, 0 to 1. */
  readonly score?: number
  /** Parties that were read from another sentence. */
  readonly elsewhere?: ReadonlySet<T>
  /** Words that the encoder holds to be of its parties. */
  readonly meant?: EventWord['parties']
  /** What the encoder holds its word to tell. */
  readonly types?: EventWord['types']
}

/** Places whose words themselves must be the party: an owner's phrase holds only itself. */
const STRICT = new Set(['poss', "object's", "subject's", "of's", 'within'])
/** Places where the first party is enough: the others are not said to be its equals. */
const FIRST = new Set(['poss', 'within'])

/** Words of a verb's shape, less those that only describe the noun behind them: "a proposed attack". */
export function isVerbal(sentence: Sentence, i: Index): boolean {
  const { tokens } = sentence
  const token = tokens[i]!
  if (token.upos !== 'VERB' && (token.upos !== 'ADJ' || token.xpos === 'JJR')) return false
  const before = tokens[i - 1]?.upos
  return !(relation(token) === 'amod' && (before === undefined || /^(?:DET|ADP|ADJ|NUM)$/u.test(before)))
}
const isNominal = (token: Token): boolean =>
  token.upos === 'NOUN' || token.upos === 'PROPN' || (token.upos === 'VERB' && token.xpos === 'VBG' && relation(token) !== 'root')

/** Whether the words stand right behind the trigger, or one of them hangs on it as a particle: "shot the jet down". */
function follows(sentence: Sentence, word: Index, rest: readonly string[]): boolean {
  const { tokens } = sentence
  if (rest.every((text, k) => tokens[word + 1 + k]?.text.toLowerCase() === text)) return true
  if (rest.length !== 1) return false
  return dependentsOf(sentence, word, 'compound:prt', 'advmod', 'compound').some((i) => tokens[i]!.text.toLowerCase() === rest[0])
}

const OBJECTS = new Set(['obj', 'nsubj:pass', 'iobj', 'obl', 'acl', 'xcomp', 'dep'])

/** The verb that lends its subject to a noun: "launched" for "attacks" in "launched a wave of attacks". */
export function lightVerbOf(sentence: Sentence, noun: Index, frames: EventFrames): Index | undefined {
  const before = phraseStart(sentence, noun) - 1
  return lightVerbAbove(sentence, noun, frames) ?? (before >= 0 && isLight(sentence, before, frames) ? before : undefined)
}

function lightVerbAbove(sentence: Sentence, noun: Index, frames: EventFrames): Index | undefined {
  const { tokens } = sentence
  // "attacks carried out by": the participle that describes the noun.
  for (const i of dependentsOf(sentence, noun, 'acl')) if (isLight(sentence, i, frames) && isPassive(sentence, i)) return i
  let at = noun
  for (let steps = 0; steps < 3; steps++) {
    const token = tokens[at]!
    if (token.head < 0) return undefined
    const above = tokens[token.head]!
    const kind = token.deprel === 'nsubj:pass' ? token.deprel : relation(token)
    if (above.upos === 'VERB') {
      if (kind === 'obl' && !/^(?:in|on|)$/u.test(prepositionOf(sentence, at))) return undefined
      return OBJECTS.has(kind) && isLight(sentence, token.head, frames) && token.head !== noun ? token.head : undefined
    }
    if (kind !== 'nmod' && kind !== 'conj') return undefined
    at = token.head
  }
  return undefined
}

const isLight = (sentence: Sentence, verb: Index, frames: EventFrames): boolean =>
  formsOf(sentence.tokens[verb]!)
    .flatMap((form) => frames.light.get(form) ?? [])
    .some((rest) => rest.length === 0 || follows(sentence, verb, rest))

const any = (words: readonly string[], near: ReadonlySet<string>): boolean => words.some((word) => near.has(word))

function subjectForms({ sentence, verb }: Trigger): Set<string> {
  const subject = verb === undefined ? undefined : subjectOf(sentence, verb)
  if (subject === undefined) return new Set()
  return new Set([subject, ...dependentsOf(sentence, subject, 'compound', 'amod', 'nmod')].flatMap((i) => formsOf(sentence.tokens[i]!)))
}

interface Beside {
  /** By the parse: what a frame may forbid. */
  readonly own: ReadonlySet<string>
  /** With what follows: what a frame may ask for. */
  readonly all: ReadonlySet<string>
}

/** Words beside the trigger as the frame wants them; how particular that is, or null where they forbid it. */
function suits(frame: EventFrame, near: Beside, trigger: Trigger): number | null {
  if (any(frame.lacking, near.own)) return null
  if (frame.having.length > 0 && !any(frame.having, near.all)) return null
  const subject = frame.havingSubject.length + frame.lackingSubject.length > 0 ? subjectForms(trigger) : new Set<string>()
  if (frame.havingSubject.length > 0 && !any(frame.havingSubject, subject)) return null
  if (any(frame.lackingSubject, subject)) return null
  return (frame.having.length > 0 ? 2 : 0) + (frame.havingSubject.length > 0 ? 2 : 0)
}

interface Found<T> {
  readonly parties: readonly T[]
  readonly heads: readonly Index[]
}

/** Parties at the first of the places that holds any: by the parse, else by the order of words. */
function partiesAt<T>(trigger: Trigger, places: readonly string[], resolve: Resolve<T>, taken: ReadonlySet<T> = new Set()): Found<T> {
  let weak: Found<T> | undefined
  for (const find of [(place: string) => eachOf(trigger.sentence, findAt(trigger, place)), (place: string) => findNear(trigger, place)]) {
    for (const place of places) {
      const heads = find(place)
      const found = heads.flatMap((head) => resolve(trigger.sentence, head, STRICT.has(place)).map((party) => ({ party, head })))
      const fresh = found.filter(({ party }) => !taken.has(party))
      if (fresh.length === 0) continue
      const kept = FIRST.has(place) ? fresh.filter(({ head }) => head === fresh[0]!.head) : fresh
      const strong = kept.filter(({ party }) => !resolve.weak?.(party))
      const of = (some: typeof kept): Found<T> => ({
        parties: [...new Set(some.map(({ party }) => party))],
        heads: some.map(({ head }) => head),
      })
      if (strong.length > 0) return of(strong)
      weak ??= of(kept)
    }
  }
  return weak ?? { parties: [], heads: [] }
}

function matchEntry<T>(entry: FrameEntry, trigger: Trigger, near: Beside, verbal: boolean, resolve: Resolve<T>): FrameMatch<T> | null {
  const { frame, rest } = entry
  if (rest.length > 0 && !follows(trigger.sentence, trigger.word, rest)) return null
  const particular = suits(frame, near, trigger)
  if (particular === null) return null
  const places = frame.actor.length > 0 ? frame.actor : ['subject']
  const both = verbal && frame.nouns.length > 0 && !places.includes('subject') ? ['subject', ...places] : places
  const actors = partiesAt(trigger, both, resolve)
  const taken = new Set(actors.parties)
  const isMutual = frame.mutual || (places.includes('between') && findAt(trigger, 'between').length > 0)
  const others = partiesAt(trigger, frame.recipient, resolve, isMutual ? new Set() : taken)
  const recipients = others.parties
  const weight = particular + rest.length + (actors.parties.length > 0 ? 1 : 0) + (recipients.length > 0 ? 1 : 0)
  return { ...trigger, frame, actors: actors.parties, recipients, heads: [...actors.heads, ...others.heads], weight }
}

const best = <T>(matches: readonly (FrameMatch<T> | null)[]): FrameMatch<T>[] => {
  const found = matches.filter((match) => match !== null).sort((a, b) => b.weight - a.weight)
  return found.slice(0, 1)
}

/** Nouns that a verb's frame names stand for the verb's event, not for one of their own: "signed an agreement", "held talks". */
function isTaken<T>(noun: FrameMatch<T>, verbs: readonly FrameMatch<T>[]): boolean {
  const { tokens } = noun.sentence
  const own = formsOf(tokens[noun.word]!)
  return verbs.some(
    ({ frame, word }) =>
      (tokens[noun.word]!.head === word || noun.verb === word) &&
      [...frame.having, ...frame.havingSubject].some((lemma) => own.includes(lemma)),
  )
}

/** The entries of the first of a word's forms that has any. */
const entriesFor = (index: ReadonlyMap<string, readonly FrameEntry[]>, token: Token): readonly FrameEntry[] => {
  for (const form of formsOf(token)) {
    const entries = index.get(form)
    if (entries) return entries
  }
  return []
}

/** All frames of a sentence, in the order of their triggers; at most one a trigger. */
export function matchFrames<T>(sentence: Sentence, frames: EventFrames, resolve: Resolve<T>): FrameMatch<T>[] {
  const verbs: FrameMatch<T>[] = []
  const nouns: FrameMatch<T>[] = []
  for (const [word, token] of sentence.tokens.entries()) {
    const asVerb = isVerbal(sentence, word) ? entriesFor(frames.verbs, token) : []
    if (asVerb.length > 0) {
      const trigger = { sentence, word, verb: word }
      const own = besideVerb(sentence, word)
      const near = { own, all: new Set([...own, ...after(sentence, word)]) }
      verbs.push(...best(asVerb.map((entry) => matchEntry(entry, trigger, near, true, resolve))))
    }
    const asNoun = isNominal(token) ? entriesFor(frames.nouns, token) : []
    if (asNoun.length > 0) {
      const trigger = { sentence, word, verb: lightVerbOf(sentence, word, frames) }
      const own = besideNoun(sentence, word)
      const near = { own, all: new Set([...own, ...after(sentence, word)]) }
      nouns.push(...best(asNoun.map((entry) => matchEntry(entry, trigger, near, false, resolve))))
    }
  }
  const free = nouns.filter((noun) => !isTaken(noun, verbs) && !verbs.some(({ word }) => word === noun.word))
  // A verb with a particular frame over its light reading: "launched attacks" is one event, told by the noun.
  return [...verbs, ...free].sort((a, b) => a.word - b.word)
}
