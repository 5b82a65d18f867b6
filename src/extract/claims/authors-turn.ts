/**
 * Where the article takes the word again inside what was read as someone's: the content ends there.
 *
 * "Lisbon promised that the files would be opened, and the promise was kept": "the files would be opened". "Critics who argue that the tax hurts
 * tenants will go on winning": "the tax hurts tenants". "He said the levy would stay, a remark that sank the peso": "the levy would stay".
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { Attribution } from './attribution.ts'
import { startsClause } from './clause-behind.ts'
import { isFiniteVerb, isNominal, phraseStarting, verbGroup, type Words } from './words.ts'

const RELATIVE = /^(?:who|which|that)$/u
const SUBORDINATES = /^(?:who|which|that|if|when|while|because|since|although|though|unless|until|whose|where|what|how|why|whether)$/u
const CALLED = /^(?:boast|characterization|comment|description|formula|formulation|line|phrase|quip|remark|response|verdict|words)$/u
/** What is told of besides by the verb's own noun: "reported that …, and the leak …". */
const TOLD: Readonly<Record<string, RegExp>> = {
  report: /^(?:article|leak|news|revelation|story)$/u,
  reveal: /^(?:leak|news|revelation|story)$/u,
  say: /^(?:announcement|comment|remark|statement|words)s?$/u,
  tell: /^(?:comment|news|remark|statement|words)s?$/u,
  write: /^(?:article|column|essay|letter|post|words)$/u,
}

/** Where the groups of finite verbs begin, each once. */
function predicates(words: Words, from: number, to: number): number[] {
  const found: number[] = []
  for (let i = from; i < to; i++) {
    if (!isFiniteVerb(words, i)) continue
    const helps = words.tokens.slice(i + 1, i + 5).some((t, k) => t.upos === 'VERB' && verbGroup(words, i + 1 + k).from <= i)
    if (words.tokens[i]!.upos !== 'AUX' || !helps) found.push(verbGroup(words, i).from)
  }
  return found
}

