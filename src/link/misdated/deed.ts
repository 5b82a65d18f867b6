/**
 * What the date of a telling is of: the deed, its word, and its kind.
 *
 * "The minister was shot on 3 May and buried on the 5th": 3 May is of the shooting, the 5th of the burial.
 */
import type { CheckWordTable } from '../../lookup/check-words.ts'
import { PAST_VERB } from '../../text/past-verb.ts'
import { stem } from '../../text/stem.ts'
import type { Telling } from '../dated-tellings.ts'
import type { DatedDeed } from '../parting/date-evidence.ts'
import type { Statement } from '../parting/statements.ts'
import type { Passages } from '../passages.ts'

/** Characters behind a verb, or beside a noun, within which stands what was done. */
const DEED = 60
const VERBS = new RegExp(PAST_VERB.source, 'giu')

const OF_A_NOUN = /\b(?:the|an?|his|her|its|their|these|those|two|three|four|five|\d+)\s+$/iu
const PARTICIPLES = /\b(?:the|an?|his|her|its|their|these|those)\s+\p{L}{2,}ed\b/giu

/** The month is no march. */
const MONTH_OF_ACTS = /\bMarch\b(?=\s+\d)|(?<=\b(?:in|since|of|on|by|late|early|mid|last|this|\d)[\s-])March\b/gu

const CLEFT = /^(?:was|were)\s+(?:[^,;.]{1,60}?\s)?that\b[^,;.]{0,40}$/iu
const OPENS_WITH_NOUN = /^(?:in|during|at|by|with)\s+(?:the|that|this|an?|its|their|his|her)\s+\p{Ll}+[^,;.]*$/iu

