/**
 * What the subject of a clause is: something that may happen, a thing, an actor, a pronoun.
 *
 * In "Any closure of the strait would cripple trade" it may happen; in "The ministry would not comment" it acts.
 */
import { type Index, subtreeOf } from '../../model/tree.ts'
import type { Stretch, Words } from '../claims/words.ts'
import { antecedentOf, dependentsOf, nounPhraseWords, subjectOf } from '../syntax.ts'
import { hullOf } from './clause.ts'
import type { Scene } from './scene.ts'
import { bare } from './statement.ts'

export interface Subject {
  readonly head: Index
  readonly stretch: Stretch
  /** event: may happen, so that it is a condition; thing: neither acts nor happens; it: a pronoun for either. */
  readonly sort: 'event' | 'thing' | 'actor' | 'it' | 'person'
  /** "any state that lends its bases": whoever does it, so that doing it is a condition. */
  readonly generic: boolean
}

const INDEFINITE = /^(?:a|an|any|each|every|another|further|new|more|such|excessive|open|continued|prolonged|renewed)$/u
const DEFINITE =
  /^(?:the|this|that|these|those|its|his|her|their|our|my|your|no|both|all|some|many|most|few|several|other|neither|whatever|which|what)$/u
const EVENTIVE = /(?:tion|sion|ment|ance|ence|ure|ing|war|attack|strike|clash|collapse|failure|victory|defeat|withdrawal|loss)s?$/u
/** Who, of those that do not name one: no event. */
const PEOPLE = new Set(['office', 'organ', 'press', 'witness', 'expert', 'hidden'])

const isPerson = (words: Words, head: Index, scene: Scene): boolean => {
  const record = scene.knowledge.sourceNouns.of(words.lower[head]!)
  return record !== undefined && PEOPLE.has(record.id)
}

const ANYONE = /^(?:those|anyone|whoever|anybody|everyone|everybody)$/u

/** "a neighbour that shelters killers", "anyone who crosses". */
function isGeneric(words: Words, head: Index, { from }: Stretch): boolean {
  const told = words.tokens.some((t) => t.head === head && t.deprel === 'acl:relcl')
  return told && (ANYONE.test(words.lower[head]!) || /^(?:a|an|any|every)$/u.test(words.lower[from]!))
}

function sortOf(words: Words, head: Index, stretch: Stretch, scene: Scene): Subject['sort'] | undefined {
  const { sentence, tokens, lower } = words
  const token = tokens[head]!
  if (ANYONE.test(lower[head]!)) return isGeneric(words, head, stretch) ? 'event' : 'person'
  if (/^(?:it|this|that)$/u.test(lower[head]!)) return 'it'
  if (/^(?:they|these|nothing|none|everything|something)$/u.test(lower[head]!)) return 'thing'
  if (isGeneric(words, head, stretch)) return 'event'
  if (token.upos === 'PRON' || token.upos === 'DET') return lower[head] === 'there' ? 'thing' : 'person'
  if (token.upos === 'VERB') return /ing$/u.test(lower[head]!) ? 'event' : undefined
  if (token.upos === 'PROPN' || token.upos === 'NUM' || token.upos === 'SYM') return scene.actors.headOf(sentence, head) ? 'actor' : 'thing'
  const first = lower[stretch.from]!
  if (isPerson(words, head, scene)) return 'actor'
  if (scene.actors.headOf(sentence, head) !== undefined && !/^(?:any|every|each|such)$/u.test(first)) return 'actor'
  const eventive = EVENTIVE.test(token.lemma.toLowerCase()) || scene.isEvent(words, head)
  const determined = DEFINITE.test(first) || tokens[stretch.from]!.upos === 'NUM' || lower[stretch.from + 1] === "'s"
  if (INDEFINITE.test(first) || (!determined && stretch.to - stretch.from > 1)) return 'event'
  return eventive && first !== 'no' ? 'event' : 'thing'
}

/** The noun phrase for which "which" or "that" of a relative clause stands, up to that word. */
function relativeStretch(words: Words, head: Index, pronoun: Index): Stretch {
  return { from: hullOf(nounPhraseWords(words.sentence, head)).from, to: pronoun }
}

export function subjectIn(words: Words, predicate: Index, scene: Scene): Subject | undefined {
  const { sentence, tokens } = words
  const own = dependentsOf(sentence, predicate, 'nsubj', 'csubj').findLast((i) => i < predicate)
  const there = dependentsOf(sentence, predicate, 'expl')[0]
  if (there !== undefined && own === undefined) return { head: there, stretch: { from: there, to: there + 1 }, sort: 'it', generic: false }
  const head = own === undefined ? subjectOf(sentence, predicate) : (antecedentOf(sentence, own) ?? own)
  if (head === undefined || head >= predicate) return undefined
  const raw = own !== undefined && head !== own ? relativeStretch(words, head, own) : hullOf(subtreeOf(sentence, head))
  const whole = bare(words, { from: raw.from, to: Math.max(head + 1, Math.min(raw.to, predicate)) })
  const preposed = whole !== null && tokens[whole.from]!.deprel === 'case' && whole.from < head
  const stretch = preposed ? { from: whole.from + 1, to: whole.to } : whole
  if (!stretch || /^(?:who|whom|what)$/iu.test(tokens[head]!.text)) return undefined
  if (/^(?:what|which|how)$/u.test(words.lower[stretch.from]!) && tokens[stretch.from]!.head === head) return undefined
  const relative = own !== undefined && head !== own
  const generic = !relative && isGeneric(words, head, stretch)
  const sort = relative && ANYONE.test(words.lower[head]!) ? 'person' : sortOf(words, head, stretch, scene)
  return sort && { head, stretch, sort, generic }
}
