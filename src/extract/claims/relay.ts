/**
 * "Reuters quoted an Israeli official as saying that …": the official says it, by way of Reuters.
 *
 * "quoted the king as an example" relays nothing; "was quoted by Reuters as saying" has its speaker for a subject, and stays as it is.
 */
import type { Attribution } from './attribution.ts'
import type { Subject } from './subject.ts'
import { phraseStarting, type Words } from './words.ts'

/** "as saying", behind a quoting verb: where "saying" stands. */
function sayingBehind({ tokens, lower, children }: Words, at: number): number | undefined {
  if (
    !/^(?:quote|cite)$/u.test(tokens[at]!.lemma) ||
    (children[at] ?? []).some((i) => /^(?:aux:pass|nsubj:pass)$/u.test(tokens[i]!.deprel))
  )
    return undefined
  const end = Math.min(tokens.length, at + 25)
  for (let i = at + 2; i < end; i++)
    if (lower[i - 1] === 'as' && /^(?:saying|telling|writing|warning|adding|stating)$/u.test(lower[i]!)) return i
  return undefined
}

/** Where what is said begins: behind "that" and whom it is told to. */
function contentFrom(words: Words, saying: number, to: number): number {
  const { lower } = words
  const that = lower.indexOf('that', saying)
  if (that > 0 && that < Math.min(to, saying + 6)) return that + 1
  const told = lower[saying] === 'telling' ? phraseStarting(words, saying + 1) : null
  return told ? told.to : saying + 1
}

function relayed(attribution: Attribution): Attribution | undefined {
  const { words, at, source, content } = attribution
  const saying = sayingBehind(words, at)
  if (saying === undefined || !source || source.from > at) return undefined
  const quoted = phraseStarting(words, at + 1)
  if (!quoted || quoted.to > saying - 1) return undefined
  const speaker: Subject = { ...quoted, head: quoted.to - 1 }
  const to = Math.max(content.to, saying + 1)
  const from = contentFrom(words, saying, to)
  return from < to ? { ...attribution, source: speaker, through: source, content: { from, to } } : undefined
}

/** Attributions of a sentence, those by way of a quoting outlet with whom it quotes for source. */
export function withRelays(found: readonly Attribution[]): readonly Attribution[] {
  const relays = new Map(
    found
      .flatMap((a) => (a.origin ? [] : [[a, relayed(a)] as const]))
      .filter((pair): pair is readonly [Attribution, Attribution] => pair[1] !== undefined),
  )
  if (relays.size === 0) return found
  const inside = (a: Attribution): boolean =>
    [...relays].some(([old, { words, content }]) => a !== old && a.words === words && a.at > old.at && a.at < content.from)
  return found
    .filter((a) => !inside(a))
    .map((a) => relays.get(a) ?? (a.origin && relays.get(a.origin) ? { ...a, origin: relays.get(a.origin)! } : a))
}
