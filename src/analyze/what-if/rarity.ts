/** How telling a word is among the passages compared: the logarithm of how rare it is. */
export class Rarity {
  readonly #held = new Map<string, number>()
  #passages = 0

  constructor(passages: Iterable<Iterable<string>>) {
    for (const words of passages) {
      this.#passages++
      for (const word of new Set(words)) this.#held.set(word, (this.#held.get(word) ?? 0) + 1)
    }
  }

  of(word: string): number {
    return Math.log(1 + (this.#passages + 1) / ((this.#held.get(word) ?? 0) + 1))
  }

  /** What some of the words weigh of all, 0 to 1. */
  share(some: Iterable<string>, all: Iterable<string>): number {
    const sum = (words: Iterable<string>): number => [...words].reduce((total, word) => total + this.of(word), 0)
    const whole = sum(all)
    return whole === 0 ? 0 : Math.min(1, sum(some) / whole)
  }
}
