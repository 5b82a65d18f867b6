/**
 * Cues set in commas inside what they attribute: the clause around them is the content.
 *
 * "The tank, an engineer explained to us, holds less" gives the whole clause by the engineer; "The ink looks old, but, as curators have noted, the
 * paper is new" only "the paper is new"; "The choir, I am told, means to sing" is by nobody named. "The war went on, and …" is none.
 */
import type { Cue } from '../../model/records/cue.ts'
import type { Attribution } from './attribution.ts'
import { startsClause } from './clause-behind.ts'
import type { CuePlace } from './cues-in.ts'
import type { Subject } from './subject.ts'
import { inNounPhrase, isFiniteVerb, isNominal, isQuote, phraseStarting, type Stretch, verbGroup, type Words } from './words.ts'

const SIGN = /^(?:,|—|–|\(|\))$/u
const CLAUSAL = /^(?:clause|that|quote|object-that)$/u
const CONJUNCTION = /^(?:if|when|while|although|though|because|since|unless|whereas)$/u
const LEADS = /^(?:after|although|as|before|since|though|when|while)$/u
/** What may stand right before the aside where its clause only begins behind it: "but, as they say, …", "where, it is understood, …". */
const OPENS = /^(?:but|and|yet|or|that|where|which|because|since|for|so)$/u
const WHEN = /^(?:last|late|early|this|yesterday|today|earlier|again|here)$/u

const mayBeAside = ({ frames, class: kind }: Cue): boolean => kind === 'verb' && frames.some((f) => CLAUSAL.test(f))

/** A mark that opens or closes a quotation, no apostrophe. */
const turns = ({ quoted }: Words, i: number): boolean => quoted[i] !== quoted[i + 1]

/** The last word before a place that is a sign, with no verb between. */
function signBefore(words: Words, from: number): number | undefined {
  for (let i = from - 1; i >= Math.max(0, from - 14); i--) {
    if (SIGN.test(words.tokens[i]!.text)) return i
    if (isFiniteVerb(words, i) || turns(words, i)) return undefined
  }
  return undefined
}

/** One noun phrase with its "of …" and "at …": no second one that a relative clause would begin with. */
function subjectBetween(words: Words, from: number, to: number): Subject | undefined {
  const first = phraseStarting(words, from)
  if (!first || /^(?:who|which|that)$/u.test(words.lower[from]!)) return undefined
  let end = Math.min(first.to, to)
  while (end < to && words.tokens[end]!.upos === 'ADP') {
    const next = phraseStarting(words, end + 1)
    if (!next) return undefined
    end = Math.min(next.to, to)
  }
  const rest = words.tokens.slice(end, to)
  if (rest.some((t) => t.upos !== 'ADV')) return undefined
  return { from, to: end, head: Math.min(first.to, to) - 1 }
}

/** The sign behind a cue that has nothing but "to me", "in March", "last week" and, for words of telling, whom it tells. */
function signBehind(words: Words, { cue, to }: CuePlace): number | undefined {
  const { tokens, lower } = words
  let i = to
  while (tokens[i]?.upos === 'ADV') i++
  if (cue.frames.includes('object-that')) i = phraseStarting(words, i)?.to ?? i
  const first = tokens[i]
  if (!first) return undefined
  if (!SIGN.test(first.text) && first.upos !== 'ADP' && !WHEN.test(lower[i]!)) return undefined
  for (; i < Math.min(tokens.length, to + 14); i++) {
    if (SIGN.test(tokens[i]!.text)) return i
    if (isFiniteVerb(words, i) || tokens[i]!.upos === 'VERB' || turns(words, i) || /^(?:that|[:;])$/u.test(lower[i]!)) return undefined
  }
  return undefined
}

/** Where the clause around begins: behind the aside, or after the last mark that parts clauses. */
export function clauseFrom(words: Words, open: number, close: number): number {
  const { tokens, lower } = words
  if (OPENS.test(lower[open - 1] ?? '') || tokens[open - 1]?.upos === 'PUNCT') return close + 1
  let from = open
  while (from > 0 && !/^(?:;|:|\(|—|–)$/u.test(tokens[from - 1]!.text)) from--
  // "As the tide rose, it was his task, he said, to …"
  if (LEADS.test(lower[from]!)) for (let i = from; i < open; i++) if (tokens[i]!.text === ',' && startsClause(words, i + 1)) from = i + 1
  // "if Chile is ready, as he has said, to share it, …", but "If the talk fails, he argues, there are other tools"
  const broken = !startsClause(words, close + 1)
  const skipped = (i: number): boolean => /^(?:CCONJ|PUNCT)$/u.test(tokens[i]!.upos) || (broken && CONJUNCTION.test(lower[i]!))
  while (from < open && skipped(from)) from++
  return from
}

/** A clause with "if" ends where the main one begins; every one at a mark that parts clauses. */
export function clauseTo(words: Words, from: number, close: number): number {
  const conditional = CONJUNCTION.test(words.lower[from - 1] ?? '')
  for (let i = close + 1; i < words.tokens.length; i++) {
    const { text } = words.tokens[i]!
    if (/^(?:;|\))$/u.test(text) && !words.quoted[i]) return i
    if (conditional && text === ',' && startsClause(words, i + 1)) return i
  }
  return words.tokens.length
}

/** A quotation with a subject of its own, "and …", "that …" or nothing at all: no clause that was broken off goes on there. */
function resumes(words: Words, open: number, close: number, from: number): boolean {
  const { tokens, lower } = words
  const next = close + 1
  if (!tokens[next] || tokens[next].upos === 'CCONJ' || /^(?:that|who|which|while|whereas|[.?!;:])$/u.test(lower[next]!)) return false
  if (from === next) return startsClause(words, next)
  if (tokens[next].upos === 'VERB' && /ing$/u.test(tokens[next].text)) return false
  const quote = isQuote(tokens[next].text)
  if (quote && (words.quoted[next] || inNounPhrase(words, next + 1))) return false
  return !isFiniteVerb(words, open - 1) || quote || !startsClause(words, next)
}

interface Aside {
  readonly source: Subject | null
  readonly content: Stretch
}

function asideAt(words: Words, place: CuePlace): Aside | undefined {
  if (!mayBeAside(place.cue) || words.quoted[place.at]) return undefined
  const group = verbGroup(words, place.at)
  const open = group.finite && !group.negated ? signBefore(words, group.from) : undefined
  if (open === undefined || open < 1) return undefined
  const as = /^(?:as|so)$/u.test(words.lower[open + 1] ?? '') ? 1 : 0
  const subject = subjectBetween(words, open + 1 + as, group.from)
  const close = subject && signBehind(words, place)
  if (!subject || close === undefined) return undefined
  const pronoun = words.lower[subject.head]!
  // "I think", "we believe" are the author's; "I am told", "it is understood" nobody's
  if (/^(?:i|we|it|there|you)$/u.test(pronoun) && !group.passive) return undefined
  const from = clauseFrom(words, open, close)
  if (from < open && !words.tokens.slice(from, open).some(isNominal)) return undefined
  if (!resumes(words, open, close, from)) return undefined
  return { source: group.passive ? null : subject, content: { from, to: clauseTo(words, from, close) } }
}

/** What a cue in commas attributes; undefined where it is none. */
export function byAside(words: Words, place: CuePlace): Attribution | undefined {
  const aside = asideAt(words, place)
  if (!aside) return undefined
  const { from } = verbGroup(words, place.at)
  return { words, cue: place.cue, at: place.at, cueSpan: { from, to: place.to }, ...aside, frame: 'aside', negated: false }
}
