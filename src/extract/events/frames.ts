/**
 * Finds event frames in a sentence: the trigger, what it must and must not stand beside, and its parties.
 *
 * "Poland expelled three Russian diplomats" gives the frame `expel-v` (SANCTION, mode expel) with actor "Poland" and recipient "Russian".
 */
import type { EventFrames, FrameEntry } from '../../lookup/event-frames.ts'
import type { Sentence, Token } from '../../model/index.ts'
import type { EventFrame } from '../../model/records/event-frames.ts'
import { dependentsOf, type Index, isPassive, relation, subjectOf, subtreeOf } from '../syntax.ts'
import { eachOf, findAt, type Trigger } from './arguments.ts'
import { formsOf } from './forms.ts'
import { findNear, phraseStart } from './near.ts'

/** Who a phrase stands for: none where it is no party. `strict` asks for the word itself, not for what its phrase holds. */
export type Resolve<T> = (sentence: Sentence, head: Index, strict: boolean) => readonly T[]

export interface FrameMatch<T> extends Trigger {
  readonly frame: EventFrame
  readonly actors: readonly T[]
  readonly recipients: readonly T[]
  /** How particular the frame is: what it asks for and finds. */
  readonly weight: number
}

/** Places whose words themselves must be the party: an owner's phrase holds only itself. */
const STRICT = new Set(['poss', "object's", "subject's", "of's"])

const isVerbal = (token: Token): boolean => token.upos === 'VERB' || (token.upos === 'ADJ' && token.xpos !== 'JJR')
const isNominal = (token: Token): boolean =>
  token.upos === 'NOUN' || token.upos === 'PROPN' || (token.upos === 'VERB' && token.xpos === 'VBG' && relation(token) !== 'root')

/** Whether the words stand right behind the trigger, or one of them hangs on it as a particle: "shot the jet down". */
function follows(sentence: Sentence, word: Index, rest: readonly string[]): boolean {
  const { tokens } = sentence
  if (rest.every((text, k) => tokens[word + 1 + k]?.text.toLowerCase() === text)) return true
  if (rest.length !== 1) return false
  return dependentsOf(sentence, word, 'compound:prt', 'advmod', 'compound').some((i) => tokens[i]!.text.toLowerCase() === rest[0])
}

/** Lemmas beside a verb: what hangs on it, without its subject and the clauses beside it. */
function besideVerb(sentence: Sentence, verb: Index): Set<string> {
  const passive = isPassive(sentence, verb)
  const words = subtreeOf(sentence, verb, (child) => {
    const kind = relation(child)
    if (child.head === verb && (kind === 'nsubj' ? !passive : kind === 'parataxis' || (kind === 'conj' && child.upos === 'VERB')))
      return true
    return child.head === verb && kind === 'advcl' && child.upos === 'VERB'
  })
  const near = new Set(words.filter((i) => i !== verb).flatMap((i) => formsOf(sentence.tokens[i]!)))
  const token = sentence.tokens[verb]!
  // "drones fired", "hostages freed": a participle stands beside its noun.
  if ((relation(token) === 'acl' || relation(token) === 'amod') && token.head >= 0) {
    for (const form of formsOf(sentence.tokens[token.head]!)) near.add(form)
  } else if (passive) {
    const patient = subjectOf(sentence, verb)
    if (patient !== undefined) for (const form of formsOf(sentence.tokens[patient]!)) near.add(form)
  }
  return near
}

/** Lemmas beside a noun: what describes it, and the verb or noun it stands under. */
function besideNoun(sentence: Sentence, noun: Index): Set<string> {
  const near = new Set<string>()
  const add = (i: Index): void => {
    for (const form of formsOf(sentence.tokens[i]!)) near.add(form)
  }
  for (const i of dependentsOf(sentence, noun)) {
    if (['acl', 'parataxis', 'conj', 'appos'].includes(relation(sentence.tokens[i]!))) continue
    add(i)
    for (const j of dependentsOf(sentence, i, 'case', 'compound', 'amod', 'conj')) add(j)
  }
  const above = sentence.tokens[noun]!.head
  if (above >= 0 && relation(sentence.tokens[noun]!) !== 'nsubj') add(above)
  if (above >= 0 && isPassive(sentence, above)) add(above)
  for (const i of [noun - 1, noun - 2]) {
    const token = sentence.tokens[i]
    if (token && ['ADJ', 'NOUN', 'PROPN'].includes(token.upos)) add(i)
    else break
  }
  return near
}

