/**
 * Where texts name the outlets of these articles.
 *
 * With an article of the Baltic Ledger among them, "Russia has moved a brigade, the Baltic Ledger reported" yields the place of "Baltic Ledger".
 */

import type { Comparing } from '../lookup/comparing-words.ts'
import type { Document } from '../model/index.ts'
import { foldedWords, outletAcronym, outletNames } from '../text/outlet-names.ts'
import { overlaps } from '../text/spans.ts'

export interface NamedOutlet {
  /** Folded name: equal for equal outlets. */
  readonly outlet: string
  readonly start: number
  readonly end: number
}

/** Finds outlets' names in texts. */
export class OutletNames {
  readonly #last = new Map<string, string>()
  readonly #acronym = new Map<string, string>()
  readonly #byFirst = new Map<string, { words: string[]; outlet: string }[]>()

  /** Outlets that alone among these end in a word, or have its capitals: "the Ledger", "SSO" needs no full name before. */
  readonly #alone: { readonly outlet: string; readonly pattern: RegExp }[] = []

  constructor(documents: readonly Document[], comparing: Comparing) {
    const seen = new Set<string>()
    for (const { outlet } of documents) {
      if (outlet === undefined || seen.has(outlet)) continue
      seen.add(outlet)
      const names = outletNames(outlet)
      const last = outlet.split(/\s+/u).at(-1)!
      if (outlet.includes(' ') && /^\p{Lu}\p{L}{3,}$/u.test(last)) this.#last.set(names[0]!, last)
      const acronym = outletAcronym(outlet)
      if (acronym !== undefined) this.#acronym.set(names[0]!, acronym)
      for (const name of names) {
        const words = name.split(' ')
        const others = this.#byFirst.get(words[0]!) ?? []
        this.#byFirst.set(words[0]!, others)
        others.push({ words, outlet: names[0]! })
      }
    }
    const count = (word: string | undefined, all: ReadonlyMap<string, string>): number =>
      [...all.values()].filter((other) => other === word).length
    for (const [outlet, last] of this.#last)
      if (count(last, this.#last) === 1 && comparing.is('press', last.toLowerCase()))
        this.#alone.push({ outlet, pattern: new RegExp(`(?<=\\b[Tt]he\\s)${last}\\b(?!\\s+\\p{Lu})`, 'gu') })
    for (const [outlet, acronym] of this.#acronym)
      if (count(acronym, this.#acronym) === 1) this.#alone.push({ outlet, pattern: new RegExp(`(?<!\\p{L})${acronym}(?!\\p{L})`, 'gu') })
    for (const names of this.#byFirst.values()) names.sort((a, b) => b.words.length - a.words.length || (a.outlet < b.outlet ? -1 : 1))
  }

  /** Also by its last word or its capitals, where it was named in full before or none of the others has them: "the Ledger", "SSO". */
  in(text: string): NamedOutlet[] {
    const full = this.#full(text)
    const short = [...new Set(full.map(({ outlet }) => outlet))].flatMap((outlet) => {
      const [last, acronym] = [this.#last.get(outlet), this.#acronym.get(outlet)]
      const patterns = [
        ...(last === undefined ? [] : [`(?<=\\b[Tt]he\\s)${last}\\b`]),
        ...(acronym === undefined ? [] : [`(?<!\\p{L})${acronym}(?!\\p{L})`]),
      ]
      if (patterns.length === 0) return []
      return [...text.matchAll(new RegExp(patterns.join('|'), 'gu'))]
        .map((match) => ({ outlet, start: match.index, end: match.index + match[0].length }))
        .filter((one) => !full.some((other) => overlaps(one, other)))
    })
    const alone = this.#alone.flatMap(({ outlet, pattern }) =>
      [...text.matchAll(pattern)]
        .map((match) => ({ outlet, start: match.index, end: match.index + match[0].length }))
        .filter((one) => ![...full, ...short].some((other) => overlaps(one, other))),
    )
    return [...full, ...short, ...alone].sort((a, b) => a.start - b.start)
  }

  #full(text: string): NamedOutlet[] {
    const words = foldedWords(text)
    const found: NamedOutlet[] = []
    for (let i = 0; i < words.length; i++) {
      const name = this.#byFirst.get(words[i]!.word)?.find((one) => one.words.every((word, j) => words[i + j]?.word === word))
      if (name === undefined || !/^\p{Lu}/u.test(text.slice(words[i]!.start))) continue
      const last = words[i + name.words.length - 1]!
      found.push({ outlet: name.outlet, start: words[i]!.start, end: last.end })
      i += name.words.length - 1
    }
    return found
  }
}
