/**
 * Groups without a name that may be party to an event: "gunmen", "Iranian analysts", "the crew". Only those that are become actors.
 *
 * "Gunmen shot dead three women in Basra" has the groups "gunmen" and "women"; "Iranian troops" are Iran's and "the gunman's hat" is no one's.
 */
import type { Knowledge } from '../../lookup/index.ts'
import { type Actor, type ActorId, type Annotation, cite, type Document, makeId, type Sentence } from '../../model/index.ts'
import { contains, overlaps, type Span } from '../../text/spans.ts'
import type { ActorIndex } from '../actor-index.ts'
import type { Index } from '../syntax.ts'

const INSIDE = new Set(['ADJ', 'NOUN', 'PROPN', 'X'])
const OWNERS = new Set<Actor['kind']>(['state', 'organization', 'group'])

/** Whether a word stands for people by itself: no part of a name, of another noun's description, or of a state's forces. */
function isGroup(sentence: Sentence, i: Index, knowledge: Knowledge, index: ActorIndex): boolean {
  const token = sentence.tokens[i]!
  if (token.upos !== 'NOUN') return false
  const kind = knowledge.groupNouns.of(token.lemma)
  if (kind !== 'body' && (kind !== 'people' || (token.xpos !== 'NNS' && token.lemma !== 'people'))) return false
  const next = sentence.tokens[i + 1]
  if (next && token.head === i + 1 && (next.upos === 'NOUN' || next.upos === 'PROPN')) return false
  return index.headOf(sentence, i) === undefined
}

/** First word of the group's name: what describes it, without articles, owners, figures and "several". */
function nameStart({ tokens }: Sentence, i: Index, knowledge: Knowledge): Index {
  let from = i
  for (let at = i - 1; at >= 0; at--) {
    const { upos, text, deprel } = tokens[at]!
    const joined = /^[-–]$/u.test(text) && at > 0 && tokens[at - 1]!.end === tokens[at]!.start
    const describes = INSIDE.has(upos) || (upos === 'VERB' && deprel === 'amod')
    if (!joined && !describes) break
    if (!joined) from = at
  }
  while (from < i && knowledge.groupNouns.of(tokens[from]!.lemma) === 'before') from++
  return from
}

/** Whose people they are: named in front ("Iranian analysts") or right behind ("residents of Basra"). */
function ownerOf({ tokens }: Sentence, from: Index, head: Index, index: ActorIndex): ActorId | undefined {
  const linked = /^(?:of|from|in)$/iu.test(tokens[head + 1]?.text ?? '') ? tokens.slice(head + 2, head + 4) : []
  const words = [...tokens.slice(from, head), ...linked.filter(({ upos }) => upos !== 'ADP')]
  const owners = words.flatMap((token) => index.at(token)).map((id) => index.stateOf(id) ?? id)
  return owners.find((id) => OWNERS.has(index.actor(id)!.kind))
}

/** Name in small letters but for what is written so inside a sentence. */
function nameOf(doc: Document, { start, end }: Span, sentence: Sentence, from: Index, named: boolean): string {
  const text = doc.text.slice(start, end)
  return from > 0 && sentence.tokens[from - 1]!.upos !== 'PUNCT' ? text : named ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

/** The groups of a document with every place that names them; who is party to nothing is left out by the caller. */
export function groupsIn(doc: Document, annotation: Annotation, knowledge: Knowledge, index: ActorIndex): Actor[] {
  const found = new Map<string, { id: ActorId; name: string; of: ActorId | undefined; places: Span[] }>()
  for (const sentence of annotation.sentences) {
    if (doc.regions.some((region) => overlaps(region, sentence))) continue
    sentence.tokens.forEach((token, i) => {
      if (!isGroup(sentence, i, knowledge, index)) return
      const from = nameStart(sentence, i, knowledge)
      const span = { start: sentence.tokens[from]!.start, end: token.end }
      // A name that reaches into the phrase from outside leaves the noun alone.
      const cut = index.mentionsIn(span).some((mention) => !contains(span, mention))
      if (cut) span.start = token.start
      const first = cut ? i : from
      const named = index.mentionsIn(sentence.tokens[first]!).length > 0 || sentence.tokens[first]!.upos === 'PROPN'
      const name = nameOf(doc, span, sentence, first, named)
      const of = ownerOf(sentence, first, i, index)
      const key = `${name.toLowerCase()}|${of ?? ''}`
      const group = found.get(key) ?? { id: makeId('actor', doc.id, span.start), name, of, places: [] }
      group.places.push(span)
      found.set(key, group)
    })
  }
  return [...found.values()].map(({ id, name, of, places }) => ({
    id,
    name,
    kind: 'group',
    ...(of === undefined ? {} : { of }),
    mentions: places.map(({ start, end }) => cite(doc, start, end)),
    roles: [],
  }))
}
