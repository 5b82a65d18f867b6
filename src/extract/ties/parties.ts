/**
 * Who stands at the places around a word that tells a tie.
 *
 * "Azerbaijan, a close ally of Israel": around "ally", apposed is Azerbaijan, and "of" Israel.
 */
import type { ActorId, Sentence, Token } from '../../model/index.ts'
import type { Span } from '../../text/spans.ts'
import type { ActorIndex, Mention } from '../actor-index.ts'
import {
  agentOf,
  coordinated,
  dependentsOf,
  governorOf,
  isNegated,
  isPassive,
  modalOf,
  obliqueOf,
  patientOf,
  subjectOf,
  tenseOf,
} from '../syntax.ts'

export interface Party extends Span {
  readonly actor: ActorId
  /** The actor is not named there but stood for: "Iranian troops". */
  readonly standIn?: true
}

/** A word of a sentence, with the actors of its document. */
export interface Site {
  readonly sentence: Sentence
  readonly word: number
  readonly index: ActorIndex
  /** States named last before the word, nearest first, in this sentence and the one before. */
  readonly recent: () => readonly Party[]
}

const INSIDE = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'ADV', 'X', 'SYM'])

function isInside(token: Token): boolean {
  if (INSIDE.has(token.upos) || /^(?:[-–‘“"”’]|['’]s?|its|their)$/iu.test(token.text)) return true
  return token.upos === 'VERB' && /(?:ed|ing)$/u.test(token.text)
}

/** Index of the first word of a noun’s phrase, articles left out. */
export function phraseStart(tokens: readonly Token[], noun: number): number {
  let start = noun
  while (start > 0 && isInside(tokens[start - 1]!)) start--
  return start
}

/** Mentions that no other one of the span holds, in order; those with one span together (“the two countries”) stay. */
function outermost(mentions: readonly Mention[]): Party[] {
  return mentions
    .filter((m) => !mentions.some((o) => o.start <= m.start && m.end <= o.end && o.end - o.start > m.end - m.start))
    .sort((a, b) => a.start - b.start)
}

const partiesIn = (index: ActorIndex, span: Span): Party[] =>
  outermost(index.mentionsIn(span).filter((m) => m.start >= span.start && m.end <= span.end))

/** The actors that a word stands for, and those joined to it by "and". */
export function partiesAt({ sentence, index }: Site, head: number): Party[] {
  return coordinated(sentence, head).flatMap((i) => {
    const token = sentence.tokens[i]!
    const own = index.mentionsIn(token).filter((m) => m.start <= token.start && token.end <= m.end)
    // The innermost span; more than one actor may have it
    const least = Math.min(...own.map((m) => m.end - m.start))
    if (own.length > 0) return own.filter((m) => m.end - m.start === least)
    const actor = index.headOf(sentence, i)
    return actor ? [{ actor, start: token.start, end: token.end, standIn: true }] : []
  })
}

/** "Israel’s", "Azerbaijani-Israeli" before a noun. */
function before({ sentence, word, index }: Site): Party[] {
  const { tokens } = sentence
  const start = phraseStart(tokens, word)
  if (start === word) return []
  // "Norway condemned arms sales": a verb that was taken for an adjective
  const isActing = (party: Party): boolean => {
    const next = tokens.find((t) => t.start >= party.end)
    return next !== undefined && /ed$/u.test(next.text) && !/^(?:armed|backed|led|sponsored|owned|based|allied)$/u.test(next.text)
  }
  return partiesIn(index, { start: tokens[start]!.start, end: tokens[word]!.start }).filter((party) => !isActing(party))
}

/** "Azerbaijan," before "a close ally". */
function apposed({ sentence, word, index }: Site): Party[] {
  const { tokens } = sentence
  let at = phraseStart(tokens, word) - 1
  if (tokens[at]?.upos === 'DET') at--
  if (tokens[at]?.text !== ',' || at === 0) return []
  const last = tokens[at - 1]!
  return outermost(index.mentionsIn(last).filter((m) => m.end === last.end))
}

/** ", Turkey" or "Turkey" behind "its key ally"; "such as Hamas and Hezbollah" behind "proxies". */
function behind({ sentence, word, index }: Site): Party[] {
  const { tokens } = sentence
  const text = (k: number): string => tokens[word + k]?.text.toLowerCase() ?? ''
  const comma = text(1) === ',' ? 1 : 0
  const listed = /^(?:like|including)$/u.test(text(comma + 1)) ? 1 : text(comma + 1) === 'such' && text(comma + 2) === 'as' ? 2 : 0
  if (listed > 0) return coordinatedAfter(sentence, word + comma + listed, index)
  const token = tokens[word + comma + 1]
  if (!token || !/^\p{Lu}/u.test(token.text)) return []
  return comma ? outermost(index.mentionsIn(token).filter((m) => m.start === token.start)) : coordinatedAfter(sentence, word, index)
}

const JOINS = /^(?:,|and|or|&|both|as|well|the|with)$/iu

/** Actors behind a preposition that follows the word, those joined by "and" too; other phrases may stand between: "sale of drones to Iran". */
function afterPreposition({ sentence, word, index }: Site, preposition: string): Party[] {
  const { tokens } = sentence
  const end = Math.min(tokens.length, word + 14)
  for (let i = word + 1; i < end; i++) {
    const token = tokens[i]!
    if (token.text.toLowerCase() === preposition) return coordinatedAfter(sentence, i, index)
    if (!INSIDE.has(token.upos) && !/^(?:DET|ADP)$/u.test(token.upos) && !/^(?:deployed|stationed|based)$/u.test(token.text)) return []
  }
  return []
}

function coordinatedAfter({ tokens }: Sentence, preposition: number, index: ActorIndex): Party[] {
  const found: Party[] = []
  let skipped = 0
  for (let i = preposition + 1; i < tokens.length; ) {
    const token = tokens[i]!
    const here = outermost(index.mentionsIn(token).filter((m) => m.start <= token.start))
    if (here.length > 0) {
      found.push(...here)
      const until = here[0]!.end
      while (i < tokens.length && tokens[i]!.start < until) i++
      // "Sweden's neighbours" is not Sweden
      if (/^['’]s?$/u.test(tokens[i]?.text ?? '')) found.pop()
      skipped = 0
      if (!JOINS.test(tokens[i]?.text ?? '')) break
      continue
    }
    if (!JOINS.test(token.text) && (token.upos !== 'ADJ' || ++skipped > 2)) break
    i++
  }
  return found
}

/** Whether the clause of a predicate tells something that is so: not negated, not wished, not to come. */
export function isActual(sentence: Sentence, predicate: number): boolean {
  if (isNegated(sentence, predicate)) return false
  const modal = modalOf(sentence, predicate)
  if (modal !== undefined) return false
  const tense = tenseOf(sentence, predicate)
  if (tense === 'past' || tense === 'present') return true
  const token = sentence.tokens[predicate]!
  if (token.xpos === 'VBG') return true
  const governor = governorOf(sentence, predicate)
  return tense === 'none' && governor !== undefined && /^(?:continue|keep|begin|start|manage)$/u.test(sentence.tokens[governor]!.lemma)
}

/** The subject of a predicate; where the parse gives none, the name right before it: "Norway (has) signed". */
function subjectParties(site: Site, predicate: number): Party[] {
  const { sentence, index } = site
  const subject = agentOf(sentence, predicate)
  if (subject !== undefined && (subject < predicate || isPassive(sentence, predicate))) {
    const found = partiesAt(site, subject)
    // "Last year Norway accounted": the parse has "year"; "a firm in Norway signed": it has the firm, and Norway signed nothing
    if (found.length > 0 || subject > predicate || sentence.tokens.slice(subject, predicate).some((t) => t.upos === 'ADP')) return found
  }
  let at = predicate - 1
  while (at >= 0 && /^(?:ADV|AUX|PART)$/u.test(sentence.tokens[at]!.upos) && index.mentionsIn(sentence.tokens[at]!).length === 0) at--
  const last = sentence.tokens[at]
  return last ? outermost(index.mentionsIn(last).filter((m) => m.end === last.end)) : []
}

const USUAL = new Set(
  'be become remain have form forge build develop deepen strengthen enjoy share maintain keep enter expand sign conclude seal join seek restore establish'.split(
    ' ',
  ),
)

/** Words that keep a clause from telling what is so. */
const UNREAL = /^(?:not|n't|never|no|could|may|might|would|should|must|will|shall|to|if)$/iu

/** The same by the order of words, for where the parse has the verb wrong: the name before "has", "accounts" or ", which has". */
function clauseByOrder({ sentence, word, index }: Site, isVerb: (form: string) => boolean): Party[] {
  const { tokens } = sentence
  for (let i = word - 1; i >= Math.max(0, word - 12); i--) {
    const token = tokens[i]!
    if (/^(?:[,;:]|that|which|who)$/iu.test(token.text) || UNREAL.test(token.text)) return []
    if (
      !isVerb(token.lemma) &&
      !isVerb(token.text.toLowerCase().replace(/e?[sd]$/u, '')) &&
      !isVerb(token.text.toLowerCase().replace(/s$/u, ''))
    )
      continue
    let at = i - 1
    while (at >= 0 && (/^(?:ADV|AUX)$/u.test(tokens[at]!.upos) || /^(?:today|now|also|already|which|who|,)$/iu.test(tokens[at]!.text))) {
      if (UNREAL.test(tokens[at]!.text)) return []
      at--
    }
    const last = tokens[at]
    return last ? outermost(index.mentionsIn(last).filter((m) => m.end === last.end)) : []
  }
  return []
}

/** The subject of the clause in which the noun is said of it or done by it: "Azerbaijan has become the largest supplier". */
function clause(site: Site, verbs: readonly string[]): Party[] {
  const isVerb = (form: string): boolean => (verbs.length > 0 ? verbs.includes(form) : USUAL.has(form))
  const parsed = clauseByHeads(site, isVerb)
  return parsed.length > 0 ? parsed : clauseByOrder(site, isVerb)
}

function clauseByHeads(site: Site, isVerb: (form: string) => boolean): Party[] {
  const { sentence, word } = site
  const copula = dependentsOf(sentence, word, 'cop')[0]
  if (copula !== undefined) {
    const subject = subjectOf(sentence, word)
    return subject === undefined || isNegated(sentence, word) ? [] : partiesAt(site, subject)
  }
  const governor = governorOf(sentence, word)
  if (governor === undefined || !isActual(sentence, governor)) return []
  const { lemma } = sentence.tokens[governor]!
  if (!isVerb(lemma)) return []
  return subjectParties(site, governor)
}

/** The last actor before the word. */
function preceding({ sentence, word, index }: Site): Party[] {
  const last = outermost(index.mentionsIn({ start: sentence.start, end: sentence.tokens[word]!.start })).at(-1)
  return last ? [last] : []
}

/** Whether "'s" follows a party. */
const isOwner = ({ sentence }: Site, { end }: Party): boolean => /^['’]s?$/u.test(sentence.tokens.find((t) => t.start >= end)?.text ?? '')

/** The state whose people a word names: "Norwegians". */
const peopleAt = ({ sentence, word, index }: Site): Party[] =>
  index.mentionsIn(sentence.tokens[word]!).flatMap((m) => {
    const { kind, of } = index.actor(m.actor) ?? {}
    return kind === 'group' && of !== undefined ? [{ actor: of, start: m.start, end: m.end }] : []
  })

/** Parties at a place of a noun. */
export function nounParties(site: Site, place: string, verbs: readonly string[]): Party[] {
  switch (place) {
    case 'before':
      return before(site)
    case 'apposed':
      return apposed(site)
    case 'behind':
      return behind(site)
    case 'clause':
      return clause(site, verbs)
    case 'preceding':
      return preceding(site)
    case 'before-first':
      return before(site).length > 1
        ? before(site)
            .slice(0, 1)
            .filter((party) => isOwner(site, party))
        : []
    case 'before-last':
      return before(site).slice(-1)
    case 'people':
      return peopleAt(site)
    case 'recent':
      return [...site.recent()]
    default:
      return afterPreposition(site, place)
  }
}

/** The object of a verb; where the parse gives none, the name right behind it. */
function objectParties(site: Site): Party[] {
  const { sentence, word, index } = site
  const object = patientOf(sentence, word)
  if (object !== undefined) return partiesAt(site, object)
  const next = sentence.tokens[sentence.tokens[word + 1]?.upos === 'DET' ? word + 2 : word + 1]
  if (!next || isPassive(sentence, word)) return []
  // "claims Swedish strikes": the name only describes
  const isWhole = (m: Mention): boolean => !/^(?:NOUN|ADJ|PART)$/u.test(sentence.tokens.find((t) => t.start >= m.end)?.upos ?? '')
  return outermost(index.mentionsIn(next).filter((m) => m.start === next.start && isWhole(m)))
}

/** Whether a word is one of some lemmas; plurals that a lemmatizer has left as they are count. */
const isOneOf = (what: readonly string[], { lemma }: Token): boolean =>
  what.includes(lemma) || what.includes(lemma.toLowerCase()) || what.includes(lemma.toLowerCase().replace(/s$/u, ''))

/** The object’s noun, where its lemma is one of `what`. */
export function objectOf({ sentence, word }: Site, what: readonly string[]): number | undefined {
  const object = patientOf(sentence, word)
  return object !== undefined && coordinated(sentence, object).some((i) => isOneOf(what, sentence.tokens[i]!)) ? object : undefined
}

/** Parties at a place of a verb. */
export function verbParties(site: Site, place: string, what: readonly string[]): Party[] {
  const { sentence, word } = site
  const at = (i: number | undefined): Party[] => (i === undefined ? [] : partiesAt(site, i))
  switch (place) {
    case 'subject':
      return subjectParties(site, word)
    case 'object':
      return objectParties(site)
    case 'what-with': {
      const means = obliqueOf(sentence, word, 'with')
      return means !== undefined && isOneOf(what, sentence.tokens[means]!) ? at(patientOf(sentence, word)) : []
    }
    case 'what-owner': {
      const object = objectOf(site, what)
      return object === undefined ? [] : before({ ...site, word: object })
    }
    default: {
      const found = at(obliqueOf(sentence, word, place))
      if (found.length > 0) return found
      const object = patientOf(sentence, word)
      return afterPreposition({ ...site, word: object !== undefined && object > word ? object : word }, place)
    }
  }
}
