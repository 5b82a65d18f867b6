/**
 * Whom someone speaks for: themselves, the state or organization that they belong to, and whoever holds an office of it.
 *
 * "Colonel Suphatra K., spokeswoman for the defence ministry in Bangkok" stands for herself and for Thailand; so do "Thai marines".
 */
import type { Actor, ActorId } from '../../../model/index.ts'

export class Standing {
  readonly #actors: ReadonlyMap<ActorId, Actor>
  readonly #known = new Map<ActorId, ReadonlySet<ActorId>>()

  constructor(actors: readonly Actor[]) {
    this.#actors = new Map(actors.map((actor) => [actor.id, actor]))
  }

  actor(id: ActorId): Actor | undefined {
    return this.#actors.get(id)
  }

  /** The actor, what it is part of, and whose offices it holds, as far as that goes up. */
  of(id: ActorId): ReadonlySet<ActorId> {
    const had = this.#known.get(id)
    if (had) return had
    const all = new Set<ActorId>([id])
    for (const one of all) {
      const actor = this.#actors.get(one)
      if (actor?.of !== undefined) all.add(actor.of)
      for (const role of actor?.roles ?? []) if (role.tenure !== 'former' && role.of !== undefined) all.add(role.of)
    }
    this.#known.set(id, all)
    return all
  }

  hasState(id: ActorId): boolean {
    return [...this.of(id)].some((one) => this.#actors.get(one)?.kind === 'state')
  }

  /** One speaks for the other, or both for the same state or organization; a common bloc or continent is none. */
  isKin(a: ActorId, b: ActorId): boolean {
    const other = this.of(b)
    return [...this.of(a)].some((id) => other.has(id) && this.#actors.get(id)?.kind !== 'location')
  }
}
