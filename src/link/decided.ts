/**
 * A person's decisions about who is one, as rules for linking: found again by the words that they were about, whatever ids the mentions have now.
 *
 * "The John Smith of the Gazette is somebody else" sets the actor that the Gazette mentions there aside: no name joins him to anybody.
 */
import {
  type Actor,
  type ActorId,
  type DecidedActor,
  type Decision,
  type Document,
  type DocumentId,
  type Explanation,
  type Extraction,
  makeId,
  type Passage,
} from '../model/index.ts'
import { passageAt, placesOf } from '../text/passage.ts'
import type { Span } from '../text/spans.ts'
import { Classes } from './classes.ts'
import { groupedBy } from './grouped-by.ts'
import { isKnown } from './identity.ts'
import { remapped } from './remap.ts'

interface Verdict {
  readonly kind: Decision['kind']
  readonly actor: readonly ActorId[]
  readonly other: readonly ActorId[]
  readonly why: string
}

/** What decisions ask of linking. */
export interface Rules {
  /** Actors that bear a record's id in a document and are not the record's, with the ids that they have instead. */
  readonly renamed: ReadonlyMap<DocumentId, ReadonlyMap<ActorId, ActorId>>
  /** Actors whose names join them to nobody. */
  readonly aside: ReadonlySet<ActorId>
  /** Newest first. */
  readonly verdicts: readonly Verdict[]
}

export const NO_RULES: Rules = { renamed: new Map(), aside: new Set(), verdicts: [] }

/** Mentions that name an actor of many articles, for a decision about it. */
const MOST_PASSAGES = 20
/** Share of two spans that they have in common, from which a mention read otherwise is still the one meant. */
const SAME_PLACE = 0.5

/** What a decision keeps of an actor: every mention in the documents given, else the first mention in each of some. */
export function decidedActor(actor: Actor, documents: readonly Document[], within?: ReadonlySet<DocumentId>): DecidedActor {
  const byId = new Map(documents.map((doc) => [doc.id, doc]))
  const places = [...groupedBy(actor.mentions, (mention) => mention.document)].flatMap(([document, mentions]) =>
    within === undefined ? mentions.slice(0, 1) : within.has(document) ? mentions : [],
  )
  const passages = places.map((place): Passage => {
    const { sha256, text } = byId.get(place.document)!
    return { sha256, ...passageAt(text, place) }
  })
  return {
    name: actor.name,
    ...(isKnown(actor.id) && within === undefined ? { record: actor.id } : {}),
    passages: within === undefined ? passages.slice(0, MOST_PASSAGES) : passages,
  }
}

const common = (a: Span, b: Span): number => {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** The actor mentioned nearest to a place. */
function mentionedAt(place: Span, actors: readonly Actor[]): Actor | undefined {
  let best: { actor: Actor; share: number } | undefined
  for (const actor of actors) {
    for (const mention of actor.mentions) {
      const share = common(place, mention)
      if (share >= SAME_PLACE && share > (best?.share ?? 0)) best = { actor, share }
    }
  }
  return best?.actor
}

interface Member {
  readonly document: DocumentId
  readonly id: ActorId
}

/**
 * @param decisions those that count
 * @param documents those that the decisions speak of at least; the extractions are theirs
 */
export function rulesOf(decisions: readonly Decision[], documents: readonly Document[], extractions: readonly Extraction[]): Rules {
  if (decisions.length === 0) return NO_RULES
  const byHash = groupedBy(documents, (doc) => doc.sha256)
  const actorsOf = new Map(extractions.map(({ document, actors }) => [document, actors]))
  const found = ({ sha256, quote, before, after }: Passage): Member[] => {
    if (quote === undefined) return []
    return (byHash.get(sha256) ?? []).flatMap((doc) =>
      placesOf({ quote, before: before ?? '', after: after ?? '' }, doc.text).flatMap((place) => {
        const actor = mentionedAt(place, actorsOf.get(doc.id) ?? [])
        return actor === undefined ? [] : [{ document: doc.id, id: actor.id }]
      }),
    )
  }
  const renamed = new Map<DocumentId, Map<ActorId, ActorId>>()
  const aside = new Set<ActorId>()
  const meant = decisions.map((decision) => ({
    decision,
    actor: decision.actor.passages.flatMap(found),
    other: decision.other.passages.flatMap(found),
  }))
  for (const { decision, actor } of meant) {
    if (decision.kind !== 'apart') continue
    for (const { document, id } of actor) {
      if (!isKnown(id)) continue
      const here = renamed.get(document) ?? new Map<ActorId, ActorId>()
      renamed.set(document, here)
      here.set(id, makeId('actor', document, id))
    }
  }
  const named = (members: readonly Member[], record?: ActorId): ActorId[] => [
    ...new Set([...(record === undefined ? [] : [record]), ...members.map(({ document, id }) => renamed.get(document)?.get(id) ?? id)]),
  ]
  const verdicts = meant
    .map(({ decision: { number, kind, by, actor: first, other: second }, actor, other }): Verdict & { number: number } => ({
      number,
      kind,
      actor: named(actor, first.record),
      other: named(other, second.record),
      why: `decision ${number} by ${by}`,
    }))
    .sort((a, b) => b.number - a.number)
  for (const verdict of verdicts) if (verdict.kind === 'apart') for (const id of verdict.actor) aside.add(id)
  return { renamed, aside, verdicts }
}

/** Classes in which all that was decided holds, whatever else is joined; of decisions that contradict each other the newest. */
export function classesUnder({ verdicts }: Rules): Classes {
  const classes = new Classes(isKnown)
  const joinEach = (ids: readonly ActorId[], why: string): void => {
    for (const [i, a] of ids.entries()) for (const b of ids.slice(i + 1)) classes.join(a, b, why, true)
  }
  for (const { kind, actor, other, why } of verdicts) {
    if (kind === 'one') joinEach([...actor, ...other], why)
    else {
      for (const a of actor) for (const b of other) classes.keepApart(a, b)
      joinEach(actor, why)
    }
  }
  return classes
}

/** An extraction in which an actor that is not the record's bears an id of its own. */
export function asDecided(extraction: Extraction, { renamed }: Rules): Extraction {
  const names = renamed.get(extraction.document)
  if (names === undefined) return extraction
  const to = (id: ActorId): ActorId => names.get(id) ?? id
  const explanations = Object.entries(extraction.explanations).map(([id, explanation]): [string, Explanation] => [to(id), explanation])
  return {
    ...remapped(extraction, to),
    actors: extraction.actors.map((actor) => {
      const { wikidata, ...rest } = actor
      return {
        ...rest,
        id: to(actor.id),
        ...(actor.of === undefined ? {} : { of: to(actor.of) }),
        // The item is the record's.
        ...(wikidata === undefined || names.has(actor.id) ? {} : { wikidata }),
        roles: actor.roles.map((role) => ({ ...role, ...(role.of === undefined ? {} : { of: to(role.of) }) })),
      }
    }),
    explanations: Object.fromEntries(explanations),
  }
}
