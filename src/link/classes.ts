/**
 * Members that are one: classes that grow by joining, each named after one of its members. Which name leads does not depend on the order of joining.
 * Each member but the one that a class is named after keeps why it was joined.
 */
import type { Join } from '../model/index.ts'

export class Classes {
  readonly #home = new Map<string, string>()
  readonly #why = new Map<string, string>()
  /** Of classes that may never meet, by the names of both. */
  readonly #apart = new Map<string, Set<string>>()
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

  /** Of two names a leading one stays, else the smaller. `decided`: two leading names may meet too. */
  join(a: string, b: string, why?: string, decided = false): void {
    const [x, y] = [this.find(a), this.find(b)]
    if (x === y || this.#apart.get(x)?.has(y)) return
    if (!decided && this.#leads(x) && this.#leads(y)) return
    const stays = this.#leads(x) === this.#leads(y) ? (x < y ? x : y) : this.#leads(x) ? x : y
    const goes = stays === x ? y : x
    this.#home.set(goes, stays)
    if (why !== undefined) this.#why.set(goes, why)
    for (const other of this.#apart.get(goes) ?? []) this.#part(stays, other)
  }

  joinAll(joins: Iterable<Join>): this {
    for (const [member, of, why] of joins) this.join(member, of, why)
    return this
  }

  /** From now on nothing joins the classes of these two; what is one already stays so. */
  keepApart(a: string, b: string): void {
    const [x, y] = [this.find(a), this.find(b)]
    if (x !== y) this.#part(x, y)
  }

  /** Why a member was joined to its class; undefined for the one that the class is named after. */
  why(id: string): string | undefined {
    return this.#why.get(id)
  }

  #part(x: string, y: string): void {
    for (const [one, other] of [
      [x, y],
      [y, x],
    ] as const) {
      const others = this.#apart.get(one) ?? new Set()
      this.#apart.set(one, others)
      others.add(other)
    }
  }
}
