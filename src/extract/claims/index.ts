/**
 * Claims: who says, fears, promises or denies what, each with its source, cue and content.
 *
 * "According to Radio Lund, the ministry denied that its jets had crossed the border" gives a claim by the ministry, by way of Radio Lund:
 * a denial of "its jets had crossed the border". Cues and frames are records of `knowledge/cues`; each claim's explanation names its record, or
 * `attributions` where the encoder marked it by a cue of no record.
 */
import type { Knowledge } from '../../lookup/index.ts'
import { type Annotation, type Claim, cite, type Document, type Explanation, makeId, type Sentence } from '../../model/index.ts'
import { defineExtractor, type ExtractorContext } from '../../plugins.ts'
import { overlap } from '../../text/spans.ts'
import { actorIndex } from '../actor-index.ts'
import { byModels, type Judge } from '../kind-judge.ts'
import { kindChances } from '../kind-scores.ts'
import { notesIn } from '../notes.ts'
import { byAside } from './aside.ts'
import type { Attribution } from './attribution.ts'
import { untilAuthor } from './authors-turn.ts'
import { byAdjective, byAdverb, byPreposition } from './by-hedge.ts'
import { byLayer, UNKNOWN } from './by-layer.ts'
import { byNoun } from './by-noun.ts'
import { byVerb } from './by-verb.ts'
import { chosen } from './choice.ts'
import { type CuePlace, cuesIn } from './cues-in.ts'
import { mannerOf } from './manner.ts'
import { type Memory, remember } from './memory.ts'
import { distinct, nested } from './nesting.ts'
import { noComment } from './no-comment.ts'
import { answersIt, isBare, isClause, isThing, withoutRelative } from './no-one.ts'
import { continued } from './quotations.ts'
import { withRelays } from './relay.ts'
import { resolveSource, type Source } from './sources.ts'
import { standingOf } from './standing.ts'
import type { Subject } from './subject.ts'
import { trimContent } from './trim.ts'
import { type Words, wordsOf } from './words.ts'

/** Sentences that count: what a region of repetition holds was said elsewhere. */
const counted = (doc: Document, { sentences }: Annotation): Sentence[] => {
  const repeated = doc.regions.filter((r) => r.kind === 'repetition')
  return sentences.filter((s) => !repeated.some((r) => 2 * overlap(r, s) > s.end - s.start))
}

function attributionAt(words: Words, place: CuePlace, knowledge: Knowledge): Attribution | undefined {
  switch (place.cue.class) {
    case 'verb':
      return byAside(words, place) ?? byVerb(words, place, knowledge)
    case 'noun':
      return byNoun(words, place, knowledge)
    case 'preposition':
      return byPreposition(words, place)
    case 'adverb':
      return byAdverb(words, place, knowledge)
    case 'phrase':
      return noComment(words, place)
    case 'adjective':
      return place.cue.frames.length > 0 ? byVerb(words, place, knowledge) : byAdjective(words, place)
  }
}

/** Attributions of one sentence: one a cue word; a hedge inside another's content is that one's own, and gives none. */
function attributionsIn(words: Words, knowledge: Knowledge): Attribution[] {
  const found: Attribution[] = []
  for (const place of cuesIn(words, knowledge)) {
    if (found.some((a) => a.at === place.at)) continue
    const attribution = attributionAt(words, place, knowledge)
    if (attribution) found.push(attribution)
  }
  const joined = found.map((a) => joinedTo(a, found))
  const weak = (a: Attribution): boolean => a.frame === 'adverb' || a.frame === 'adjective' || (a.cue.class === 'noun' && a.source === null)
  /** "denied any intention to provoke": one claim, not two. */
  const repeats = (a: Attribution): boolean =>
    a.cue.class === 'noun' &&
    a.frame === 'to-verb' &&
    joined.some((b) => b.frame === 'object' && a.at > b.at && a.at - b.content.from <= 2 && a.at < b.content.to)
  return joined.filter(
    (a) => !repeats(a) && (!weak(a) || !joined.some((b) => b !== a && !weak(b) && b.content.from <= a.at && a.content.to <= b.content.to)),
  )
}