const OBJECTS = new Set(['obj', 'nsubj:pass', 'iobj', 'obl', 'acl', 'xcomp', 'dep'])

/** The verb that lends its subject to a noun: "launched" for "attacks" in "launched a wave of attacks". */
function lightVerbOf(sentence: Sentence, noun: Index, frames: EventFrames): Index | undefined {
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

/** Words beside the trigger as the frame wants them; how particular that is, or null where they forbid it. */
function suits(frame: EventFrame, near: ReadonlySet<string>, trigger: Trigger): number | null {
  if (any(frame.lacking, near)) return null
  if (frame.having.length > 0 && !any(frame.having, near)) return null
  const subject = frame.havingSubject.length + frame.lackingSubject.length > 0 ? subjectForms(trigger) : new Set<string>()
  if (frame.havingSubject.length > 0 && !any(frame.havingSubject, subject)) return null
  if (any(frame.lackingSubject, subject)) return null
  return (frame.having.length > 0 ? 2 : 0) + (frame.havingSubject.length > 0 ? 2 : 0)
}

/** Parties at the first of the places that holds any: by the parse, else by the order of words. */
function partiesAt<T>(trigger: Trigger, places: readonly string[], resolve: Resolve<T>): T[] {
  for (const find of [(place: string) => eachOf(trigger.sentence, findAt(trigger, place)), (place: string) => findNear(trigger, place)]) {
    for (const place of places) {
      const found = find(place).flatMap((head) => resolve(trigger.sentence, head, STRICT.has(place)))
      if (found.length > 0) return [...new Set(found)]
    }
  }
  return []
}

function matchEntry<T>(
  entry: FrameEntry,
  trigger: Trigger,
  near: ReadonlySet<string>,
  verbal: boolean,
  resolve: Resolve<T>,
): FrameMatch<T> | null {
  const { frame, rest } = entry
  if (rest.length > 0 && !follows(trigger.sentence, trigger.word, rest)) return null
  const particular = suits(frame, near, trigger)
  if (particular === null) return null
  const places = frame.actor.length > 0 ? frame.actor : ['subject']
  const actors = partiesAt(
    trigger,
    verbal && frame.verbs.length > 0 && !places.includes('subject') && frame.nouns.length > 0 ? ['subject', ...places] : places,
    resolve,
  )
  const taken = new Set(actors)
  const others = partiesAt(trigger, frame.recipient, resolve)
  const between = places.includes('between') && findAt(trigger, 'between').length > 0
  const recipients = between || frame.mutual ? others : others.filter((party) => !taken.has(party))
  const weight = particular + rest.length + (actors.length > 0 ? 1 : 0) + (recipients.length > 0 ? 1 : 0)
  return { ...trigger, frame, actors, recipients, weight }
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
    ({ frame, word }) => (tokens[noun.word]!.head === word || noun.verb === word) && frame.having.some((lemma) => own.includes(lemma)),
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
    const asVerb = isVerbal(token) ? entriesFor(frames.verbs, token) : []
    if (asVerb.length > 0) {
      const trigger = { sentence, word, verb: word }
      const near = besideVerb(sentence, word)
      verbs.push(...best(asVerb.map((entry) => matchEntry(entry, trigger, near, true, resolve))))
    }
    const asNoun = isNominal(token) ? entriesFor(frames.nouns, token) : []
    if (asNoun.length > 0) {
      const trigger = { sentence, word, verb: lightVerbOf(sentence, word, frames) }
      const near = besideNoun(sentence, word)
      nouns.push(...best(asNoun.map((entry) => matchEntry(entry, trigger, near, false, resolve))))
    }
  }
  const free = nouns.filter((noun) => !isTaken(noun, verbs) && !verbs.some(({ word }) => word === noun.word))
  // A verb with a particular frame over its light reading: "launched attacks" is one event, told by the noun.
  return [...verbs, ...free].sort((a, b) => a.word - b.word)
}
