/**
 * Attributions by verbs and predicative adjectives: source, cue and content around them.
 *
 * "Oslo, which denied the raid, vowed to stay" gives two: Oslo denied "the raid"; Oslo vowed "to stay".
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { Attribution } from './attribution.ts'
import { contentOf } from './content.ts'
import type { CuePlace } from './cues-in.ts'
import { agentOf, nounBefore, type Subject, subjectBehind, subjectOf } from './subject.ts'
import { type VerbGroup, verbGroup, type Words } from './words.ts'

function sourceOf(words: Words, at: number, group: VerbGroup, hidden: boolean): Subject | null {
  if (group.passive || hidden) return agentOf(words, at) ?? null
  return subjectOf(words, at) ?? subjectBehindInverted(words, at, group)
}

/** "…", said the envoy — where the verb has nothing but a mark in front of it. */
const subjectBehindInverted = (words: Words, at: number, group: VerbGroup): Subject | null =>
  group.finite && words.tokens[group.from - 1]?.upos === 'PUNCT' ? (subjectBehind(words, at) ?? null) : null

/** The cue with its auxiliaries and adverbs: "has repeatedly said", "was seen as". */
function cueStart(words: Words, at: number, group: VerbGroup): number {
  let from = at
  while (
    from > 0 &&
    from > group.from - 2 &&
    /^(?:AUX|ADV|PART)$/u.test(words.tokens[from - 1]!.upos) &&
    words.lower[from - 1] !== 'to' &&
    words.lower[from - 1] !== "'s"
  )
    from--
  return from
}

export function byVerb(words: Words, place: CuePlace, knowledge: Knowledge): Attribution | undefined {
  const found = verbGroup(words, place.at)
  // "is concerned" looks like a passive, and is none
  const group = place.cue.class === 'adjective' ? { ...found, passive: false } : found
  const content = contentOf(words, place, group, knowledge)
  if (!content) return undefined
  const source =
    content.source === undefined
      ? sourceOf(words, place.at, group, false)
      : content.source === null
        ? sourceOf(words, place.at, group, true)
        : content.source
  const inContent = source && !content.source && source.from >= content.from && source.to <= content.to && content.frame !== 'clause'
  const otherwise = content.source === undefined && !group.passive ? nounBefore(words, place.at) : undefined
  return {
    words,
    ...(otherwise ? { otherwise } : {}),
    cue: place.cue,
    at: place.at,
    cueSpan: { from: cueStart(words, place.at, group), to: content.cueTo },
    source: inContent ? null : source,
    content,
    frame: content.frame,
    negated: group.negated,
  }
}
