/** What stands in and about a noun’s phrase: the words that a frame asks for, those that keep it from telling anything, and articles. */
import type { Sentence, TieKind } from '../../model/index.ts'
import type { TieFrame } from '../../model/records/tie-frame.ts'
import { dependentsOf, governorOf, obliqueOf, prepositionOf } from '../syntax.ts'
import { isActual, isBarred, isConditional } from './actual.ts'
import { phraseStart, type Site } from './parties.ts'
import { isArm } from './theme.ts'

/** Whether one of the frame’s words stands in the noun’s phrase, right behind it or is said of it, and none that it shuns does. */
export function hasWord(frame: Pick<TieFrame, 'with' | 'without' | 'verb'>, site: Site): boolean {
  return (frame.with.length === 0 || stands(frame.with, site)) && (frame.without.length === 0 || !stands(frame.without, site))
}

function stands(words: readonly string[], site: Site): boolean {
  const { sentence, word } = site
  const { tokens } = sentence
  const fits = (i: number): boolean => {
    if (words.includes('weapon') && isArm(tokens, i)) return true
    const { text, lemma } = tokens[i]!
    const lower = text.toLowerCase()
    return words.includes(lower) || words.includes(lemma.toLowerCase()) || words.includes(lower.replace(/s$/u, ''))
  }
  const from = Math.max(0, phraseStart(tokens, word) - 1)
  for (let i = from; i < Math.min(tokens.length, word + 4); i++) {
    if (i > word + 1 && tokens[i]!.upos === 'PUNCT') break
    if (fits(i) && (i === word || tokens[i]!.upos !== 'VERB' || tokens[i]!.deprel === 'amod' || i > word)) return true
  }
  const beside = dependentsOf(sentence, word, 'nmod', 'obl', 'amod', 'compound', 'acl', 'advmod', 'xcomp')
  // "tied by a defence clause"
  const described = tokens[word]!.upos === 'VERB' ? beside.flatMap((i) => dependentsOf(sentence, i, 'compound', 'amod')) : []
  // "dependent on Swedish suppliers for loitering munitions"
  const end = tokens.findIndex((t, i) => i > word && t.upos === 'PUNCT')
  const needed = /^(?:depend|relian)/u.test(tokens[word]!.lemma) ? [...tokens.keys()].slice(word + 1, end < 0 ? word : end) : []
  return [...beside, ...described, ...needed, ...saidOf(site)].some(fits)
}

/** What is said of a subject: "poor" of "relations with Moscow have been poor", "soured" of "relations have soured"; its adverbs. */
function saidOf({ sentence, word }: Site): number[] {
  const token = sentence.tokens[word]!
  if (!/^nsubj/u.test(token.deprel) || token.head < 0) return []
  return [token.head, ...dependentsOf(sentence, token.head, 'xcomp', 'conj', 'advmod')]
}

/** Words that say that something is not there, or not yet: "no agreement", "a possible deal". */
const UNREAL =
  /^(?:no|any|potential|possible|proposed|draft|future|prospective|would-be|alleged|former|ex|erstwhile|eventual|planned|hypothetical|failed|stalled|without)$/iu
/** Nouns that a word before them only describes: "border guards", "trade minister". */
const GUARDS = /^(?:guard|police|troop|force|patrol|service|agent|official|officer|agency|security|soldier|unit)$/u
const TERRITORIAL = /^(?:border|frontier)$/u

const GOING: readonly TieKind[] = ['supplies-arms-to', 'supplies-energy-to', 'trades-with', 'allied-with', 'rival-of', 'hosts-forces-of']

/** What ends a quarrel or a backing: "settled their dispute", "withdrew its support". */
const ENDS: Partial<Record<TieKind, RegExp>> = {
  'rival-of': /^(?:settle|resolve|bury|overcome|patch|mend|heal)$/u,
  backs: /^(?:withdraw|drop|renounce)$/u,
  'claims-territory-of': /^(?:withdraw|drop|renounce|abandon|relinquish)$/u,
}

function isOver(kind: TieKind, sentence: Sentence, word: number): boolean {
  const { deprel, head } = sentence.tokens[word]!
  if (!/^(?:obj|nsubj:pass)$/u.test(deprel) || !ENDS[kind]?.test(sentence.tokens[head]!.lemma)) return false
  return isActual(sentence, head)
}

/** A noun that is a name ("North American Free Trade Agreement"), describes the next one ("trade frictions"), or is not there. */
export function tellsNothing({ kind, named }: TieFrame, { sentence, word }: Site): boolean {
  const { tokens } = sentence
  const token = tokens[word]!
  if (word > 0 && /^\p{Lu}/u.test(token.text) && named !== true) return true
  if (TERRITORIAL.test(token.lemma) && GUARDS.test(tokens[word + 1]?.lemma ?? '')) return true
  if (tokens[word + 1]?.upos === 'NOUN' && token.deprel === 'compound' && !TERRITORIAL.test(token.lemma)) {
    // "its ally Norway"; "an alliance declaration with Norway"
    if (kind === 'trades-with' || !/^(?:declaration|treaty|pact|agreement|deal|accord)$/u.test(tokens[word + 1]!.lemma)) return true
  }
  if (tokens.slice(Math.max(0, phraseStart(tokens, word) - 1), word).some((t) => UNREAL.test(t.text))) return true
  if (isOver(kind, sentence, word)) return true
  if (kind === 'borders') return false
  return isBarred(sentence, word, GOING.includes(kind)) || isConditional(sentence, word)
}

/** What one acts under is there, and what is dated: "under a ten-year contract", "a treaty of 1904". */
function isInForce(sentence: Sentence, word: number): boolean {
  if (prepositionOf(sentence, word) === 'under') return true
  const of = obliqueOf(sentence, word, 'of')
  return of !== undefined && /^(?:1[89]|20)\d\d$/u.test(sentence.tokens[of]!.text)
}

/** Whether a phrase names one thing that is there: "the agreement", "their 2015 accord", "an agreement signed in May"; not "a peace treaty". */
export function isDefinite({ sentence, word }: Site): boolean {
  const { tokens } = sentence
  const token = tokens[word]!
  if (/^\p{Lu}/u.test(token.text) && word > 0) return true
  if (isInForce(sentence, word)) return true
  const own = dependentsOf(sentence, word, 'det', 'nmod:poss', 'nummod').map((i) => tokens[i]!)
  if (own.some((t) => /^(?:the|this|that|these|those|its|their|\d{4})$/iu.test(t.text) || t.deprel === 'nmod:poss')) return true
  if (
    tokens
      .slice(phraseStart(tokens, word), word)
      .some((t) => /^(?:(?:19|20)\d\d|\d+-year(?:-old)?|existing|current|landmark|historic)$/iu.test(t.text))
  )
    return true
  const made = dependentsOf(sentence, word, 'acl', 'acl:relcl').map((i) => tokens[i]!)
  if (made.some((t) => /^(?:sign|conclude|reach|strike|broker|seal|ink|ratify|initial|mediate|exist)$/u.test(t.lemma))) return true
  const governor = governorOf(sentence, word)
  return token.lemma !== token.text.toLowerCase() && governor !== undefined
}
