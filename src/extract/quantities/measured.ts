/**
 * What a figure is counted in and what it measures.
 *
 * "nearly 70% of arms supplies to Baku": percent, of "arms supplies to Baku"; "a six-person cell": persons, of "cell"; "a $2 billion deal": USD, of "deal".
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { Sentence } from '../../model/index.ts'
import type { UnitRecord } from '../../model/records/unit.ts'
import type { Span } from '../../text/spans.ts'
import { dependentsOf, governorOf, nounPhraseWords, patientOf, prepositionOf, relation, spanOf, subjectOf } from '../syntax.ts'
import type { Figure } from './figures.ts'
import { hasVictims, merelyOne } from './victims.ts'

export interface Measured {
  readonly unit: string
  /** Words from the figure's first to the last of what it measures. */
  readonly span: Span
  /** Where the words of what is measured stand, in order; empty where the text doesn't say. */
  readonly of: readonly Span[]
}

/** A count of things with "the" has been told before or is none: "the two countries". */
const TOLD = /^(?:the|these|those|both|all|its|their|his|her|our|whose|other)$/iu
const SMALL = 12
/** Room for " of " or " in ". */
const NEAR = 4
const isDash = (text: string | undefined): boolean => /^[-–‐‑]$/u.test(text ?? '')

interface Head {
  readonly record?: UnitRecord
  readonly name: string
  /** Last word of the unit. */
  readonly last: number
  /** "12-day": the unit is part of a description. */
  readonly compound: boolean
}

/** The unit that stands at a word or after it, the longest first: "square kilometres", "%". */
function unitAt(sentence: Sentence, at: number, knowledge: Knowledge): { record: UnitRecord; last: number } | undefined {
  for (let length = knowledge.units.longest; length >= 1; length--) {
    const words = sentence.tokens.slice(at, at + length)
    if (words.length < length) continue
    const record =
      knowledge.units.of(words.map((t, i) => (i === length - 1 ? t.lemma.toLowerCase() : t.text)).join(' ')) ??
      knowledge.units.of(words.map((t) => t.text).join(' '))
    if (record) return { record, last: at + length - 1 }
  }
  return undefined
}

const MODIFIER = /^(?:ADJ|ADV|NOUN|PROPN|NUM)$/u

/** The noun that a count counts: "three Russian helicopters", "24 Shahed-136 drones", "14 of the drones", "eleven of his men". */
function countedNoun({ tokens }: Sentence, figure: Figure): number | undefined {
  let at = figure.last + 1
  const next = tokens[at + 1]
  if (/^of$/iu.test(tokens[at]?.text ?? '') && (/^(?:DET|NUM)$/u.test(next?.upos ?? '') || next?.xpos === 'PRP$')) at += 2
  let noun: number | undefined
  for (let i = at; i < Math.min(tokens.length, at + 8); i++) {
    const token = tokens[i]!
    const inside = isDash(token.text) && token.start === tokens[i - 1]!.end && token.end === tokens[i + 1]?.start
    const participle = token.upos === 'VERB' && /^VB[NG]$/u.test(token.xpos ?? '') && noun === undefined
    if (!MODIFIER.test(token.upos) && !inside && !participle) break
    if (/^NN/u.test(token.xpos ?? '')) noun = i
    // A plural common noun closes the phrase, unless another noun follows: "arms deals".
    if (token.xpos === 'NNS' && !/^NN/u.test(tokens[i + 1]?.xpos ?? '')) return i
  }
  return noun
}

function lastOfNouns({ tokens }: Pick<Sentence, 'tokens'>, from: number): number {
  let at = from
  while (/^NNP?S?$/u.test(tokens[at + 1]?.xpos ?? '')) at++
  return at
}

function headOf(sentence: Sentence, figure: Figure, knowledge: Knowledge): Head | undefined {
  const { tokens } = sentence
  if (figure.sign !== undefined) {
    const record = knowledge.units.of(figure.sign)
    return record && { record, name: record.unit, last: figure.last, compound: false }
  }
  const hyphen = isDash(tokens[figure.last + 1]?.text) && tokens[figure.last + 1]!.start === tokens[figure.last]!.end
  const next = unitAt(sentence, figure.last + (hyphen ? 2 : 1), knowledge)
  // "42 fighter jets", "nineteen crew members", "two Iranian border guards": a person's noun in the singular, or an adjective, stands before what is counted.
  const before = next && tokens[next.last]!
  const describes =
    next?.record.kind === 'person' &&
    ((figure.high > 1 && before?.xpos === 'NN' && tokens[next.last + 1]?.xpos === 'NNS') ||
      (before?.upos === 'ADJ' && (countedNoun(sentence, figure) ?? 0) > next.last))
  if (next && next.record.kind !== 'uncounted' && !describes) {
    const known = { record: next.record, name: next.record.unit, last: next.last, compound: hyphen }
    // "member" counts persons; "three years" time; a verb of the same spelling ("won", "staff") nothing.
    if (!/^(?:VERB|AUX|ADP|PRON)$/u.test(tokens[next.last]!.upos)) return known
  }
  if (hyphen) return undefined
  const noun = countedNoun(sentence, figure)
  if (noun === undefined) return undefined
  const record = knowledge.units.of(tokens[noun]!.lemma.toLowerCase())
  if (record?.kind === 'uncounted') return undefined
  if (record) return { record, name: record.unit, last: noun, compound: false }
  const word = tokens[noun]!
  if (word.xpos !== 'NNS' && !/s$/u.test(word.text) && figure.high !== 1) return undefined
  return { name: word.text.toLowerCase(), last: noun, compound: false }
}

