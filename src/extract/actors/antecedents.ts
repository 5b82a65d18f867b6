/**
 * Whom a pronoun or "the two countries" may mean, by what stands before it.
 *
 * "The border between Iran and Azerbaijan is long. The two countries …": Iran and Azerbaijan, who were joined just before.
 */
import type { Sentence, Token } from '../../model/index.ts'
import { dependentsOf } from '../syntax.ts'
import type { Member, Placed } from './cast.ts'
import type { Reference } from './references.ts'
import type { View } from './scene.ts'

/** What has been named so far, last ones last. */
export interface Past {
  readonly named: Placed[]
  /** The actor that the last sentence is about: its subject. */
  topic: Member | undefined
  /** By the pronouns that have meant them. */
  readonly genders: ReadonlyMap<Member, 'he' | 'she'>
  /** Mentions that are subjects in their sentence. */
  readonly subjects: Set<Placed>
  /** Whose spokesperson was spoken of last: "a Foreign Office spokesman". */
  spoken: { readonly member: Member; readonly start: number } | undefined
  /** The two states joined in the sentence before. */
  pair: Member[] | undefined
  /** What each of the last sentences names. */
  readonly sentences: (readonly Placed[])[]
  /** Where the sentence before the last one begins: a pronoun means no one named earlier. */
  since: number
}

export const isSubject = (token: Token): boolean => token.deprel.startsWith('nsubj')
const isThing = ({ kind }: Member): boolean => kind === 'state' || kind === 'organization'

/** The actor that a word is the head of the mention of: the one whose mention holds it and ends with it, or is all before a "’s". */
export function actorOfWord(token: Token, mentions: readonly Placed[]): Member | undefined {
  return mentions.findLast((m) => m.start <= token.start && token.end <= m.end)?.member
}

const RULERS = /^(?:government|administration|regime|junta|leadership|side|state|republic)$/u

/** The actor that a subject is: also the state of "Norway’s military government", "the Norwegian side". */
export function actorOfSubject(sentence: Sentence, token: Token, mentions: readonly Placed[]): Member | undefined {
  const own = actorOfWord(token, mentions)
  if (own || !RULERS.test(token.lemma)) return own
  const described = dependentsOf(sentence, sentence.tokens.indexOf(token), 'nmod:poss', 'amod', 'compound', 'nmod')
  return described.map((i) => actorOfWord(sentence.tokens[i]!, mentions)).find((m) => m?.kind === 'state')
}

/** Subjects of a sentence before a place, nearest first; undefined stands for a subject that is no actor. */
export function subjectsBefore(sentence: Sentence, place: number, mentions: readonly Placed[]): (Member | undefined)[] {
  return sentence.tokens
    .filter((t) => t.end <= place && isSubject(t) && !/^(?:it|they|that|which|who|there|this)$/iu.test(t.text))
    .map((t) => actorOfSubject(sentence, t, mentions))
    .reverse()
}

/** Members in order of the last place where each is named before a place, nearest first; each once. */
export function recent(named: readonly Placed[], place: number, wanted: (member: Member) => boolean, count: number): Member[] {
  const out: Member[] = []
  for (let i = named.length - 1; i >= 0 && out.length < count; i--) {
    const { start, member } = named[i]!
    if (start < place && wanted(member) && !out.includes(member)) out.push(member)
  }
  return out
}

export const isFemale = ({ noun }: Reference): boolean => /^(?:she|her|herself)$/u.test(noun)

/** Whom a personal pronoun means: the sentence’s one person before it, or its subject; else whom the sentence before was about. */
export function personMeant(reference: Reference, sentence: Sentence, here: readonly Placed[], past: Past): Member | undefined {
  const place = reference.start
  const gender = isFemale(reference) ? 'she' : 'he'
  const fits = (m: Member | undefined): boolean => m?.kind === 'person' && (past.genders.get(m) ?? gender) === gender
  return personOf(sentence, place, here, past, fits)
}

function personOf(
  sentence: Sentence,
  place: number,
  here: readonly Placed[],
  past: Past,
  fits: (m: Member | undefined) => boolean,
): Member | undefined {
  const persons = [...new Set(here.filter((m) => m.end <= place && fits(m.member)).map((m) => m.member))]
  if (persons.length === 1) return persons[0]
  if (persons.length > 1) return subjectsBefore(sentence, place, here).find(fits)
  if (fits(past.topic)) return past.topic
  const near = past.named.filter((m) => m.end > past.since && m.start < place)
  const subject = near.findLast((m) => fits(m.member) && past.subjects.has(m))
  if (subject) return subject.member
  const all = recent(near, place, fits, 2)
  return all.length === 1 ? all[0] : undefined
}

/** What "it" or "its" means: the subject before it in the sentence if that is a state or organization, the only such one, or what was spoken of before. */
export function thingMeant(sentence: Sentence, place: number, here: readonly Placed[], past: Past): Member | undefined {
  const subjects = subjectsBefore(sentence, place, here)
  if (subjects.length > 0) {
    const subject = subjects.find((m) => m !== undefined && isThing(m))
    if (subject) return subject
    return undefined
  }
  const things = [...new Set(here.filter((m) => m.end <= place && isThing(m.member)).map((m) => m.member))]
  if (things.length > 0) return things.length === 1 ? things[0] : undefined
  return past.topic && isThing(past.topic) ? past.topic : undefined
}

/** The last two states joined in a sentence: "between Iran and Israel", "Iran-Israel". */
export function joined(view: View, mentions: readonly Placed[], place: number): Member[] | undefined {
  const states = mentions.filter((m) => m.end <= place && m.member.kind === 'state')
  for (let i = states.length - 1; i > 0; i--) {
    const [a, b] = [states[i - 1]!, states[i]!]
    const gap = view.text.slice(a.end - view.sentence.start, b.start - view.sentence.start)
    const lead = view.lower.slice(0, a.start - view.sentence.start)
    if (a.member !== b.member && (/^[-–]$/u.test(gap) || (/^ and (?:the )?$/u.test(gap) && /(?:between|both) (?:the )?$/u.test(lead))))
      return [a.member, b.member]
  }
  return undefined
}

const FADES = 0.7
/** How many sentences back a state counts for "the two countries". */
export const MEMORY = 6

/** Which two are meant by "the two countries": two that were joined just before, else the two that suit and are spoken of most, what is near counting more. */
export function twoMeant(
  view: View,
  place: number,
  here: readonly Placed[],
  past: Past,
  suits: (a: Member, b: Member) => boolean = () => true,
): Member[] {
  const own = joined(view, here, place)
  if (own) return own
  if (past.pair) return past.pair
  const weights = new Map<Member, number>()
  const add = (mentions: readonly Placed[], weight: number): void => {
    for (const { member, start } of mentions) {
      if (member.kind === 'state' && start < place) weights.set(member, (weights.get(member) ?? 0) + weight)
    }
  }
  add(here, 1)
  for (const [back, mentions] of past.sentences.toReversed().entries()) add(mentions, FADES ** (back + 1))
  // "Norway mediated between the two governments": two others
  if (/\bbetween $/u.test(view.lower.slice(0, place - view.sentence.start))) {
    for (const subject of subjectsBefore(view.sentence, place, here)) if (subject) weights.delete(subject)
  }
  const states = [...weights].sort((x, y) => y[1] - x[1]).map(([member]) => member)
  for (const [i, b] of states.entries()) {
    const a = states.slice(0, i).find((other) => suits(other, b))
    if (a) return [a, b]
  }
  return []
}
