/**
 * A neighbour said to lie where none does, by points on the map.
 *
 * "Armenia’s northern neighbour, Iran, closed the crossing" and "Uruguay buys power from its southern neighbour, Brazil" yield a caution each; "Armenia’s
 * southern neighbour, Iran" yields none.
 */
import type { Knowledge } from '../../../lookup/index.ts'
import { liesAway, neighboursTo } from '../../../lookup/neighbours.ts'
import { type Actor, type ActorId, type Citation, cite, type Document, type Finding } from '../../../model/index.ts'
import { overlaps } from '../../../text/spans.ts'
import { finding } from '../findings.ts'

const OWNER = "(?<owner>\\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]he country[’']s|\\p{Lu}[\\p{L}-]*(?:[’']s?)?))"
const SIDE = '(?<side>north|south|east|west)'
const FORMS: readonly RegExp[] = [
  new RegExp(`${OWNER}\\s+(?:\\p{Ll}+\\s+)?${SIDE}ern\\s+neighbou?r\\b`, 'gu'),
  new RegExp(`${OWNER}\\s+(?:\\p{Ll}+\\s+)?neighbou?r\\s+(?:to|in)\\s+the\\s+${SIDE}\\b`, 'gu'),
]
const OPPOSITE: Readonly<Record<string, string>> = { north: 'south', south: 'north', east: 'west', west: 'east' }
const PRONOUN = /^(?:its|their|his|her|the country[’']s)$/iu
/** Characters between the words and the name that stands beside them: ", " or " (". */
const BESIDE = 2

export interface StateMention {
  readonly at: Citation
  /** Id of the state in the tables. */
  readonly state: string
}

/** Every mention of a known state, in order of the text, by document. */
export function statesIn(actors: readonly Actor[], known: Knowledge['states']): ReadonlyMap<string, StateMention[]> {
  const byId = new Map<ActorId, Actor>(actors.map((actor) => [actor.id, actor]))
  const out = new Map<string, StateMention[]>()
  for (const actor of actors) {
    const state = actor.kind === 'state' ? actor : actor.kind === 'person' ? undefined : byId.get(actor.of ?? actor.id)
    const id = state?.id.slice('act_'.length)
    if (id === undefined || !known.get(id)) continue
    for (const at of actor.mentions) out.set(at.document, [...(out.get(at.document) ?? []), { at, state: id }])
  }
  for (const mentions of out.values()) mentions.sort((a, b) => a.at.start - b.at.start)
  return out
}

/** Whose neighbour it is: who is named or meant there; of a pronoun that nobody resolved, the last state before that borders the one beside. */
function ownerOf(
  owner: Citation,
  mentions: readonly StateMention[],
  beside: string | undefined,
  knowledge: Knowledge,
): StateMention | undefined {
  const there = mentions.find(({ at }) => overlaps(at, owner))
  if (there || !PRONOUN.test(owner.quote) || beside === undefined) return there?.state === beside ? undefined : there
  return mentions.findLast(({ at, state }) => at.end <= owner.start && state !== beside && knowledge.states.border(state, beside))
}

export function neighbourFindings(doc: Document, mentions: readonly StateMention[], knowledge: Knowledge): Finding[] {
  const named = new Set(mentions.map(({ state }) => state))
  const name = (id: string): string => knowledge.states.get(id)?.name ?? id
  return FORMS.flatMap((form) => [...doc.text.matchAll(form)]).flatMap((match) => {
    const { owner = '', side = '' } = match.groups ?? {}
    const words = cite(doc, match.index, match.index + match[0].length)
    const behind = mentions.find(({ at }) => at.start >= words.end && at.start <= words.end + BESIDE)
    const before = mentions.find(
      ({ at }) => at.end <= words.start && at.end >= words.start - BESIDE && /^, ?$/u.test(doc.text.slice(at.end, words.start)),
    )
    const beside = behind ?? before
    const of = ownerOf(cite(doc, words.start, words.start + owner.length), mentions, beside?.state, knowledge)
    if (!of) return []
    const direction = side.toLowerCase()
    const there = neighboursTo(knowledge, of.state, direction, named)
    const opposite = neighboursTo(knowledge, of.state, OPPOSITE[direction]!, named)
    const wrong =
      beside === undefined ? there.length === 0 && opposite.length === 1 : liesAway(knowledge, of.state, beside.state, direction)
    if (!wrong) return []
    return [
      finding({
        check: 'internal-inconsistency',
        document: doc.id,
        message: `${name(beside?.state ?? opposite[0]!)} does not lie ${direction} of ${name(of.state)} (external: points on the map)`,
        innocent: 'A state that the article does not name may be meant, or a part of the country that borders it there',
        citations: [cite(doc, Math.min(words.start, before?.at.start ?? words.start), behind ? behind.at.end : words.end), of.at],
        severity: 'caution',
      }),
    ]
  })
}
