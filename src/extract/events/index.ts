/**
 * PLOVER events between actors: by verbs, event nouns, passives, relative clauses and possessors, each mention a report with its status.
 *
 * "Poland, which Minsk accused of spying, expelled three Belarusian diplomats" gives ACCUSE by Belarus against Poland and SANCTION by Poland
 * against Belarus; the spying is alleged.
 */
import type { Actor, ActorId, Annotation, EventTrace, EventWord, Explanation, Sentence } from '../../model/index.ts'
import { defineExtractor, type ExtractorContext } from '../../plugins.ts'
import { overlaps } from '../../text/spans.ts'
import { actorIndex } from '../actor-index.ts'
import { notesIn } from '../notes.ts'
import { type FrameMatch, matchFrames } from './frames.ts'
import { groupsIn } from './groups.ts'
import { withMarked } from './marked.ts'
import { hasParties, mentionOf } from './mention.ts'
import { mergeMentions } from './merge.ts'
import { isInside } from './nested.ts'
import { partiesIn } from './parties.ts'
import type { Scene } from './scene.ts'
import { eventsIn } from './tells.ts'
import { datedBeside } from './time-beside.ts'
import { traceOf } from './trace.ts'

/** The marked words of each sentence. */
function bySentence({ sentences, events: words }: Annotation): Map<Sentence, EventWord[]> {
  const out = new Map<Sentence, EventWord[]>()
  let at = 0
  for (const sentence of sentences) {
    while (at < words.length && words[at]!.start < sentence.start) at++
    const from = at
    while (at < words.length && words[at]!.start < sentence.end) at++
    if (at > from) out.set(sentence, words.slice(from, at))
  }
  return out
}

/** A document with every mention of an event in it, as its parties are chosen. */
export function sceneOf(context: ExtractorContext, groups: readonly Actor[]): Scene {
  const { doc, annotation, knowledge, sofar } = context
  const index = actorIndex(doc, [...sofar.actors, ...groups], knowledge)
  const resolve = partiesIn(index, annotation.times)
  const silent = [...doc.regions, ...notesIn(doc, annotation.sentences)]
  const marked = bySentence(annotation)
  const drafts = annotation.sentences
    .filter((sentence) => !silent.some((region) => overlaps(region, sentence)))
    .flatMap((sentence) => {
      const framed: FrameMatch<ActorId>[] = matchFrames(sentence, knowledge.eventFrames, resolve)
      const matches = withMarked(sentence, framed, marked.get(sentence) ?? [], knowledge, index)
      return matches.flatMap((match) => mentionOf(context, index, match) ?? [])
    })
  return { doc, annotation, index, claims: sofar.claims, knowledge, drafts }
}

export const events = defineExtractor({
  id: 'events',
  title: 'What happened between actors, was alleged, denied or planned',
  needs: ['sentences', 'names', 'times', 'actors', 'claims', 'quantities'],
  gives: ['events', 'actors'],
  examples: [
    { text: 'Poland expelled three Russian diplomats.', gives: [{ type: 'SANCTION', mode: 'expel', status: 'reported' }] },
    { text: 'Iran and Armenia conducted joint drills.', gives: [{ type: 'COOPERATE' }] },
    { text: 'France could attack Spain.', gives: [{ type: 'ASSAULT', status: 'hypothetical' }] },
    { text: 'He died of a heart attack in France.', gives: [] },
    { text: 'The film attacked the senses.', gives: [] },
  ],
  run(context) {
    const { doc, annotation, knowledge, sofar } = context
    const groups = groupsIn(doc, annotation, knowledge, actorIndex(doc, sofar.actors, knowledge))
    const scene = sceneOf(context, groups)
    const told = eventsIn(scene).filter((mention) => hasParties(mention, scene.index))
    const apart = told.filter((mention) => !told.some((other) => isInside(mention, other)))
    const mentions = datedBeside(apart, annotation.sentences, doc)
    const found = mergeMentions(mentions, knowledge.plover)
    const byPlace = new Map(mentions.map((mention) => [mention.report, mention]))
    const explanations = found.map(({ id, reports }): [string, Explanation] => {
      const { match, actors, recipients } = byPlace.get(reports[0]!)!
      const { frame, score, elsewhere } = match
      const apart = [...actors, ...recipients].some((party) => elsewhere?.has(party))
      return [
        id,
        {
          rule: `events/${frame.id}${apart ? ', a party of another sentence' : ''}`,
          ...(score === undefined ? {} : { score: Math.min(1, Math.round(score * 100) / 100) }),
        },
      ]
    })
    const parties = new Set(found.flatMap(({ actors, recipients }) => [...actors, ...recipients]))
    const acting = groups.filter(({ id }) => parties.has(id))
    const traces = found.map(({ id, reports }): [string, EventTrace] => {
      const { sentence, word } = byPlace.get(reports[0]!)!.match
      return [id, traceOf(sentence, word, context.annotation.names)]
    })
    return { actors: acting, events: found, explanations: Object.fromEntries(explanations), traces: Object.fromEntries(traces) }
  },
})
