/**
 * Where the parties of an event stand by the order of words alone: for the places where the parse gives none.
 *
 * "Police, who had been warned, fired at the crowd": the phrase before the verb is its subject, whatever the parser made of it.
 * Works on runs of words that make a phrase; ends at verbs, commas and clause openers, so it errs by silence.
 */
import type { Sentence, Token } from '../../model/index.ts'
import type { Index } from '../syntax.ts'
import type { Trigger } from './arguments.ts'

const INSIDE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'PRON', 'SYM', 'X'])
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'])
const SKIPPED = new Set(['ADV', 'AUX', 'PART'])
const RELATIVE = /^(?:who|which|that|whom)$/iu
const BE = /^(?:is|are|was|were|be|been|being)$/iu
const WINDOW = 12

const isMark = (token: Token | undefined): boolean => token !== undefined && /^[-–‘’“”"'()]$/u.test(token.text)
const isInside = (token: Token | undefined): boolean =>
  token !== undefined && ((INSIDE.has(token.upos) && !RELATIVE.test(token.text)) || isMark(token))
const isVerbLike = (token: Token): boolean => token.upos === 'VERB' || token.upos === 'AUX'

/** Head of the phrase that begins at a word: its last noun; undefined where none begins. */
export function phraseFrom(sentence: Sentence, from: Index): Index | undefined {
  const { tokens } = sentence
  let head: Index | undefined
  for (let i = from; i < tokens.length && isInside(tokens[i]); i++) if (NOMINAL.has(tokens[i]!.upos)) head = i
  return head
}

/** First word of the phrase that ends at a word. */
export function phraseStart(sentence: Sentence, head: Index): Index {
  const { tokens } = sentence
  let i = head
  while (i > 0 && isInside(tokens[i - 1])) i--
  return i
}

/** Head of the phrase before a word: "the drills in Baku struck" gives "drills". */
function phraseBefore(sentence: Sentence, from: Index): Index | undefined {
  const { tokens } = sentence
  let i = from - 1
  while (i >= 0 && SKIPPED.has(tokens[i]!.upos)) i--
  if (i >= 0 && RELATIVE.test(tokens[i]!.text)) {
    i--
    if (tokens[i]?.text === ',') i--
  }
  let head: Index | undefined
  for (let hops = 0; hops < 3 && i >= 0; hops++) {
    while (i >= 0 && isMark(tokens[i])) i--
    if (i < 0 || !NOMINAL.has(tokens[i]!.upos)) return head
    head = i
    const start = phraseStart(sentence, i)
    if (tokens[start - 1]?.upos !== 'ADP') return head
    i = start - 2
  }
  return head
}

/** Phrases after a preposition to the right, within the clause; those joined by "and" too. */
function afterPreposition(sentence: Sentence, from: Index, preposition: string): Index[] {
  const { tokens } = sentence
  for (let i = from + 1; i < Math.min(tokens.length, from + WINDOW); i++) {
    const token = tokens[i]!
    if (token.text === ',' || token.text === ';' || token.text === ':' || (isVerbLike(token) && i > from + 1)) return []
    if (token.text.toLowerCase() !== preposition) continue
    return joined(sentence, phraseFrom(sentence, i + 1))
  }
  return []
}

function joined(sentence: Sentence, head: Index | undefined): Index[] {
  if (head === undefined) return []
  const { tokens } = sentence
  const found = [head]
  for (let at = head; tokens[at + 1]?.text === ',' || /^(?:and|or)$/u.test(tokens[at + 1]?.text ?? ''); ) {
    const next = phraseFrom(sentence, at + 2)
    const goesOn = next !== undefined && (tokens[at + 1]!.text !== ',' || /^(?:,|and|or)$/u.test(tokens[next + 1]?.text ?? ''))
    // A comma before anything but another name of a list ends the phrase.
    if (next === undefined || tokens[next]!.upos !== 'PROPN' || !goesOn) break
    found.push(next)
    at = next
  }
  return found
}

const isPassiveNear = ({ tokens }: Sentence, verb: Index): boolean => {
  let i = verb - 1
  while (i >= 0 && (tokens[i]!.upos === 'ADV' || tokens[i]!.upos === 'PART')) i--
  return BE.test(tokens[i]?.text ?? '') && !/ing$/u.test(tokens[verb]!.text)
}

/** The verb whose subject a clause shares: "faced criticism after retaking the town", "needs a deal and is facing criticism". */
function clauseBefore({ tokens }: Sentence, verb: Index): Index | undefined {
  let i = verb - 1
  while (i >= 0 && SKIPPED.has(tokens[i]!.upos)) i--
  const opener = tokens[i]
  if (!opener) return undefined
  const participle = /ing$/u.test(tokens[verb]!.text) && (opener.text === ',' || opener.upos === 'ADP' || opener.upos === 'SCONJ')
  if (!participle && opener.upos !== 'CCONJ') return undefined
  for (; i >= 0; i--) if (tokens[i]!.upos === 'VERB' && !/ing$/u.test(tokens[i]!.text) && tokens[i - 1]?.text !== 'to') return i
  return undefined
}

/** "Aliyev, during a meeting with …, stated": the phrase before the preposition and its comma. */
function phraseAbove(sentence: Sentence, noun: Index): Index[] {
  const { tokens } = sentence
  const preposition = phraseStart(sentence, noun) - 1
  if (!/^(?:during|in|at|after|before|following|on)$/iu.test(tokens[preposition]?.text ?? '')) return []
  const from = tokens[preposition - 1]?.text === ',' ? preposition - 1 : preposition
  const head = phraseBefore(sentence, from)
  return head === undefined ? [] : [head]
}

const subjectNear = (sentence: Sentence, verb: Index): Index[] => {
  const main = clauseBefore(sentence, verb)
  if (main !== undefined) return subjectNear(sentence, main)
  if (isPassiveNear(sentence, verb)) return afterPreposition(sentence, verb, 'by')
  const head = phraseBefore(sentence, verb)
  return head === undefined ? [] : withBefore(sentence, head)
}

/** "Iraq, which Iran accused": what the relative pronoun before the subject stands for. */
function antecedentNear(sentence: Sentence, verb: Index): Index | undefined {
  const { tokens } = sentence
  const subject = phraseBefore(sentence, verb)
  if (subject === undefined) return undefined
  const opener = phraseStart(sentence, subject) - 1
  if (!RELATIVE.test(tokens[opener]?.text ?? '') || tokens[opener]?.upos === 'SCONJ') return undefined
  return phraseBefore(sentence, opener + 1)
}

const objectNear = (sentence: Sentence, verb: Index): Index[] => {
  const antecedent = antecedentNear(sentence, verb)
  if (antecedent !== undefined) return [antecedent]
  if (!isPassiveNear(sentence, verb)) return joined(sentence, phraseFrom(sentence, verb + 1))
  const head = phraseBefore(sentence, verb)
  return head === undefined ? [] : withBefore(sentence, head)
}

/** "Baku and Tehran conducted": both. */
function withBefore(sentence: Sentence, head: Index): Index[] {
  const { tokens } = sentence
  const start = phraseStart(sentence, head)
  if (!/^(?:and|or)$/u.test(tokens[start - 1]?.text ?? '') || !NOMINAL.has(tokens[start - 2]?.upos ?? '')) return [head]
  return [start - 2, head]
}

/** Words before a noun in its own phrase, nearest first: owners among them. */
const ownersNear = (sentence: Sentence, noun: Index): Index[] => {
  const found: Index[] = []
  for (let i = noun - 1; i >= phraseStart(sentence, noun); i--) if (sentence.tokens[i]!.upos !== 'DET') found.push(i)
  return found
}

/** As `findAt`, by the order of words. */
export function findNear({ sentence, word, verb }: Trigger, place: string): Index[] {
  switch (place) {
    case 'subject':
      return verb === undefined ? [] : subjectNear(sentence, verb)
    case 'object':
      return verb === word ? objectNear(sentence, word) : []
    case 'poss':
      return ownersNear(sentence, word)
    case "object's":
      return verb === word ? objectNear(sentence, word).flatMap((i) => ownersNear(sentence, i)) : []
    case 'above':
      return sentence.tokens[word]!.upos === 'VERB' ? [] : phraseAbove(sentence, word)
    case "of's":
      return afterPreposition(sentence, word, 'of').flatMap((i) => ownersNear(sentence, i))
  }
  return /^[a-z]+$/u.test(place) && !['that', 'iobj', 'within', 'above'].includes(place) ? afterPreposition(sentence, word, place) : []
}
