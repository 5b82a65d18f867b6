/**
 * Which actors a phrase at a party's place stands for: the one it names, or the one whose people or things it names.
 *
 * "secret Israeli bases" is Israel as a recipient of strikes; "four employees of the Iranian embassy" are Iran's.
 */
import type { ActorId, Sentence } from '../../model/index.ts'
import { overlaps, type Span } from '../../text/spans.ts'
import type { ActorIndex } from '../actor-index.ts'
import { dependentsOf, type Index, nounPhrase } from '../syntax.ts'
import type { Resolve } from './frames.ts'
import { phraseFrom, phraseStart } from './near.ts'

const isWord = (upos: string): boolean => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'ADJ' || upos === 'NUM'

/** Every actor that the same words stand for: "the two countries" is both. */
function sharing(index: ActorIndex, token: Span, actor: ActorId): ActorId[] {
  const here = index.mentionsIn(token)
  const own = here.filter((mention) => mention.actor === actor).at(-1)
  if (!own) return [actor]
  return [actor, ...here.filter((m) => m.actor !== actor && m.start === own.start && m.end === own.end).map((m) => m.actor)]
}

/** Owner behind a noun by the order of words: "four employees of the Iranian embassy". */
function ownerBehind(index: ActorIndex, sentence: Sentence, head: Index): ActorId | undefined {
  const { tokens } = sentence
  if (!/^(?:of|from|at|inside)$/u.test(tokens[head + 1]?.text ?? '')) return undefined
  const next = phraseFrom(sentence, head + 2)
  if (next === undefined) return undefined
  return index.mentionsIn({ start: tokens[head + 2]!.start, end: tokens[next]!.end })[0]?.actor
}

/** Owners joined to one by "and": "Israeli and Turkish officers" are both states'. */
function equals(index: ActorIndex, sentence: Sentence, owner: ActorId, mention: Span | undefined): ActorId[] {
  if (!mention) return []
  const at = sentence.tokens.findIndex((token) => overlaps(token, mention))
  if (at < 0) return []
  const { head, deprel } = sentence.tokens[at]!
  const joined = deprel === 'conj' && head >= 0 ? [head, ...dependentsOf(sentence, head, 'conj')] : dependentsOf(sentence, at, 'conj')
  const others = joined.flatMap((i) => index.mentionsIn(sentence.tokens[i]!).at(-1)?.actor ?? [])
  return [...new Set(others)].filter((actor) => actor !== owner)
}

/** Persons that stand in apposition to a word for people: "his Iranian counterparts, A and B" are the two, not Iran. */
function namedBeside(index: ActorIndex, sentence: Sentence, head: Index): ActorId[] {
  if (sentence.tokens[head]!.upos !== 'NOUN') return []
  const beside = dependentsOf(sentence, head, 'appos').flatMap((i) => [i, ...dependentsOf(sentence, i, 'conj')])
  const persons = beside.flatMap((i) => index.mentionsIn(sentence.tokens[i]!).at(-1)?.actor ?? [])
  return [...new Set(persons)].filter((id) => index.actor(id)?.kind === 'person')
}

export function partiesIn(index: ActorIndex, times: readonly Span[]): Resolve<ActorId> {
  const resolve = (sentence: Sentence, head: Index, strict: boolean): ActorId[] => {
    const token = sentence.tokens[head]!
    if (!isWord(token.upos) || times.some((time) => overlaps(time, token))) return []
    if (strict) {
      // The word's own mention, not whose "military" or "forces" it stands for.
      const named = index.mentionsIn(token).at(-1)
      return named ? sharing(index, token, named.actor) : []
    }
    const persons = namedBeside(index, sentence, head)
    if (persons.length > 0) return persons
    const own = index.headOf(sentence, head)
    if (own !== undefined) return sharing(index, token, own)
    const phrase = nounPhrase(sentence, head)
    const start = Math.min(phrase.start, sentence.tokens[phraseStart(sentence, head)]!.start)
    const inside = index.mentionsIn({ start, end: phrase.end }).filter((mention) => !times.some((time) => overlaps(time, mention)))
    const before = inside.filter((mention) => mention.end <= token.start).sort((a, b) => b.end - a.end)[0]
    const after = inside.filter((mention) => mention.start >= token.end).sort((a, b) => a.start - b.start)[0]
    const owner = (before ?? after)?.actor ?? ownerBehind(index, sentence, head)
    return owner === undefined ? [] : [owner, ...equals(index, sentence, owner, before ?? after)]
  }
  const weak = (id: ActorId): boolean => {
    const actor = index.actor(id)
    return actor?.kind === 'location' && actor.of === undefined
  }
  return Object.assign(resolve, { weak })
}
