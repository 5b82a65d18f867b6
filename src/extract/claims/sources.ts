/**
 * Who a source is: the actor that its words name, a pronoun's by what went before, or nobody named.
 *
 * "Two villagers", "some", "security sources": nobody named, kept from the reader. "He", after "the envoy Li Na said": Li Na.
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { ActorId, Citation, Claim, Document } from '../../model/index.ts'
import type { ActorIndex } from '../actor-index.ts'
import { isPress } from '../press.ts'
import { type Memory, recalled, type Spoken } from './memory.ts'
import type { Subject } from './subject.ts'
import { phraseEnding, type Words } from './words.ts'

export interface Source {
  readonly speaker?: ActorId
  readonly speakerName: string
  readonly anonymous: boolean
  readonly evidence: Claim['evidence']
  readonly via: Claim['via']
  /** False for what can neither speak nor hold a view: "the new road". */
  readonly speaks: boolean
}

const HIDDEN_NAMES = /\b(?:anonym|condition of|not to be named|declined to be named|unnamed|unidentified)/iu
const NOBODY: Source = { speakerName: 'unnamed', anonymous: true, evidence: 'anonymous', via: [], speaks: true }
const PERSON = new Set(['he', 'she', 'him', 'her', 'his', 'himself', 'herself'])
const BODY = new Set(['it', 'its', 'itself'])
const GROUP = new Set(['they', 'them', 'their', 'themselves', 'we'])
const AUTHOR = new Set(['i', 'we', 'us', 'my', 'our'])
const RELAYS = new Set(['released', 'published', 'obtained', 'leaked', 'seen', 'cited', 'quoted', 'carried'])

interface Scene {
  readonly doc: Document
  readonly actors: ActorIndex
  readonly knowledge: Knowledge
  readonly memory: Memory
  readonly cite: (words: Words, from: number, to: number) => Citation
}

const nameOf = (scene: Scene, id: ActorId | undefined, fallback: string): string =>
  id === undefined ? fallback : (scene.actors.actor(id)?.name ?? fallback)

const evidenceOf = (scene: Scene, id: ActorId | undefined, noun: Claim['evidence'] | undefined): Claim['evidence'] => {
  if (noun === 'document' || noun === 'media' || noun === 'witness') return noun
  const actor = id === undefined ? undefined : scene.actors.actor(id)
  if (actor?.kind === 'state') return 'official'
  if (actor?.kind === 'person')
    return noun === 'official' || actor.roles.some(({ title }) => isOfOffice(title, scene)) ? 'official' : 'witness'
  if (actor?.kind === 'organization') return isPress(actor, scene.knowledge) ? 'media' : 'official'
  if (actor) return 'official'
  return noun ?? 'anonymous'
}
/** A lecturer or an analyst holds no office. */
const isOfOffice = (title: string, { knowledge }: Scene): boolean =>
  knowledge.sourceNouns.of(title.slice(title.lastIndexOf(' ') + 1).toLowerCase())?.id !== 'expert'
/** The subject nearest before a pronoun in its sentence that is an actor of the wanted kind. */
function nearby(scene: Scene, words: Words, before: number, fits: (kind: string) => boolean): ActorId | undefined {
  const { sentence, tokens } = words
  let fallback: ActorId | undefined
  for (let i = before - 1; i >= 0; i--) {
    const token = tokens[i]!
    if (token.upos !== 'PROPN' && token.upos !== 'NOUN') continue
    const id = scene.actors.headOf(sentence, i)
    const kind = id === undefined ? undefined : scene.actors.actor(id)?.kind
    if (id === undefined || kind === undefined || !fits(kind)) continue
    if (/^nsubj/u.test(token.deprel)) return id
    fallback = id
  }
  return fallback
}

