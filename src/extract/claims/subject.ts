/**
 * Whose verb it is: the words of its subject, by heads where they are sound, else by the order of words.
 *
 * "Mehmet Aydin, the envoy to Oslo, who often warns of war": the subject of "warns" is "Mehmet Aydin, the envoy to Oslo".
 */
import {
  inNounPhrase,
  isFiniteVerb,
  isNominal,
  phraseEnding,
  phraseStarting,
  type Stretch,
  subtree,
  verbGroup,
  type Words,
} from './words.ts'

export interface Subject extends Stretch {
  /** The noun that stands for it. */
  readonly head: number
}

const QUANTIFIER = /^(?:some|many|most|few|several|all|both|those|others)$/u
const RELATIVE = /^(?:who|which|that|whom|whose)$/u
const PREPOSITIONS = new Set([
  'between',
  'over',
  'of',
  'for',
  'in',
  'at',
  'to',
  'from',
  'on',
  'with',
  'by',
  'within',
  'near',
  'inside',
  'against',
  'under',
])

/** The noun phrase with "of …", "in …" and names set beside it that ends at a word. */
function fullPhraseEnding(words: Words, last: number): Subject {
  let { from } = phraseEnding(words, last)
  let head = last
  for (;;) {
    const before = words.lower[from - 1]
    if (
      before !== undefined &&
      PREPOSITIONS.has(before) &&
      from >= 2 &&
      (isNominal(words.tokens[from - 2]) || QUANTIFIER.test(words.lower[from - 2]!))
    ) {
      head = from - 2
      from = phraseEnding(words, head).from
    } else if (before === ',' && from >= 2 && isNominal(words.tokens[from - 2]) && apposition(words, from, last)) {
      head = from - 2
      from = phraseEnding(words, head).from
    } else break
  }
  return { from, to: last + 1, head }
}

/** "Aydin, the envoy": a name and, after a comma, what they are. */
function apposition(words: Words, from: number, last: number): boolean {
  const name = words.tokens[from - 2]!
  if (words.lower.slice(Math.max(0, from - 9), from - 2).some((w) => w === 'according' || w === 'per')) return false
  const article = /^(?:a|an|the|his|her|its|one)$/u.test(words.lower[from]!)
  const title = words.tokens[from]!.upos === 'PROPN' && words.lower.slice(from, last + 1).includes("'s")
  return name.upos === 'PROPN' && (article || title || words.tokens[from]!.upos === 'NOUN' || words.tokens[from]!.upos === 'ADJ')
}

