/**
 * Contingencies: what would follow from what, by whose word; limits drawn, warnings, forecasts, commitments, conditions.
 *
 * "Oslo warned that if the ships came back, it would close the strait" gives a warning by Oslo: the condition "if the ships came back", the
 * consequence "it would close the strait". Without a speaker in whose claim it stands, it is the author's.
 */
import type { Knowledge } from '../../lookup/index.ts'
import { type Claim, type Contingency, type ContingencyKind, cite, type Explanation, makeId } from '../../model/index.ts'
import { defineExtractor, type ExtractorContext } from '../../plugins.ts'
import { overlap, type Span } from '../../text/spans.ts'
import { actorIndex } from '../actor-index.ts'
import { type Stretch, type Words, wordsOf } from '../claims/words.ts'
import { conditional, inverted } from './conditionals.ts'
import { cuesIn, type Place } from './cues-in.ts'
import { holderOf, limit, refusal } from './limits.ts'
import { type OutcomeScene, outcome } from './outcomes.ts'
import type { Statement } from './statement.ts'

const FORCEFUL = ['menace']

function statementAt(words: Words, place: Place, scene: OutcomeScene): Statement | undefined {
  switch (place.cue.role) {
    case 'condition':
      return conditional(words, place)
    case 'inversion':
      return inverted(words, place)
    case 'outcome':
      return outcome(words, place, scene)
    case 'limit':
      return limit(words, place, scene.knowledge)
    case 'refusal':
      return refusal(words, place, scene.knowledge)
  }
}

const RANK: readonly string[] = ['limit', 'condition', 'inversion', 'refusal', 'outcome']

/** Statements of one sentence; where two share most of their words, the more telling one stays. */
function statementsIn(words: Words, scene: OutcomeScene): Statement[] {
  const found = cuesIn(words, scene.knowledge).flatMap((place) => statementAt(words, place, scene) ?? [])
  const kept: Statement[] = []
  for (const s of found.sort((a, b) => RANK.indexOf(a.cue.role) - RANK.indexOf(b.cue.role))) {
    const shared = (k: Statement): number => Math.min(k.whole.to, s.whole.to) - Math.max(k.whole.from, s.whole.from)
    if (!kept.some((k) => 2 * shared(k) > s.whole.to - s.whole.from)) kept.push(s)
  }
  return kept
}

/** Kind by the words themselves, else by what the speaker does. */
function kindOf(statement: Statement, text: string, claim: Claim | undefined, knowledge: Knowledge): ContingencyKind {
  const { cue, condition } = statement
  if (cue.kind) return cue.kind
  if (cue.role === 'refusal') return 'commitment'
  if (claim?.kind === 'promise') return condition ? 'condition' : 'commitment'
  if (claim?.kind === 'threat')
    return condition && knowledge.claimKinds.in(text).some(({ id }) => FORCEFUL.includes(id)) ? 'red line' : 'warning'
  if (claim?.kind === 'demand') return 'condition'
  return 'forecast'
}

/** What a speaker says would follow begins and ends with their words. */
function clipped(statement: Statement, claims: readonly Claim[]): Statement {
  const { words, condition, consequence, whole } = statement
  const place = (i: number): Span => ({ start: words.tokens[i]!.start, end: words.tokens[i]!.end })
  const anchor = place((condition ?? consequence ?? whole).from)
  const claim = claims
    .filter(
      ({ content }) => overlap(content, anchor) > 0 && (content.start > place(whole.from).start || content.end < place(whole.to - 1).end),
    )
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0]
  if (!claim || !consequence) return statement
  const within = (part: Stretch): Stretch | null => {
    let { from, to } = part
    while (from < to && place(from).end <= claim.content.start) from++
    while (to > from && place(to - 1).start >= claim.content.end) to--
    return from < to ? { from, to } : null
  }
  const [then, all] = [within(consequence), within(whole)]
  return then && all ? { ...statement, condition, consequence: then, whole: all } : statement
}

/** The claim in whose content a span stands: the innermost. */
const claimAround = (claims: readonly Claim[], span: Span): Claim | undefined =>
  claims
    .filter(({ content }) => 2 * overlap(content, span) > span.end - span.start)
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0]

