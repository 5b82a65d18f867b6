/** What the parts of the actors extractor share: a document’s sentences with their text folded for matching, and its cast. */
import type { Knowledge } from '../../lookup/index.ts'
import { folded } from '../../lookup/phrases.ts'
import type { Annotation, Document, Name, Sentence } from '../../model/index.ts'
import type { Span } from '../../text/spans.ts'
import { Cast, type Member, type Placed } from './cast.ts'

export interface View {
  readonly sentence: Sentence
  /** The sentence’s text with apostrophes and spaces of one kind; offset i stands for `sentence.start + i`. */
  readonly text: string
  readonly lower: string
  /** Names in the sentence, in order. */
  readonly names: readonly Name[]
  /** Where no name is an actor’s: datelines, ships. */
  readonly none: readonly Span[]
}

export interface Scene {
  readonly doc: Document
  readonly annotation: Annotation
  readonly knowledge: Knowledge
  readonly views: readonly View[]
  readonly cast: Cast
}

/** Spans in order of their starts, by the sentence that each starts in. */
export function inSentences<T extends Span>(sentences: readonly Sentence[], spans: readonly T[]): T[][] {
  let next = 0
  return sentences.map(({ start, end }) => {
    const found: T[] = []
    while (next < spans.length && spans[next]!.start < end) {
      if (spans[next]!.start >= start) found.push(spans[next]!)
      next++
    }
    return found
  })
}

/** Each sentence with the mentions found in it so far. */
export function mentionsByView({ annotation, cast, views }: Scene): (readonly [View, Placed[]])[] {
  const mentions = inSentences(annotation.sentences, cast.placed)
  return views.map((view, i) => [view, mentions[i]!] as const)
}

export function openScene(doc: Document, annotation: Annotation, knowledge: Knowledge, none: readonly (readonly Span[])[] = []): Scene {
  const text = folded(doc.text)
  const names = inSentences(annotation.sentences, annotation.names)
  const views = annotation.sentences.map((sentence, i) => {
    const own = text.slice(sentence.start, sentence.end)
    const lower = own.toLowerCase()
    // A letter whose small form is longer ("İ") would shift the offsets.
    return { sentence, text: own, lower: lower.length === own.length ? lower : own, names: names[i]!, none: none[i] ?? [] }
  })
  return { doc, annotation, knowledge, views, cast: new Cast(doc) }
}

/** The state with this id, in the cast from now on. */
export function stateMember({ cast, knowledge }: Scene, id: string): Member | undefined {
  const state = knowledge.states.get(id)
  if (!state) return undefined
  const kind = state.status === 'territory' ? 'location' : 'state'
  return cast.known(id, { name: state.name, kind, ...(state.wikidata && { wikidata: state.wikidata }) })
}

/** The state or organization with this id, with those it is of, in the cast from now on. */
export function knownMember(scene: Scene, id: string): Member | undefined {
  const state = stateMember(scene, id)
  if (state) return state
  const record = scene.knowledge.organizations.get(id)
  if (!record) return undefined
  const of = record.of === undefined ? undefined : knownMember(scene, record.of)?.id
  const kind = record.kind === 'bloc' || record.kind === 'people' ? 'group' : 'organization'
  return scene.cast.known(id, { name: record.name, kind, ...(of && { of }), ...(record.wikidata && { wikidata: record.wikidata }) })
}

/** Index of the word that holds a place, or of the first one behind it; -1 past the end. */
export const wordAt = ({ tokens }: Sentence, place: number): number => tokens.findIndex((t) => t.end > place)