/** The first word that may close a noun phrase, going left from a verb group over adverbs and set-off phrases. */
function nounLeftOf(words: Words, from: number): number | undefined {
  const { tokens, lower } = words
  let i = from - 1
  for (let steps = 0; i >= 0 && steps < 60; steps++) {
    const token = tokens[i]!
    if (
      isNominal(token) &&
      token.deprel !== 'obl:tmod' &&
      !/^(?:yesterday|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(lower[i]!)
    )
      return i
    if (token.upos === 'DET' && /^(?:some|many|few|several|all|both|most|others|this|these|that)$/u.test(lower[i]!)) return i
    if (token.upos === 'ADJ' && tokens[i - 1]?.upos === 'DET') return i
    if (token.text === ',' || token.text === '—' || token.text === '–') {
      const open = setOffStart(words, i)
      if (open === undefined) return undefined
      i = open
    } else if (token.upos === 'ADV' || token.upos === 'PUNCT' || isNominal(token) || (token.upos === 'PART' && lower[i] !== "'s")) i--
    else return undefined
  }
  return undefined
}

/** For "X, during the talks, said": the word before the comma that opens the phrase closed by a comma at `close`. */
function setOffStart({ tokens, lower }: Words, close: number): number | undefined {
  for (let i = close - 1; i >= 0; i--) if (tokens[i]!.text === ',' || lower[i] === '—' || lower[i] === '–') return i > 0 ? i - 1 : undefined
  return undefined
}

/** Cuts a subtree to what names the source: without relative clauses and participles hung behind. */
function trimmed(words: Words, head: number, limit: number): Subject {
  const hull = subtree(words, head)
  let to = Math.max(head + 1, Math.min(hull.to, limit))
  for (let i = head + 1; i < to; i++) {
    const word = words.lower[i]!
    const later = /^(?:in|on|for|at|by)$/u.test(word) && words.lower.slice(i + 1, i + 3).some((w) => AFTERTHOUGHT.test(w))
    const clause = later || RELATIVE.test(word) || isFiniteVerb(words, i) || /^(?:but|while|as|when|after|before)$/u.test(word)
    if (clause || (words.tokens[i]!.text === ',' && !isNominal(words.tokens[i + 1]) && !inNounPhrase(words, i + 1))) {
      to = i
      break
    }
  }
  let from = Math.min(hull.from, head)
  const plain = phraseEnding(words, head).from
  for (let i = plain - 1; i >= from; i--)
    if (isFiniteVerb(words, i) || words.tokens[i]!.text === ',' || words.tokens[i]!.upos === 'ADP') from = Math.max(from, i + 1)
  if (from > plain) from = plain
  while (to > head + 1 && (words.tokens[to - 1]!.upos === 'PUNCT' || words.tokens[to - 1]!.text === '(')) to--
  while (from < head && /^(?:PUNCT|CCONJ|SCONJ|ADP|ADV)$/u.test(words.tokens[from]!.upos)) from++
  return { from, to, head }
}

/** "during a meeting with the envoy": no subject can stand there. */
const afterPreposition = (words: Words, noun: number): boolean => {
  const { from } = phraseEnding(words, noun)
  return words.tokens[from - 1]?.upos === 'ADP' && !RELATIVE.test(words.lower[noun]!)
}

const AFTERTHOUGHT =
  /^(?:response|turn|return|addition|particular|contrast|fact|statement|interview|part|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u

/** Whom a relative pronoun stands for. */
export function antecedent(words: Words, relative: number): Subject | undefined {
  let i = relative - 1
  while (i >= 0 && (words.tokens[i]!.upos === 'PUNCT' || words.tokens[i]!.upos === 'ADP')) i--
  return i >= 0 && isNominal(words.tokens[i]) ? fullPhraseEnding(words, i) : undefined
}

const resolvesTo = (words: Words, i: number, limit: number): Subject | undefined =>
  RELATIVE.test(words.lower[i]!) && words.tokens[i]!.upos !== 'DET' ? (antecedent(words, i) ?? undefined) : trimmed(words, i, limit)

/** The subject by heads: its own, else that of the verb it is joined to or hangs on. */
function byHeads(words: Words, verb: number, climbed = 0): Subject | undefined {
  const { tokens, children } = words
  const own = (children[verb] ?? []).find((c) => /^nsubj(?::|$)/u.test(tokens[c]!.deprel))
  if (own !== undefined && !(own < verb && afterPreposition(words, own)))
    return own < verb || climbed === 0 ? resolvesTo(words, own, own < verb ? verb : tokens.length) : undefined
  const { head, deprel } = tokens[verb]!
  if (climbed === 0 && /ing$/u.test(tokens[verb]!.text) && /^(?:,|”|"|—|–)$/u.test(tokens[verb - 1]?.text ?? '')) return undefined
  if (head < 0 || climbed > 4) return undefined
  if (/^acl/u.test(deprel) && deprel !== 'acl:relcl' && head < verb)
    return /ing$/u.test(tokens[verb]!.text) ? trimmed(words, head, verb) : undefined
  if (/^(?:conj|xcomp|advcl|ccomp|aux|parataxis|cop|dep)/u.test(deprel)) return byHeads(words, head, climbed + 1)
  return undefined
}

/** The subject of a clause's first finite verb: whose a fronted or trailing participle is. */
function ofMainClause(words: Words, participle: number): Subject | undefined {
  const { tokens } = words
  const before = tokens.findIndex((_, i) => i < participle && isFiniteVerb(words, i))
  const verb = before >= 0 ? lastBefore(words, participle) : tokens.findIndex((_, i) => i > participle && isFiniteVerb(words, i))
  if (verb < 0) return undefined
  const noun = nounLeftOf(words, verbGroup(words, verb).from)
  return noun === undefined ? undefined : fullPhraseEnding(words, noun)
}

/** The nearest finite verb before a participle that has a subject right in front of it. */
function lastBefore(words: Words, participle: number): number {
  for (let i = participle - 1; i > 0; i--) {
    if (!isFiniteVerb(words, i)) continue
    const from = verbGroup(words, i).from
    if (isNominal(words.tokens[from - 1])) return i
  }
  return words.tokens.findIndex((_, i) => isFiniteVerb(words, i))
}

function byOrder(words: Words, verb: number): Subject | undefined {
  const group = verbGroup(words, verb)
  if (/ing$/u.test(words.tokens[verb]!.text) && !group.finite) return ofMainClause(words, verb)
  const before = words.lower[group.from - 1]
  if (before !== undefined && RELATIVE.test(before)) return antecedent(words, group.from - 1)
  if (before === 'and' || before === 'but' || before === 'or' || group.infinitive) {
    for (let i = group.from - 2; i > 0; i--) {
      if (!isFiniteVerb(words, i)) continue
      const from = verbGroup(words, i).from
      if (isNominal(words.tokens[from - 1]) || words.tokens[from - 1]?.upos === 'ADV') return byOrder(words, i)
    }
    return undefined
  }
  const noun = nounLeftOf(words, group.from)
  return noun === undefined ? undefined : fullPhraseEnding(words, noun)
}

/** The words in front of or behind a verb that name its subject; undefined where there are none. */
export function subjectOf(words: Words, verb: number): Subject | undefined {
  return (words.parsed ? byHeads(words, verb) : undefined) ?? byOrder(words, verb)
}

/** The noun phrase right in front of a verb, whatever the heads say: for where theirs can't be a speaker. */
export function nounBefore(words: Words, verb: number): Subject | undefined {
  const { from } = verbGroup(words, verb)
  let i = from - 1
  while (i >= 0 && words.tokens[i]!.upos === 'ADV') i--
  if (RELATIVE.test(words.lower[i] ?? '')) return antecedent(words, i)
  return i >= 0 && isNominal(words.tokens[i]) ? fullPhraseEnding(words, i) : undefined
}

/** For `"…," said the envoy`: the noun phrase right behind the verb. */
export function subjectBehind(words: Words, verb: number): Subject | undefined {
  const first = phraseStarting(words, verb + 1)
  if (!first) return undefined
  let { to } = first
  const head = isNominal(words.tokens[to - 1]) ? to - 1 : first.from
  for (;;) {
    const joins =
      PREPOSITIONS.has(words.lower[to] ?? '') ||
      (words.lower[to] === ',' && (/^(?:a|an|the|who)$/u.test(words.lower[to + 1] ?? '') || words.tokens[to + 1]?.upos === 'NOUN'))
    const next = joins ? phraseStarting(words, to + 1) : null
    if (!next || words.lower[to + 1] === 'who') break
    to = next.to
  }
  return { from: first.from, to, head }
}

/** For a passive: the noun phrase after "by". */
export function agentOf(words: Words, verb: number): Subject | undefined {
  for (let i = verb + 1; i < Math.min(words.tokens.length, verb + 6); i++) {
    if (words.tokens[i]!.upos === 'PUNCT' && words.tokens[i]!.text !== ',') return undefined
    if (words.lower[i] !== 'by') continue
    const behind = subjectBehind(words, i)
    return behind && words.tokens[behind.head]!.upos !== 'VERB' ? behind : undefined
  }
  return undefined
}
