/**
 * Who stands beside a noun: in apposition to it, right behind it, and behind its prepositions.
 *
 * "Azerbaijan, a close ally of Israel": around "ally", apposed is Azerbaijan, and "of" Israel.
 */
import { antecedentOf, dependentsOf, governorOf, obliqueOf, prepositionOf } from '../syntax.ts'
import { isActual } from './actual.ts'
import { INSIDE, mended, mentionsEnding, outermost, type Party, partiesAt, phraseStart, type Site } from './parties.ts'

/** "Azerbaijan," before "a close ally"; "Armenia—" before "Azerbaijan’s traditional adversary". */
export function apposed(site: Site): Party[] {
  const { sentence, word, index } = site
  const { tokens } = sentence
  let at = phraseStart(tokens, word) - 1
  if (tokens[at]?.upos === 'DET') at--
  // A dash is taken for a part of the phrase where it binds words
  const dash = tokens.slice(Math.max(0, at), word).findLastIndex((t) => /^(?:—|--)$/u.test(t.text))
  if (dash >= 0) at = Math.max(0, at) + dash
  if (/^(?:,|—|–|--|\(|-)$/u.test(tokens[at]?.text ?? '') && at > 0) {
    const found = [mentionsEnding(index, tokens[at - 1]), tokens[at - 1]!.text === ')' ? mentionsEnding(index, tokens[at - 2]) : []].flat()
    if (found.length > 0 && tokens[word]!.xpos === 'NNS') return joinedTo(site, at - 1, found)
    if (found.length > 0) return found
  }
  const token = tokens[word]!
  return token.deprel === 'appos' ? partiesAt(site, token.head) : []
}

/** "Georgia and Ukraine, its neighbours": both. */
function joinedTo(site: Site, last: number, found: Party[]): Party[] {
  const { tokens } = site.sentence
  let top = last
  while (tokens[top]!.deprel === 'conj' || tokens[top]!.deprel === 'flat') top = tokens[top]!.head
  const all = top === last ? [] : partiesAt(site, top)
  return all.some((p) => p.actor === found[0]!.actor) ? all : found
}

/** ", Turkey" or "Turkey" behind "its key ally"; "such as Hamas and Hezbollah" behind "proxies". */
export function behind(site: Site): Party[] {
  const { sentence, word, index } = site
  const { tokens } = sentence
  const text = (k: number): string => tokens[word + k]?.text.toLowerCase() ?? ''
  const comma = /^[,(—–]$/u.test(text(1)) ? 1 : 0
  const listed = /^(?:like|including)$/u.test(text(comma + 1)) ? 1 : text(comma + 1) === 'such' && text(comma + 2) === 'as' ? 2 : 0
  if (listed > 0) return coordinatedAfter(site, word + comma + listed)
  const said = saidToBe(site)
  if (said.length > 0) return said
  const token = tokens[word + comma + (comma > 0 && /^the$/iu.test(text(comma + 1)) ? 2 : 1)]
  const apposition = dependentsOf(sentence, word, 'appos')[0]
  if (!token || !/^\p{Lu}/u.test(token.text)) return apposition === undefined ? [] : partiesAt(site, apposition)
  // "As neighbours, Armenia and Azerbaijan": all of them
  const plural = comma > 0 && tokens[word]!.xpos === 'NNS' && token === tokens[word + 2]
  if (plural) return coordinatedAfter(site, word + 1)
  return comma ? outermost(index.mentionsIn(token).filter((m) => m.start === token.start)) : coordinatedAfter(site, word)
}

/** "Norway's largest customer is Sweden" */
function saidToBe(site: Site): Party[] {
  const { sentence, word } = site
  const { deprel, head } = sentence.tokens[word]!
  const named = deprel === 'nsubj' && sentence.tokens[head]!.upos === 'PROPN' && dependentsOf(sentence, head, 'cop').length > 0
  return named && prepositionOf(sentence, head) === '' && isActual(sentence, head) ? partiesAt(site, head) : []
}

const JOINS = /^(?:,|and|or|&|both|as|well|the|with)$/iu
const PARTICIPLES = /^(?:deployed|stationed|based|signed|concluded|reached|struck|brokered|ties|made|held)$/u

/** Actors behind a preposition that follows the word, those joined by "and" too; other phrases may stand between: "sale of drones to Iran". */
function behindPreposition(site: Site, preposition: string): Party[] {
  const { word } = site
  const { tokens } = site.sentence
  const end = Math.min(tokens.length, word + 14)
  for (let i = word + 1; i < end; i++) {
    const token = tokens[i]!
    if (token.text.toLowerCase() === preposition) return coordinatedAfter(site, i)
    if (token.text === 'without') return []
    if (!INSIDE.has(token.upos) && !/^(?:DET|ADP)$/u.test(token.upos) && !PARTICIPLES.test(token.text)) return []
  }
  return []
}

const OTHERS =
  /^(?:broker|mediate|facilitate|sponsor|host|guarantee|draft|propose|oversee|criticise|criticize|condemn|denounce|oppose|resent|report|block)$/u

/** "Sweden, with which Norway shares a border": whom "which" stands for. */
function byWhich(site: Site, preposition: string): Party[] {
  const { sentence, word } = site
  const governor = governorOf(sentence, word)
  const which = [word, ...(governor === undefined ? [] : [governor])]
    .map((i) => obliqueOf(sentence, i, preposition))
    .find((i) => i !== undefined && i < word && /^(?:which|whom)$/iu.test(sentence.tokens[i]!.text))
  const meant = which === undefined ? undefined : antecedentOf(sentence, which)
  return meant === undefined ? [] : partiesAt(site, meant)
}

/** The same by heads; where the noun is a verb’s object, the phrase may hang on the verb: "shares a border of 700 km, in the north, with Norway". */
export function afterPreposition(site: Site, preposition: string): Party[] {
  const { sentence, word } = site
  // "a pact mediated by Norway": Norway is no party to it
  const others = dependentsOf(sentence, word, 'acl').some((i) => OTHERS.test(sentence.tokens[i]!.lemma))
  if (preposition === 'by' && others) return []
  const linear = behindPreposition(site, preposition)
  if (linear.length > 0) return linear
  const relative = byWhich(site, preposition)
  if (relative.length > 0) return relative
  const own = obliqueOf(sentence, word, preposition)
  if (own !== undefined && own > word) return partiesAt(site, own)
  const token = sentence.tokens[word]!
  // "Commerce with Norway is vital for Sweden"
  const said = token.deprel === 'nsubj' && sentence.tokens[token.head]?.upos === 'ADJ'
  const governor = said || /^(?:obj|nsubj:pass)$/u.test(token.deprel) ? governorOf(sentence, word) : undefined
  const participle = dependentsOf(sentence, word, 'acl').find(
    (i) => sentence.tokens[i]!.xpos === 'VBN' || /^(?:sign|make|conclude|reach|strike|have)$/u.test(sentence.tokens[i]!.lemma),
  )
  const far = [governor, participle].flatMap((head) => (head === undefined ? [] : [obliqueOf(sentence, head, preposition)]))
  return far.flatMap((i) => (i !== undefined && i > word ? partiesAt(site, i) : []))
}

function coordinatedAfter(site: Site, preposition: number): Party[] {
  const { sentence, index } = site
  const { tokens } = sentence
  const found: Party[] = []
  let skipped = 0
  for (let i = preposition + 1; i < tokens.length; ) {
    const token = tokens[i]!
    const here = outermost(index.mentionsIn(token).filter((m) => m.start <= token.start))
    // "relations with Norway, Sweden said"
    if (here.length > 0 && found.length > 0 && ((tokens[i - 1]?.text === ',' && token.deprel !== 'conj') || /^nsubj/u.test(token.deprel)))
      break
    if (here.length > 0) {
      found.push(...(here.length === 2 ? mended(site, here) : here))
      const until = here[0]!.end
      while (i < tokens.length && tokens[i]!.start < until) i++
      // "Sweden's neighbours" is not Sweden
      if (/^['’]s?$/u.test(tokens[i]?.text ?? '')) found.pop()
      skipped = 0
      if (!JOINS.test(tokens[i]?.text ?? '')) break
      continue
    }
    // "the oil-rich Essequibo region"
    const compounded = token.text === '-' || tokens[i + 1]?.text === '-'
    if (!JOINS.test(token.text) && !compounded && (token.upos !== 'ADJ' || ++skipped > 2)) break
    i++
  }
  return found
}
