/**
 * How far a content runs: to the sentence's end, or to where the speaker's words give way to the article's.
 *
 * "The army denied the raid, which killed two, and closed the road": what is denied ends after "raid".
 */
import type { Knowledge } from '../../lookup/index.ts'
import { isFiniteVerb, isQuote, phraseStarting, type Words } from './words.ts'

/** clause: a statement with its own verb; phrase: a noun phrase or an infinitive. */
export type Reach = 'clause' | 'phrase'

const ASIDE = /^(?:which|who|whose|where|whom)$/u
const ADVERBIAL = /^(?:as|while|when|after|before|because|since|although|though|whereas|until|unless|even|despite|following|amid)$/u
const CONTRAST = /^(?:but|while|although|though|whereas|even)$/u
const WEEKDAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december)$/u

/** True when a word hangs, step by step, on the cue or above it without passing through the content. */
function hangsAbove({ tokens }: Words, word: number, start: number): boolean {
  for (let i = word, steps = 0; steps < 40; steps++) {
    const { head } = tokens[i]!
    if (head < 0) return true
    if (head >= start && head < word) return false
    if (head < start) return true
    i = head
  }
  return false
}

/** The first finite verb or participle after a place, before the next comma. */
function nextVerb(words: Words, from: number): number | undefined {
  for (let i = from; i < words.tokens.length && i < from + 15; i++) {
    if (words.tokens[i]!.text === ',' && i > from) return undefined
    if (isFiniteVerb(words, i) || (words.tokens[i]!.upos === 'VERB' && /ing$/u.test(words.tokens[i]!.text))) return i
  }
  return undefined
}

const isParticiple = (words: Words, i: number): boolean => words.tokens[i]?.upos === 'VERB' && /ing$/u.test(words.tokens[i]!.text)
const speaks = (words: Words, i: number, knowledge: Knowledge): boolean =>
  knowledge.cues.startingWith(words.lower[i] ?? '').some(({ cue }) => cue.class === 'verb')

/** "as the talks went on": a conjunction with a clause, not "as a threat". */
function opensClause(words: Words, i: number): boolean {
  const phrase = phraseStarting(words, words.lower[i] === 'even' ? i + 2 : i + 1)
  if (!phrase) return isParticiple(words, i + 1)
  for (let k = phrase.to; k < Math.min(words.tokens.length, phrase.to + 6); k++) {
    if (isFiniteVerb(words, k)) return true
    if (words.tokens[k]!.upos === 'PUNCT') return false
  }
  return false
}

interface Reading {
  readonly words: Words
  readonly start: number
  readonly cue: number
  readonly reach: Reach
  readonly first: boolean
  readonly knowledge: Knowledge
}

/** "…, an allegation that came back": a noun for what was said, with its own clause. */
function remark(words: Words, from: number): boolean {
  if (!/^an?$/u.test(words.lower[from] ?? '')) return false
  const phrase = phraseStarting(words, from)
  return phrase !== null && /^(?:that|which)$/u.test(words.lower[phrase.to] ?? '')
}

/** A noun phrase holds no verb that "and …" could be joined to. */
function nothingToShare(words: Words, start: number, conjunction: number): boolean {
  for (let i = start; i < conjunction; i++) {
    if (words.tokens[i]!.upos === 'VERB' || words.tokens[i]!.upos === 'AUX') return false
  }
  return true
}