function run({ doc, annotation, knowledge, sofar }: ExtractorContext) {
  const actors = actorIndex(doc, sofar.actors, knowledge)
  const repeated = doc.regions.filter((r) => r.kind === 'repetition')
  const scene: OutcomeScene = { knowledge, isActor: (words, word) => actors.headOf(words.sentence, word) !== undefined }
  const found: Contingency[] = []
  const explanations: Record<string, Explanation> = {}

  const add = (entry: Omit<Contingency, 'id' | 'citation'>, span: Span, rule: string): void => {
    const id = makeId('contingency', doc.id, entry.kind, span.start, span.end)
    if (explanations[id]) return
    if (
      found.some(
        ({ citation }) =>
          2 * overlap(citation, span) > Math.min(span.end - span.start, citation.end - citation.start) &&
          citation.end - citation.start >= span.end - span.start,
      )
    )
      return
    found.push({ id, ...entry, citation: cite(doc, span.start, span.end) })
    explanations[id] = { rule }
  }

  for (const sentence of annotation.sentences) {
    if (repeated.some((r) => 2 * overlap(r, sentence) > sentence.end - sentence.start)) continue
    const words = wordsOf(sentence, false)
    const span = ({ from, to }: { from: number; to: number }): Span => ({
      start: words.tokens[from]!.start,
      end: words.tokens[to - 1]!.end,
    })
    const citation = (part: { from: number; to: number } | null) => {
      if (!part) return null
      const { start, end } = span(part)
      return cite(doc, start, end)
    }
    for (const found of statementsIn(words, scene)) {
      const statement = clipped(found, sofar.claims)
      const whole = span(statement.whole)
      const claim = claimAround(sofar.claims, whole)
      const head =
        statement.cue.role === 'limit'
          ? holderOf(words, { cue: statement.cue, from: statement.whole.from, to: endOfCue(words, statement) })
          : undefined
      const holder = head === undefined ? undefined : actors.headOf(sentence, head)
      const own =
        statement.cue.role === 'refusal' && !claim
          ? actors.at({ start: whole.start, end: span(statement.consequence ?? statement.whole).start })[0]
          : undefined
      const speaker = holder ?? claim?.speaker ?? own
      const named = holder ?? own
      add(
        {
          kind: kindOf(statement, doc.text.slice(whole.start, whole.end), claim, knowledge),
          condition: citation(statement.condition),
          consequence: citation(statement.consequence),
          ...(speaker === undefined ? {} : { speaker }),
          speakerName: named !== undefined ? (actors.actor(named)?.name ?? 'author') : (claim?.speakerName ?? 'author'),
          expression: named !== undefined ? 'ascribed' : (claim?.expression ?? 'written'),
        },
        whole,
        `contingency-cues/${statement.cue.id}`,
      )
    }
  }
  for (const claim of sofar.claims) {
    if (claim.kind !== 'promise' && !(claim.kind === 'threat' && /^(?:to )?threat/iu.test(claim.cue?.quote ?? ''))) continue
    const start =
      claim.source && claim.source.start < claim.content.start
        ? Math.max(claim.source.start, sentenceStart(annotation.sentences, claim.content.start))
        : claim.content.start
    add(
      {
        kind: claim.kind === 'promise' ? 'commitment' : 'warning',
        condition: null,
        consequence: claim.content,
        ...(claim.speaker === undefined ? {} : { speaker: claim.speaker }),
        speakerName: claim.speakerName,
        expression: claim.expression,
      },
      { start, end: claim.content.end },
      'contingencies/promise',
    )
  }
  return { contingencies: found.sort((a, b) => a.citation.start - b.citation.start), explanations }
}

const sentenceStart = (sentences: readonly Span[], offset: number): number =>
  sentences.find((s) => s.start <= offset && offset < s.end)?.start ?? offset

/** One past the words of a limit's cue, which stand in its consequence. */
function endOfCue(words: Words, { cue, consequence }: Statement): number {
  const last = cue.words.split(' ').at(-1)!
  const from = consequence?.from ?? 0
  const at = words.lower.indexOf(last, from)
  return at < 0 ? from : at + 1
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