/** "Oslo denied the raid and said that …": the second cue has the first one's source. */
function joinedTo(attribution: Attribution, all: readonly Attribution[]): Attribution {
  const { words, at, frame } = attribution
  if (frame !== 'that' && frame !== 'clause') return attribution
  const first = all.find(
    (a) => a.at < at && a.content.to < at && at - a.content.to <= 2 && /^(?:and|but)$/u.test(words.lower[a.content.to]!),
  )
  return first?.source ? { ...attribution, source: first.source } : attribution
}

/** "I think" inside a quotation is the quoted speaker's own; "you" is nobody. */
const ownWords = ({ words, source, at }: Attribution): boolean => {
  const pronoun = source && words.tokens[source.head]!.upos === 'PRON' ? words.lower[source.head]! : ''
  return pronoun === 'you' || (/^(?:i|we|me|us)$/u.test(pronoun) && words.quoted[at] === 1)
}

/** "the driver", not "two officials", "neither side", "his mother" or "the collapse". */
const mayBeOne = ({ tokens, lower }: Words, { from, head }: Subject, knowledge: Knowledge): boolean =>
  tokens[head]!.upos === 'PROPN' ||
  (tokens[head]!.xpos === 'NN' &&
    !/^(?:no|neither|his|her|its|their|every)$/u.test(lower[from]!) &&
    /^(?:office|expert|witness|hidden)$/u.test(knowledge.sourceNouns.of(lower[head]!)?.id ?? ''))

/** Sentences with their words; a quotation left open runs on within its paragraph. */
function wordsOfAll(sentences: readonly Sentence[]): Words[] {
  const all: Words[] = []
  for (const sentence of sentences) {
    const before = all.at(-1)
    all.push(wordsOf(sentence, before?.sentence.paragraph === sentence.paragraph && before.quoted.at(-1) === 1))
  }
  return all
}