/** After "and": a verb without a subject of its own, in the tense of the cue. */
function sharesSubject({ words, start, cue, knowledge }: Reading, conjunction: number): boolean {
  let i = conjunction + 1
  while (words.tokens[i]?.upos === 'ADV') i++
  const token = words.tokens[i]
  if (!token || (token.upos !== 'VERB' && token.upos !== 'AUX')) return false
  const joined = token.xpos === 'VBN' && token.deprel === 'conj' && (words.tokens[cue]!.xpos === 'VBD' || token.head === cue)
  // "condemned by Oslo as void and described by Lima as …"
  if (token.xpos === 'VBN' && words.tokens[cue]!.xpos === 'VBN' && words.lower[i + 1] === 'by') return true
  if (!joined && !isFiniteVerb(words, i)) return false
  if (speaks(words, i, knowledge) && words.lower[i + 1] === 'that' && token.xpos === words.tokens[cue]!.xpos) return true
  if (nothingToShare(words, start, conjunction)) return true
  const perfect = words.tokens[cue]!.xpos === 'VBN' && /^VB[PZ]$/u.test(token.xpos ?? '')
  if (perfect && speaks(words, i, knowledge)) return true
  const same = token.xpos === undefined || words.tokens[cue]!.xpos === undefined || token.xpos === words.tokens[cue]!.xpos
  return words.parsed ? hangsAbove(words, i, cue + 1) && same : same
}

/** "…, Rome closed the port": a noun phrase with its finite verb right behind. */
function newClause(words: Words, from: number): boolean {
  const phrase = phraseStarting(words, from)
  if (!phrase) return false
  let i = phrase.to
  while (words.tokens[i]?.upos === 'ADV') i++
  return words.tokens[i] !== undefined && isFiniteVerb(words, i)
}

/** The cue stands in a clause that comes before the main one: "Although Rome denied it, …", "Recalling the raid, …". */
function comesFirst(words: Words, cue: number): boolean {
  const first = words.tokens.findIndex((t) => t.upos !== 'PUNCT')
  if (!ADVERBIAL.test(words.lower[first] ?? '') && !isParticiple(words, first)) return false
  return !words.tokens.some((t, i) => i < cue && t.text === ',')
}

/** At a comma or dash: whether what follows is no longer the content. */
function partsAtComma(reading: Reading, i: number): boolean {
  const { words, start, reach, first, knowledge } = reading
  const after = words.lower[i + 1] ?? ''
  if (isParticiple(words, i + 1) && (reach === 'phrase' || speaks(words, i + 1, knowledge))) return true
  if (/^(?:and|but|or|yet)$/u.test(after) && sharesSubject(reading, i + 1)) return true
  if ((reach === 'phrase' || first) && newClause(words, i + 1)) return true
  if (reach === 'phrase' && remark(words, i + 1)) return true
  if (reach === 'phrase') return ASIDE.test(after) || after === 'but' || (ADVERBIAL.test(after) && opensClause(words, i + 1))
  return CONTRAST.test(after) && opensClause(words, i + 1) && words.parsed && aboveAt(words, i + 1, start)
}

function parts(reading: Reading, i: number): boolean {
  const { words, reach } = reading
  const word = words.lower[i]!
  if (word === ';') return true
  if (word === ',' || word === '—' || word === '–') return partsAtComma(reading, i)
  if (words.lower[i - 1] === ',' && isQuote(word)) return partsAtComma(reading, i)
  if (word === 'and' || word === 'but') return sharesSubject(reading, i)
  if (reach === 'phrase' && ADVERBIAL.test(word)) return opensClause(words, i)
  return word === 'on' && WEEKDAY.test(words.lower[i + 1] ?? '') && (words.tokens[i + 2]?.upos ?? 'PUNCT') === 'PUNCT'
}

/** One past the content's last word, final marks aside; within quotation marks nothing parts. */
export function endOf(words: Words, start: number, cue: number, reach: Reach, knowledge: Knowledge): number {
  const { tokens, quoted } = words
  const reading = { words, start, cue, reach, first: comesFirst(words, cue), knowledge }
  for (let i = start + 1; i < tokens.length; i++) {
    if (quoted[i + 1] || (quoted[i] && tokens[i]!.text !== ',')) continue
    if (parts(reading, i)) return i
  }
  return tokens.length
}

function aboveAt(words: Words, from: number, start: number): boolean {
  const verb = nextVerb(words, from)
  return verb !== undefined && hangsAbove(words, verb, start)
}
