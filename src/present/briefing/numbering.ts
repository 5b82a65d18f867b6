/** Numbers citations in the order of their first use: one number a cited span. */
import type { Citation } from '../../model/index.ts'

export class Numbering {
  readonly #numbers = new Map<string, number>()
  readonly #citations: { number: number; citation: Citation }[] = []

  of(citation: Citation): number {
    const key = `${citation.document} ${citation.start} ${citation.end}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.#citations.length + 1
    this.#numbers.set(key, number)
    this.#citations.push({ number, citation })
    return number
  }

  get citations(): readonly { readonly number: number; readonly citation: Citation }[] {
    return this.#citations
  }
}