export function measure(sentence: Sentence, figure: Figure, knowledge: Knowledge): Measured | undefined {
  const { tokens } = sentence
  const head = headOf(sentence, figure, knowledge)
  const start = tokens[figure.from]!.start
  if (!head) return bare(sentence, figure, start)
  const kind = head.record?.kind
  if (toldBefore(sentence, figure, kind) || merelyOne(sentence, figure, head.last, head.record?.kind)) return undefined
  const of =
    kind === 'share' || kind === 'money' || kind === 'time' || kind === 'measure'
      ? measuredBy(sentence, figure, head)
      : counted(sentence, figure, head)
  // Only what follows at once belongs to the quote: "70% of exports", "$2 billion deal", not the subject of the sentence.
  const unitEnd = tokens[head.last]!.end
  const behind = of.filter((s) => s.start > start && s.start - unitEnd <= NEAR).map((s) => s.end)
  const noun = head.compound ? nounBehind(sentence, head) : undefined
  const end = Math.max(unitEnd, ...(noun === undefined ? behind : [tokens[noun]!.end]))
  return { unit: head.name, span: { start, end }, of }
}

/** "the two countries": a count that the reader knows already. Persons and measures say something each time. */
function toldBefore({ tokens }: Sentence, figure: Figure, kind: UnitRecord['kind'] | undefined): boolean {
  const before = tokens[figure.from - 1]
  if (!before || !TOLD.test(before.text)) return false
  if (kind === 'share' || kind === 'money' || kind === 'measure' || kind === 'time') return false
  return kind === 'person' ? figure.high <= 3 : figure.high <= SMALL
}

/** "killed 12 and wounded thirty": a number alone where such a verb has its victims. */
function bare(sentence: Sentence, figure: Figure, start: number): Measured | undefined {
  const { tokens } = sentence
  const word = tokens[figure.last]!
  const after = tokens[figure.last + 1]
  // "five dead and 30 wounded"
  if (after && /^(?:dead|killed|wounded|injured|missing|arrested|detained)$/iu.test(after.text))
    return { unit: 'persons', span: { start, end: after.end }, of: [after] }
  const others = /^others?$/iu.test(after?.text ?? '')
  if (after && !others && /^(?:NOUN|PROPN|SYM)$/u.test(after.upos)) return undefined
  if (relation(word) === 'nmod') return alone(sentence, figure, start)
  if (!/^(?:obj|nsubj|conj|nummod|root|dep|obl)/u.test(word.deprel)) return undefined
  if (!others && !hasVictims(sentence, figure.last)) return alone(sentence, figure, start)
  return { unit: 'persons', span: { start, end: (others ? after! : word).end }, of: [] }
}

/** Nouns and verbs by which a number alone is a count: "put the toll at sixty", "lists 38", "admits to nine". */
const COUNT = /^(?:number|toll|figure|count|total|tally|estimate|crew|death)$/u
const COUNTS = /^(?:count|list|number|total|tally|confirm|admit|acknowledge|speak|identify|record|verify|tell|remain|put)$/u

/** "Two agreed", "three said": who is said before. */
const FEW = 3

/** "put the figure at more than 40", "nineteen have been buried": a number alone; what it counts is said elsewhere. */
function alone(sentence: Sentence, figure: Figure, start: number): Measured | undefined {
  const { tokens } = sentence
  const word = tokens[figure.last]!
  const after = tokens[figure.last + 1]
  if (after && !/^(?:PUNCT|AUX|VERB|ADP|CCONJ|ADV)$/u.test(after.upos)) return undefined
  const isRough = figure.approximate && figure.high >= SMALL && !figure.spelled && /^(?:obj|nsubj|obl)/u.test(word.deprel)
  return isRough || isCount(sentence, figure) ? { unit: '', span: { start, end: word.end }, of: [] } : undefined
}

/** Whether a word tells that the number alone beside it is a count, or the number is what a verb in the plural is said of. */
function isCount(sentence: Sentence, figure: Figure): boolean {
  const { tokens } = sentence
  const word = tokens[figure.last]!
  const above = tokens[word.head]
  if (!above || figure.high < FEW || TOLD.test(tokens[figure.from - 1]?.text ?? '')) return false
  const preposition = prepositionOf(sentence, figure.last)
  if (/^(?:at|of|to)$/u.test(preposition)) {
    const objects = dependentsOf(sentence, word.head, 'obj', 'nsubj').map((i) => tokens[i]!)
    if ([above, ...objects].some(({ lemma }) => COUNT.test(lemma))) return true
  }
  if (/^(?:obj|obl)/u.test(word.deprel)) return COUNTS.test(above.lemma) && /^(?:|at|of|to)$/u.test(preposition)
  return (
    figure.high > FEW && /^nsubj/u.test(word.deprel) && above.upos === 'VERB' && /^(?:AUX|VERB)$/u.test(tokens[figure.last + 1]?.upos ?? '')
  )
}

