/** Which elements a table shows: by the actors involved and by days. */
import { ConfigError } from '../../errors.ts'
import type { Actor, ActorId, Citation, Day, Situation, TimeSpan } from '../../model/index.ts'
import { plain } from '../../text/plain.ts'
import type { SituationIndex } from '../situation-index.ts'

export interface Filter {
  /** All of these must be involved, by themselves or by one of theirs. */
  readonly about: readonly ActorId[]
  readonly since?: Day
  readonly until?: Day
}

/** What of an element a filter looks at. */
export interface Facts {
  readonly actors: readonly (ActorId | undefined)[]
  /** The time it is about; where unknown, the days of its articles decide. */
  readonly time?: TimeSpan | undefined
  readonly citations: readonly Citation[]
}

/** Actors by id, by name, or by any words that the articles use for them ("Tehran"); a name that fits none is a ConfigError that names the nearest. */
export function actorsNamed(situation: Situation, names: readonly string[], place = '--about'): ActorId[] {
  return names.map((name) => {
    const wanted = plain(name)
    const found =
      situation.actors.find((actor) => actor.id === name) ??
      situation.actors.find((actor) => plain(actor.name) === wanted) ??
      mostMentioned(situation.actors.filter((actor) => actor.mentions.some((mention) => plain(mention.quote) === wanted))) ??
      mostMentioned(situation.actors.filter((actor) => plain(actor.name).split(' ').includes(wanted)))
    if (found) return found.id
    const known = [...situation.actors].sort((a, b) => b.mentions.length - a.mentions.length).slice(0, 5)
    throw new ConfigError(`no actor is called ${JSON.stringify(name)}`, {
      code: 'E_ACTOR',
      place,
      remedy:
        known.length === 0
          ? 'The store holds no actors: add articles first'
          : `See \`araxes actors\`; there are ${known.map((a) => a.name).join(', ')}`,
    })
  })
}

const mostMentioned = (actors: readonly Actor[]): Actor | undefined =>
  actors.reduce<Actor | undefined>((best, actor) => (best && best.mentions.length >= actor.mentions.length ? best : actor), undefined)

/** The actor, those it is part of, and the state or organization it holds an office of. */
export function belongsTo(index: SituationIndex, id: ActorId): ReadonlySet<ActorId> {
  const all = new Set<ActorId>()
  const visit = (one: ActorId): void => {
    if (all.has(one)) return
    all.add(one)
    const actor = index.actor(one)
    if (actor?.of !== undefined) visit(actor.of)
    for (const { of, tenure } of actor?.roles ?? []) {
      if (of !== undefined && (tenure === 'current' || tenure === 'unknown')) visit(of)
    }
  }
  visit(id)
  return all
}

export function passes(index: SituationIndex, filter: Filter, facts: Facts): boolean {
  if (filter.about.length > 0) {
    const involved = new Set(facts.actors.flatMap((id) => (id === undefined ? [] : [...belongsTo(index, id)])))
    if (!filter.about.every((id) => involved.has(id))) return false
  }
  if (filter.since === undefined && filter.until === undefined) return true
  const spans = known(facts.time) ? [facts.time] : facts.citations.map(({ document }) => index.document(document)?.published)
  return spans.some((span) => {
    if (!known(span)) return false
    const start = span.start ?? span.end!
    const end = span.end ?? span.start!
    return (filter.since === undefined || end >= filter.since) && (filter.until === undefined || start <= filter.until)
  })
}

const known = (span: TimeSpan | undefined): span is TimeSpan => span !== undefined && (span.start !== null || span.end !== null)
