/**
 * How far a content runs: to the sentence's end, or to where the speaker's words give way to the article's.
 *
 * "The army denied the raid, which killed two, and closed the road": what is denied ends after "raid".
 */
import type { Knowledge } from '../../lookup/index.ts'
import { isFiniteVerb, isNominal, phraseStarting, type Words } from './words.ts'

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

/** After "and": a verb without a subject of its own, in the tense of the cue. */
function sharesSubject(words: Words, conjunction: number, cue: number): boolean {
  let i = conjunction + 1
  while (words.tokens[i]?.upos === 'ADV') i++
  const token = words.tokens[i]
  if (!token || (token.upos !== 'VERB' && token.upos !== 'AUX')) return false
  if (!isFiniteVerb(words, i)) return false
  const same = token.xpos === undefined || words.tokens[cue]!.xpos === undefined || token.xpos === words.tokens[cue]!.xpos
  return words.parsed ? hangsAbove(words, i, cue + 1) && same : same
}

/** One past the content's last word, white space and final marks aside. */
export function endOf(words: Words, start: number, cue: number, reach: Reach, knowledge: Knowledge): number {
  const { tokens, lower, quoted } = words
  const fronted = !tokens.slice(0, cue).some((_, i) => isFiniteVerb(words, i)) && isParticiple(words, cue)
  let end = tokens.length
  for (let i = start + 1; i < tokens.length; i++) {
    if (quoted[i + 1] || (quoted[i] && tokens[i]!.text !== ',')) continue
    const word = lower[i]!
    if (word === ';') {
      end = i
      break
    }
    if (word === ',' || word === '—' || word === '–') {
      const after = lower[i + 1] ?? ''
      const joined = /^(?:and|but|or|yet)$/u.test(after) ? i + 2 : i + 1
      if (isParticiple(words, i + 1) && (reach === 'phrase' || speaks(words, i + 1, knowledge))) end = i
      else if (joined === i + 2 && sharesSubject(words, i + 1, cue)) end = i
      else if (reach === 'phrase' && (ASIDE.test(after) || (ADVERBIAL.test(after) && opensClause(words, i + 1)) || after === 'but')) end = i
      else if (
        reach === 'phrase' &&
        fronted &&
        isNominal(tokens[phraseStarting(words, i + 1)?.to ?? -1]) === false &&
        opensClause(words, i)
      )
        end = i
      else if (reach === 'clause' && CONTRAST.test(after) && opensClause(words, i + 1) && words.parsed && aboveAt(words, i + 1, start))
        end = i
      if (end < tokens.length) break
    } else if (/^(?:and|but)$/u.test(word) && sharesSubject(words, i, cue)) {
      end = i
      break
    } else if (reach === 'phrase' && ADVERBIAL.test(word) && opensClause(words, i)) {
      end = i
      break
    } else if (word === 'on' && WEEKDAY.test(lower[i + 1] ?? '') && (i + 2 >= tokens.length - 1 || tokens[i + 2]!.upos === 'PUNCT')) {
      end = i
      break
    }
  }
  return end
}

function aboveAt(words: Words, from: number, start: number): boolean {
  const verb = nextVerb(words, from)
  return verb !== undefined && hangsAbove(words, verb, start)
}
