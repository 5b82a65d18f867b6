/**
 * Contingencies: what would follow from what, by whose word; limits drawn, warnings, forecasts, commitments, conditions.
 *
 * "Oslo warned that if the ships came back, it would close the strait" gives a warning by Oslo: the condition "if the ships came back", the
 * consequence "it would close the strait". Without a speaker in whose claim it stands, it is the author's.
 */
import {
  type Citation,
  type Claim,
  type Contingency,
  type ContingencyKind,
  cite,
  type Explanation,
  makeId,
  type Sentence,
} from '../../model/index.ts'
import { defineExtractor, type ExtractorContext } from '../../plugins.ts'
import { overlap, type Span } from '../../text/spans.ts'
import { actorIndex } from '../actor-index.ts'
import { type Stretch, type Words, wordsOf } from '../claims/words.ts'
import { kindChances } from '../kind-scores.ts'
import { bargain, conditional, inverted } from './conditionals.ts'
import { cuesIn, type Place } from './cues-in.ts'
import { kindOf } from './kinds.ts'
import { ban, holderOf, limit, refusal } from './limits.ts'
import { outcome } from './outcomes.ts'
import { pledgeIn } from './pledges.ts'
import { type Scene, sceneOf, spanOf } from './scene.ts'
import type { Statement } from './statement.ts'

/** A contingency with the kind that the rules give it. */
type Draft = Omit<Contingency, 'id' | 'citation'> & {
  readonly span: Span
  readonly rule: string
  /** Its words say themselves that it is a red line. */
  readonly named?: boolean
}

/** By how much another kind must be likelier than a red line that the words name. */
const NAMED = 0.35

const RULES = { condition: conditional, inversion: inverted, bargain, outcome, limit, refusal, ban }
const statementAt = (words: Words, place: Place, scene: Scene): Statement | undefined => RULES[place.cue.role](words, place, scene)

const RANK: readonly string[] = ['limit', 'ban', 'condition', 'inversion', 'bargain', 'refusal', 'outcome']

/** Statements of one sentence; where two share most of the shorter one's words, the more telling one stays. */
function statementsIn(words: Words, scene: Scene): Statement[] {
  const found = cuesIn(words, scene.knowledge).flatMap((place) => statementAt(words, place, scene) ?? [])
  const kept: Statement[] = []
  const size = ({ whole }: Statement): number => whole.to - whole.from
  for (const s of found.sort((a, b) => RANK.indexOf(a.cue.role) - RANK.indexOf(b.cue.role) || size(b) - size(a))) {
    const shared = (k: Statement): number => Math.min(k.whole.to, s.whole.to) - Math.max(k.whole.from, s.whole.from)
    if (!kept.some((k) => 2 * shared(k) > Math.min(size(s), size(k)))) kept.push(s)
  }
  return kept
}

/** What a speaker says would follow begins and ends with their words. */
function clipped(statement: Statement, claim: Claim | undefined): Statement {
  const { words, condition, consequence, whole } = statement
  if (!claim || !consequence) return statement
  if (claim.cue && overlap(claim.cue, spanOf(words, consequence)) > 0) return statement
  const within = (part: Stretch | null): Stretch | null => {
    if (!part) return null
    let { from, to } = part
    while (from < to && words.tokens[from]!.end <= claim.content.start) from++
    while (to > from && words.tokens[to - 1]!.start >= claim.content.end) to--
    return from < to ? { from, to } : null
  }
  const [then, all] = [within(consequence), within(whole)]
  return then && all && (!condition || within(condition)) ? { ...statement, consequence: then, whole: all } : statement
}

function draftOf(found: Statement, scene: Scene): Draft {
  const claim = scene.claimAround(found.words, found.consequence ?? found.whole)
  const statement = clipped(found, scene.claimAround(found.words, found.whole))
  const { words, whole } = statement
  const span = spanOf(words, whole)
  const part = (stretch: Stretch | null): Citation | null => {
    if (!stretch) return null
    const { start, end } = spanOf(words, stretch)
    return cite(scene.doc, start, end)
  }
  const consequence = part(statement.consequence)
  const refuser =
    statement.cue.role === 'refusal' && !claim ? scene.actors.at({ start: span.start, end: consequence?.start ?? span.end })[0] : undefined
  // "some speculate that a base would be a red line for Iran": those who say so, not Iran
  const guessed = claim !== undefined && (claim.certainty !== 'certain' || claim.expression === 'ascribed') && claim.anonymous
  const held = holderOf(statement, scene) ?? refuser
  const named = guessed ? undefined : held
  const speaker = named ?? claim?.speaker
  return {
    kind: kindOf(statement, scene.doc.text.slice(span.start, span.end), claim, scene),
    condition: part(statement.condition),
    consequence,
    ...(speaker === undefined ? {} : { speaker }),
    speakerName: named !== undefined ? (scene.actors.actor(named)?.name ?? 'author') : (claim?.speakerName ?? 'author'),
    expression: held !== undefined ? 'ascribed' : (claim?.expression ?? 'written'),
    span,
    rule: `contingency-cues/${statement.cue.id}`,
    named: statement.cue.kind === 'red line',
  }
}