/** Of a count, the noun with what describes it, without the number: "employees of the embassy". */
function counted(sentence: Sentence, figure: Figure, head: Head): Span[] {
  const { tokens } = sentence
  if (head.compound) return described(sentence, head)
  const words = nounPhraseWords(sentence, head.last)
  const first = figure.last + (/^of$/iu.test(tokens[figure.last + 1]?.text ?? '') ? 2 : 1)
  const last = Math.max(head.last, ...words)
  return first <= last
    ? [spanOf(sentence, range(first, Math.min(last, lastBeforeClause(sentence, head.last, last))))]
    : [tokens[head.last]!]
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** A phrase does not run past a comma or into the next figure's words. */
function lastBeforeClause({ tokens }: Sentence, head: number, last: number): number {
  for (let i = head + 1; i <= last; i++) if (/^[,;:—]$/u.test(tokens[i]!.text)) return i - 1
  return last
}

/** The noun that "12-day" or "$2 billion" stands before. */
function nounBehind({ tokens }: Sentence, head: Head): number | undefined {
  for (let i = head.last + 1; i < Math.min(tokens.length, head.last + 7); i++) {
    if (/^NN/u.test(tokens[i]!.xpos ?? '')) return lastOfNouns({ tokens }, i)
    if (!/^(?:ADJ|NOUN|PROPN|PUNCT|ADV|VERB|NUM)$/u.test(tokens[i]!.upos) || /^[,.;:]$/u.test(tokens[i]!.text)) return undefined
  }
  return undefined
}

/** What "12-day" or "$2 billion" describes: "Tehran’s 12-day blockade of the port" gives "Tehran’s" and "blockade of the port". */
function described(sentence: Sentence, head: Head): Span[] {
  const { tokens } = sentence
  const noun = nounBehind(sentence, head)
  if (noun === undefined) return []
  const words = nounPhraseWords(sentence, noun)
  const last = lastBeforeClause(sentence, noun, Math.max(noun, ...words))
  const owner = dependentsOf(sentence, noun, 'nmod:poss').find((i) => i < head.last && tokens[i + 1]?.upos === 'PART')
  const own = spanOf(sentence, range(head.last + 1, last))
  return owner === undefined ? [own] : [spanOf(sentence, [...nounPhraseWords(sentence, owner), owner + 1]), own]
}

/** What a share, a sum, a span of time or a measure is of: "of …" after it, the noun it describes, or what it is said of. */
function measuredBy(sentence: Sentence, figure: Figure, head: Head): Span[] {
  const { tokens } = sentence
  const after = tokens[head.last + 1]
  if (/^(?:of|in)$/iu.test(after?.text ?? '') && tokens[head.last + 2]) {
    const noun = phraseHead(sentence, head.last + 2)
    if (noun !== undefined) {
      const words = nounPhraseWords(sentence, noun)
      const last = lastBeforeClause(sentence, noun, Math.max(noun, ...words))
      return [spanOf(sentence, range(head.last + 2, last))]
    }
  }
  const own = described(sentence, head)
  if (own.length > 0 && (head.compound || after?.upos === 'NOUN' || after?.upos === 'ADJ' || after?.upos === 'PROPN')) return own
  const governor = governorOf(sentence, figure.last)
  if (governor === undefined) return []
  const said = subjectOf(sentence, governor) ?? patientOf(sentence, governor)
  if (said === undefined || tokens[said]!.upos === 'PRON' || (said >= figure.from && said <= head.last)) return []
  const words = nounPhraseWords(sentence, said)
  const last = lastBeforeClause(sentence, said, Math.max(...words))
  return [
    spanOf(
      sentence,
      words.filter((i) => i <= last && (i < figure.from || i > head.last)),
    ),
  ]
}

/** The noun that a phrase beginning at a word has as its head. */
function phraseHead({ tokens }: Sentence, from: number): number | undefined {
  for (let i = from; i < Math.min(tokens.length, from + 10); i++) {
    const token = tokens[i]!
    if (/^(?:NOUN|PROPN|PRON)$/u.test(token.upos)) {
      let at = i
      while (
        /^(?:NOUN|PROPN)$/u.test(tokens[at + 1]?.upos ?? '') ||
        (/^['’]s?$/u.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]!.upos === 'PART')
      )
        at++
      // After an owner the noun is still to come: "Tel Aviv’s purchased oil".
      if (tokens[at]!.upos === 'PART') {
        i = at
        continue
      }
      return at
    }
    if (/^(?:ADP|PUNCT|AUX|CCONJ|SCONJ)$/u.test(token.upos)) return undefined
  }
  return undefined
}