const SETS_TIME =
  /(?:^|[,;:—–“"(]\s*|\b(?:and|but)\s+)(?:it|this|that|the\s+year|the\s+month|the\s+time|the\s+day)\s+(?:was|must\s+have\s+been|would\s+have\s+been)\s+(?:in\s+|on\s+|about\s+|around\s+|perhaps\s+|the\s+)*$/iu

/** "was completed", "took place": the deed is in the noun that it is told of. */
const LIGHT =
  /^(?:(?:was|were|been)\s+)?(?:(?:formally|officially|finally|fully)\s+)?(?:complet|conclud|finali[sz]|carried\s+out|conduct|held|took\s+place|taken\s+place|happen|occurr|came\s+(?:on|in|at)|fell\s+(?:on|in)|consummat|effect|perform|stag)\p{L}*/iu

/** What the date is of: from the last verb before it, or where it opens its words from the first behind, or the noun that it names. */
function deedOf({ words, time }: Telling): { readonly text: string; readonly isOfVerb: boolean } {
  const at = time.citation!.start - words.start
  // Where the time is that of the sentence before: all of this one.
  if (at < 0 || at > words.quote.length) return { text: words.quote, isOfVerb: false }
  const over = at + time.citation!.quote.length
  // "It was 1998, and I stood …", "this was in May, when …": the clause only sets the time of what stands beside it.
  if (SETS_TIME.test(words.quote.slice(0, at)) && /^(?:,|\s+(?:and|when|that)\b)/iu.test(words.quote.slice(over)))
    return { text: words.quote.slice(over), isOfVerb: false }
  // "freed the kidnapped miner": a participle before its noun is no deed of this day.
  const verbs = [...words.quote.matchAll(VERBS)].map((match) => match.index).filter((verb) => !OF_A_NOUN.test(words.quote.slice(0, verb)))
  const named = /\b(?:the|an?|his|her|its|their)\s+(?:\p{L}+\s+){1,3}(?:of|on|in)\s+(?:the\s+\p{L}+\s+of\s+)?$/iu.exec(
    words.quote.slice(0, at),
  )
  const first = verbs.find((verb) => verb >= over)
  const last = verbs.filter((verb) => verb < at).at(-1)
  // "In the occupation of the ponds in August, villagers blocked …": the noun before the date is of it too.
  if (last === undefined && first !== undefined && OPENS_WITH_NOUN.test(words.quote.slice(0, at)))
    return { text: words.quote.slice(0, first + DEED), isOfVerb: false }
  if (named !== null && last === undefined) return { text: words.quote.slice(named.index, over), isOfVerb: false }
  if (/^(?:\s+\d{4})?\s+\p{Ll}{4,}/u.test(words.quote.slice(over)) && /\b(?:the|its|their|his|her)\s+$/iu.test(words.quote.slice(0, at)))
    return { text: words.quote.slice(at, over + DEED), isOfVerb: false }
  // "It was there that on 4 May a group stormed …": what is told stands behind the date.
  if (last !== undefined && CLEFT.test(words.quote.slice(last, at))) return { text: words.quote.slice(over), isOfVerb: false }
  if (last !== undefined && LIGHT.test(words.quote.slice(last))) {
    const other = verbs.filter(
      (verb) => verb < last && !LIGHT.test(words.quote.slice(verb)) && !/^(?:was|were)\b/iu.test(words.quote.slice(verb)),
    )
    return { text: words.quote.slice(other.at(-1) ?? 0, over), isOfVerb: false }
  }
  if (last !== undefined) return { text: words.quote.slice(last, over), isOfVerb: true }
  return { text: first === undefined ? words.quote : words.quote.slice(first, first + DEED), isOfVerb: false }
}

/** What a telling is of, worked out once: a telling is compared with many. */
interface Deed {
  /** The kinds of happening that its words speak of: "went down" and "sank" are one. */
  readonly all: ReadonlySet<string>
  /** Of these, what its date is of. */
  readonly deed: ReadonlySet<string>
  /** Those of the sentences beside it. */
  readonly beside: () => ReadonlySet<string>
  /** Stems of the words of its deed, names left out. */
  readonly told: ReadonlySet<string>
  /** The deed is what a verb before the date says. */
  readonly isOfVerb: boolean
  readonly recurs: boolean
  readonly back: boolean
}

const known = new WeakMap<Telling, Deed>()

export function actsOf(telling: Telling, words: CheckWordTable, passages: Passages): Deed {
  const before = known.get(telling)
  if (before !== undefined) return before
  const ids = (text: string): Set<string> => new Set(words.find('act', text.replace(MONTH_OF_ACTS, '     ')).map(({ id }) => id))
  const { text, isOfVerb } = deedOf(telling)
  let around: ReadonlySet<string> | undefined
  const found: Deed = {
    all: ids(telling.words.quote),
    deed: ids(text.replace(PARTICIPLES, ' ')),
    beside: () => {
      const all = passages.of(telling.document.id)
      around ??= ids([all[telling.passage.at - 1], all[telling.passage.at + 1]].map((one) => one?.citation.quote ?? '').join('\n'))
      return around
    },
    isOfVerb,
    told: new Set((text.match(/(?<!\p{L})\p{Ll}{4,}/gu) ?? []).map(stem)),
    recurs: words.in('recurring', text),
    back: BACK.test(text),
  }
  known.set(telling, found)
  return found
}

/** "took back the town": what was undone, or done again, is another act. */
const BACK =
  /\b(?:took\s+back|taken\s+back|won\s+back|retook|retaken|recaptur\p{L}*|regain\p{L}*|reopen\p{L}*|re-?elect\p{L}*|reinstat\p{L}*|rebuil\p{L}*|resum\p{L}*|restor\p{L}*|return\p{L}*)\b/iu

/** The same for the trees that read pairs of dated tellings: its words are those of the statement that the telling is. */
export function deedOfTelling(telling: Telling, statement: Statement, words: CheckWordTable, passages: Passages): DatedDeed {
  const { deed, all, told } = actsOf(telling, words, passages)
  const { figures, names } = telling
  return { acts: deed, all, words: statement.words.filter((word) => told.has(word.stem)), figures, names }
}