const sentenceStart = (sentences: readonly Sentence[], offset: number): number =>
  sentences.find((s) => s.start <= offset && offset < s.end)?.start ?? offset

/** `"…" and left`: the quotation with which a content begins, where what comes behind is joined to it. */
function quotedPart(content: Citation): Citation {
  const end = /^["“][^"“”]+["”](?= and )/u.exec(content.quote)?.[0].length
  return end === undefined ? content : { ...content, end: content.start + end, quote: content.quote.slice(0, end) }
}

/** A promise, a threat or a forecast as its claim has it, from who makes it on. */
function pledgeOf(claim: Claim, sentences: readonly Sentence[]): Draft | undefined {
  const pledge = pledgeIn(claim)
  if (!pledge) return undefined
  const { source, cue, speaker, speakerName, expression } = claim
  const content = quotedPart(claim.content)
  const first = Math.min(source?.start ?? content.start, cue?.start ?? content.start, content.start)
  return {
    kind: pledge.kind,
    condition: pledge.part === 'condition' ? content : null,
    consequence: pledge.part === 'consequence' ? content : null,
    ...(speaker === undefined ? {} : { speaker }),
    speakerName,
    expression,
    span: { start: Math.max(first, sentenceStart(sentences, content.start)), end: content.end },
    rule: `contingencies/${pledge.kind}`,
  }
}

/** True where most of the shorter of two spans is shared. */
const same = (a: Span, b: Span): boolean => 2 * overlap(a, b) > Math.min(a.end - a.start, b.end - b.start)

/**
 * The kind that the network holds likeliest, with how likely; the rules' where it has none, or where the words name a red line and the network is not far surer of another.
 * On a fifth of the wholly marked passages (training/meaning), which it had not seen, the network has 0.81 of the kinds right (131 of 162), with that margin too.
 */
function judged(
  chances: ReadonlyMap<ContingencyKind, number>,
  { kind: ruled, named }: Pick<Draft, 'kind' | 'named'>,
): { kind: ContingencyKind; score?: number } {
  if (chances.size === 0) return { kind: ruled }
  const [best, most] = [...chances].reduce((one, next) => (next[1] > one[1] ? next : one))
  const own = chances.get(ruled) ?? 0
  const [kind, chance] = named === true && most - own < NAMED ? [ruled, own] : [best, most]
  return { kind, score: Math.round(100 * chance) / 100 }
}

function run({ doc, annotation, knowledge, sofar }: ExtractorContext) {
  const scene = sceneOf(doc, annotation, sofar.claims, actorIndex(doc, sofar.actors, knowledge), knowledge)
  const repeated = doc.regions.filter((r) => r.kind === 'repetition')
  const sentences = annotation.sentences.filter((s) => !repeated.some((r) => 2 * overlap(r, s) > s.end - s.start))
  const stated = sentences.flatMap((s) => statementsIn(wordsOf(s, false), scene).map((statement) => draftOf(statement, scene)))
  const pledged = sofar.claims.flatMap((claim) => pledgeOf(claim, annotation.sentences) ?? [])
  const chances = kindChances(annotation)
  const found: Contingency[] = []
  const explanations: Record<string, Explanation> = {}
  for (const draft of [...stated, ...pledged]) {
    const { span, rule, named: _, ...entry } = draft
    if (found.some(({ citation }) => same(citation, span))) continue
    const { kind, score } = judged(chances.ofContingency(span), draft)
    const id = makeId('contingency', doc.id, kind, span.start, span.end)
    found.push({ id, ...entry, kind, citation: cite(doc, span.start, span.end) })
    explanations[id] = { rule, ...(score === undefined ? {} : { score }) }
  }
  return { contingencies: found.sort((a, b) => a.citation.start - b.citation.start), explanations }
}

export const contingencies = defineExtractor({
  id: 'contingencies',
  title: 'What would follow from what: limits, warnings, forecasts, commitments, conditions',
  needs: ['sentences', 'actors', 'claims'],
  gives: ['contingencies'],
  examples: [
    {
      text: 'If the dam breaks, the valley will flood.',
      gives: [{ kind: 'forecast', speakerName: 'author' }, 'If the dam breaks', 'the valley will flood'],
    },
    { text: 'The ministry promised to reopen the port.', gives: [{ kind: 'commitment' }] },
    {
      text: 'Any closure of the strait would cripple the trade of the region.',
      gives: ['Any closure of the strait', 'would cripple the trade of the region'],
    },
    { text: 'The dam broke in May.', gives: [] },
    { text: 'Could you open the window?', gives: [] },
  ],
  run,
})