/** "critics who argue that …" with no verb before them: their own verb comes behind what they argue. */
function verbOfHolder({ words, at, content }: Attribution): number | undefined {
  const relative = verbGroup(words, at).from - 1
  if (!RELATIVE.test(words.lower[relative] ?? '') || !isNominal(words.tokens[relative - 1])) return undefined
  let first = relative
  while (first > 0 && !/^[,;:—–“"]$/u.test(words.tokens[first - 1]!.text)) first--
  if (predicates(words, first, relative).length > 0 || words.tokens[first]!.upos === 'ADP') return undefined
  const verbs = new Set(predicates(words, content.from, content.to))
  let owed = 1
  for (let i = content.from; i < content.to; i++) {
    if (words.quoted[i]) return undefined
    const joined = /^(?:and|or|but)$/u.test(words.lower[i]!) && (verbs.has(i + 1) || startsClause(words, i + 1))
    if (joined || (i > content.from && SUBORDINATES.test(words.lower[i]!))) owed++
    if (verbs.has(i) && owed-- === 0) return i
  }
  return undefined
}

/** Nouns that are their verb: "promised … the promise". */
const SAME = /^(?:appeal|boast|charge|claim|demand|offer|pledge|promise|report|request|threat|vow)s?$/u

/** Whether a noun is made of a verb: "warning" of "warn", "statement" of "state", "threat" of "threaten"; not "war", "the state". */
function isMadeOf(noun: string, verb: string): boolean {
  if (SAME.test(noun)) return verb.startsWith(noun.replace(/s$/u, '').slice(0, 6))
  const rest = noun.startsWith(verb) ? noun.slice(verb.length) : noun.startsWith(verb.replace(/e$/u, '')) ? noun.slice(verb.length - 1) : ''
  return /^(?:ings?|ations?|ments?|als?|ions?)$/u.test(rest)
}

/** "the promise" after "promised", "the leak" after "reported": the saying itself, not what was said. */
function tellsOfCue({ words, at, content, cue }: Attribution, noun: number): boolean {
  const { lemma } = words.tokens[at]!
  const word = words.lower[noun] ?? ''
  if (words.tokens[noun]?.upos !== 'NOUN' || !/^(?:the|this|that|these|those)$/u.test(words.lower[noun - 1]!)) return false
  const own = cue.class === 'verb' ? cue.words : lemma
  const before = words.lower.slice(content.from, noun - 1)
  return (isMadeOf(word, own) && !before.includes(word)) || (TOLD[cue.words]?.test(word) && !before.includes(word)) === true
}

/** "nobody I know believes it": who writes speaks. */
function isAuthors(words: Words, from: number): boolean {
  for (let i = from; i < words.tokens.length && !/^[,;]$/u.test(words.lower[i]!); i++) {
    if (/^(?:i|me|my)$/u.test(words.lower[i]!)) return true
    if (isFiniteVerb(words, i) && !/^(?:i|me|my)$/u.test(words.lower[i - 1] ?? '')) return false
  }
  return false
}

/** ", and" with a clause of the author's: about the saying, in the first person, or beside a content that has no verb to join it to. */
function turnsAtAnd(attribution: Attribution, i: number): boolean {
  const { words, content } = attribution
  if (!/^(?:and|but)$/u.test(words.lower[i + 1] ?? '')) return false
  if (predicates(words, content.from, i).length === 0) return hasOwnVerb(words, i + 2)
  if (tellsOfCue(attribution, i + 3)) return hasOwnVerb(words, i + 2)
  return startsClause(words, i + 2) && isAuthors(words, i + 2)
}

/** "the sale of jets, like the loans that it gave, has …": a subject, whose verb comes somewhere behind. */
function hasOwnVerb(words: Words, from: number): boolean {
  const phrase = phraseStarting(words, from)
  if (!phrase) return false
  const { deprel, head } = words.tokens[phrase.to - 1]!
  // "the leak (it came from the bank) cost …"
  if (words.tokens[phrase.to]?.text === '(') return true
  return startsClause(words, from) || (deprel.startsWith('nsubj') && head > from)
}

/** "held him guilty, led …", "called a farce, has …": the verb of whoever the cue's clause describes. */
function verbAtComma({ words, content, frame }: Attribution): number | undefined {
  if (/^(?:clause|quote|that|object-that|wh)$/u.test(frame)) return undefined
  for (let i = content.from + 1; i < content.to - 1; i++) {
    if (words.tokens[i]!.text !== ',' || words.quoted[i] || !isFiniteVerb(words, i + 1)) continue
    return predicates(words, content.from, i).length === 0 ? i : undefined
  }
  return undefined
}

/** ", a remark that …", ", a pledge repeated by …": a name for what was said. */
function namesIt({ words }: Attribution, i: number, knowledge: Knowledge): boolean {
  if (!/^an?$/u.test(words.lower[i + 1] ?? '')) return false
  const phrase = phraseStarting(words, i + 1)
  if (!phrase) return false
  const noun = words.lower[phrase.to - 1]!
  const said = CALLED.test(noun) || knowledge.cues.startingWith(noun).some(({ cue, rest }) => cue.class === 'noun' && rest.length === 0)
  const [next, second] = [words.tokens[phrase.to], words.lower[phrase.to + 1] ?? '']
  return said && next !== undefined && (/^(?:that|which)$/iu.test(next.text) || next.xpos === 'VBN' || second === 'which')
}

/** "genocide from every podium he could find": where and how often it is said, in the author's words. */
function occasion({ words, content }: Attribution): number | undefined {
  for (let i = content.from + 1; i < content.to - 2; i++) {
    if (
      words.tokens[i]!.upos !== 'ADP' ||
      words.quoted[i] ||
      !/^(?:any|anyone|each|every|everyone|whatever|whoever)$/u.test(words.lower[i + 1]!)
    )
      continue
    const rest = words.lower.slice(i + 2, content.to)
    const own = rest.findIndex((w, k) => /^(?:he|she|they|it|who)$/u.test(w) && /^(?:can|could|will|would)$/u.test(rest[k + 1] ?? ''))
    if ((own >= 0 && own < 3) || /^(?:chance|opportunity|turn)$/u.test(rest[0] ?? '')) return i
  }
  return undefined
}

/** An attribution whose content ends where the article goes on by itself. */
export function untilAuthor(attribution: Attribution, knowledge: Knowledge): Attribution {
  const { words, at, content, frame } = attribution
  if (frame === 'continued' || frame === 'aside' || content.from <= at) return attribution
  const cut = (to: number): Attribution => ({ ...attribution, content: { from: content.from, to } })
  const own = verbOfHolder(attribution) ?? verbAtComma(attribution) ?? occasion(attribution)
  if (own !== undefined && own > content.from) return cut(own)
  for (let i = content.from + 1; i < Math.min(content.to, words.tokens.length) - 2; i++) {
    const outside = words.quoted[i + 1] === 0 || words.quoted[i + 2] === 0
    if (words.lower[i] === ',' && outside && (turnsAtAnd(attribution, i) || namesIt(attribution, i, knowledge))) return cut(i)
  }
  return attribution
}
