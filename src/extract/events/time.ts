/**
 * When an event is said to have happened: the time expression of its own clause, else of the clause that it goes along with.
 *
 * "In early May, Chad expelled the envoy, accusing him of spying": both "expelled" and "accusing" have the days of "early May".
 */
import { type Annotation, cite, type Document, type Sentence, type TimeExpression, type TimeSpan } from '../../model/index.ts'
import { overlaps } from '../../text/spans.ts'
import { clauseWords, type Index, markerOf, relation, subtreeOf } from '../syntax.ts'
import type { Trigger } from './arguments.ts'

const CLAUSAL = new Set(['acl', 'advcl', 'ccomp', 'parataxis'])
/** Clauses that share the time of the one they hang on: "…, accusing", "and recalled", "agreed to send". */
const SHARES = new Set(['advcl', 'conj', 'xcomp', 'obj', 'obl', 'nmod', 'nsubj'])
const DAY = 86_400_000
const LONG_BEFORE = 45 * DAY

const resolved = (time: TimeExpression): boolean =>
  (time.type === 'DATE' || time.type === 'TIME') && (time.from !== null || time.to !== null)

const nearest = (times: readonly TimeExpression[], word: { start: number }): TimeExpression | undefined =>
  [...times].sort((a, b) => Math.abs(a.start - word.start) - Math.abs(b.start - word.start))[0]

export function timeOf(doc: Document, annotation: Annotation, trigger: Trigger): TimeSpan | undefined {
  const found = expressionOf(annotation, trigger)
  if (!found) return undefined
  return { start: found.from, end: found.to, basis: found.basis, citation: cite(doc, found.start, found.end) }
}

function expressionOf(annotation: Annotation, { sentence, word, verb }: Trigger): TimeExpression | undefined {
  const here = annotation.times.filter((time) => resolved(time) && overlaps(time, sentence))
  if (here.length === 0) return undefined
  const within = (words: readonly Index[]): TimeExpression[] =>
    here.filter((time) => words.some((i) => overlaps(sentence.tokens[i]!, time)))
  const own = nearest(within(nounWords(sentence, word)), sentence.tokens[word]!)
  if (own) return own
  let at = verb ?? word
  for (let steps = 0; steps < 4; steps++) {
    const found = nearest(within(ownClause(sentence, at)), sentence.tokens[word]!)
    if (found) return found
    const token = sentence.tokens[at]!
    const marker = markerOf(sentence, at) ?? ''
    if (token.head < 0 || !SHARES.has(relation(token)) || /^(?:after|before|since|following)$/u.test(marker)) return undefined
    if (relation(token) === 'nmod' && sentence.tokens[token.head]!.upos !== 'VERB' && steps > 1) return undefined
    at = token.head
  }
  return undefined
}

/** A noun with what describes it: "the January attack on the embassy". */
const nounWords = (sentence: Sentence, word: Index): Index[] =>
  sentence.tokens[word]!.upos === 'VERB'
    ? []
    : subtreeOf(sentence, word, (child) => CLAUSAL.has(relation(child)) || relation(child) === 'conj')

/** A clause without the clauses inside it. */
function ownClause(sentence: Sentence, predicate: Index): Index[] {
  const whole = new Set(clauseWords(sentence, predicate))
  return subtreeOf(sentence, predicate, (child, i) => !whole.has(i) || (child.upos === 'VERB' && CLAUSAL.has(relation(child))))
}

/** Told as background: its time ended well before the article's day. */
export function isHistorical(doc: Document, time: TimeSpan | undefined): boolean {
  const published = doc.published?.start ?? doc.published?.end
  if (!published || !time?.end) return false
  return Date.parse(time.end) < Date.parse(published) - LONG_BEFORE
}