/** The last one who spoke, or the one whom the pronoun means by what was told since: "Omar S. toured the valley. The army, he stressed, …". */
function latest(
  { actors, memory }: Scene,
  { sentence, tokens }: Words,
  head: number,
  who: 'person' | 'body',
): Pick<Spoken, 'actor' | 'name'> | undefined {
  const spoke = memory[who]
  const id = actors.headOf(sentence, head)
  const meant = id === undefined ? undefined : actors.actor(id)
  if (!meant || (meant.kind === 'person') !== (who === 'person')) return spoke
  const named = Math.max(...meant.mentions.map((m) => m.start).filter((start) => start < tokens[head]!.start))
  return spoke && spoke.at > named ? spoke : { actor: meant.id, name: meant.name }
}

function pronoun(scene: Scene, words: Words, source: Subject): Source | undefined {
  const word = words.tokens[source.head]!.text === 'US' ? '' : words.lower[source.head]!
  const { memory } = scene
  const known = (found: Pick<Spoken, 'actor' | 'name'> | undefined): Source | undefined =>
    found && {
      ...(found.actor === undefined ? {} : { speaker: found.actor }),
      speakerName: found.name,
      anonymous: false,
      evidence: evidenceOf(scene, found.actor, undefined),
      via: [],
      speaks: true,
    }
  const near = (fits: (kind: string) => boolean): Source | undefined => {
    const id = nearby(scene, words, source.head, fits)
    return id === undefined ? undefined : known({ actor: id, name: nameOf(scene, id, '') })
  }
  const words_ = scene.doc.text.slice(words.tokens[source.from]!.start, words.tokens[source.to - 1]!.end)
  const unknown: Source = { speakerName: words_, anonymous: false, evidence: 'anonymous', via: [], speaks: true }
  if (PERSON.has(word)) return near((kind) => kind === 'person') ?? known(latest(scene, words, source.head, 'person')) ?? unknown
  if (BODY.has(word))
    return near((kind) => kind !== 'person' && kind !== 'location') ?? known(latest(scene, words, source.head, 'body')) ?? unknown
  if (AUTHOR.has(word)) return { speakerName: 'author', anonymous: false, evidence: 'author', via: [], speaks: true }
  if (GROUP.has(word)) return near((kind) => kind === 'group' || kind === 'organization') ?? known(memory.group) ?? unknown
  return undefined
}

/** "a cable released by WikiLeaks": who relays it. */
function relays(scene: Scene, words: Words, source: Subject): Claim['via'] {
  for (let i = source.from; i < Math.min(words.tokens.length, source.to + 4) - 2; i++) {
    if (!RELAYS.has(words.lower[i]!) || words.lower[i + 1] !== 'by') continue
    const at = { start: words.tokens[i + 2]!.start, end: words.tokens[i + 2]!.end }
    const [mention] = scene.actors.mentionsIn(at)
    const citation = scene.cite(words, i + 2, i + 3)
    if (mention) return [{ name: nameOf(scene, mention.actor, citation.quote), actor: mention.actor, citation }]
    return words.tokens[i + 2]!.upos === 'PROPN' ? [{ name: citation.quote, citation }] : []
  }
  return []
}

/** Who stands by name at a source's end: "the army’s spokesman in Haven, Colonel Karim R." is he. */
function namedAtEnd({ actors }: Scene, { tokens }: Words, { from, to, head }: Subject): ActorId | undefined {
  if (tokens[head]!.upos !== 'NOUN') return undefined
  const [last] = actors.mentionsIn({ start: tokens[from]!.start, end: tokens[to - 1]!.end }).sort((a, b) => b.start - a.start)
  if (!last || last.end < tokens[to - 1]!.end || actors.actor(last.actor)?.kind !== 'person') return undefined
  const comma = tokens.findLastIndex((t, i) => i > head && t.text === ',' && t.end <= last.start)
  return comma >= 0 && tokens.slice(comma + 1).every((t) => t.start >= last.start || /^(?:PROPN|NOUN|ADJ)$/u.test(t.upos))
    ? last.actor
    : undefined
}

const withoutArticle = (text: string): string => text.replace(/^(?:the|a|an)\s+/iu, '')

