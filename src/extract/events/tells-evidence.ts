/**
 * What is seen of a mention with its parties, in numbers, to tell whether it is an event between them: what the trees of `tells.ts` read.
 *
 * "The talks that never were", of which the network holds the word for half an event and the likeliest party stands two sentences back, is none.
 */
import { EventStatus, EventType } from '../../model/index.ts'
import { contains } from '../../text/spans.ts'
import { dependentsOf, isPassive, relation } from '../syntax.ts'
import type { ChosenMention } from './party-choice.ts'
import type { Scene } from './scene.ts'
import { claimAt } from './status.ts'

const RELATIONS = [
  'root',
  'conj',
  'xcomp',
  'ccomp',
  'advcl',
  'acl',
  'nmod',
  'obl',
  'obj',
  'nsubj',
  'amod',
  'compound',
  'appos',
  'parataxis',
] as const

/** Names of the numbers, in order. */
export const TELLS_EVIDENCE: readonly string[] = [
  'score',
  'own',
  'top',
  'second',
  'framed',
  'weight',
  'verb',
  'verbal',
  'passive',
  ...RELATIONS,
  'actors',
  'recipients',
  'actor',
  'recipient',
  'sameActors',
  'sameRecipients',
  'draftActors',
  'draftRecipients',
  'elsewhere',
  'mutual',
  ...EventType.options.map((type) => `is ${type}`),
  ...EventStatus.options.map((status) => `as ${status}`),
  'inClaim',
  'cue',
  'others',
  'stronger',
  'strongest',
  'above',
  'aboveScore',
  'aboveSame',
  'length',
  'place',
  'time',
  'historical',
  'determined',
  'plural',
  'negated',
  'density',
  'ofOne',
]

const same = (a: readonly string[], b: readonly string[]): number =>
  a.length === 0 && b.length === 0 ? 1 : a.filter((x) => b.includes(x)).length / Math.max(a.length, b.length)

/** A line a mention, in their order. */
export function tellsEvidence(scene: Scene, chosen: readonly ChosenMention[]): number[][] {
  const { drafts, annotation, claims } = scene
  return chosen.map((mention, n) => {
    const { match, actors, recipients, report, chances } = mention
    const { sentence, word, verb, frame } = match
    const { tokens } = sentence
    const token = tokens[word]!
    const draft = drafts[n]!
    const types = match.types ?? []
    const others = chosen.filter((one) => one.match.sentence === sentence && one !== mention)
    const scoreOf = (one: ChosenMention): number => one.match.score ?? 0
    let above: ChosenMention | undefined
    for (let at = token.head; at >= 0 && above === undefined; at = tokens[at]!.head) above = others.find((one) => one.match.word === at)
    const kind = relation(token)
    return [
      scoreOf(mention),
      Math.max(0, ...types.filter(({ type }) => type === report.type).map(({ score }) => score)),
      types[0]?.score ?? 0,
      types[1]?.score ?? 0,
      Number(!frame.id.startsWith('encoder')),
      match.weight,
      Number(verb !== undefined),
      Number(verb === word),
      Number(verb !== undefined && isPassive(sentence, verb)),
      ...RELATIONS.map((one) => Number(kind === one)),
      actors.length,
      recipients.length,
      chances.actor,
      chances.recipient,
      same(actors, draft.actors),
      same(recipients, draft.recipients),
      draft.actors.length,
      draft.recipients.length,
      match.elsewhere?.size ?? 0,
      Number(frame.mutual),
      ...EventType.options.map((type) => Number(report.type === type)),
      ...EventStatus.options.map((status) => Number(report.status === status)),
      Number(claimAt(claims, token) !== undefined),
      Number(claims.some(({ cue }) => cue !== null && contains(cue, token))),
      others.length,
      others.filter((one) => scoreOf(one) > scoreOf(mention)).length,
      Math.max(0, ...others.map(scoreOf)),
      Number(above !== undefined),
      above === undefined ? 0 : scoreOf(above),
      Number(above?.report.type === report.type),
      tokens.length,
      word / tokens.length,
      Number(report.time !== undefined),
      Number(report.historical),
      Number(dependentsOf(sentence, word, 'det', 'nmod:poss').length > 0),
      Number(token.xpos === 'NNS'),
      Number(report.status === 'negated'),
      chosen.length / annotation.sentences.length,
      Number(dependentsOf(sentence, word, 'nmod').length > 0),
    ]
  })
}