/** `judge` tells kinds; training gives its own. */
function run({ doc, annotation, knowledge, sofar }: ExtractorContext, judge: Judge = byModels) {
  const actors = actorIndex(doc, sofar.actors, knowledge)
  const memory: Memory = { all: [] }
  const citeWords = (words: Words, from: number, to: number) => cite(doc, words.tokens[from]!.start, words.tokens[to - 1]!.end)
  const scene = { doc, actors, knowledge, memory, experts: new Set<string>(), cite: citeWords }
  const chances = kindChances(annotation)
  const sentences = wordsOfAll(counted(doc, annotation))
  const notes = notesIn(doc, annotation.sentences)
  const layer = byLayer(sentences, annotation.attributions, knowledge)
  const found = chosen(
    sentences.map((words) => ({ words, found: attributionsIn(words, knowledge) })),
    layer,
  ).map((one) => ({ ...one, found: withRelays(one.found).map((a) => untilAuthor(a, knowledge)) }))
  const further = continued(found)
  const claims: Claim[] = []
  const explained = new Map<string, Explanation>()
  const resolved = new Map<Attribution, { readonly at: Subject | null; readonly source: Source; readonly isNobody: boolean }>()

  /** The source by the first reading of it that can speak. */
  const sourceOf = ({
    words,
    source: named,
    otherwise,
    cueSpan,
  }: Attribution): { at: Subject | null; source: Source; isNobody: boolean } => {
    const source = named && withoutRelative(words, named)
    // What nobody says is still no fact: the claim stays, without a speaker
    if (named && (!source || isThing(words, source, actors, knowledge) || answersIt(words, cueSpan)))
      return { at: null, source: resolveSource(scene, words, null), isNobody: true }
    const first = resolveSource(scene, words, source ?? null)
    if ((source && first.speaks) || !otherwise) return { at: source ?? null, source: first, isNobody: false }
    const second = resolveSource(scene, words, otherwise)
    return { ...(second.speaks ? { at: otherwise, source: second } : { at: source ?? null, source: first }), isNobody: false }
  }

  const relayOf = ({ words, through }: Attribution): Claim['via'] => {
    if (!through) return []
    const { speaker, speakerName } = resolveSource(scene, words, through)
    return [
      { name: speakerName, ...(speaker === undefined ? {} : { actor: speaker }), citation: citeWords(words, through.from, through.to) },
    ]
  }

  const add = (attribution: Attribution): void => {
    const { words, cue, cueSpan } = attribution
    const origin = attribution.origin ?? attribution
    if ((!attribution.origin && ownWords(attribution)) || notes.has(words.sentence)) return
    const { at, source, isNobody } = resolved.get(origin) ?? sourceOf(origin)
    resolved.set(origin, { at, source, isNobody })
    if (cue.holder === 'speaker' && at && !source.speaks) return
    const isSaid = isNobody && isClause(words, attribution.content)
    if (cue.holder === 'speaker' && !at && !isSaid && !/^(?:object-as|passive|aside)$/u.test(attribution.frame)) return
    const place = trimContent(words, attribution.content)
    if (!place) return
    const content = cite(doc, place.start, place.end)
    const about = actors.at(place)
    const cueWords = citeWords(origin.words, cueSpan.from, Math.max(cueSpan.to, cueSpan.from + 1))
    const standing = { ...standingOf(scene, words, origin.words, at, source), meant: chances.ofClaim(cueWords, place) }
    const { manner, score } = mannerOf(attribution, content.quote, knowledge, standing, judge)
    if (manner.kind !== 'no comment' && cue.class !== 'noun' && isBare(words, attribution.content, actors)) return
    const id = makeId('claim', doc.id, manner.kind, place.start, place.end, origin.words.tokens[origin.at]!.start)
    if (explained.has(id)) return
    explained.set(id, { rule: cue === UNKNOWN ? 'attributions' : `cues/${cue.id}`, score })
    claims.push({
      id,
      ...(source.speaker === undefined ? {} : { speaker: source.speaker }),
      speakerName: source.speakerName,
      via: [...relayOf(origin), ...source.via],
      anonymous: source.anonymous,
      expression: cue.expression,
      evidence: source.evidence,
      ...manner,
      source: at ? citeWords(origin.words, at.from, at.to) : null,
      cue: cueWords,
      content,
      about,
      proposition: makeId('proposition', id),
    })
    remember(
      memory,
      source,
      source.speaker === undefined ? undefined : actors.actor(source.speaker)?.kind,
      at !== null && mayBeOne(origin.words, at, knowledge),
      cueWords.start,
    )
  }

  for (const { words, found: here } of found) {
    for (const attribution of here) add(attribution)
    for (const attribution of further) if (attribution.words === words) add(attribution)
  }
  const kept = nested(distinct(claims))
  const explanations: Record<string, Explanation> = {}
  for (const { id } of kept) explanations[id] = explained.get(id)!
  return { claims: kept, explanations }
}

export const claims = defineExtractor({
  id: 'claims',
  title: 'Who says what, how surely: source, cue and content of attributions',
  needs: ['sentences', 'names', 'attributions', 'actors'],
  gives: ['claims'],
  examples: [
    {
      text: 'The harbour master said that the ferry would sail at dawn.',
      gives: [
        { speakerName: 'harbour master', kind: 'statement', certainty: 'certain', polarity: 'positive', anonymous: false },
        'the ferry would sail at dawn',
      ],
    },
    { text: 'Athens urged both sides to sign the treaty.', gives: [{ kind: 'demand' }, 'both sides to sign the treaty'] },
    { text: 'The driver allegedly took money from the smugglers.', gives: [{ certainty: 'probable', speakerName: 'unnamed' }] },
    { text: 'The ferry sank in minutes.', gives: [] },
  ],
  run,
})