export function resolveSource(scene: Scene, words: Words, source: Subject | null): Source {
  if (!source) return NOBODY
  const { tokens, sentence } = words
  const byPronoun = pronoun(scene, words, source)
  if (byPronoun) return byPronoun
  const text = scene.doc.text.slice(tokens[source.from]!.start, tokens[source.to - 1]!.end)
  const noun = scene.knowledge.sourceNouns.of(words.lower[source.head]!)
  const named = tokens[source.head]!.upos === 'PROPN'
  const inside = { start: tokens[source.from]!.start, end: tokens[source.to - 1]!.end }
  const plain = phraseEnding(words, source.head)
  const own = namedAtEnd(scene, words, source) ?? scene.actors.headOf(sentence, source.head)
  const mentions = scene.actors.mentionsIn({ start: tokens[Math.max(source.from, plain.from)]!.start, end: tokens[source.head]!.end })
  const hidden = HIDDEN_NAMES.test(text) || HIDDEN_NAMES.test(scene.doc.text.slice(inside.end, inside.end + 60).split(/[.!?\n]/u)[0]!)
  const paper = noun?.evidence === 'document' || noun?.evidence === 'media'
  // "a Norsk Wire dispatch", "the Chilean inquiry": the word of whose it is
  const owner =
    own ??
    (paper || noun?.evidence === 'official'
      ? (mentions[0]?.actor ?? (paper ? scene.actors.mentionsIn(inside)[0]?.actor : undefined))
      : undefined)
  // "Israeli media", "a British media report": the press of a country is not the country
  const press = tokens.slice(source.from, source.head + 1).some((t) => scene.knowledge.sourceNouns.of(t.text)?.evidence === 'media')
  // "an Israeli official" is a person, and not Israel
  const person =
    (/^(?:an?|few|many|one|several|some)$/u.test(words.lower[source.from]!) || tokens[source.from]!.upos === 'NUM') &&
    /^(?:office|expert|witness|hidden)$/u.test(noun?.id ?? '')
  const apart = press || (person && !/^spokes/u.test(words.lower[source.head]!))
  const kind = owner === undefined ? undefined : scene.actors.actor(owner)?.kind
  // "a newspaper in Madrid" is not Madrid either
  const speaker = (apart && kind === 'state') || (press && kind === 'location') ? undefined : owner
  const definite = /^(?:the|this|that|these|those)$/u.test(words.lower[source.from]!) && source.to - source.from <= 2
  if (definite && speaker === undefined && !named && noun) {
    const before = recalled(scene.memory, words.lower[source.head]!, noun)
    if (before)
      return {
        ...(before.actor === undefined ? {} : { speaker: before.actor }),
        speakerName: before.name,
        anonymous: false,
        evidence: paper ? noun.evidence : evidenceOf(scene, before.actor, noun.evidence),
        via: [],
        speaks: true,
      }
  }
  const office = tokens
    .slice(source.from, source.to)
    .some((t) => /^(?:office|organ)$/u.test(scene.knowledge.sourceNouns.of(t.text)?.id ?? ''))
  const evidence =
    press && speaker === undefined ? 'media' : evidenceOf(scene, speaker, noun?.evidence ?? (office ? 'official' : undefined))
  const quantifier = /^(?:some|many|several|few|most|others|all|both|one|those|everyone|someone|nobody)$/u.test(words.lower[source.head]!)
  const anonymous =
    hidden ||
    (speaker === undefined && !named && (quantifier || noun === undefined || !noun.named || noun.evidence === 'anonymous')) ||
    (noun?.evidence === 'anonymous' && !named)
  const plainName =
    mentions.length === 0 &&
    !named &&
    (quantifier || noun?.evidence === 'anonymous' || (paper && !definite && !/[A-Z]/u.test(text.slice(1))))
  return {
    ...(speaker === undefined ? {} : { speaker }),
    speakerName: speaker !== undefined ? nameOf(scene, speaker, withoutArticle(text)) : plainName ? 'unnamed' : withoutArticle(text),
    anonymous,
    evidence,
    via: relays(scene, words, source),
    speaks:
      speaker !== undefined ||
      named ||
      noun !== undefined ||
      quantifier ||
      (scene.actors.mentionsIn(inside).length > 0 && noun !== undefined),
  }
}
