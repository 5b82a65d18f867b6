/**
 * How the source stands to what is said: whether the content speaks of the source itself or of others, and whether the source judges or decides.
 *
 * "Oslo said it would stay" speaks of Oslo; "Lind, a former envoy, said Oslo would stay" is the judgement of one who does not decide.
 */

import type { Knowledge } from '../../lookup/index.ts'
import type { ActorId } from '../../model/index.ts'
import type { ActorIndex } from '../actor-index.ts'
import type { Standing } from './kind-rules.ts'
import type { Source } from './sources.ts'
import type { Subject } from './subject.ts'
import { subtree, verbGroup, type Words } from './words.ts'

interface Scene {
  readonly actors: ActorIndex
  readonly knowledge: Knowledge
  /** Names of speakers whose words have made them experts, for "he said" later on. */
  readonly experts: Set<string>
}

/** True for an analyst, a former official, or one whom the document has called so. */
function isExpert({ actors, knowledge, experts }: Scene, words: Words, at: Subject | null, source: Source): boolean {
  const known = source.speakerName !== 'unnamed' && experts.has(source.speakerName)
  const own = at ? words.lower.slice(at.from, at.to) : []
  const roles = source.speaker === undefined ? [] : (actors.actor(source.speaker)?.roles ?? [])
  const expert =
    known ||
    own.some((w) => w === 'former' || knowledge.sourceNouns.of(w)?.id === 'expert') ||
    (roles.length > 0 && roles.every((r) => r.tenure === 'former' || knowledge.sourceNouns.of(r.title.toLowerCase())?.id === 'expert'))
  if (expert) experts.add(source.speakerName)
  return expert
}

/** "by Swedish jets", behind a passive. */
const hasBy = ({ children, lower, tokens }: Words, i: number): boolean =>
  /^obl/u.test(tokens[i]!.deprel) && (children[i] ?? []).some((c) => lower[c] === 'by')

/** "a diplomat", "one of the rangers", "residents": not the army, an official or a rebel. */
function isBystander({ knowledge }: Scene, { lower }: Words, { from, head }: Subject): boolean {
  const word = lower[head]!
  const id = knowledge.sourceNouns.of(word)?.id
  return id === 'witness'
    ? !/^(?:fighter|soldier)s?$/u.test(word)
    : /^(?:diplomat|insider|activist|campaigner|critic)s?$/u.test(word) || (head === from && word === 'one')
}

/** `said`: the words that hold the source `at`; `words`: those of the content. */
export function standingOf(scene: Scene, words: Words, said: Words, at: Subject | null, source: Source): Standing {
  const { actors } = scene
  const own = (id: ActorId): boolean =>
    source.speaker !== undefined &&
    (id === source.speaker || id === actors.stateOf(source.speaker) || actors.stateOf(id) === source.speaker)
  return {
    actors,
    isOwn: own,
    expert: isExpert(scene, said, at, source),
    selfAt(verb) {
      const { from } = verbGroup(words, verb)
      const mention = from > 0 ? actors.headOf(words.sentence, from - 1) : undefined
      return mention !== undefined && own(mention)
    },
    bystander: at !== null && source.anonymous && isBystander(scene, said, at),
    otherAt(verb) {
      const { passive } = verbGroup(words, verb)
      const acts = (i: number): boolean => (passive ? hasBy(words, i) : words.tokens[i]!.deprel === 'nsubj')
      const subject = (words.children[verb] ?? []).find(acts)
      if (subject === undefined) return false
      const { from, to } = subtree(words, subject)
      const named = actors.at({ start: words.tokens[from]!.start, end: words.tokens[to - 1]!.end })
      return named.length > 0 && !named.some(own)
    },
  }
}
