/**
 * Where an article contradicts what is on the map: a neighbour said to lie where none does. It is told, never silently mended.
 *
 * "Armenia’s northern neighbour, Iran, closed the crossing" yields a caution; "Armenia’s southern neighbour, Iran" yields none.
 */
import type { Knowledge } from '../../lookup/index.ts'
import { neighboursTo } from '../../lookup/neighbours.ts'
import { type Actor, type ActorId, type Citation, cite, type Document, type Finding } from '../../model/index.ts'
import { defineCheck } from '../../plugins.ts'
import { overlaps } from '../../text/spans.ts'
import { finding } from './findings.ts'

const DIRECTED = /(?<owner>\b(?:its|their|his|\p{Lu}[\p{L}-]*(?:[’']s?)))\s+(?<side>north|south|east|west)ern\s+neighbou?r\b/giu
const OPPOSITE: Readonly<Record<string, string>> = { north: 'south', south: 'north', east: 'west', west: 'east' }
/** Characters between the words and the name that stands beside them: ", " or " (". */
const BESIDE = 2

interface StateMention {
  readonly at: Citation
  /** Id of the state in the tables. */
  readonly state: string
}

/** Every mention of a known state, in order of the text, by document. */
function statesIn(actors: readonly Actor[], known: Knowledge['states']): ReadonlyMap<string, StateMention[]> {
  const byId = new Map<ActorId, Actor>(actors.map((actor) => [actor.id, actor]))
  const out = new Map<string, StateMention[]>()
  for (const actor of actors) {
    const state = actor.kind === 'state' ? actor : actor.kind === 'person' ? undefined : byId.get(actor.of ?? actor.id)
    const id = state?.id.slice('act_'.length)
    if (id === undefined || !known.get(id)) continue
    for (const at of actor.mentions) out.set(at.document, [...(out.get(at.document) ?? []), { at, state: id }])
  }
  return out
}

function findingsIn(doc: Document, mentions: readonly StateMention[], knowledge: Knowledge): Finding[] {
  const named = new Set(mentions.map(({ state }) => state))
  return [...doc.text.matchAll(DIRECTED)].flatMap((match) => {
    const { owner = '', side = '' } = match.groups ?? {}
    const words = { start: match.index, end: match.index + match[0].length }
    const of = mentions.find(({ at }) => overlaps(at, { start: words.start, end: words.start + owner.length }))
    if (!of) return []
    const direction = side.toLowerCase()
    const beside = mentions.find(({ at }) => at.start >= words.end && at.start <= words.end + BESIDE)?.state
    const there = neighboursTo(knowledge, of.state, direction, named)
    const opposite = neighboursTo(knowledge, of.state, OPPOSITE[direction]!, named)
    const wrong = beside === undefined ? there.length === 0 && opposite.length === 1 : !there.includes(beside) && opposite.includes(beside)
    if (!wrong) return []
    const name = (id: string): string => knowledge.states.get(id)?.name ?? id
    return finding({
      check: 'internal-inconsistency',
      document: doc.id,
      message: `${name(beside ?? opposite[0]!)} lies ${OPPOSITE[direction]} of ${name(of.state)}, and no ${direction}ern neighbour of it is named here`,
      innocent: 'A state that the article does not name may be meant, or a part of the country that borders it there',
      citations: [cite(doc, words.start, words.end), of.at],
      severity: 'caution',
    })
  })
}

export const internalInconsistency = defineCheck({
  id: 'internal-inconsistency',
  title: 'What an article tells against the map',
  needs: ['documents', 'actors'],
  gives: ['findings'],
  examples: [
    {
      texts: [{ text: 'Armenia and Iran held talks in May. Armenia’s northern neighbour, Iran, closed the crossing a week later.' }],
      gives: ['Armenia’s northern neighbour'],
    },
    {
      texts: [{ text: 'Armenia and Iran held talks in May. Armenia’s southern neighbour, Iran, closed the crossing a week later.' }],
      gives: [],
    },
  ],
  run: ({ documents, actors }, knowledge) => {
    const mentions = statesIn(actors, knowledge.states)
    return documents.flatMap((doc) => findingsIn(doc, mentions.get(doc.id) ?? [], knowledge))
  },
})
