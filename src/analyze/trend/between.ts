/**
 * Whether an event is between two of the actors asked for: one acts, another receives. Organs and officials stand for those they belong to.
 *
 * "Norland's foreign minister threatened Sudland with war" is between Norland and Sudland; "Norland and Sudland threatened Ostland" is not.
 */
import type { Actor, ActorId, DocumentId, Event } from '../../model/index.ts'

/** Acts that both sides do together: where no one else is named as the other side, those who act are it. */
const MUTUAL: ReadonlySet<string> = new Set(['AGREE', 'CONSULT', 'COOPERATE'])

export class Between {
  readonly #wanted: ReadonlySet<ActorId>
  readonly #actors: ReadonlyMap<ActorId, Actor>

  constructor(wanted: readonly ActorId[], actors: readonly Actor[]) {
    this.#wanted = new Set(wanted)
    this.#actors = new Map(actors.map((actor) => [actor.id, actor]))
  }

  holds(event: Event): boolean {
    const articles = new Set(event.reports.map((report) => report.document))
    const sides = (ids: readonly ActorId[]) =>
      ids.map((id) => ({ id, of: this.#standsFor(id, articles) })).filter(({ of }) => of.length > 0)
    const acting = sides(event.actors)
    const receiving = event.recipients.length === 0 && MUTUAL.has(event.type) ? acting : sides(event.recipients)
    return acting.some((a) => receiving.some((b) => a.id !== b.id && a.of.some((x) => b.of.some((y) => x !== y))))
  }

  /** Which of the actors asked for someone is, is part of, or acts for in these articles. */
  #standsFor(id: ActorId, articles: ReadonlySet<DocumentId>): ActorId[] {
    const all = new Set<ActorId>()
    const visit = (one: ActorId): void => {
      if (all.has(one)) return
      all.add(one)
      const actor = this.#actors.get(one)
      if (actor)
        for (const of of new Set([actor.of ?? [], actor.roles.flatMap((role) => role.of ?? [])].flat()))
          if (actsFor(actor, of, articles)) visit(of)
    }
    visit(id)
    return [...all].filter((one) => this.#wanted.has(one))
  }
}

/** By the articles that report the event, where they tell the office; else by any article. One who left an office no longer acts for it. */
function actsFor(actor: Actor, of: ActorId, articles: ReadonlySet<DocumentId>): boolean {
  const roles = actor.roles.filter((role) => role.of === of)
  if (roles.length === 0) return actor.of === of
  const here = roles.filter((role) => articles.has(role.citation.document))
  return (here.length > 0 ? here : roles).some((role) => role.tenure === 'current')
}
