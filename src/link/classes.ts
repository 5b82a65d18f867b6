/**
 * Members that are one: classes that grow by joining, each named after one of its members. Which name leads does not depend on the order of joining.
 */
import type { Join } from '../model/index.ts'

export class Classes {
  readonly #home = new Map<string, string>()
  readonly #leads: (id: string) => boolean

  /** @param leads names that a class takes before all others, and that never meet in one class */
  constructor(leads: (id: string) => boolean = () => false) {
    this.#leads = leads
  }

  /** The name of the class; an id that was never joined is its own. */
  find(id: string): string {
    let root = id
    for (let next = this.#home.get(root); next !== undefined; next = this.#home.get(root)) root = next
    for (let at = id; at !== root; ) {
      const next = this.#home.get(at)!
      this.#home.set(at, root)
      at = next
    }
    return root
  }

  /** Of two names a leading one stays, else the smaller. */
  join(a: string, b: string): void {
    const [x, y] = [this.find(a), this.find(b)]
    if (x === y || (this.#leads(x) && this.#leads(y))) return
    const stays = this.#leads(x) || (!this.#leads(y) && x < y) ? x : y
    this.#home.set(stays === x ? y : x, stays)
  }

  joinAll(joins: Iterable<Join>): this {
    for (const [member, of] of joins) this.join(member, of)
    return this
  }
}
